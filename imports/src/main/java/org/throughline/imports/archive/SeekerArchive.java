package org.throughline.imports.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.throughline.imports.sql.Statements;

/** Writes a seeker's archive, in the transaction that is running, through cursors. */
public final class SeekerArchive {
    private static final String TITLE = """
            Everything that Throughline holds about you.

            Each kind of row is here twice: as JSON, and as CSV for spreadsheets. Both are UTF-8 and hold the same. Moments are
            ISO 8601 in UTC. Ids lead from one file to another: contact_id in events is id in contacts. Rows with deleted_at
            are deleted and wait to be removed for good. In CSV, a list is one cell with semicolons, and a cell that a
            spreadsheet would take for a formula has an apostrophe in front. Secrets are not here, as the server itself keeps
            nothing but hashes of them.
            """;

    private static final String COLUMNS = """
            select a.attname::text from pg_attribute a
            where a.attrelid = :table::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
              and a.attname <> 'institution_id'
            order by a.attnum""";
    private static final String KEY = """
            select 't.' || a.attname
            from pg_index i
            cross join lateral unnest(i.indkey) with ordinality k(attnum, place)
            join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
            where i.indrelid = :table::regclass and i.indisprimary
            order by k.place""";

    private final Statements statements;

    /** @param connection in a transaction, whose time zone it sets */
    public SeekerArchive(Connection connection, UUID institutionId, UUID seekerId) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local time zone 'UTC'");
        }
        Statements named = new Statements(connection, Map.of("institution", institutionId, "seeker", seekerId));
        this.statements = named.with(
                "account",
                named
                        .ids(
                                "select s.account_id from seeker s where s.institution_id = :institution and s.id = :seeker")
                        .stream()
                        .findFirst()
                        .orElse(seekerId));
    }

    /**
     * Writes it; returns how many rows it has. The stream stays open.
     *
     * @param rawCells whether cells that a spreadsheet would take for a formula stay as they are
     * @param progress hears how many rows were written, kind after kind
     */
    public long write(OutputStream out, boolean rawCells, Progress progress) throws SQLException, IOException {
        Archive archive = new Archive(out, rawCells);
        long count = 0;
        for (SeekerKind kind : SeekerKinds.ALL) {
            List<String> columns = columns(statements, kind);
            String sql = sql(kind, columns);
            count += archive.add(
                    kind.name(),
                    kind.about(),
                    names(kind, columns),
                    row -> statements.<IOException>each(sql, found -> row.take(found.getString(1))));
            progress.written(count);
        }
        archive.finish(TITLE);
        return count;
    }

    /** Hears how far it has come. */
    @FunctionalInterface
    public interface Progress {
        void written(long rows) throws IOException;
    }

    /** The columns of the table that the archive has. */
    static List<String> columns(Statements statements, SeekerKind kind) throws SQLException {
        return statements.with("table", kind.table()).rows(COLUMNS, row -> row.getString(1)).stream()
                .filter(column -> !kind.withheld().contains(column))
                .toList();
    }

    private static List<String> names(SeekerKind kind, List<String> columns) {
        List<String> names = new ArrayList<>(columns);
        kind.added().forEach(column -> names.add(column.substring(column.lastIndexOf(' ') + 1)));
        return names;
    }

    private String sql(SeekerKind kind, List<String> columns) throws SQLException {
        List<String> selected =
                new ArrayList<>(columns.stream().map(column -> "t." + column).toList());
        selected.addAll(kind.added());
        List<String> key = statements.with("table", kind.table()).rows(KEY, row -> row.getString(1));
        return "select row_to_json(r)::text from (select %s from %s t where t.institution_id = :institution and (%s) order by %s) r"
                .formatted(String.join(", ", selected), kind.table(), kind.theirs(), String.join(", ", key));
    }
}
