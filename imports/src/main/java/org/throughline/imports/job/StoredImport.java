package org.throughline.imports.job;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.account.Role;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.domain.transfer.ImportKind;
import org.throughline.domain.transfer.ImportState;

/**
 * An import as it stands, before a step is taken.
 *
 * @param id the import
 * @param kind what it is imported as
 * @param state how far it has come
 * @param isExpired whether its file is kept no longer
 * @param isCancelled whether it was told to stop
 * @param hasChanges whether something of it is stored
 */
record StoredImport(
        UUID id, ImportKind kind, ImportState state, boolean isExpired, boolean isCancelled, boolean hasChanges) {
    private static final String LOCKED = """
            select i.kind, i.state, i.expires_at <= now(), i.cancel_at is not null,
                   exists (select from import_change c where c.institution_id = ? and c.import_id = i.id)
            from bulk_import i
            where i.institution_id = ? and i.id = ? and i.deleted_at is null
              and (i.seeker_id = ? or i.seeker_id is null and ?)
            for update of i""";

    /** The viewer's import of this id, which nobody else changes until the transaction ends. */
    static Optional<StoredImport> locked(Connection connection, Viewer viewer, UUID id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LOCKED)) {
            statement.setObject(1, viewer.institutionId());
            statement.setObject(2, viewer.institutionId());
            statement.setObject(3, id);
            statement.setObject(4, viewer.seekerId().orElse(null), java.sql.Types.OTHER);
            statement.setBoolean(5, viewer.roles().contains(Role.ADMIN));
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new StoredImport(
                                id,
                                ImportKind.valueOf(row.getString(1)),
                                ImportState.valueOf(row.getString(2)),
                                row.getBoolean(3),
                                row.getBoolean(4),
                                row.getBoolean(5)))
                        : Optional.empty();
            }
        }
    }

    /**
     * Whether a dry run or the import can begin. A dry run says that nothing is stored, and when it is stopped nothing is
     * taken back: not for an import that failed in its midst.
     */
    Outcome<StoredImport> readyFor(ImportState next) {
        if (next == ImportState.CHECKING && state == ImportState.FAILED && hasChanges) {
            return notAllowed("It failed when some of it was stored; go on with it, or take it back.");
        }
        return readyForWork(next)
                .then(ready -> isExpired
                        ? notAllowed("The file was kept for a while only; upload it again.")
                        : Outcome.done(ready));
    }

    /** Whether it can be taken back. */
    Outcome<StoredImport> readyToUndo() {
        return readyForWork(ImportState.UNDOING);
    }

    /** Whether it can be stopped; an undo goes on to its end, in one transaction. */
    Outcome<StoredImport> readyToCancel() {
        if (state == ImportState.UNDOING && !isCancelled) {
            return notAllowed("It is being taken back; that cannot be stopped.");
        }
        return state.canBecome(ImportState.CANCELLED)
                ? Outcome.done(this)
                : notAllowed("It has ended: it is %s.".formatted(state));
    }

    /** Whether a job has something to do for it. */
    boolean isAtWork() {
        return ImportState.atWork().contains(state);
    }

    /** What goes on is changed by its job alone. */
    private Outcome<StoredImport> readyForWork(ImportState next) {
        if (isAtWork()) {
            return notAllowed("It is %s; wait until that has ended, or cancel it.".formatted(state));
        }
        return state.canBecome(next) ? Outcome.done(this) : notAllowed("It is %s.".formatted(state));
    }

    private static Outcome<StoredImport> notAllowed(String message) {
        return Outcome.refused(Refusal.of(RefusalCode.STEP_NOT_ALLOWED, message).at("id"));
    }
}
