/** Parts of the front door that need no server; the rest is tested on the running jar. */
package org.throughline.deployment.http;
