/**
 * Bulk imports. What every import has in common is here: the file that was sent, why a file is refused as a whole, and
 * the report of what became of its rows. Each kind has a package of its own; {@code upload} is its way in over HTTP.
 */
package org.throughline.imports;
