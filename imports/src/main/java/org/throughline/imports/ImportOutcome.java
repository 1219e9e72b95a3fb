package org.throughline.imports;

import java.util.OptionalLong;

/** The answer to a file: imported, with the report, or refused as a whole, and then nothing of it is stored. */
public sealed interface ImportOutcome {

    /** The file was imported, all of it but its rejected rows. */
    record Imported(ImportReport report) implements ImportOutcome {}

    /**
     * The file was refused.
     *
     * @param fault why, for programs
     * @param message why, for people
     * @param line where, counted from 1, when it is one place
     */
    record Refused(FileFault fault, String message, OptionalLong line) implements ImportOutcome {}
}
