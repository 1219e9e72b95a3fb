/** What the guides say is true. */
package org.throughline.deployment.docs;
