package org.throughline.imports.erasure;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Erasures in a file, one line of JSON each, to which lines are only added. Several nodes may share it, and several such files
 * may be put together into one: a line that is there twice counts once. A line that was cut off by a crash counts as not there.
 */
record ErasureFile(Path path) {

    List<ErasureEntry> entries() throws IOException {
        if (!Files.exists(path)) {
            return List.of();
        }
        List<ErasureEntry> entries = new ArrayList<>();
        for (String line : Files.readAllLines(path)) {
            entry(line).ifPresent(entries::add);
        }
        return entries;
    }

    /** Returns when the lines are on the disk. */
    void add(List<ErasureEntry> entries) throws IOException {
        try (FileChannel channel =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            // Closing the channel gives it back.
            channel.lock();
            StringBuilder lines = new StringBuilder(endsInALine(channel) ? "" : "\n");
            entries.forEach(entry -> lines.append(line(entry)).append('\n'));
            ByteBuffer bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8));
            channel.position(channel.size());
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private static boolean endsInALine(FileChannel channel) throws IOException {
        if (channel.size() == 0) {
            return true;
        }
        ByteBuffer last = ByteBuffer.allocate(1);
        channel.read(last, channel.size() - 1);
        return last.get(0) == '\n';
    }

    private static String line(ErasureEntry entry) {
        JsonArrayBuilder rows = Json.createArrayBuilder();
        entry.rows().forEach(row -> rows.add(row.toString()));
        return Json.createObjectBuilder()
                .add("id", entry.id().toString())
                .add("institution", entry.institutionId().toString())
                .add("kind", entry.kind().name())
                .add("erased", rows)
                .add("at", entry.erasedAt().toString())
                .build()
                .toString();
    }

    private static Optional<ErasureEntry> entry(String line) {
        try (JsonReader reader = Json.createReader(new StringReader(line))) {
            JsonObject entry = reader.readObject();
            return Optional.of(new ErasureEntry(
                    UUID.fromString(entry.getString("institution", "")),
                    UUID.fromString(entry.getString("id", "")),
                    ErasureEntry.Kind.valueOf(entry.getString("kind", "")),
                    entry.getOrDefault("erased", JsonValue.NULL).asJsonArray().getValuesAs(JsonString.class).stream()
                            .map(row -> UUID.fromString(row.getString()))
                            .toList(),
                    Instant.parse(entry.getString("at", ""))));
        } catch (JsonException | IllegalArgumentException | ClassCastException | DateTimeException notAnEntry) {
            return Optional.empty();
        }
    }
}
