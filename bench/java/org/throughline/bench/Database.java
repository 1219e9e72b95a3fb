package org.throughline.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.postgresql.PGStatement;
import org.postgresql.ds.PGSimpleDataSource;
import org.throughline.persistence.embedded.DataFolder;
import org.throughline.persistence.embedded.EmbeddedPostgres;
import org.throughline.persistence.embedded.EmbeddedPostgresSettings;
import org.throughline.persistence.migration.Migrations;

/**
 * The server's own PostgreSQL and migrations, for the benchmark. Reads one command a line and answers each with rows of
 * tab-separated cells, then a line {@code ok} or {@code failed <why>}; ends with its input.
 *
 * <pre>
 * where                         host, port, user, password, administrator, password, process, log folder
 * migrate &lt;database&gt;            makes it if need be, and migrates it
 * run &lt;database&gt; &lt;file&gt;         runs a file of statements as the owner, shows the rows it answers with
 * admin &lt;database&gt; &lt;file&gt;       the same as the administrator
 * prepare &lt;database&gt; &lt;file&gt;     runs the file's statements but the last over a connection of its own, and prepares that one
 * again                         runs what was prepared last, and shows how many milliseconds it took
 * forget                        closes that connection
 * share &lt;database&gt; &lt;file&gt;       runs the file's texts, each by one of two connections that is free, the first text by both
 *                               shows the milliseconds of all together, but for the first
 * </pre>
 */
public final class Database {
    private static final String BETWEEN_TEXTS = "\n-- next\n";

    private final EmbeddedPostgres postgres;
    private final Path folder;
    private final PrintStream out;
    private PreparedStatement prepared;

    private Database(EmbeddedPostgres postgres, Path folder, PrintStream out) {
        this.postgres = postgres;
        this.folder = folder;
        this.out = out;
    }

