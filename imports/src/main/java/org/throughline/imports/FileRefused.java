package org.throughline.imports;

import java.util.Optional;
import java.util.OptionalLong;

/** Ends the reading of a file, wherever in it the fault is found. Nothing of the file is stored. */
public final class FileRefused extends RuntimeException {
    private final FileFault fault;
    private final Optional<String> sheet;
    private final OptionalLong line;
    private final Optional<String> column;

    /** The file is refused at a line, counted from 1. */
    public FileRefused(FileFault fault, String message, long line) {
        this(fault, message, Optional.empty(), OptionalLong.of(line), Optional.empty());
    }

    /** The file is refused as a whole. */
    public FileRefused(FileFault fault, String message) {
        this(fault, message, Optional.empty(), OptionalLong.empty(), Optional.empty());
    }

    private FileRefused(
            FileFault fault, String message, Optional<String> sheet, OptionalLong line, Optional<String> column) {
        super(message);
        this.fault = fault;
        this.sheet = sheet;
        this.line = line;
        this.column = column;
    }

    /** The same, in a table of several: a sheet of a workbook, an entry of an archive. */
    public FileRefused inSheet(String name) {
        FileRefused refused = new FileRefused(fault, getMessage(), Optional.of(name), line, column);
        refused.setStackTrace(getStackTrace());
        return refused;
    }

    /** The same, at a line, counted from 1. */
    public FileRefused atLine(long number) {
        FileRefused refused = new FileRefused(fault, getMessage(), sheet, OptionalLong.of(number), column);
        refused.setStackTrace(getStackTrace());
        return refused;
    }

    /** The same, at a column, by its name or its letters. */
    public FileRefused inColumn(String name) {
        FileRefused refused = new FileRefused(fault, getMessage(), sheet, line, Optional.of(name));
        refused.setStackTrace(getStackTrace());
        return refused;
    }

    /** Why, for programs. */
    public FileFault fault() {
        return fault;
    }

    /** In which table, when the file has several: a sheet's name, or the path of an archive's entry. */
    public Optional<String> sheet() {
        return sheet;
    }

    /** Where, when it is one place. */
    public OptionalLong line() {
        return line;
    }

    /** In which column, when it is one cell. */
    public Optional<String> column() {
        return column;
    }
}
