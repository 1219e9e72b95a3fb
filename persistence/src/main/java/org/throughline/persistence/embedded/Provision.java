package org.throughline.persistence.embedded;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.postgresql.Driver;

/** Makes the account and the database that Throughline uses, as an administrator would for a server of their own. */
final class Provision {

    static final String OWNER = "throughline";

    private final String url;
    private final Passwords passwords;

    Provision(String url, Passwords passwords) {
        this.url = url;
        this.passwords = passwords;
    }

    /** Can be repeated: a process killed half-way is continued by the next. */
    void ensureDatabase() throws SQLException {
        Properties account = new Properties();
        account.setProperty("user", Cluster.ADMINISTRATOR);
        account.setProperty("password", passwords.administrator());
        try (Connection connection = new Driver().connect(url, account);
                Statement statement = connection.createStatement()) {
            if (isEmpty(statement, "select 1 from pg_roles where rolname = '" + OWNER + "'")) {
                statement.execute("create role " + OWNER + " login createrole password '" + passwords.owner() + "'");
            }
            if (isEmpty(statement, "select 1 from pg_database where datname = '" + OWNER + "'")) {
                statement.execute("create database " + OWNER + " owner " + OWNER);
            }
        }
    }

    private static boolean isEmpty(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return !rows.next();
        }
    }
}
