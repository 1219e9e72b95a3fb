package org.throughline.persistence.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A text file of names or phrases beside this class. {@code [section]} begins a section, {@code key: one | two} adds
 * choices to a key of it, and {@code #} begins a remark. Sections, keys and choices keep their order.
 */
final class PhraseFile {
    private final Map<String, Map<String, List<String>>> sections = new LinkedHashMap<>();

    private PhraseFile() {}

    static PhraseFile read(String name) {
        PhraseFile file = new PhraseFile();
        InputStream stream = PhraseFile.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IllegalStateException("the demo's file " + name + " is missing");
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            file.take(lines);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return file;
    }

    List<String> sections() {
        return List.copyOf(sections.keySet());
    }

    /** The choices; empty when the section or the key is not there. */
    List<String> choices(String section, String key) {
        return sections.getOrDefault(section, Map.of()).getOrDefault(key, List.of());
    }

    /** The only choice of a key. */
    String single(String section, String key) {
        return choices(section, key).get(0);
    }

    private void take(BufferedReader lines) throws IOException {
        Map<String, List<String>> section = new LinkedHashMap<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("[")) {
                section = new LinkedHashMap<>();
                sections.put(line.substring(1, line.indexOf(']')), section);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                int colon = line.indexOf(':');
                section.computeIfAbsent(line.substring(0, colon).strip(), key -> new ArrayList<>())
                        .addAll(Arrays.asList(line.substring(colon + 1).strip().split("\\s*\\|\\s*")));
            }
        }
    }
}
