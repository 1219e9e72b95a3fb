package org.throughline.imports.target;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A row to be staged.
 *
 * @param values in PostgreSQL's text form, in the order of {@link ImportTarget#columns()}; null is NULL
 */
public record StagedRow(List<String> values) {
    /** The row of these values, some of which may be null. */
    public static StagedRow of(String... values) {
        return new StagedRow(Collections.unmodifiableList(Arrays.asList(values)));
    }
}
