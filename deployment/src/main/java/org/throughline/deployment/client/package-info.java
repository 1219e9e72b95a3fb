/** The web client's files, as its build left them: pages, scripts and styles, compressed before they were packed. */
package org.throughline.deployment.client;
