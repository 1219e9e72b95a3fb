package org.throughline.imports;

import java.util.OptionalLong;

/** Ends the reading of a file, wherever in it the fault is found. Nothing of the file is stored. */
public final class FileRefused extends RuntimeException {
    private final FileFault fault;
    private final OptionalLong line;

    /** The file is refused at a line, counted from 1. */
    public FileRefused(FileFault fault, String message, long line) {
        this(fault, message, OptionalLong.of(line));
    }

    /** The file is refused as a whole. */
    public FileRefused(FileFault fault, String message) {
        this(fault, message, OptionalLong.empty());
    }

    private FileRefused(FileFault fault, String message, OptionalLong line) {
        super(message);
        this.fault = fault;
        this.line = line;
    }

    /** Why, for programs. */
    public FileFault fault() {
        return fault;
    }

    /** Where, when it is one place. */
    public OptionalLong line() {
        return line;
    }
}
