package org.throughline.persistence.programme;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.throughline.domain.account.PasswordHasher;
import org.throughline.domain.shared.EmailAddress;
import org.throughline.domain.shared.Ids;

/**
 * Makes the first account of a database that has none: a seeker in an institution of their own, so that somebody who runs
 * the server for themselves can sign in. Of nodes that try at once, one makes it.
 */
public final class FirstSeeker {
    private static final long LOCK = 5_116_203_448_917_731L;
    private static final int PASSWORD_BYTES = 15;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final PasswordHasher hasher;
    private final Ids ids;

    /** Makes ids and hashes with these. */
    public FirstSeeker(PasswordHasher hasher, Ids ids) {
        this.hasher = hasher;
        this.ids = ids;
    }

    /**
     * Makes the account.
     *
     * @param zone in which the seeker's days begin and end
     * @return the password, which is kept nowhere; empty when the database has an institution already
     */
    public Optional<String> make(DataSource database, EmailAddress email, ZoneId zone) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            if (hasInstitution(connection)) {
                connection.rollback();
                return Optional.empty();
            }
            String password = randomPassword();
            insert(connection, email, zone.getId(), hasher.hash(password));
            connection.commit();
            return Optional.of(password);
        }
    }

    private static boolean hasInstitution(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(" + LOCK + ")");
            try (var rows = statement.executeQuery("select from institutions() limit 1")) {
                return rows.next();
            }
        }
    }

    private void insert(Connection connection, EmailAddress email, String zone, String hash) throws SQLException {
        UUID institution = ids.next();
        UUID account = ids.next();
        run(connection, "call enter_institution(?)", institution);
        run(
                connection,
                "insert into institution (institution_id, slug, name, time_zone) values (?, 'home', 'My programme', ?)",
                institution,
                zone);
        run(
                connection,
                "insert into account (institution_id, id, email, name, roles, password_hash)"
                        + " values (?, ?, ?, ?, '{SEEKER}', ?)",
                institution,
                account,
                email.value(),
                email.value(),
                hash);
        run(
                connection,
                "insert into seeker (institution_id, id, account_id, level, time_zone)"
                        + " values (?, ?, ?, 'PROFESSIONAL', ?)",
                institution,
                ids.next(),
                account,
                zone);
    }

    private static void run(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private static String randomPassword() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
