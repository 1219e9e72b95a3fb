/** What operators copy: the service's unit, the proxy's settings, the compose file, the chart, and the image. */
package org.throughline.deployment.operations;
