/** The demo's programme as its advisor sees it, for tests of several parts of the module. */
package org.throughline.reporting.demo;
