package org.throughline.imports.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import javax.sql.DataSource;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.domain.transfer.ImportState;
import org.throughline.imports.FileFault;
import org.throughline.imports.ImportOutcome;
import org.throughline.imports.ImportReport;
import org.throughline.imports.Recognised;
import org.throughline.imports.Rejection;

/** What has become of an import, for who waits for its end. */
@ApplicationScoped
public class ImportOutcomes {
    private static final int MOST_REJECTIONS_LISTED = 100;
    private static final int LONGEST_TEXT = 300;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private DataSource dataSource;

    /** For CDI. */
    protected ImportOutcomes() {}

    @Inject
    ImportOutcomes(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Waits until an import of the viewer's has ended, but not longer than that; what has become of it then. */
    public ImportOutcome awaited(Viewer viewer, UUID id, Duration most) throws SQLException, InterruptedException {
        long deadline = System.nanoTime() + most.toNanos();
        ImportOutcome outcome = of(viewer, id);
        while (isAtWork(outcome) && System.nanoTime() < deadline) {
            Thread.sleep(BETWEEN_LOOKS.toMillis());
            outcome = of(viewer, id);
        }
        return outcome;
    }

    private static boolean isAtWork(ImportOutcome outcome) {
        return outcome instanceof ImportOutcome.Unsettled unsettled
                && ImportState.atWork().contains(unsettled.state());
    }

    /** What has become of an import that the viewer has uploaded. */
    public ImportOutcome of(Viewer viewer, UUID id) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement("""
                        select state, encoding, delimiter, header_line, rows_read, created_rows, updated_rows, unchanged_rows,
                               rejected_rows, duplicate_rows, fault_code, fault_message, fault_sheet, fault_line, fault_column
                        from bulk_import
                        where institution_id = ? and id = ? and account_id = ? and deleted_at is null""")) {
            query.setObject(1, viewer.institutionId());
            query.setObject(2, id);
            query.setObject(3, viewer.accountId());
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("the import is gone");
                }
                return outcome(connection, viewer.institutionId(), id, row);
            }
        }
    }

    private static ImportOutcome outcome(Connection connection, UUID institutionId, UUID id, ResultSet row)
            throws SQLException {
        ImportState state = ImportState.valueOf(row.getString("state"));
        return switch (state) {
            case IMPORTED -> new ImportOutcome.Imported(report(connection, institutionId, id, row));
            case REFUSED -> refused(row);
            case FAILED -> new ImportOutcome.Failed(row.getString("fault_message"));
            case UPLOADING, UPLOADED, CHECKING, CHECKED, IMPORTING, UNDOING, UNDONE, CANCELLED ->
                new ImportOutcome.Unsettled(state);
        };
    }

    private static ImportOutcome refused(ResultSet row) throws SQLException {
        Long line = row.getObject("fault_line", Long.class);
        return new ImportOutcome.Refused(
                FileFault.valueOf(row.getString("fault_code")),
                row.getString("fault_message"),
                Optional.ofNullable(row.getString("fault_sheet")),
                line == null ? OptionalLong.empty() : OptionalLong.of(line),
                Optional.ofNullable(row.getString("fault_column")));
    }

    private static ImportReport report(Connection connection, UUID institutionId, UUID id, ResultSet row)
            throws SQLException {
        Optional<String> delimiter = Optional.ofNullable(row.getString("delimiter"));
        return new ImportReport(
                row.getLong("rows_read"),
                row.getLong("created_rows"),
                row.getLong("updated_rows"),
                row.getLong("unchanged_rows"),
                row.getLong("rejected_rows"),
                row.getLong("duplicate_rows"),
                rejections(connection, institutionId, id, delimiter.orElse(",")),
                new Recognised(
                        Optional.ofNullable(row.getString("encoding")),
                        delimiter,
                        row.getLong("header_line"),
                        columns(connection, institutionId, id)));
    }

    private static List<Rejection> rejections(Connection connection, UUID institutionId, UUID id, String delimiter)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("""
                select sheet_name, line, column_name, code, reason, array_to_string(cells, ?) from import_rejection
                where institution_id = ? and import_id = ? order by sheet, line limit ?""")) {
            query.setString(1, delimiter);
            query.setObject(2, institutionId);
            query.setObject(3, id);
            query.setInt(4, MOST_REJECTIONS_LISTED);
            List<Rejection> rejections = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    rejections.add(new Rejection(
                            Optional.ofNullable(row.getString(1)),
                            row.getLong(2),
                            Optional.ofNullable(row.getString(3)),
                            RefusalCode.valueOf(row.getString(4)),
                            row.getString(5),
                            shortened(row.getString(6))));
                }
            }
            return rejections;
        }
    }

    private static String shortened(String text) {
        if (text.length() <= LONGEST_TEXT) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1)) ? LONGEST_TEXT - 1 : LONGEST_TEXT;
        return text.substring(0, end) + "…";
    }

    /** Those of the first table that is read. */
    private static List<String> columns(Connection connection, UUID institutionId, UUID id) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("""
                select c.name from import_column c
                where c.institution_id = ? and c.import_id = ? and c.field is not null
                  and c.sheet = (select min(f.sheet) from import_column f
                                 where f.institution_id = c.institution_id and f.import_id = c.import_id
                                   and f.field is not null)
                order by c.position""")) {
            query.setObject(1, institutionId);
            query.setObject(2, id);
            List<String> columns = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    columns.add(row.getString(1).strip());
                }
            }
            return columns;
        }
    }
}
