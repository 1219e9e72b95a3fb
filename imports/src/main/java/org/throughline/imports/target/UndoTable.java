package org.throughline.imports.target;

import java.util.List;

/**
 * A table that an import writes. Each row that is created or changed is noted in {@code import_change} under the entity's
 * name, with what the row was before ({@code to_jsonb} of it; null for a new one) and its version after the change. An
 * undo deletes the rows that are new, unchanged since and referred to by none, and gives the others their old values back;
 * what was changed since, or is referred to, is kept and listed. References that cascade are parts of the row.
 *
 * @param entity the name, such as {@code CONTACT}
 * @param table the table, which has {@code institution_id} and {@code id}
 * @param restored the columns that an import may change in a row that was there
 * @param versioned whether the table has a {@code version}; else rows are compared by their restored columns
 */
public record UndoTable(String entity, String table, List<String> restored, boolean versioned) {
    public UndoTable {
        restored = List.copyOf(restored);
    }
}
