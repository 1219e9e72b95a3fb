package org.throughline.domain.transfer;

import java.util.UUID;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.shared.Outcome;

/** The exports that an account has asked for. Steps take part in the running transaction. */
public interface Exports {
    /**
     * Asks for an export.
     *
     * @param rawCells whether cells that a spreadsheet would take for a formula stay as they are; else they are guarded
     */
    Outcome<UUID> start(Viewer viewer, ExportScope scope, ExportFormat format, boolean rawCells);

    /** Stops an export, or removes its file. */
    Outcome<UUID> cancel(Viewer viewer, UUID id);
}
