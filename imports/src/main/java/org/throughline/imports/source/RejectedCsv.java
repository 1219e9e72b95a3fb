package org.throughline.imports.source;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Rejected rows as CSV, in the encoding and with the delimiter of the table. */
final class RejectedCsv implements RejectedFile {
    private final CsvWriter csv;

    RejectedCsv(OutputStream out, TableHead head) throws IOException {
        Charset charset = head.encoding().map(Charset::forName).orElse(StandardCharsets.UTF_8);
        Writer text = new OutputStreamWriter(out, charset);
        if (charset.name().startsWith("UTF-")) {
            // Without it spreadsheets take UTF-8 for the encoding of their system.
            text.write('\uFEFF');
        }
        csv = CsvWriter.builder().fieldSeparator(head.delimiter().orElse(',')).build(text);
        csv.writeRecord(RejectedRows.header(head));
    }

    @Override
    public void write(TableHead head, RejectedRow row) {
        csv.writeRecord(RejectedRows.cells(row));
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
