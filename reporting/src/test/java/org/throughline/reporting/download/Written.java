package org.throughline.reporting.download;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** What was written of a report. */
final class Written {
    private Written() {}

    static byte[] by(ReportForm form, ToldReport told) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        form.write(told, bytes);
        return bytes.toByteArray();
    }
}
