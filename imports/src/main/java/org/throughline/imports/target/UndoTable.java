package org.throughline.imports.target;

import java.util.ArrayList;
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
 * @param parts what an import adds to rows that were there, and an undo takes away from those that it restores
 */
public record UndoTable(String entity, String table, List<String> restored, boolean versioned, List<Part> parts) {
    public UndoTable {
        restored = List.copyOf(restored);
        parts = List.copyOf(parts);
    }

    /** A table of which an import adds no parts to rows that were there. */
    public UndoTable(String entity, String table, List<String> restored, boolean versioned) {
        this(entity, table, restored, versioned, List.of());
    }

    /** The same table, to whose rows an import adds parts. */
    public UndoTable withPart(String partTable, String owner, String added) {
        List<Part> more = new ArrayList<>(parts);
        more.add(new Part(partTable, owner, added));
        return new UndoTable(entity, table, restored, versioned, more);
    }

    /**
     * What goes with a row when it is deleted, and is taken away from it when it is restored.
     *
     * @param table the table, which has {@code institution_id}
     * @param owner the column with the row's id
     * @param added the SQL condition by which a part {@code p} was added since the row was what {@code i.before} tells
     */
    public record Part(String table, String owner, String added) {}
}
