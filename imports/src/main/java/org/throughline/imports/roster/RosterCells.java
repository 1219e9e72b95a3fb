package org.throughline.imports.roster;

import java.util.Map;
import java.util.Optional;
import org.throughline.imports.source.SourceRow;
import org.throughline.imports.target.TableLayout;

/** The cells of one row by field. */
final class RosterCells {
    /** What a cell says to take a value away; a blank one leaves it alone. */
    static final String CLEAR = "**CLEAR**";

    private final TableLayout table;
    private final Map<String, Integer> positions;
    private final SourceRow row;

    /**
     * The cells of a row.
     *
     * @param positions those of the table's fields, which are the same for all its rows
     */
    RosterCells(TableLayout table, Map<String, Integer> positions, SourceRow row) {
        this.table = table;
        this.positions = positions;
        this.row = row;
    }

    /** What the row says in a field; empty when it says nothing, or to take away what is there. */
    Optional<String> said(RosterField field) {
        return cell(field).filter(text -> !text.equalsIgnoreCase(CLEAR));
    }

    /** Whether the row says to take away what is there. */
    boolean clears(RosterField field) {
        return cell(field).filter(CLEAR::equalsIgnoreCase).isPresent();
    }

    /** Whether the table has a column of this field. */
    boolean has(RosterField field) {
        return positions.containsKey(field.name());
    }

    /** What the file calls the field; its own name where the file does not have it. */
    String column(RosterField field) {
        return Optional.ofNullable(positions.get(field.name()))
                .map(table.head().columns()::get)
                .orElseGet(field::templateColumn);
    }

    /** What the table is a roster of. */
    RosterFormat format() {
        return RosterFormat.valueOf(table.role());
    }

    private Optional<String> cell(RosterField field) {
        Integer position = positions.get(field.name());
        return position == null ? Optional.empty() : TableLayout.cell(row, position);
    }
}
