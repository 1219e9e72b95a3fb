package org.throughline.domain.transfer;

import java.util.UUID;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.shared.Outcome;

/**
 * The imports of a viewer: a seeker's own, or, for administrators, the institution's. What is not theirs does not exist
 * for them. Each step is refused with {@code STEP_NOT_ALLOWED} where {@link ImportState#canBecome} does not allow it.
 * Steps take part in the running transaction; the work begins when it is committed.
 */
public interface BulkImports {
    /** Starts the dry run, read in the way wished for. */
    Outcome<UUID> check(Viewer viewer, UUID id, ImportWish wish);

    /** Starts the import, of what the dry run showed or, without one, of what was recognised. */
    Outcome<UUID> confirm(Viewer viewer, UUID id);

    /** Stops whatever goes on; what an import has merged so far is taken back. */
    Outcome<UUID> cancel(Viewer viewer, UUID id);

    /** Takes an import back, but for what was built on since, which is listed. */
    Outcome<UUID> undo(Viewer viewer, UUID id);
}
