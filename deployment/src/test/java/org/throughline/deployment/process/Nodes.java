package org.throughline.deployment.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.throughline.deployment.running.Server;
import org.throughline.persistence.testing.TestDatabase;

/** Nodes on one database, behind nginx. */
final class Nodes implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path folder;
    private final TestDatabase database = TestDatabase.empty();
    private final List<ServerProcess> nodes = new ArrayList<>();
    private Nginx nginx;

    private Nodes(Path folder) {
        this.folder = folder;
    }

    /** They start at once; the first migrates. */
    static Nodes start(Path folder, int count, String... options) {
        Nodes nodes = new Nodes(folder);
        boolean done = false;
        try {
            for (int i = 0; i < count; i++) {
                nodes.add(ServerProcess.jar(), options);
            }
            nodes.nodes.forEach(ServerProcess::awaitReady);
            nodes.nginx = Nginx.inFrontOf(folder.resolve("nginx"), nodes.nodes);
            done = true;
            return nodes;
        } finally {
            if (!done) {
                nodes.close();
            }
        }
    }

    /** Of a jar; it is not sent anything yet. */
    static Nodes of(Path folder, Path jar, String... options) {
        Nodes nodes = new Nodes(folder);
        boolean done = false;
        try {
            nodes.add(jar, options).awaitReady();
            nodes.nginx = Nginx.inFrontOf(folder.resolve("nginx"), nodes.nodes);
            done = true;
            return nodes;
        } finally {
            if (!done) {
                nodes.close();
            }
        }
    }

    /** Starts one more; it is for the caller to wait for it, and to let nginx know. */
    ServerProcess add(Path jar, String... options) {
        List<String> all = new ArrayList<>(List.of(
                "--database-url=" + database.url(),
                "--database-user=" + database.user(),
                "--database-password=" + database.password(),
                "--http-host=127.0.0.1",
                "--http-behind-proxy=127.0.0.1"));
        all.addAll(List.of(options));
        ServerProcess node = ServerProcess.start(
                List.of(),
                jar,
                folder.resolve("node-" + nodes.size()),
                ServerProcess.freePort(),
                all.toArray(String[]::new));
        nodes.add(node);
        return node;
    }

    Nginx nginx() {
        return nginx;
    }

    /** Where everybody comes in. */
    Server server() {
        return nginx.server();
    }

    ServerProcess node(int index) {
        return nodes.get(index);
    }

    List<ServerProcess> all() {
        return nodes;
    }

    /** The node that works on an import. */
    ServerProcess whichImports() {
        String process = answer("select node from bulk_import where node is not null order by run desc limit 1");
        return nodes.stream()
                .filter(node -> process.equals("process " + node.pid()))
                .findFirst()
                .orElseThrow();
    }

    /** A session past row-level security, to be closed by the caller. */
    Connection connection() {
        try {
            return database.administration().getConnection();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    String answer(String sql) {
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : "";
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    void execute(String sql) {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Until a query answers so. */
    void await(String sql, String answer) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        String last = answer(sql);
        while (!answer.equals(last)) {
            assertThat(System.nanoTime())
                    .as("%s came to %s; it is %s", sql, answer, last)
                    .isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            last = answer(sql);
        }
    }

    @Override
    public void close() {
        if (nginx != null) {
            nginx.close();
        }
        nodes.forEach(ServerProcess::close);
        database.close();
    }
}
