package org.throughline.deployment.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.throughline.domain.shared.Practice;

/** {@code docs/practices.md}: every practice, with what shows it in the schema and the tests that prove it. */
class PracticesTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern ROW = Pattern.compile("^\\| ([A-G]\\d{1,2}) \\| (.+) \\| (.+) \\| (.+) \\|$");
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");

    private static final List<Row> ROWS = new ArrayList<>();
    private static String schema;
    private static List<Path> tests;

    private record Row(String id, List<String> operations, List<String> tests) {}

    @BeforeAll
    static void read() throws IOException {
        for (String line : Files.readAllLines(ROOT.resolve("docs/practices.md"))) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                ROWS.add(new Row(row.group(1), names(row.group(3)), names(row.group(4))));
            }
        }
        schema = Files.readString(ROOT.resolve("graphql-api/schema.graphql"));
        try (Stream<Path> files = Files.walk(ROOT)) {
            tests = files.filter(file -> file.toString().contains("src/test/java")
                            && file.toString().endsWith(".java"))
                    .toList();
        }
    }

    @Test
    void everyPracticeIsThereOnce() {
        assertThat(ROWS.stream().map(Row::id))
                .containsExactlyElementsOf(Stream.concat(
                                Arrays.stream(Practice.values()).map(Enum::name),
                                IntStream.rangeClosed(1, 10).mapToObj(figures -> "G" + figures))
                        .toList());
    }

    @Test
    void eachIsShownByWhatTheSchemaHas() {
        for (Row row : ROWS) {
            assertThat(row.operations()).as(row.id()).isNotEmpty();
            assertThat(row.operations().stream().filter(operation -> !isInSchema(operation)))
                    .as(row.id())
                    .isEmpty();
        }
    }

    @Test
    void eachIsProvedByATestThatThereIs() throws IOException {
        Set<String> missing = new LinkedHashSet<>();
        for (Row row : ROWS) {
            assertThat(row.tests()).as(row.id()).isNotEmpty();
            for (String test : row.tests()) {
                if (!exists(test)) {
                    missing.add(row.id() + " " + test);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    /** {@code Type.field}, or a field or value by itself. */
    private static boolean isInSchema(String operation) {
        int dot = operation.indexOf('.');
        if (dot < 0) {
            return Pattern.compile("(?m)^  " + Pattern.quote(operation) + "\\b")
                    .matcher(schema)
                    .find();
        }
        Matcher type = Pattern.compile("(?ms)^(?:type|input|enum) " + operation.substring(0, dot) + "\\b.*?^}")
                .matcher(schema);
        return type.find()
                && Pattern.compile("(?m)^  " + operation.substring(dot + 1) + "\\b")
                        .matcher(type.group())
                        .find();
    }

    /** {@code Class#method}. */
    private static boolean exists(String test) throws IOException {
        String[] parts = test.split("#");
        for (Path file : tests) {
            if (file.getFileName().toString().equals(parts[0] + ".java")) {
                return parts.length == 2 && Files.readString(file).contains("void " + parts[1] + "(");
            }
        }
        return false;
    }

    private static List<String> names(String cell) {
        return NAME.matcher(cell).results().map(found -> found.group(1)).toList();
    }
}
