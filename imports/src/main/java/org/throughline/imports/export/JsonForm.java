package org.throughline.imports.export;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/**
 * One JSON document: {@code {"format": "throughline", "version": 1, "contacts": [{"key": …, "name": …}], …}}. What is not
 * known is left out.
 */
final class JsonForm implements ExportForm {
    private static final int VERSION = 1;

    private final OutputStream out;
    private final JsonGenerator json;
    private Optional<ExportedTable> current = Optional.empty();

    JsonForm(OutputStream out) {
        this.out = out;
        this.json = Json.createGenerator(new Unclosed(out));
        json.writeStartObject().write("format", "throughline").write("version", VERSION);
    }

    @Override
    public void begin(ExportedTable table) {
        if (current.isPresent()) {
            json.writeEnd();
        }
        current = Optional.of(table);
        json.writeStartArray(table.entry().name());
    }

    @Override
    public void row(List<Optional<Object>> values) {
        List<String> headers = current.orElseThrow().headers();
        json.writeStartObject();
        for (int i = 0; i < values.size(); i++) {
            String header = headers.get(i);
            values.get(i).ifPresent(value -> write(header, value));
        }
        json.writeEnd();
    }

    @Override
    public void finish() throws IOException {
        if (current.isPresent()) {
            json.writeEnd();
        }
        json.writeEnd().close();
        out.flush();
    }

    private void write(String header, Object value) {
        if (value instanceof List<?> words) {
            json.writeStartArray(header);
            words.forEach(word -> json.write(word.toString()));
            json.writeEnd();
        } else if (value instanceof Integer number) {
            json.write(header, number);
        } else if (value instanceof Boolean truth) {
            json.write(header, truth);
        } else {
            json.write(header, value.toString());
        }
    }
}
