package org.throughline.imports;

import java.util.List;

/**
 * What a file turned out to be, so that a person sees why a column is missing or a letter is wrong.
 *
 * @param encoding by its usual name, such as UTF-8
 * @param delimiter what separates two cells
 * @param headerLine the line that names the columns, counted from 1
 * @param columns the columns that are imported, as the file calls them, in its order
 */
public record Recognised(String encoding, String delimiter, long headerLine, List<String> columns) {
    public Recognised {
        columns = List.copyOf(columns);
    }
}
