package org.throughline.deployment.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * {@code docs/rights.md}. What stands there between two marks is what the running server was found to do; {@code
 * -Drights.write=true} writes it anew.
 */
final class Page {
    static final String YES = "yes";
    static final String NO = "–";

    private static final Path FILE = Path.of("../docs/rights.md");

    private Page() {}

    /** Holds a part of the page against what was found. */
    static void check(String part, String found) throws IOException {
        String begin = "<!-- begin " + part + " -->\n";
        String end = "<!-- end " + part + " -->";
        String page = Files.readString(FILE);
        assertThat(page).contains(begin, end);
        int from = page.indexOf(begin) + begin.length();
        int until = page.indexOf(end);
        if (Boolean.getBoolean("rights.write")) {
            Files.writeString(FILE, page.substring(0, from) + found + page.substring(until));
        } else {
            assertThat(found)
                    .as(
                            "%s of docs/rights.md; write them anew with -Drights.write=true, and look at what changed",
                            part)
                    .isEqualTo(page.substring(from, until));
        }
    }

    /** Rows of cells under these heads. */
    static final class Table {
        private final String first;
        private final List<String> heads;
        private final Map<String, Map<String, String>> rows = new TreeMap<>();

        Table(String first, List<String> heads) {
            this.first = first;
            this.heads = heads;
        }

        /** What was found; two different findings for one cell are "some". */
        synchronized void put(String row, String head, String cell) {
            rows.computeIfAbsent(row, unknown -> new TreeMap<>())
                    .merge(head, cell, (one, other) -> one.equals(other) ? one : "some");
        }

        @Override
        public String toString() {
            String head =
                    "| " + first + " | " + String.join(" | ", heads) + " |\n|---" + "|---".repeat(heads.size()) + "|\n";
            return head
                    + rows.entrySet().stream()
                            .map(row -> "| " + row.getKey() + " | "
                                    + heads.stream()
                                            .map(name -> row.getValue().getOrDefault(name, ""))
                                            .collect(Collectors.joining(" | "))
                                    + " |\n")
                            .collect(Collectors.joining());
        }
    }
}
