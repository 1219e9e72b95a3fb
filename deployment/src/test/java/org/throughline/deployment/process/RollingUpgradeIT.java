package org.throughline.deployment.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.deployment.api.Client;
import org.throughline.persistence.demo.DemoAccounts;

/**
 * A node of the release before this one, and one of this, on one database behind nginx: by {@code ./mvnw -Pupgrade verify}.
 * Which release that is stands in {@code .ci/previous-release}; {@code .ci/previous-jar} builds it where it is not given.
 */
@Tag("upgrade")
class RollingUpgradeIT {
    private static final String[] OPTIONS = {
        "--demo", "--demo-seekers=5", "--reports-hour=off", "--rate-per-account=100000", "--rate-per-address=100000"
    };
    private static final String CHANGES = "select count(*) from databasechangelog";
    private static final int ROWS = 20_000;
    private static final int REQUESTS = 150;

    private static Path previous;

    @TempDir
    Path folder;

    @BeforeAll
    static void find() throws IOException, InterruptedException {
        String given = System.getProperty("throughline.previous.jar", "");
        previous = Path.of(given.isEmpty() ? built() : given);
    }

    private static String built() throws IOException, InterruptedException {
        Process script = new ProcessBuilder("../.ci/previous-jar")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(script.getInputStream().readAllBytes()).strip();
        assertThat(script.waitFor()).as(".ci/previous-jar").isZero();
        return said;
    }

    @Test
    void nobodyNoticesThatOneReleaseTakesOverFromAnother() {
        try (Nodes nodes = Nodes.of(folder, previous, OPTIONS);
                Traffic traffic = Traffic.of(Client.of(nodes.server(), DemoAccounts.STAR))) {
            ServerProcess older = nodes.node(0);
            traffic.goOnFor(REQUESTS);
            int changes = Integer.parseInt(nodes.answer(CHANGES));

            ServerProcess newer = nodes.add(ServerProcess.jar(), OPTIONS).awaitReady();
            assertThat(Integer.parseInt(nodes.answer(CHANGES)))
                    .as("the schema is a newer one")
                    .isGreaterThan(changes);
            nodes.nginx().send(nodes.all(), List.of());
            traffic.goOnFor(REQUESTS);
            assertThat(older.isReady()).as("the older one on the newer schema").isTrue();
            assertThat(answeredBy(nodes)).as("side by side").hasSize(2);
            importRows(nodes);
            nodes.await("select phase = 'MERGING' and rows_merged > 0 from bulk_import", "t");

            nodes.nginx().send(nodes.all(), List.of(older));
            older.terminate();
            older.awaitExit(Duration.ofSeconds(60));
            traffic.goOnFor(REQUESTS);
            assertThat(newer.isReady()).isTrue();

            nodes.await("select state from bulk_import", "IMPORTED");
            isAsItWasTold(nodes, traffic);
            assertThat(nodes.answer("select count(*) || ' ' || count(distinct external_key) from directory_person"
                            + " where external_key like 'row-%'"))
                    .isEqualTo(ROWS + " " + ROWS);
        }
    }

    @Test
    void theOlderReleaseComesBackToTheNewerSchema() {
        try (Nodes nodes = Nodes.of(folder, ServerProcess.jar(), OPTIONS);
                Traffic traffic = Traffic.of(Client.of(nodes.server(), DemoAccounts.STAR))) {
            String changes = nodes.answer(CHANGES);
            traffic.goOnFor(REQUESTS);

            ServerProcess older = nodes.add(previous, OPTIONS).awaitReady();
            nodes.nginx().send(nodes.all(), List.of(nodes.node(0)));
            nodes.node(0).terminate();
            nodes.node(0).awaitExit(Duration.ofSeconds(60));
            traffic.goOnFor(REQUESTS);

            assertThat(older.isReady()).isTrue();
            assertThat(nodes.answer(CHANGES)).as("nothing was changed back").isEqualTo(changes);
            isAsItWasTold(nodes, traffic);
        }
    }

    private static void isAsItWasTold(Nodes nodes, Traffic traffic) {
        traffic.close();
        assertThat(traffic.failures()).isEmpty();
        List<String> acknowledged = traffic.acknowledged();
        assertThat(acknowledged.size()).isGreaterThan(2 * REQUESTS - 1);
        String there = nodes.answer(
                "select string_agg(name, ',') from contact where name like 'Acknowledged %' and deleted_at is null");
        assertThat(List.of(there.split(","))).doesNotHaveDuplicates();
        assertThat(new HashSet<>(List.of(there.split(",")))).isEqualTo(new HashSet<>(acknowledged));
    }

    private static void importRows(Nodes nodes) {
        Client admin = Client.of(nodes.node(0).server(), DemoAccounts.ADMIN);
        String id = admin.uploaded(
                "DIRECTORY",
                IntStream.range(0, ROWS)
                        .mapToObj(n -> "row-%d,Person %d,p%d@example.org".formatted(n, n, n))
                        .collect(Collectors.joining("\r\n", "external_key,name,email\r\n", "\r\n")));
        admin.done("confirmImport", "bulkImport { id }", Map.of("id", id));
    }

    private static Map<String, Long> answeredBy(Nodes nodes) {
        return nodes.nginx().log().stream()
                .filter(line -> line.contains("POST /graphql"))
                .map(line -> line.split(" ")[2])
                .collect(Collectors.groupingBy(node -> node, Collectors.counting()));
    }
}
