package org.throughline.reporting.download;

import java.io.IOException;
import java.io.OutputStream;

/** A form in which a report is handed out. */
interface ReportForm {
    /** For browsers. */
    String mediaType();

    /** Writes the report; the stream stays open. */
    void write(ToldReport told, OutputStream out) throws IOException;
}
