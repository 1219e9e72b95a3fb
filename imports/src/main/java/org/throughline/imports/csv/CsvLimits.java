package org.throughline.imports.csv;

/**
 * What no row of a file may exceed, so that a row without end cannot fill the memory.
 *
 * @param mostColumns the most cells of a row
 * @param longestCell the longest cell, in UTF-16 units
 * @param longestRow the longest row, in UTF-16 units
 */
public record CsvLimits(int mostColumns, int longestCell, int longestRow) {}
