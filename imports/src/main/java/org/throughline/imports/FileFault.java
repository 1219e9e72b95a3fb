package org.throughline.imports;

/** Why a file as a whole cannot be imported. The names are stable: clients may switch over them. */
public enum FileFault {
    /** Nothing but blanks. */
    EMPTY_FILE,
    /** An archive of a kind that is not read: 7z, RAR, gzip and their like. */
    OTHER_ARCHIVE,
    /** A picture, a film or a sound. */
    PICTURE,
    /** A PDF document. */
    PDF_DOCUMENT,
    /** A spreadsheet in Excel's binary formats of before 2007. */
    LEGACY_WORKBOOK,
    /** A document of an office program, but no spreadsheet that is read. */
    OTHER_DOCUMENT,
    /** A page for browsers, whatever its name says. */
    WEB_PAGE,
    /** A password is needed to read it. */
    ENCRYPTED,
    /** A picture, a document, a program, but no text. */
    NOT_TEXT,
    /** Somebody said that it is LinkedIn's, and no line names the columns of LinkedIn's connections. */
    NOT_LINKEDIN_CONNECTIONS,
    /** Somebody wished a column to be a field that this kind of import does not have. */
    UNKNOWN_FIELD,
    /** Somebody wished to import what is never stored, such as ethnicity. */
    SENSITIVE_COLUMN,
    /** Its columns are those of no format of this kind of import. */
    UNKNOWN_FORMAT,
    /** A quotation mark is missing, or text follows one. */
    MALFORMED_CSV,
    /** More columns than any such file has. */
    TOO_MANY_COLUMNS,
    /** A cell or a row is longer than any such file has. */
    CELL_TOO_LONG,
    /** More rows than any such file has. */
    TOO_MANY_ROWS,
    /** There is no table in it. */
    NO_TABLE,
    /** An archive within an archive. */
    NESTED_ARCHIVE,
    /** An archive's entry has a name that leads out of the archive. */
    UNSAFE_ENTRY_NAME,
    /** An archive has more entries than any such file has. */
    TOO_MANY_ENTRIES,
    /** An archive becomes far larger when it is unpacked than any such file does. */
    INFLATES_TOO_MUCH,
    /** An archive breaks off, or contradicts itself. */
    DAMAGED_ARCHIVE,
    /** A workbook's parts are not as they must be. */
    MALFORMED_WORKBOOK,
    /** A workbook wants to include something from outside of it. */
    EXTERNAL_ENTITY,
    /** A workbook has more different texts than can be held at once. */
    TOO_MUCH_TEXT
}
