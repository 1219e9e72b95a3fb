package org.throughline.persistence.migration;

import static org.throughline.persistence.migration.MigrationFailure.Reason.TOO_OLD;
import static org.throughline.persistence.migration.MigrationFailure.Reason.WRONG_ENCODING;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What Throughline asks of a PostgreSQL server.
 *
 * @param majorVersion as in 18
 * @param encoding of the database, by PostgreSQL's name
 */
record ServerRequirements(int majorVersion, String encoding) {

    static final int OLDEST_MAJOR_VERSION = 15;

    private static final int NUMBERS_PER_MAJOR_VERSION = 10_000;

    static ServerRequirements read(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select current_setting('server_version_num')::int," + " current_setting('server_encoding')")) {
            row.next();
            return new ServerRequirements(row.getInt(1) / NUMBERS_PER_MAJOR_VERSION, row.getString(2));
        }
    }

    /** @throws MigrationFailure if the server falls short */
    void check() {
        if (majorVersion < OLDEST_MAJOR_VERSION) {
            throw new MigrationFailure(
                    TOO_OLD,
                    "The database is PostgreSQL " + majorVersion + "; Throughline needs " + OLDEST_MAJOR_VERSION
                            + " or newer.");
        }
        if (!encoding.equals("UTF8")) {
            throw new MigrationFailure(
                    WRONG_ENCODING,
                    "The database has the encoding " + encoding
                            + "; Throughline needs one created with the encoding UTF8.");
        }
    }
}
