package org.throughline.imports.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.throughline.domain.account.Role;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.shared.Ids;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.domain.transfer.ExportFormat;
import org.throughline.domain.transfer.ExportScope;
import org.throughline.domain.transfer.Exports;

/**
 * Exports as rows of {@code export_job}. Who asks again for what already waits gets the same export; and whoever asks clears
 * away the files of the institution whose time is over.
 */
@ApplicationScoped
public class StoredExports implements Exports {
    private DataSource dataSource;
    private Ids ids;

    /** For CDI. */
    protected StoredExports() {}

    @Inject
    public StoredExports(DataSource dataSource, Ids ids) {
        this.dataSource = dataSource;
        this.ids = ids;
    }

    @Override
    public Outcome<UUID> start(Viewer viewer, ExportScope scope, ExportFormat format, boolean rawCells) {
        if (!mayHave(viewer, scope)) {
            return Outcome.refused(notAllowed(scope));
        }
        if (format == ExportFormat.ARCHIVE && scope != ExportScope.SEEKER) {
            return Outcome.refused(
                    Refusal.of(RefusalCode.CONFLICTING, "An archive is one seeker's own; choose another format.")
                            .at("format"));
        }
        try (Connection connection = dataSource.getConnection()) {
            ExpiredExports.remove(connection, viewer.institutionId());
            Optional<UUID> waiting = waiting(connection, viewer, scope, format, rawCells);
            return Outcome.done(
                    waiting.isPresent() ? waiting.get() : queue(connection, viewer, scope, format, rawCells));
        } catch (SQLException failure) {
            throw new IllegalStateException("The export could not be queued", failure);
        }
    }

    @Override
    public Outcome<UUID> cancel(Viewer viewer, UUID id) {
        try (Connection connection = dataSource.getConnection()) {
            Optional<ExportRecord> found = ExportRecord.find(connection, viewer.institutionId(), id, true)
                    .filter(export -> export.accountId().equals(viewer.accountId()));
            return found.isEmpty() ? Outcome.refused(notFound()) : cancel(connection, viewer, found.get());
        } catch (SQLException failure) {
            throw new IllegalStateException("The export could not be stopped", failure);
        }
    }

    /** Whether a viewer may have what there is in a scope. */
    static boolean mayHave(Viewer viewer, ExportScope scope) {
        return switch (scope) {
            case SEEKER -> viewer.seekerId().isPresent();
            case INSTITUTION -> viewer.roles().contains(Role.ADMIN);
        };
    }

    private static Outcome<UUID> cancel(Connection connection, Viewer viewer, ExportRecord export) throws SQLException {
        switch (export.state()) {
            case QUEUED -> change(connection, viewer, export.id(), "state = 'CANCELLED', finished_at = now()");
            // Whoever writes it sees that at the next piece, and ends it.
            case RUNNING -> change(connection, viewer, export.id(), "cancel_at = coalesce(cancel_at, now())");
            case READY -> {
                change(connection, viewer, export.id(), "state = 'EXPIRED', download_key = null");
                ExpiredExports.removePieces(connection, viewer.institutionId(), export.id());
            }
            case CANCELLED, FAILED, EXPIRED -> {
                return Outcome.refused(
                        Refusal.of(RefusalCode.STEP_NOT_ALLOWED, "The export has ended; there is nothing to stop.")
                                .at("id"));
            }
        }
        return Outcome.done(export.id());
    }

    private static void change(Connection connection, Viewer viewer, UUID id, String assignments) throws SQLException {
        try (PreparedStatement change = connection.prepareStatement("update export_job set " + assignments
                + ", version = version + 1 where institution_id = ? and id = ?")) {
            change.setObject(1, viewer.institutionId());
            change.setObject(2, id);
            change.executeUpdate();
        }
    }

    private static Optional<UUID> waiting(
            Connection connection, Viewer viewer, ExportScope scope, ExportFormat format, boolean rawCells)
            throws SQLException {
        try (PreparedStatement find = connection.prepareStatement("""
                select id from export_job
                where institution_id = ? and account_id = ? and scope = ? and format = ? and raw_cells = ?
                  and state = 'QUEUED' and deleted_at is null
                order by queued_at limit 1""")) {
            find.setObject(1, viewer.institutionId());
            find.setObject(2, viewer.accountId());
            find.setString(3, scope.name());
            find.setString(4, format.name());
            find.setBoolean(5, rawCells);
            try (ResultSet row = find.executeQuery()) {
                return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
            }
        }
    }

    private UUID queue(Connection connection, Viewer viewer, ExportScope scope, ExportFormat format, boolean rawCells)
            throws SQLException {
        UUID id = ids.next();
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into export_job (institution_id, id, account_id, seeker_id, scope, format, raw_cells, state,
                                        file_name, queued_at, expires_at)
                values (?, ?, ?, ?, ?, ?, ?, 'QUEUED',
                        'throughline-' || ? || to_char(now() at time zone ?, '-YYYY-MM-DD') || '.' || ?,
                        now(), now() + ?::interval)""")) {
            insert.setObject(1, viewer.institutionId());
            insert.setObject(2, id);
            insert.setObject(3, viewer.accountId());
            insert.setObject(4, scope == ExportScope.SEEKER ? viewer.seekerId().orElseThrow() : null);
            insert.setString(5, scope.name());
            insert.setString(6, format.name());
            insert.setBoolean(7, rawCells);
            insert.setString(
                    8,
                    format == ExportFormat.ARCHIVE ? "everything" : scope.name().toLowerCase(Locale.ROOT));
            insert.setString(9, viewer.timeZone().getId());
            insert.setString(10, ExportFile.of(format).ending());
            insert.setString(11, ExpiredExports.KEPT.toString());
            insert.executeUpdate();
        }
        return id;
    }

    private static Refusal notAllowed(ExportScope scope) {
        return Refusal.of(
                        RefusalCode.NOT_ALLOWED,
                        switch (scope) {
                            case SEEKER -> "Only seekers have a network of their own to export.";
                            case INSTITUTION -> "Only administrators export what their institution has.";
                        })
                .at("scope");
    }

    private static Refusal notFound() {
        return Refusal.of(RefusalCode.NOT_FOUND, "There is nothing of this id.").at("id");
    }
}
