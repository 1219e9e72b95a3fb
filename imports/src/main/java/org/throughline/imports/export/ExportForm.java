package org.throughline.imports.export;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A form in which an export is written, table by table and row by row. */
interface ExportForm {
    /** Begins the next table. */
    void begin(ExportedTable table) throws IOException;

    /** Writes a row of the table that was begun: a value for each of its columns. */
    void row(List<Optional<Object>> values) throws IOException;

    /** Ends the file; the stream stays open. */
    void finish() throws IOException;
}
