package org.throughline.deployment.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.deployment.process.ServerProcess;

/** Servers and databases that are killed again and again leave nothing on the disk that becomes more. */
@Tag("faults")
class GrowthIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** A file that somebody was about to replace, or remove, when the server was killed; one for each time would be growth. */
    private static final int IN_THE_MAKING = 1;

    @TempDir
    Path folder;

    @Test
    void leavesNothingBehindThatGrows() {
        try (Figures figures = Figures.of("server and database killed again and again");
                FaultyDatabase database = FaultyDatabase.start(folder.resolve("database"))) {
            int rounds = Form.times(8, 3);
            Left first = null;
            Left last = null;
            for (int round = 1; round <= rounds; round++) {
                Writers writers = whileKilled(database);
                database.restart();
                writers.assertNothingLost(database);
                writers.assertNothingTwice(database);
                last = left();
                first = round == 1 ? last : first;
            }
            figures.note("times that both were killed", rounds, "");
            figures.note(
                    "files that were left after the first time", first.names().size(), "");
            assertThat(last.names().size())
                    .as("files; these were not there after the first time: %s", last.namesBeyond(first))
                    .isLessThanOrEqualTo(first.names().size() + IN_THE_MAKING);
            figures.atMost(
                    first.names().size() + IN_THE_MAKING,
                    "files that are left at the end",
                    last.names().size(),
                    "");
            figures.note("bytes in them", last.bytes() / 1e6, "MB");
            figures.atMost(
                    Math.ceil(first.bytes() / 1e6) + 1,
                    "of that, at most as after the first time and 1",
                    last.bytes() / 1e6,
                    "MB");
            figures.exactly(
                    0,
                    "files of queries that nobody runs any more",
                    Double.parseDouble(database.answer("select count(*) from pg_ls_tmpdir()")),
                    "");
            figures.exactly(
                    0,
                    "tables of imports that nobody runs",
                    Double.parseDouble(database.answer("select count(*) from pg_tables where schemaname = 'staging'")),
                    "");
            figures.complete();
        }
    }

    /** People write until server and database are killed; they then know nothing of their last changes. */
    private Writers whileKilled(FaultyDatabase database) {
        try (ServerProcess server = Node.start(folder.resolve("server"), database)) {
            Nodes nodes = new Nodes(List.of(server.server()), PATIENCE);
            try (Writers writers =
                    Writers.begin(nodes, Crowd.in(database, server.server()).seekers(4))) {
                Pause.of(Form.seconds(3, 2));
                database.kill();
                server.kill();
                return writers;
            }
        }
    }

    /** What a killed server leaves in its own folder and in the temporary one; its log grows up to a size that it is told. */
    private Left left() {
        try (Stream<Path> all = Files.walk(folder.resolve("server"))) {
            List<Path> files = all.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("/log/")
                            && !file.toString().contains("hsperfdata"))
                    .toList();
            return new Left(
                    files.stream().map(Path::toString).collect(Collectors.toSet()),
                    files.stream().mapToLong(GrowthIT::size).sum());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private record Left(Set<String> names, long bytes) {
        Set<String> namesBeyond(Left earlier) {
            Set<String> more = new TreeSet<>(names);
            more.removeAll(earlier.names);
            return more;
        }
    }
}
