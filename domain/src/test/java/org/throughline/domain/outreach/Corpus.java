package org.throughline.domain.outreach;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The labelled drafts; their form is told in the README beside them. */
final class Corpus {
    private Corpus() {}

    /** A draft with what the check must find in it. */
    record Labelled(
            String id,
            String part,
            String language,
            MessageKind kind,
            String category,
            Told told,
            String body,
            Set<FindingCode> expected) {
        Set<FindingCode> found() {
            return told.check(kind, language, body).findings().stream()
                    .map(Finding::code)
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(FindingCode.class)));
        }
    }

    static List<Labelled> all() {
        return Stream.of("en-rules", "en-held-out", "de-rules", "de-held-out")
                .flatMap(name -> read(name).stream())
                .toList();
    }

    private static List<Labelled> read(String name) {
        List<Labelled> drafts = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (String line : lines(name)) {
            if (line.startsWith("== ") && !lines.isEmpty()) {
                drafts.add(draft(name.substring(0, 2), lines));
                lines.clear();
            }
            if (!line.startsWith("#")) {
                lines.add(line);
            }
        }
        drafts.add(draft(name.substring(0, 2), lines));
        return drafts;
    }

    private static Labelled draft(String language, List<String> lines) {
        String[] head = lines.get(0).split(" ");
        Told told = new Told();
        Set<FindingCode> expected = EnumSet.noneOf(FindingCode.class);
        List<String> body = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            if (line.startsWith("~ ")) {
                String[] parts = line.substring(2).split(": ", 2);
                told.tell(parts[0], parts[1]);
            } else if (line.startsWith("! ")) {
                Stream.of(line.substring(2).split(" "))
                        .map(FindingCode::valueOf)
                        .forEach(expected::add);
            } else {
                body.add(line);
            }
        }
        return new Labelled(
                head[1],
                head[2],
                language,
                MessageKind.valueOf(head[3]),
                head[4],
                told,
                String.join("\n", body),
                expected);
    }

    private static List<String> lines(String name) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Corpus.class.getResourceAsStream("corpus/" + name + ".txt")),
                StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
