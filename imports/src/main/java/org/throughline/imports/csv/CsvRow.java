package org.throughline.imports.csv;

import java.util.List;

/**
 * One row.
 *
 * @param line where it starts in the file, counted from 1; a quoted cell may go on over several lines
 * @param cells its cells, without quotation marks
 */
public record CsvRow(long line, List<String> cells) {
    private static final int LONGEST_TEXT = 300;

    public CsvRow {
        cells = List.copyOf(cells);
    }

    /** Whether no cell says anything. */
    public boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }

    /** The cell at a position counted from 0; empty where the row is shorter. */
    public String cell(int position) {
        return position < cells.size() ? cells.get(position) : "";
    }

    /** The row for a person to recognise, shortened when it is very long. */
    public String text(char delimiter) {
        String text = String.join(String.valueOf(delimiter), cells);
        if (text.length() <= LONGEST_TEXT) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1)) ? LONGEST_TEXT - 1 : LONGEST_TEXT;
        return text.substring(0, end) + "…";
    }
}
