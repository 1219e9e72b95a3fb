/**
 * Files as programs really write them, as tables of rows of cells: CSV whatever its encoding and delimiter, spreadsheets,
 * vCards, and archives of these. Read row by row within limits, so that memory does not grow with the file. This package
 * knows nothing of what the columns mean.
 */
package org.throughline.imports.source;
