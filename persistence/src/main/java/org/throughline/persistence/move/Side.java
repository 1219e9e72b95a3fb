package org.throughline.persistence.move;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** One of the two databases, as its session in a transaction sees it. */
final class Side {

    /** The same values give the same text on both sides; nobody ends a long statement; who waits for others says so soon. */
    private static final List<String> SETTINGS = List.of(
            "set local timezone = 'UTC'",
            "set local datestyle = 'ISO, YMD'",
            "set local intervalstyle = 'postgres'",
            "set local extra_float_digits = 1",
            "set local bytea_output = 'hex'",
            "set local search_path = public",
            "set local statement_timeout = 0",
            "set local idle_in_transaction_session_timeout = 0",
            "set local lock_timeout = '10s'");

    private static final int MOST_NAMED = 5;

    private final Connection connection;
    private final List<MovedTable> tables;

    private Side(Connection connection, List<MovedTable> tables) {
        this.connection = connection;
        this.tables = tables;
    }

    /** Begins the transaction; the connection's next commit, or its end, ends it. */
    static Side begin(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        Catalog.execute(connection, SETTINGS);
        return new Side(connection, MovedTable.all(connection));
    }

    Connection connection() {
        return connection;
    }

    List<MovedTable> tables() {
        return tables;
    }

    /** The tables that rows are moved between. */
    List<MovedTable> moved() {
        return tables.stream().filter(table -> !table.isOfMigrations()).toList();
    }

    /** Ids of the migrations that have run. */
    Set<String> changes() throws SQLException {
        return tables.stream().anyMatch(table -> table.name().equals("databasechangelog"))
                ? Set.copyOf(Catalog.texts(connection, "select id from databasechangelog"))
                : Set.of();
    }

    /** Names of what stands in the way of moving something into this database, which should have nothing in it. */
    List<String> foreignTo(Side source) throws SQLException {
        Set<String> known = source.tables.stream().map(MovedTable::name).collect(Collectors.toSet());
        List<String> foreign = new ArrayList<>(MovedTable.others(connection));
        tables.stream()
                .map(MovedTable::name)
                .filter(name -> !known.contains(name))
                .forEach(foreign::add);
        return foreign;
    }

    /** Names of tables that have rows. */
    List<String> filled() throws SQLException {
        List<String> filled = new ArrayList<>();
        for (MovedTable table : moved()) {
            if (table.hasRows(connection)) {
                filled.add(table.name());
            }
        }
        return filled;
    }

    /** Until the transaction ends. */
    void keepOthersOut() throws SQLException {
        String names = moved().stream().map(MovedTable::name).collect(Collectors.joining(", "));
        Catalog.execute(connection, "lock table " + names + " in access exclusive mode");
    }

    List<TableSum> sums() throws SQLException {
        List<TableSum> sums = new ArrayList<>();
        for (MovedTable table : moved()) {
            sums.add(TableSum.of(connection, table));
        }
        return sums;
    }

    /** The first few, and how many more. */
    static String named(List<String> names) {
        String first = names.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        return names.size() > MOST_NAMED ? first + " and " + (names.size() - MOST_NAMED) + " more" : first;
    }
}