    /** Arguments: the data folder, then PostgreSQL's own settings as {@code name=value}. */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Map<String, String> settings = new HashMap<>();
        for (int i = 1; i < arguments.length; i++) {
            String[] setting = arguments[i].split("=", 2);
            settings.put(setting[0], setting[1]);
        }
        DataFolder folder = DataFolder.open(Path.of(arguments[0]));
        EmbeddedPostgresSettings usual = EmbeddedPostgresSettings.within(folder);
        EmbeddedPostgres postgres = EmbeddedPostgres.start(
                folder, new EmbeddedPostgresSettings(usual.binaries(), usual.binariesAreShared(), settings));
        Runtime.getRuntime().addShutdownHook(new Thread(postgres::stop));
        new Database(postgres, folder.path(), out).serve();
    }

    private void serve() throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            try {
                answer(line.split(" ", 3));
                out.println("ok");
            } catch (SQLException | IOException | RuntimeException failure) {
                out.println("failed " + String.valueOf(failure.getMessage()).replace('\n', ' '));
            }
        }
    }

    private void answer(String[] words) throws SQLException, IOException {
        switch (words[0]) {
            case "where" -> where();
            case "migrate" -> migrate(words[1]);
            case "run" -> run(words[1], words[2], postgres.user(), postgres.password());
            case "prepare" -> prepare(words[1], words[2]);
            case "again" -> again();
            case "forget" -> forget();
            case "share" -> share(words[1], words[2]);
            case "admin" -> run(words[1], words[2], postgres.administrator(), postgres.administratorPassword());
            default -> throw new IllegalArgumentException("no command " + words[0]);
        }
    }

    private void where() throws IOException {
        Path cluster = folder.resolve("postgresql").resolve("cluster");
        out.println(String.join(
                "\t",
                "row",
                "127.0.0.1",
                String.valueOf(postgres.port()),
                postgres.user(),
                postgres.password(),
                postgres.administrator(),
                postgres.administratorPassword(),
                Files.readAllLines(cluster.resolve("postmaster.pid")).get(0).strip(),
                folder.resolve("log").toString()));
    }

    private void migrate(String database) throws SQLException {
        create(database);
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(postgres.url(database));
        source.setUser(postgres.user());
        source.setPassword(postgres.password());
        Migrations.run(source);
    }

    private void create(String database) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        postgres.url("postgres"), postgres.administrator(), postgres.administratorPassword());
                Statement statement = connection.createStatement();
                ResultSet found = connection
                        .createStatement()
                        .executeQuery("select 1 from pg_database where datname = '" + database + "'")) {
            // Whoever fills the tables, and the peers, which know nothing of institutions, are held to nothing.
            statement.execute("alter role " + postgres.user() + " bypassrls");
            if (!found.next()) {
                statement.execute("create database " + database + " owner " + postgres.user());
            }
        }
    }

    private void run(String database, String file, String user, String password) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(postgres.url(database), user, password);
                Statement statement = connection.createStatement()) {
            boolean rows = statement.execute(Files.readString(Path.of(file)));
            while (true) {
                if (rows) {
                    print(statement.getResultSet());
                } else if (statement.getUpdateCount() == -1) {
                    return;
                }
                rows = statement.getMoreResults();
            }
        }
    }

    private void prepare(String database, String file) throws SQLException, IOException {
        String text = Files.readString(Path.of(file));
        int last = text.lastIndexOf(";\n") + 1;
        Connection connection =
                DriverManager.getConnection(postgres.url(database), postgres.user(), postgres.password());
        execute(connection, text.substring(0, last));
        prepared = connection.prepareStatement(text.substring(last));
        prepared.unwrap(PGStatement.class).setPrepareThreshold(1);
    }

    private void again() throws SQLException {
        long begun = System.nanoTime();
        read(prepared.executeQuery());
        out.println("row\t" + (System.nanoTime() - begun) / 1e6);
    }

    private void forget() throws SQLException {
        prepared.getConnection().close();
    }

    private static void read(ResultSet result) throws SQLException {
        int columns = result.getMetaData().getColumnCount();
        while (result.next()) {
            for (int i = 1; i <= columns; i++) {
                result.getString(i);
            }
        }
    }

    private void share(String database, String file) throws IOException, SQLException {
        List<String> texts = List.of(Files.readString(Path.of(file)).split(BETWEEN_TEXTS));
        Iterator<String> left = texts.subList(1, texts.size()).iterator();
        ExecutorService both = Executors.newFixedThreadPool(2);
        try (Connection one = DriverManager.getConnection(postgres.url(database), postgres.user(), postgres.password());
                Connection other =
                        DriverManager.getConnection(postgres.url(database), postgres.user(), postgres.password())) {
            for (Connection each : List.of(one, other)) {
                execute(each, texts.get(0));
            }
            long begun = System.nanoTime();
            Future<?> first = both.submit(() -> work(one, left));
            Future<?> second = both.submit(() -> work(other, left));
            first.get();
            second.get();
            out.println("row\t" + (System.nanoTime() - begun) / 1e6);
        } catch (ExecutionException | InterruptedException failure) {
            throw new IllegalStateException(failure.getMessage(), failure);
        } finally {
            both.shutdownNow();
        }
    }

    private static Void work(Connection connection, Iterator<String> left) throws SQLException {
        for (Optional<String> text = next(left); text.isPresent(); text = next(left)) {
            execute(connection, text.get());
        }
        return null;
    }

    private static Optional<String> next(Iterator<String> left) {
        synchronized (left) {
            return left.hasNext() ? Optional.of(left.next()) : Optional.empty();
        }
    }

    private static void execute(Connection connection, String text) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }

    private void print(ResultSet result) throws SQLException {
        int columns = result.getMetaData().getColumnCount();
        while (result.next()) {
            StringBuilder line = new StringBuilder();
            for (int i = 1; i <= columns; i++) {
                String cell = result.getString(i);
                line.append(i == 1 ? "" : "\t")
                        .append(cell == null ? "" : cell.replace('\t', ' ').replace('\n', ' '));
            }
            out.println("row\t" + line);
        }
    }
}
