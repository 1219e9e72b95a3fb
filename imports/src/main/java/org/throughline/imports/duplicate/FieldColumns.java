package org.throughline.imports.duplicate;

import java.util.List;
import java.util.Optional;
import org.throughline.domain.duplicate.MergeField;
import org.throughline.domain.duplicate.MergeSide;

/**
 * The columns that go together: all of them from one side.
 *
 * @param field by which a person chooses; empty where nobody is asked
 * @param columns the first tells whether a side has a value
 * @param goneUnlessTold when the other side's value is taken unless a person chose, over {@code k} and {@code g}
 */
record FieldColumns(Optional<MergeField> field, List<String> columns, String goneUnlessTold) {

    /** The kept side's value unless it is empty. */
    static FieldColumns of(MergeField field, String... columns) {
        return new FieldColumns(Optional.of(field), List.of(columns), "k." + columns[0] + " is null");
    }

    /** The kept side's value unless it is empty; nobody is asked. */
    static FieldColumns unasked(String column) {
        return new FieldColumns(Optional.empty(), List.of(column), "k." + column + " is null");
    }

    /** When the other side's values are taken. */
    String takesGone(Optional<MergeSide> choice) {
        return choice.map(side -> side == MergeSide.GONE ? "true" : "false").orElse(goneUnlessTold);
    }
}
