package org.throughline.deployment.process;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** The embedded PostgreSQL of a data folder, seen from outside: its process, and its data by its administrator's password, past row-level security. */
public record EmbeddedDatabase(Path dataFolder) {

    private static final int LINE_OF_PORT = 3;

    /** The process, if it runs. */
    public Optional<ProcessHandle> server() {
        return Files.exists(postmasterFile())
                ? ProcessHandle.of(Long.parseLong(lines().get(0).strip())).filter(ProcessHandle::isAlive)
                : Optional.empty();
    }

    /** As {@code kill -9} does. */
    public void kill() {
        server().ifPresent(process -> {
            process.destroyForcibly();
            process.onExit().join();
        });
    }

    public void execute(String sql) {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public String answer(String sql) {
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** A session of its own, to be closed by whoever asks. */
    public Connection connection() throws SQLException {
        Properties passwords = new Properties();
        try (Reader reader = Files.newBufferedReader(dataFolder.resolve("postgresql/passwords.properties"))) {
            passwords.load(reader);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        String url = "jdbc:postgresql://127.0.0.1:" + lines().get(LINE_OF_PORT).strip() + "/throughline";
        return DriverManager.getConnection(url, "postgres", passwords.getProperty("administrator"));
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(postmasterFile());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path postmasterFile() {
        return dataFolder.resolve("postgresql/cluster/postmaster.pid");
    }
}
