package org.throughline.imports.job;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.throughline.domain.shared.Refusal;
import org.throughline.imports.source.SourceRow;
import org.throughline.imports.source.TableHead;
import org.throughline.imports.target.SensitiveColumns;

/** Notes rows that were not accepted, with the place, the code and every reason in words. */
final class RejectedRows {
    private static final String INSERT = """
            insert into import_rejection
                (institution_id, import_id, sheet, line, sheet_name, column_name, code, reason, cells)
            values (?, ?, ?, ?, nullif(?, ''), ?, ?, ?, ?)
            on conflict (institution_id, import_id, sheet, line) do nothing""";

    private final Connection connection;
    private final UUID institutionId;
    private final UUID importId;

    RejectedRows(Connection connection, UUID institutionId, UUID importId) {
        this.connection = connection;
        this.institutionId = institutionId;
        this.importId = importId;
    }

    /** Notes rows; those noted before, by a run that broke off, stay as they are. */
    void add(List<Rejected> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        Map<TableHead, SensitiveColumns> sensitive = new IdentityHashMap<>();
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (Rejected row : rows) {
                Refusal first = row.reasons().get(0);
                insert.setObject(1, institutionId);
                insert.setObject(2, importId);
                insert.setInt(3, row.row().sheet());
                insert.setLong(4, row.row().line());
                insert.setString(5, row.table().name());
                insert.setString(6, first.path().isEmpty() ? null : first.path().get(0));
                insert.setString(7, first.code().name());
                insert.setString(8, inWords(row.reasons()));
                insert.setArray(
                        9,
                        connection.createArrayOf(
                                "text",
                                sensitive
                                        .computeIfAbsent(row.table(), table -> SensitiveColumns.in(table.columns()))
                                        .blanked(row.row())
                                        .cells()
                                        .stream()
                                        .map(RejectedRows::storable)
                                        .toArray()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    static String inWords(List<Refusal> reasons) {
        StringBuilder words = new StringBuilder();
        for (Refusal reason : reasons) {
            words.append(words.isEmpty() ? "" : " ");
            if (!reason.path().isEmpty()) {
                words.append(String.join(" ", reason.path())).append(": ");
            }
            words.append(reason.message());
        }
        return words.toString();
    }

    /** PostgreSQL keeps no NUL. */
    private static String storable(String cell) {
        return cell.indexOf('\0') < 0 ? cell : cell.replace('\0', '\uFFFD');
    }

    /** A row that was not accepted, and why. */
    record Rejected(TableHead table, SourceRow row, List<Refusal> reasons) {}
}
