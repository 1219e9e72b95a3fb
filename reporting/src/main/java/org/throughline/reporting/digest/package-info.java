/**
 * The weekly digest by e-mail (A9): who gets one is written down first, a row for each account and week; whoever of the nodes
 * claims a row may send it, once. Nothing here runs as long as no SMTP server is set.
 */
package org.throughline.reporting.digest;
