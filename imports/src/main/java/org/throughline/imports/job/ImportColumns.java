package org.throughline.imports.job;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.imports.source.TableHead;
import org.throughline.imports.target.Layout;
import org.throughline.imports.target.SensitiveColumns;
import org.throughline.imports.target.TableLayout;

/** Notes what a file was recognised as, for a person to look at: its form, and what each column was taken for. */
final class ImportColumns {
    private static final int LONGEST_SAMPLE = 100;

    private ImportColumns() {}

    static void note(Connection connection, UUID institutionId, UUID importId, List<TableHead> heads, Layout layout)
            throws SQLException {
        TableHead first = layout.tables().isEmpty()
                ? heads.get(0)
                : layout.tables().get(0).head();
        try (PreparedStatement update = connection.prepareStatement("""
                        update bulk_import set format = ?, encoding = ?, delimiter = ?, header_line = ?
                        where institution_id = ? and id = ?""");
                PreparedStatement delete = connection.prepareStatement(
                        "delete from import_column where institution_id = ? and import_id = ?")) {
            update.setString(1, layout.format());
            update.setString(2, first.encoding().orElse(null));
            update.setString(3, first.delimiter().map(String::valueOf).orElse(null));
            update.setLong(4, first.headerLine());
            update.setObject(5, institutionId);
            update.setObject(6, importId);
            update.executeUpdate();
            delete.setObject(1, institutionId);
            delete.setObject(2, importId);
            delete.executeUpdate();
        }
        insert(connection, institutionId, importId, heads, layout);
    }

    private static void insert(
            Connection connection, UUID institutionId, UUID importId, List<TableHead> heads, Layout layout)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into import_column
                    (institution_id, import_id, sheet, position, sheet_name, name, field, sample)
                values (?, ?, ?, ?, nullif(?, ''), ?, ?, ?)""")) {
            for (TableHead head : heads) {
                Optional<TableLayout> table = layout.tables().stream()
                        .filter(taken -> taken.head().sheet() == head.sheet())
                        .findFirst();
                for (int position = 0; position < head.columns().size(); position++) {
                    int now = position;
                    insert.setObject(1, institutionId);
                    insert.setObject(2, importId);
                    insert.setInt(3, head.sheet());
                    insert.setInt(4, position);
                    insert.setString(5, head.name());
                    insert.setString(6, head.columns().get(position));
                    insert.setString(
                            7, table.flatMap(taken -> taken.fields().get(now)).orElse(null));
                    insert.setString(8, sample(head, position));
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    /** The first thing that the column says; of what is never stored, nothing. */
    private static String sample(TableHead head, int position) {
        SensitiveColumns sensitive = SensitiveColumns.in(head.columns());
        return head.samples().stream()
                .map(row -> sensitive.blanked(row).cell(position).replace("\0", ""))
                .filter(cell -> !cell.isBlank())
                .findFirst()
                .map(cell -> cell.substring(
                        0, cell.offsetByCodePoints(0, Math.min(LONGEST_SAMPLE, cell.codePointCount(0, cell.length())))))
                .orElse(null);
    }
}
