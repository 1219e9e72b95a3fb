package org.throughline.domain.transfer;

import java.util.Map;
import java.util.Optional;

/**
 * Where a person knows better than the recognition.
 *
 * @param format the name of a format
 * @param encoding a character encoding by its usual name
 * @param delimiter what separates two cells
 * @param columns for columns of the file, by name, the field that each is; an empty field leaves the column out. Empty
 *     as a whole when the recognition is to decide
 */
public record ImportWish(
        Optional<String> format, Optional<String> encoding, Optional<String> delimiter, Map<String, String> columns) {
    /** The recognition decides everything. */
    public static final ImportWish NONE =
            new ImportWish(Optional.empty(), Optional.empty(), Optional.empty(), Map.of());

    public ImportWish {
        columns = Map.copyOf(columns);
    }
}
