package org.throughline.persistence.demo;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.throughline.persistence.account.Argon2Passwords;
import org.throughline.persistence.testing.TestDatabase;

/** A database for demos, and questions to it. */
final class LoadedDemo implements AutoCloseable {
    static final LocalDate TODAY = LocalDate.of(2026, 3, 4);

    private final TestDatabase database;

    private LoadedDemo(TestDatabase database) {
        this.database = database;
    }

    /** With the whole schema and nothing in it. */
    static LoadedDemo empty() {
        return new LoadedDemo(TestDatabase.migrated());
    }

    /** With the demo of the usual size. */
    static LoadedDemo usual() throws SQLException {
        LoadedDemo demo = empty();
        demo.load(DemoSize.USUAL, TODAY);
        return demo;
    }

    DemoLoad load(DemoSize size, LocalDate today) throws SQLException {
        try (Connection connection = connection()) {
            return DemoData.load(connection, size, new Argon2Passwords(), today);
        }
    }

    DataSource dataSource() {
        return database.dataSource();
    }

    Connection connection() throws SQLException {
        return database.dataSource().getConnection();
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column, as text. */
    List<String> texts(String sql) throws SQLException {
        return rows(sql, row -> row.getString(1));
    }

    long number(String sql) throws SQLException {
        return rows(sql, row -> row.getLong(1)).get(0);
    }

    <T> List<T> rows(String sql, RowReader<T> reader) throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<T> read = new ArrayList<>();
            while (rows.next()) {
                read.add(reader.read(rows));
            }
            return read;
        }
    }

    /** A checksum of every table; the salted hash of the password is left out. */
    Map<String, String> checksums() throws SQLException {
        Map<String, String> checksums = new TreeMap<>();
        for (String table : tables()) {
            checksums.put(
                    table,
                    texts("select count(*) || ':' || coalesce(md5(string_agg(line, '' order by line)), '')"
                                    + " from (select (to_jsonb(t) - 'password_hash')::text as line from " + table
                                    + " t) lines")
                            .get(0));
        }
        return checksums;
    }

    /** Our own tables, not those that the migrations keep for themselves. */
    List<String> tables() throws SQLException {
        return texts("select table_name from information_schema.tables where table_schema = 'public'"
                + " and table_type = 'BASE TABLE' and table_name not like 'databasechangelog%' order by 1");
    }

    @Override
    public void close() {
        database.close();
    }

    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
