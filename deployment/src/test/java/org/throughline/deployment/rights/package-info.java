/**
 * Who may see and change what: every operation, type and address of the running server, found by asking it and its code,
 * tried by everybody on everybody else's things, and written down in {@code docs/rights.md}.
 */
package org.throughline.deployment.rights;
