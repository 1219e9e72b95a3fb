package org.throughline.imports.source;

import java.util.List;

/**
 * One row of a table.
 *
 * @param sheet which table of the file, counted from 0
 * @param line where it starts in its table, counted from 1; a quoted cell may go on over several lines
 * @param cells what its cells say
 */
public record SourceRow(int sheet, long line, List<String> cells) {
    /** The cell at a position counted from 0; empty where the row is shorter. */
    public String cell(int position) {
        return position < cells.size() ? cells.get(position) : "";
    }

    /** Whether no cell says anything. */
    public boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
