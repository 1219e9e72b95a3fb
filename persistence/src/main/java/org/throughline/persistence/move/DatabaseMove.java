package org.throughline.persistence.move;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.throughline.persistence.migration.MigrationFailure;
import org.throughline.persistence.migration.Migrations;

/**
 * Moves everything into an empty database: the rows of all tables, in one snapshot of the one and one transaction of the other,
 * which is committed only if every table has the same rows on both sides. So the target has everything or nothing, whenever
 * the move is broken off; begun again, it goes on as if nothing had been. The source is only read.
 *
 * <p>The target gets its schema by the same migrations as any database. Staging tables of imports are not moved, as they are not
 * when a database crashes: their rows are read again from the file, which is.
 */
public final class DatabaseMove {

    private static final String LOCKED = "55P03";

    private final DataSource from;
    private final DataSource to;
    private final Consumer<TableSum> progress;

    /**
     * @param from sees all rows, past row-level security; nobody else uses it meanwhile
     * @param to the owner's of the database that everything goes to
     * @param progress is told each table that is there
     */
    public DatabaseMove(DataSource from, DataSource to, Consumer<TableSum> progress) {
        this.from = from;
        this.to = to;
        this.progress = progress;
    }

    /**
     * Does it, or finds that it was done before.
     *
     * @throws MoveRefused if the target is not empty, the schemas are of different versions, or what came is not what went
     * @throws MigrationFailure if the target cannot be reached, is not fit, or cannot be given the schema
     */
    public MoveReport run() {
        try (Connection source = from.getConnection()) {
            source.setReadOnly(true);
            source.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            Side all = Side.begin(source);
            refuseOthersTables(all);
            refuseForeign(all);
            Migrations.run(to);
            try (Connection target = to.getConnection()) {
                Migrations.keepOthersAway(target);
                return within(all, target);
            }
        } catch (SQLException failure) {
            throw new MoveRefused(sentence(failure), failure);
        }
    }

    private MoveReport within(Side all, Connection target) throws SQLException {
        Side empty = Side.begin(target);
        refuseOtherVersion(all, empty);
        empty.keepOthersOut();
        // Only now is every row there to be seen: before, row-level security holds the owner too.
        OpenedSchema schema = OpenedSchema.of(target);
        List<String> filled = empty.filled();
        if (!filled.isEmpty()) {
            return alreadyThere(all, empty, filled);
        }
        List<TableSum> moved = rows(all, empty);
        Sequences.move(all.connection(), target);
        schema.close();
        target.commit();
        analyze(target);
        return new MoveReport(moved, false);
    }

    private List<TableSum> rows(Side all, Side empty) throws SQLException {
        List<TableSum> moved = new ArrayList<>();
        for (MovedTable table : all.moved()) {
            TableCopy.move(table, all.connection(), empty.connection());
            TableSum sum = TableSum.of(empty.connection(), table);
            if (!sum.equals(TableSum.of(all.connection(), table))) {
                throw new MoveRefused(
                        "The table " + table.name() + " does not hold the same rows on both sides; nothing was moved.");
            }
            moved.add(sum);
            progress.accept(sum);
        }
        return moved;
    }

    /** Whoever was cut off after the commit asks again, and is told that all is there. */
    private static MoveReport alreadyThere(Side all, Side target, List<String> filled) throws SQLException {
        for (MovedTable table : all.moved()) {
            if (!TableSum.of(all.connection(), table).equals(TableSum.of(target.connection(), table))) {
                throw new MoveRefused(
                        "The database to move to is not empty: it has rows in %s; give an empty one. Nothing was moved."
                                .formatted(Side.named(filled)));
            }
        }
        return new MoveReport(all.sums(), true);
    }

    private static void refuseOthersTables(Side all) throws SQLException {
        List<String> others = MovedTable.others(all.connection());
        if (all.changes().isEmpty()) {
            throw new MoveRefused("There is nothing of Throughline's in the database to move from.");
        }
        if (!others.isEmpty()) {
            throw new MoveRefused(
                    "The database to move from has tables that Throughline does not know: %s. Take them elsewhere first; nothing was moved."
                            .formatted(Side.named(others)));
        }
    }

    /** Before the target is given a schema: it may be somebody else's. */
    private void refuseForeign(Side all) throws SQLException {
        try (Connection connection = opened(to)) {
            List<String> foreign = Side.begin(connection).foreignTo(all);
            if (!foreign.isEmpty()) {
                throw new MoveRefused(
                        "The database to move to is not empty: it has %s; give an empty one. Nothing was moved."
                                .formatted(Side.named(foreign)));
            }
        }
    }

    private static Connection opened(DataSource target) {
        Migrations.check(target);
        try {
            return target.getConnection();
        } catch (SQLException failure) {
            throw new MoveRefused(sentence(failure), failure);
        }
    }

    private static void refuseOtherVersion(Side all, Side target) throws SQLException {
        Set<String> here = all.changes();
        Set<String> there = target.changes();
        if (!here.equals(there)) {
            throw new MoveRefused(
                    here.containsAll(there)
                            ? "The database to move from was used by a newer Throughline than this one; move it with that one. Nothing was moved."
                            : "The database to move from is of an older Throughline; start this one on it once, stop it, and move then. Nothing was moved.");
        }
        if (!all.tables().equals(target.tables())) {
            List<String> odd = new ArrayList<>();
            all.tables().stream()
                    .filter(table -> !target.tables().contains(table))
                    .map(MovedTable::name)
                    .forEach(odd::add);
            target.tables().stream()
                    .filter(table -> !all.tables().contains(table))
                    .map(MovedTable::name)
                    .forEach(odd::add);
            throw new MoveRefused(
                    "The database to move from has tables or columns that Throughline does not know, in %s. Take them elsewhere first; nothing was moved."
                            .formatted(Side.named(odd.stream().distinct().toList())));
        }
    }

    /** Otherwise the first queries would be planned for empty tables. */
    private static void analyze(Connection target) throws SQLException {
        target.setAutoCommit(true);
        Catalog.execute(target, "set statement_timeout = 0", "analyze");
    }

    private static String sentence(SQLException failure) {
        String first = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
        return LOCKED.equals(failure.getSQLState())
                ? "Somebody else uses the database to move to; end what is connected to it. Nothing was moved."
                : "The database could not be moved: " + first + ". Nothing was moved.";
    }
}
