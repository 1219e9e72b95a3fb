/** Secret addresses of charts: made, listed, revoked, and found again by what stands in them. */
package org.throughline.reporting.link;
