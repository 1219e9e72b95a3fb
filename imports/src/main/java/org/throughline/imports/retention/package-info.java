/**
 * Removes what has been kept long enough: deleted rows, and what the server notes for a while. How long that is, an operator
 * sets.
 */
package org.throughline.imports.retention;
