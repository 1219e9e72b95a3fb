package org.throughline.reporting.download;

import java.io.IOException;
import java.io.OutputStream;
import org.throughline.domain.audit.KeptEntry;

/** How the entries of the audit log are written, one after the other. */
interface AuditForm {
    /** As in {@code text/csv}. */
    String mediaType();

    /** Of the file's name, without the dot. */
    String ending();

    /** Begins the file. */
    void begin(OutputStream out) throws IOException;

    /** Writes an entry. */
    void write(KeptEntry entry) throws IOException;

    /** Sends what is written so far. */
    void flush() throws IOException;
}
