package org.throughline.imports.archive;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.throughline.imports.history.Cells;

/** A ZIP archive with a JSON file and a CSV file for each kind of row, written as the rows come. */
final class Archive {
    /** The archive says nothing of when it was made, so that two archives of the same data are the same. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final JsonReaderFactory JSON = Json.createReaderFactory(Map.of());

    private final ZipOutputStream archive;
    private final Writer text;
    private final CsvWriter csv;
    private final boolean rawCells;
    private final StringBuilder contents = new StringBuilder();

    /** @param rawCells whether cells that a spreadsheet would take for a formula stay as they are */
    Archive(OutputStream out, boolean rawCells) {
        this.archive = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.text = new BufferedWriter(new OutputStreamWriter(archive, StandardCharsets.UTF_8));
        this.csv = CsvWriter.builder().build(text);
        this.rawCells = rawCells;
    }

    /** The rows of a kind, which are asked for once for each file; each is a JSON object. */
    @FunctionalInterface
    interface Rows {
        void each(Row row) throws SQLException, IOException;
    }

    /** What takes a row. */
    @FunctionalInterface
    interface Row {
        void take(String json) throws IOException;
    }

    /**
     * Adds a kind; returns how many rows it has.
     *
     * @param about what the rows are, in a sentence
     * @param columns what each row has, in their order
     */
    long add(String name, String about, List<String> columns, Rows rows) throws SQLException, IOException {
        long count = writeJson(name, rows);
        begin(name + ".csv");
        csv.writeRecord(columns);
        rows.each(row -> csv.writeRecord(cells(row, columns)));
        csv.flush();
        contents.append("\n%s.json, %s.csv: %d %s\n    %s\n    %s\n"
                .formatted(name, name, count, count == 1 ? "row" : "rows", about, String.join(", ", columns)));
        return count;
    }

    private long writeJson(String name, Rows rows) throws SQLException, IOException {
        begin(name + ".json");
        text.write('[');
        long[] count = {0};
        rows.each(row -> {
            text.write(count[0]++ == 0 ? "\n" : ",\n");
            text.write(row);
        });
        text.write("\n]\n");
        text.flush();
        return count[0];
    }

    /** Ends the archive with what is in it; the stream stays open. */
    void finish(String title) throws IOException {
        begin("readme.txt");
        text.write(title);
        text.write(contents.toString());
        text.flush();
        archive.finish();
    }

    private void begin(String name) throws IOException {
        text.flush();
        ZipEntry file = new ZipEntry(name);
        file.setTimeLocal(NO_TIME);
        archive.putNextEntry(file);
    }

    private List<String> cells(String row, List<String> columns) {
        try (JsonReader reader = JSON.createReader(new StringReader(row))) {
            JsonObject values = reader.readObject();
            List<String> cells = new ArrayList<>(columns.size());
            columns.forEach(column -> cells.add(Cells.guarded(cell(values.get(column)), rawCells)));
            return cells;
        }
    }

    private static String cell(JsonValue value) {
        return switch (value.getValueType()) {
            case NULL -> "";
            case STRING -> ((JsonString) value).getString();
            case ARRAY -> list((JsonArray) value);
            case OBJECT, NUMBER, TRUE, FALSE -> value.toString();
        };
    }

    private static String list(JsonArray values) {
        return Cells.text(Optional.of(values.stream().map(Archive::cell).toList()));
    }
}
