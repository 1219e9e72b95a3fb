/** Addresses that are their own proof: whoever knows one may read what it shows. */
package org.throughline.reporting.secret;
