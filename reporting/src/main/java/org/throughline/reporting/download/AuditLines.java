package org.throughline.reporting.download;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.audit.KeptEntry;

/** A JSON object a line, for programs that watch. */
final class AuditLines implements AuditForm {
    private Writer text;

    @Override
    public String mediaType() {
        return "application/x-ndjson";
    }

    @Override
    public String ending() {
        return "ndjson";
    }

    @Override
    public void begin(OutputStream out) {
        text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    @Override
    public void write(KeptEntry entry) throws IOException {
        JsonObjectBuilder line = Json.createObjectBuilder()
                .add("id", entry.id().toString())
                .add("happenedAt", entry.happenedAt().toString())
                .add("kind", entry.kind().name())
                .add("what", entry.what())
                .add("accountId", entry.accountId().toString());
        add(line, "name", entry.name());
        add(line, "subjectId", entry.subjectId().map(UUID::toString));
        add(line, "address", entry.address());
        text.write(line.build().toString());
        text.write('\n');
    }

    private static void add(JsonObjectBuilder line, String name, Optional<String> value) {
        value.ifPresentOrElse(text -> line.add(name, text), () -> line.addNull(name));
    }

    @Override
    public void flush() throws IOException {
        text.flush();
    }
}
