package org.throughline.imports.export;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.throughline.domain.account.Role;
import org.throughline.domain.account.Viewer;

/** An institution with a seeker, who has contacts, and an administrator. */
final class Campus {
    private final DataSource dataSource;
    private final UUID institutionId = UuidCreator.getTimeOrderedEpoch();
    private final UUID seekerId = UuidCreator.getTimeOrderedEpoch();
    private final Viewer seeker;
    private final Viewer admin;

    Campus(DataSource dataSource) throws SQLException {
        this.dataSource = dataSource;
        execute("insert into institution (institution_id, slug, name) values ('%1$s', '%1$s', 'A college')"
                .formatted(institutionId));
        seeker = account("SEEKER", Optional.of(seekerId));
        admin = account("ADMIN", Optional.empty());
        execute(
                "insert into seeker (institution_id, id, account_id, level, goal) values ('%s', '%s', '%s', 'STUDENT', 'My own')"
                        .formatted(institutionId, seekerId, seeker.accountId()));
    }

    Viewer seeker() {
        return seeker;
    }

    Viewer admin() {
        return admin;
    }

    /** An account that nothing here belongs to. */
    Viewer stranger() throws SQLException {
        return account("ADMIN", Optional.empty());
    }

    UUID institutionId() {
        return institutionId;
    }

    UUID seekerId() {
        return seekerId;
    }

    /** A contact with a note that is the seeker's own. */
    UUID contact(String name) throws SQLException {
        UUID id = UuidCreator.getTimeOrderedEpochPlus1();
        execute("insert into contact (institution_id, id, seeker_id, name, source, interest, tags) values"
                + " ('%s', '%s', '%s', '%s', 'MANUAL', 'A secret interest', '{\"a;b\",c}')"
                        .formatted(institutionId, id, seekerId, name.replace("'", "''")));
        return id;
    }

    /** So many contacts whose interests are long. */
    void contacts(int count) throws SQLException {
        execute("insert into contact (institution_id, id, seeker_id, name, source, interest)"
                + " select '%s', gen_random_uuid(), '%s', 'Contact ' || n, 'IMPORT', repeat(md5(n::text), 100)"
                        .formatted(institutionId, seekerId)
                + " from generate_series(1, %d) n".formatted(count));
    }

    List<String> texts(String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Viewer account(String role, Optional<UUID> ownSeeker) throws SQLException {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        execute("insert into account (institution_id, id, email, name, roles, password_hash) values"
                + " ('%1$s', '%2$s', '%2$s@example.org', 'Somebody', '{%3$s}', 'hash-of-a-password')"
                        .formatted(institutionId, id, role));
        return new Viewer(institutionId, id, ownSeeker, Set.of(Role.valueOf(role)), ZoneOffset.UTC);
    }
}
