/** Tests of the web client as the jar serves it: its files over HTTP, and its pages in a browser. */
package org.throughline.deployment.client;
