package org.throughline.imports;

import java.util.List;
import java.util.Optional;

/**
 * What a file turned out to be, so that a person sees why a column is missing or a letter is wrong.
 *
 * @param encoding by its usual name, such as UTF-8; empty where the format has one of its own
 * @param delimiter what separates two cells; empty where the format has none
 * @param headerLine the line that names the columns of the first table, counted from 1
 * @param columns the columns that are imported of it, as the file calls them, in its order
 */
public record Recognised(Optional<String> encoding, Optional<String> delimiter, long headerLine, List<String> columns) {
    public Recognised {
        columns = List.copyOf(columns);
    }
}
