package org.throughline.deployment.process;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.deployment.api.Client;
import org.throughline.persistence.demo.DemoAccounts;

/**
 * What docs/operations.md says of backups, done: a dump and a base backup of a database that a node is at work on, restored for
 * a new node. Needs PostgreSQL's own programs.
 */
@Tag("postgresql")
class BackupIT {
    private static final String PAGE = """
            { viewer { name email roles } contacts(first: 20, filter: {neverInterviewed: false}) { nodes { id name
              threads { nodes { state events(last: 3) { nodes { kind occurredAt summary } } } }
              chain(depth: 8) { depth from { name } to { name } threadState } } } }""";

    @TempDir
    Path folder;

    @Test
    void aDumpOfALiveDatabaseIsTheDatabaseOfAMoment() throws Exception {
        try (DebianCluster cluster = DebianCluster.create(folder.resolve("cluster"));
                ServerProcess node = start("node", "--demo", cluster, "throughline")) {
            JsonObject page = Client.of(node.server(), DemoAccounts.STAR).ask(PAGE);
            String dump = folder.resolve("throughline.dump").toString();
            Map<String, List<String>> moment;
            try (Writer writer = new Writer(node);
                    Connection connection = cluster.connection("throughline");
                    Statement statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                String snapshot = text(statement, "select pg_export_snapshot()");
                writer.awaitMore();
                cluster.run("pg_dump", "--format=custom", "--snapshot=" + snapshot, "--file=" + dump, "throughline");
                writer.awaitMore();
                moment = Contents.of(connection);
            }

            cluster.createDatabase("restored");
            cluster.run("pg_restore", "--exit-on-error", "--dbname=restored", dump);

            try (Connection connection = cluster.connection("restored")) {
                assertThat(Contents.differences(Contents.of(connection), moment))
                        .isEmpty();
            }
            try (ServerProcess other = start("other", "--http-host=127.0.0.1", cluster, "restored")) {
                assertThat(Client.of(other.server(), DemoAccounts.STAR).ask(PAGE))
                        .isEqualTo(page);
            }
        }
    }

    @Test
    void aDatabaseGoesBackToAMomentAndWhoWasErasedSinceIsErasedAgain() throws Exception {
        ErasedPeople erased = new ErasedPeople();
        try (DebianCluster cluster = DebianCluster.create(folder.resolve("cluster"));
                DebianCluster back = cluster.sibling(folder.resolve("back"))) {
            try (ServerProcess node = start("node", "--demo", cluster, "throughline")) {
                cluster.run("pg_basebackup", "--pgdata=" + back.data(), "--wal-method=stream", "--checkpoint=fast");
                erased.choose(node.server());
                cluster.execute("throughline", "select pg_create_restore_point('before')");
                erased.erase(node.server());
                cluster.execute("throughline", "select pg_switch_wal()");
                node.terminate();
                node.awaitExit(Duration.ofSeconds(60));
            }
            awaitArchived(cluster);
            recover(back, cluster.archive());

            // The data folder of the node that there was: with its file of erasures.
            try (ServerProcess node = start("node", "--http-host=127.0.0.1", back, "throughline");
                    Connection connection = back.connection("throughline")) {
                erased.areGone(node.server());
                erased.areInNoRow(Contents.of(connection));
            }
        }
    }

    private ServerProcess start(String name, String option, DebianCluster cluster, String database) {
        List<String> options = new ArrayList<>(List.of(cluster.options(database)));
        options.addAll(List.of(option, "--demo-seekers=5"));
        return ServerProcess.start(folder.resolve(name), options.toArray(String[]::new))
                .awaitReady();
    }

    private static void awaitArchived(DebianCluster cluster) throws InterruptedException, SQLException {
        try (Connection connection = cluster.connection("postgres");
                Statement statement = connection.createStatement()) {
            String last = text(statement, "select pg_walfile_name(pg_current_wal_lsn() - 1)");
            text(statement, "select pg_switch_wal()");
            while (!Files.exists(cluster.archive().resolve(last))) {
                Thread.sleep(50);
            }
        }
    }

    private static void recover(DebianCluster back, Path archive) throws IOException {
        Files.createFile(Path.of(back.data(), "recovery.signal"));
        Files.writeString(
                Path.of(back.data(), "postgresql.auto.conf"),
                """
                port = %d
                archive_mode = off
                restore_command = 'cp %s/%%f %%p'
                recovery_target_name = 'before'
                recovery_target_action = 'promote'
                """.formatted(back.port(), archive),
                StandardOpenOption.APPEND);
        back.start();
    }

    private static String text(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    /** Somebody who goes on working meanwhile. */
    private static final class Writer implements AutoCloseable {
        private final AtomicBoolean goesOn = new AtomicBoolean(true);
        private final AtomicInteger written = new AtomicInteger();
        private final Thread thread;

        Writer(ServerProcess node) {
            Client beginner = Client.of(node.server(), DemoAccounts.BEGINNER);
            thread = new Thread(() -> {
                while (goesOn.get()) {
                    beginner.done("createContact", "contact { id }", Map.of("name", "Person " + written.get()));
                    written.incrementAndGet();
                }
            });
            thread.start();
        }

        void awaitMore() throws InterruptedException {
            int before = written.get();
            while (written.get() < before + 10) {
                assertThat(thread.isAlive()).isTrue();
                Thread.sleep(10);
            }
        }

        @Override
        public void close() {
            goesOn.set(false);
            try {
                thread.join();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
