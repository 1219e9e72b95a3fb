package org.throughline.imports.retention;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.throughline.imports.sql.Statements;

/** Deletes rows a few at a time, so that nobody waits long for a row, and counts them. */
final class Batches {
    static final int ROWS = 500;
    /** What is left comes with the next look. */
    private static final int MOST = 200;

    private final Connection connection;
    private final Map<String, Integer> gone;
    private boolean complete = true;

    Batches(Connection connection, Map<String, Integer> gone) {
        this.connection = connection;
        this.gone = gone;
    }

    /** A step that is a transaction; says how many rows it had to do with, fewer than a batch when nothing is left. */
    @FunctionalInterface
    interface Step {
        int take() throws SQLException;
    }

    /** Deletes rows {@code t} of a table, whatever its key. */
    void of(String table, Statements statements, String expired) throws SQLException {
        until(table, () -> statements.run("""
                delete from %1$s x using (select t.ctid from %1$s t where t.institution_id = :institution and (%2$s) limit %3$d) g
                where x.institution_id = :institution and x.ctid = g.ctid""".formatted(table, expired, ROWS)));
    }

    /** Deletes rows {@code t} of a table with ids, with what outside keys and imports know of them. */
    void ofKeyed(String table, Statements statements, String expired) throws SQLException {
        until(table, () -> {
            List<UUID> ids = statements.ids("""
                    select t.id from %s t where t.institution_id = :institution and (%s) limit %d for update skip locked""".formatted(table, expired, ROWS));
            Statements of = statements.with("gone", ids);
            if (!ids.isEmpty()) {
                for (String named : List.of("external_key", "import_change")) {
                    of.run("delete from %s x where x.institution_id = :institution and x.row_id = any(:gone)"
                            .formatted(named));
                }
                of.run("delete from %s t where t.institution_id = :institution and t.id = any(:gone)".formatted(table));
            }
            return ids.size();
        });
    }

    /** Repeats a step, each time in a transaction of its own, and counts what it did under a name. */
    void until(String name, Step step) throws SQLException {
        int last = ROWS;
        for (int i = 0; i < MOST && last >= ROWS; i++) {
            last = inTransaction(step);
            gone.merge(name, last, Integer::sum);
        }
        complete &= last < ROWS;
    }

    /** Whether nothing is left that there was to do. */
    boolean isComplete() {
        return complete;
    }

    private int inTransaction(Step step) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            // Nobody waits for it, and a large table takes its time.
            statement.execute("set local statement_timeout = 0; set local lock_timeout = 0");
            int rows = step.take();
            connection.commit();
            return rows;
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }
}
