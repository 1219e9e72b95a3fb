package org.throughline.imports.source;

import java.io.Closeable;
import java.io.IOException;

/** A file of rejected rows in one format. It is complete, even without any row, when it is closed. */
interface RejectedFile extends Closeable {
    /** Writes a row of a table; tables come one after the other. */
    void write(TableHead head, RejectedRow row) throws IOException;
}
