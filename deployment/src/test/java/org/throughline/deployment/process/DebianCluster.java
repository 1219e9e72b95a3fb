package org.throughline.deployment.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A PostgreSQL server of the machine's own, as an institution has one, with all its programs: a cluster in a folder, which
 * archives its write-ahead log.
 */
final class DebianCluster implements AutoCloseable {
    private static final List<String> AS_NOBODY = List.of("unshare", "--user");

    private final Path programs;
    private final Path folder;
    private final int port;

    private DebianCluster(Path programs, Path folder, int port) {
        this.programs = programs;
        this.folder = folder;
        this.port = port;
    }

    /** A new cluster with a database that its owner, who is no superuser, owns. The test is skipped where there are no programs. */
    static DebianCluster create(Path folder) {
        Optional<Path> programs = programs();
        assumeTrue(programs.isPresent(), "no PostgreSQL with initdb and pg_dump is installed here");
        DebianCluster cluster = new DebianCluster(programs.get(), folder, ServerProcess.freePort());
        try {
            Files.createDirectories(cluster.archive());
            cluster.run(
                    "initdb", "-D", cluster.data(), "-U", "postgres", "--auth=trust", "-E", "UTF8", "--locale=C.UTF-8");
            Files.writeString(
                    Path.of(cluster.data(), "postgresql.auto.conf"), """
                    port = %d
                    listen_addresses = '127.0.0.1'
                    unix_socket_directories = ''
                    archive_mode = on
                    archive_command = 'cp %%p %s/%%f'
                    """.formatted(cluster.port, cluster.archive()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        cluster.start();
        cluster.execute("postgres", "create role throughline login createrole password 'its owner'");
        cluster.createDatabase("throughline");
        return cluster;
    }

    /** Another one, whose data folder and port are set up by whoever asks. */
    DebianCluster sibling(Path other) {
        return new DebianCluster(programs, other, ServerProcess.freePort());
    }

    void start() {
        run(
                "pg_ctl",
                "start",
                "-D",
                data(),
                "-w",
                "-s",
                "-t",
                "120",
                "-l",
                folder.resolve("log").toString());
    }

    void createDatabase(String name) {
        execute("postgres", "create database " + name + " owner throughline");
    }

    String data() {
        return folder.resolve("data").toString();
    }

    Path archive() {
        return folder.resolve("archive");
    }

    int port() {
        return port;
    }

    String[] options(String database) {
        return new String[] {
            "--database-url=jdbc:postgresql://127.0.0.1:" + port + "/" + database,
            "--database-user=throughline",
            "--database-password=its owner",
            "--database-serving-user=throughline_serving",
            "--database-serving-password=it's theirs",
            "--reports-hour=off",
            "--http-host=127.0.0.1"
        };
    }

    /** As a superuser. */
    Connection connection(String database) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + database, "postgres", "");
    }

    void execute(String database, String sql) {
        try (Connection connection = connection(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Runs one of PostgreSQL's programs, which must succeed; those that connect find this server. */
    void run(String program, String... arguments) {
        List<String> command = new ArrayList<>(System.getProperty("user.name").equals("root") ? AS_NOBODY : List.of());
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        try {
            Path out = Files.createTempFile("postgresql-", ".out");
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile());
            builder.environment().putAll(Map.of("PGHOST", "127.0.0.1", "PGPORT", "" + port, "PGUSER", "postgres"));
            assertThat(builder.start().waitFor())
                    .as("%s: %s", command, Files.readString(out))
                    .isZero();
            Files.delete(out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        if (Files.exists(Path.of(data(), "postmaster.pid"))) {
            run("pg_ctl", "stop", "-D", data(), "-m", "immediate", "-s");
        }
    }

    /** The newest that has all of them: where Debian keeps them, or on the path. */
    private static Optional<Path> programs() {
        Stream<Path> path =
                Arrays.stream(System.getenv("PATH").split(File.pathSeparator)).map(Path::of);
        return Stream.concat(debian().stream(), path)
                .filter(folder -> Stream.of("initdb", "pg_dump", "pg_restore", "pg_basebackup")
                        .allMatch(program -> Files.isExecutable(folder.resolve(program))))
                .findFirst();
    }

    private static List<Path> debian() {
        Path versions = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(versions)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(versions)) {
            return folders.sorted(Comparator.reverseOrder())
                    .map(version -> version.resolve("bin"))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
