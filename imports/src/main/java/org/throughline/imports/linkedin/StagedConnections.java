package org.throughline.imports.linkedin;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.throughline.domain.contact.LinkedInProfile;
import org.throughline.domain.shared.EmailAddress;
import org.throughline.domain.shared.Ids;

/**
 * Accepted rows on their way into a temporary table, which goes with the transaction. Rows are sent in blocks as they
 * come, so that memory does not grow with the file. Each brings the ids that its contact and organisation get if they
 * turn out to be new.
 */
final class StagedConnections implements AutoCloseable {
    private static final int BLOCK = 65_536;
    private static final String NULL = "\\N";

    private final Ids ids;
    private final CopyIn copy;
    private final StringBuilder block = new StringBuilder(BLOCK + 4_096);

    /** Creates the table on the connection, which does nothing else until {@link #finish}. */
    StagedConnections(Connection connection, Ids ids) throws SQLException {
        this.ids = ids;
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                    create temporary table linked_in_row (
                        line                bigint not null,
                        new_contact_id      uuid not null,
                        new_organization_id uuid not null,
                        name                text not null,
                        title               text,
                        organization        text,
                        linked_in_url       text,
                        linked_in_key       text,
                        email               text,
                        connected_on        date
                    ) on commit drop""");
        }
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy linked_in_row from stdin");
    }

    /** Adds a row. */
    void add(long line, Person row) throws SQLException {
        block.append(line);
        column(ids.next().toString());
        column(ids.next().toString());
        column(row.name());
        column(row.title());
        column(row.organization());
        column(row.profile().map(LinkedInProfile::url));
        column(row.profile().map(LinkedInProfile::key));
        column(row.email().map(EmailAddress::value));
        column(row.connectedOn().map(Object::toString));
        block.append('\n');
        if (block.length() >= BLOCK) {
            send();
        }
    }

    /** Sends the last rows; the table is complete. */
    void finish() throws SQLException {
        send();
        copy.endCopy();
    }

    /** Gives up, unless finished. */
    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }

    private void send() throws SQLException {
        byte[] bytes = block.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        block.setLength(0);
    }

    private void column(Optional<String> value) {
        block.append('\t').append(value.map(StagedConnections::escaped).orElse(NULL));
    }

    private void column(String value) {
        column(Optional.of(value));
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }
}
