package org.throughline.domain.transfer;

import org.throughline.domain.shared.Meaning;

/** How far an export has come. */
@Meaning("How far an export has come.")
public enum ExportState {
    @Meaning("It waits for its turn.")
    QUEUED,
    @Meaning("It is being written.")
    RUNNING,
    @Meaning("It can be downloaded until it expires.")
    READY,
    @Meaning("Somebody stopped it.")
    CANCELLED,
    @Meaning("It failed for a reason of the server's own.")
    FAILED,
    @Meaning("Its file was removed.")
    EXPIRED
}
