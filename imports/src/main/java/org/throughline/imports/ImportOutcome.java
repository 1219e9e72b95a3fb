package org.throughline.imports;

import java.util.Optional;
import java.util.OptionalLong;
import org.throughline.domain.transfer.ImportState;

/** What has become of an import so far. */
public sealed interface ImportOutcome {

    /** The file was imported, all of it but its rejected rows. */
    record Imported(ImportReport report) implements ImportOutcome {}

    /**
     * The file was refused as a whole, and nothing of it is stored.
     *
     * @param fault why, for programs
     * @param message why, for people
     * @param sheet in which of its tables, where it has several
     * @param line where, counted from 1, when it is one place
     * @param column in which column, when it is one cell
     */
    record Refused(FileFault fault, String message, Optional<String> sheet, OptionalLong line, Optional<String> column)
            implements ImportOutcome {}

    /**
     * It failed for a reason of the server's own.
     *
     * @param message why, for people
     */
    record Failed(String message) implements ImportOutcome {}

    /** It waits for its turn or goes on, or somebody has stopped it or taken it back meanwhile. */
    record Unsettled(ImportState state) implements ImportOutcome {}
}
