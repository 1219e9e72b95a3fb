package org.throughline.imports.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.throughline.imports.history.Cells;

/** A ZIP archive with one file of comma-separated values for each table, in UTF-8. The same rows give the same bytes. */
final class CsvForm implements ExportForm {
    /** The archive says nothing of when it was made, so that two exports of the same data are the same. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipOutputStream archive;
    private final Writer text;
    private final CsvWriter csv;
    private final boolean raw;

    CsvForm(OutputStream out, boolean raw) {
        this.archive = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.text = new BufferedWriter(new OutputStreamWriter(archive, StandardCharsets.UTF_8));
        this.csv = CsvWriter.builder().build(text);
        this.raw = raw;
    }

    @Override
    public void begin(ExportedTable table) throws IOException {
        csv.flush();
        ZipEntry file = new ZipEntry(table.entry().name() + ".csv");
        file.setTimeLocal(NO_TIME);
        archive.putNextEntry(file);
        csv.writeRecord(table.headers());
    }

    @Override
    public void row(List<Optional<Object>> values) {
        List<String> cells = new ArrayList<>(values.size());
        values.forEach(value -> cells.add(Cells.guarded(Cells.text(value), raw)));
        csv.writeRecord(cells);
    }

    @Override
    public void finish() throws IOException {
        csv.flush();
        archive.finish();
    }
}
