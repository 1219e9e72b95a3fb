package org.throughline.imports.target;

import java.util.List;

/**
 * What a file was recognised as.
 *
 * @param format stable name of the format, such as {@code GOOGLE_CONTACTS}
 * @param tables its tables in the order in which they are read
 */
public record Layout(String format, List<TableLayout> tables) {
    public Layout {
        tables = List.copyOf(tables);
    }
}
