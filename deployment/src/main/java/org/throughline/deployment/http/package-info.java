/** What the HTTP server is told in code, because no setting of it says so. */
package org.throughline.deployment.http;
