package org.throughline.persistence.growth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A script of {@code docs/scaling}, run as psql runs it: each statement a transaction of its own. */
public record Script(List<String> statements) {
    private static final String BODY = "$$";

    /** From the folder of a module. */
    public static Script of(String name) {
        try {
            return new Script(split(Files.readString(Path.of("../docs/scaling", name))));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public void run(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static List<String> split(String text) {
        List<String> statements = new ArrayList<>();
        StringBuilder next = new StringBuilder();
        String plain =
                text.lines().filter(line -> !line.strip().startsWith("--")).reduce("", (a, b) -> a + "\n" + b);
        String[] parts = plain.split("\\$\\$", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i % 2 == 1) {
                next.append(BODY).append(parts[i]).append(BODY);
                continue;
            }
            List<String> ends = Arrays.asList(parts[i].split(";", -1));
            for (String end : ends.subList(0, ends.size() - 1)) {
                statements.add(next.append(end).toString().strip());
                next.setLength(0);
            }
            next.append(ends.get(ends.size() - 1));
        }
        return statements;
    }
}
