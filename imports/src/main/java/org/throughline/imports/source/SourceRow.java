package org.throughline.imports.source;

import java.util.List;
import java.util.Optional;
import org.throughline.domain.shared.Refusal;
import org.throughline.imports.CellFault;

/**
 * One row of a table.
 *
 * @param sheet which table of the file, counted from 0
 * @param line where it starts in its table, counted from 1; a quoted cell may go on over several lines
 * @param cells what its cells say
 * @param fault the first cell that cannot be taken as it stands, such as a formula: the row is to be rejected, though a
 *     column that is not imported may be passed over
 */
public record SourceRow(int sheet, long line, List<String> cells, Optional<CellFault> fault) {
    /** A row whose cells can be taken as they stand. */
    public SourceRow(int sheet, long line, List<String> cells) {
        this(sheet, line, cells, Optional.empty());
    }

    /** The cell at a position counted from 0; empty where the row is shorter. */
    public String cell(int position) {
        return position < cells.size() ? cells.get(position) : "";
    }

    /** Why the row is to be rejected as it stands, at its column's name; empty when it is not. */
    public Optional<Refusal> refusal(TableHead head) {
        return fault.map(found -> {
            List<String> columns = head.columns();
            Refusal refusal = Refusal.of(found.code(), found.message());
            return found.column() < columns.size() ? refusal.at(columns.get(found.column())) : refusal;
        });
    }

    /** Whether no cell says anything. */
    public boolean isBlank() {
        for (String cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }
}
