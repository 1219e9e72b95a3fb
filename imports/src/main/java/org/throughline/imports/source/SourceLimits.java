package org.throughline.imports.source;

import org.throughline.imports.csv.CsvLimits;

/**
 * What no file may exceed. All that is held in memory of a file stays within these, whatever its size.
 *
 * @param mostRows the most rows of a table
 * @param mostColumns the most cells of a row
 * @param longestCell the longest cell, in UTF-16 units; well below a million
 * @param longestRow the longest row, in UTF-16 units; of a vCard, without pictures
 * @param mostInflatedBytes how large all of an archive may be when it is unpacked
 * @param mostInflation how many times larger than packed; small entries may be more
 * @param mostEntries the most entries of an archive
 * @param mostSharedText how much text a workbook may keep beside its sheets, in UTF-16 units; it is held at once
 */
public record SourceLimits(
        long mostRows,
        int mostColumns,
        int longestCell,
        int longestRow,
        long mostInflatedBytes,
        int mostInflation,
        int mostEntries,
        int mostSharedText) {
    /** Far beyond any institution's lists, and far below a server's memory. */
    public static final SourceLimits STANDARD =
            new SourceLimits(2_000_000, 500, 65_536, 524_288, 4L << 30, 200, 2_000, 64 << 20);

    CsvLimits csv() {
        return new CsvLimits(mostColumns, longestCell, longestRow);
    }
}
