package org.throughline.reporting.download;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.throughline.domain.audit.KeptEntry;

/** Separated values in UTF-8, for spreadsheets: what people wrote cannot be taken for a formula. */
final class AuditCsv implements AuditForm {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private CsvWriter csv;

    @Override
    public String mediaType() {
        return "text/csv;charset=utf-8";
    }

    @Override
    public String ending() {
        return "csv";
    }

    @Override
    public void begin(OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        text.write(BYTE_ORDER_MARK);
        csv = CsvWriter.builder().build(text);
        csv.writeRecord("happenedAt", "kind", "what", "accountId", "name", "subjectId", "address", "id");
    }

    @Override
    public void write(KeptEntry entry) {
        csv.writeRecord(
                entry.happenedAt().toString(),
                entry.kind().name(),
                SpreadsheetText.guarded(entry.what()),
                entry.accountId().toString(),
                SpreadsheetText.guarded(entry.name().orElse("")),
                entry.subjectId().map(UUID::toString).orElse(""),
                SpreadsheetText.guarded(entry.address().orElse("")),
                entry.id().toString());
    }

    @Override
    public void flush() throws IOException {
        csv.flush();
    }
}
