package org.throughline.imports.linkedin;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.throughline.domain.shared.Ids;
import org.throughline.domain.shared.Outcome;
import org.throughline.imports.FileFault;
import org.throughline.imports.FileRefused;
import org.throughline.imports.ImportOutcome;
import org.throughline.imports.ImportReport;
import org.throughline.imports.ImportedFile;
import org.throughline.imports.Rejection;

/**
 * Imports a seeker's LinkedIn connections in one transaction of its own: all of the file or, when it is refused or
 * something fails, nothing. Two imports of one seeker wait for each other; should a contact be written by hand at the
 * same moment, the import starts anew.
 */
public final class LinkedInImport {
    /** LinkedIn allows 30,000 connections; a file far beyond that is something else. */
    static final int MOST_ROWS = 250_000;

    private static final int MOST_REJECTIONS_LISTED = 100;
    private static final int MOST_ATTEMPTS = 4;
    /** Unique violation, serialization failure, deadlock: somebody else was faster, and is done now. */
    private static final Set<String> CLASHES = Set.of("23505", "40001", "40P01");

    private final DataSource dataSource;
    private final Ids ids;

    /** @param dataSource must not be part of a running transaction of the container */
    public LinkedInImport(DataSource dataSource, Ids ids) {
        this.dataSource = dataSource;
        this.ids = ids;
    }

    /** Imports the file into the seeker's network, or says why not. */
    public ImportOutcome run(ImportedFile file, UUID institutionId, UUID seekerId) throws IOException, SQLException {
        for (int attempt = 1; ; attempt++) {
            try {
                return new ImportOutcome.Imported(attempt(file, institutionId, seekerId));
            } catch (FileRefused refused) {
                return new ImportOutcome.Refused(refused.fault(), refused.getMessage(), refused.line());
            } catch (SQLException failure) {
                if (attempt == MOST_ATTEMPTS || !CLASHES.contains(String.valueOf(failure.getSQLState()))) {
                    throw failure;
                }
            }
        }
    }

    private ImportReport attempt(ImportedFile file, UUID institutionId, UUID seekerId)
            throws IOException, SQLException {
        try (ConnectionsFile rows = ConnectionsFile.open(file);
                Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            boolean done = false;
            try {
                enter(connection, institutionId);
                Reading reading = stage(rows, connection);
                lock(connection, seekerId);
                ImportReport report =
                        reading.report(rows, new ConnectionMerge(connection, institutionId, seekerId).run());
                connection.commit();
                done = true;
                return report;
            } finally {
                if (!done) {
                    connection.rollback();
                }
                connection.setAutoCommit(true);
            }
        }
    }

    /** Row-level security sees only what belongs to the institution named here. */
    private static void enter(Connection connection, UUID institutionId) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local app.institution = '" + institutionId + "'");
        }
    }

    private static void lock(Connection connection, UUID seekerId) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select pg_advisory_xact_lock(?)")) {
            statement.setLong(1, seekerId.getMostSignificantBits() ^ seekerId.getLeastSignificantBits());
            statement.execute();
        }
    }

    private Reading stage(ConnectionsFile rows, Connection connection) throws SQLException {
        Reading reading = new Reading();
        try (StagedConnections staged = new StagedConnections(connection, ids)) {
            while (rows.hasNext()) {
                ConnectionsFile.Row row = rows.next();
                reading.count(row);
                if (row.person() instanceof Outcome.Done<Person> accepted) {
                    staged.add(row.line(), accepted.value());
                }
            }
            staged.finish();
        }
        return reading;
    }

    /** What has been read so far. */
    private static final class Reading {
        private final List<Rejection> rejections = new ArrayList<>();
        private long read;
        private long rejected;

        private void count(ConnectionsFile.Row row) {
            read++;
            if (read > MOST_ROWS) {
                throw new FileRefused(
                        FileFault.TOO_MANY_ROWS, "The file has more than %d rows.".formatted(MOST_ROWS), row.line());
            }
            if (row.person() instanceof Outcome.Refused<Person>) {
                rejected++;
                if (rejections.size() < MOST_REJECTIONS_LISTED) {
                    rejections.add(row.rejection());
                }
            }
        }

        private ImportReport report(ConnectionsFile rows, ConnectionMerge.Tally tally) {
            return new ImportReport(
                    read,
                    tally.people(),
                    tally.created(),
                    tally.updated(),
                    read - rejected - tally.created() - tally.updated(),
                    rejected,
                    rejections,
                    rows.recognised());
        }
    }
}
