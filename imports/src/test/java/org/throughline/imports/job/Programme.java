package org.throughline.imports.job;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.throughline.domain.account.Role;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.transfer.ImportKind;
import org.throughline.domain.transfer.ImportState;

/** An institution with people and their imports, written straight into the tables. */
final class Programme {
    private final DataSource dataSource;
    private final UUID institution = newId();

    Programme(DataSource dataSource) {
        this.dataSource = dataSource;
        run(
                "insert into institution (institution_id, slug, name) values (?, ?, 'A college')",
                institution,
                institution + "");
    }

    UUID institution() {
        return institution;
    }

    static UUID newId() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    Viewer seeker() {
        UUID account = account("SEEKER");
        UUID seeker = newId();
        run(
                "insert into seeker (institution_id, id, account_id, level) values (?, ?, ?, 'GRADUATE')",
                institution,
                seeker,
                account);
        return new Viewer(institution, account, Optional.of(seeker), Set.of(Role.SEEKER), ZoneOffset.UTC);
    }

    Viewer with(Role role) {
        return new Viewer(institution, account(role.name()), Optional.empty(), Set.of(role), ZoneOffset.UTC);
    }

    private UUID account(String role) {
        UUID account = newId();
        run(
                "insert into account (institution_id, id, email, name, roles) values (?, ?, ?, 'Somebody', array[?])",
                institution,
                account,
                account + "@example.org",
                role);
        return account;
    }

    /** An import as it may stand when a step is taken, with figures of what was done before. */
    UUID has(Viewer of, ImportKind kind, ImportState state) {
        UUID id = newId();
        run(
                """
                insert into bulk_import (institution_id, id, account_id, seeker_id, kind, state, file_name, bytes, received,
                    phase, rows_expected, rows_read, rows_merged, bytes_read, created_rows, updated_rows, unchanged_rows,
                    rejected_rows, duplicate_rows, kept_rows, fault_code, fault_message, fault_line, execution_id,
                    started_at, finished_at, expires_at)
                values (?, ?, ?, ?::uuid, ?, ?, 'people.csv', 90, 90, 'MATCHED', 9, 9, 8, 90, 1, 2, 3, 4, 5, 6,
                    'INTERNAL_ERROR', 'Something went wrong.', 7, 11, now(), now(), now() + interval '1 day')""",
                institution,
                id,
                of.accountId(),
                kind.isOfOneSeeker() ? of.seekerId().orElseThrow().toString() : null,
                kind.name(),
                state.name());
        return id;
    }

    /** Notes that an import has made something. */
    void hasStored(UUID id) {
        run(
                "insert into import_change (institution_id, import_id, entity, row_id) values (?, ?, 'CONTACT', ?)",
                institution,
                id,
                newId());
    }

    /** The columns of an import, as text. */
    Map<String, String> row(UUID id) {
        Map<String, String> columns = new HashMap<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select * from bulk_import where institution_id = ? and id = ?")) {
            statement.setObject(1, institution);
            statement.setObject(2, id);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    columns.put(row.getMetaData().getColumnName(i), row.getString(i));
                }
            }
            return columns;
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    void run(String sql, Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }
}
