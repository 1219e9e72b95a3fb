package org.throughline.imports;

/** Why a file as a whole cannot be imported. The names are stable: clients may switch over them. */
public enum FileFault {
    /** Nothing but blanks. */
    EMPTY_FILE,
    /** An archive; the file meant is inside it. */
    ZIP_ARCHIVE,
    /** A picture, a document, a program, but no text. */
    NOT_TEXT,
    /** No line names the columns of LinkedIn's connections. */
    NOT_LINKEDIN_CONNECTIONS,
    /** Somebody wished a column to be a field that this kind of import does not have. */
    UNKNOWN_FIELD,
    /** Its columns are those of no format of this kind of import. */
    UNKNOWN_FORMAT,
    /** A quotation mark is missing, or text follows one. */
    MALFORMED_CSV,
    /** More columns than any such file has. */
    TOO_MANY_COLUMNS,
    /** A cell or a row is longer than any such file has. */
    CELL_TOO_LONG,
    /** More rows than any such file has. */
    TOO_MANY_ROWS
}
