package org.throughline.deployment.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.deployment.process.ServerProcess;

/** The server is killed while people write, and started again on the same port, as a supervisor does. */
@Tag("faults")
class KilledServerIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration TIME_TO_RECOVER = Duration.ofSeconds(60);
    private static final double SECONDS_UNTIL_READY = 30;

    @TempDir
    Path folder;

    @Test
    void losesAndDoublesNothingHoweverOftenItIsKilled() {
        FaultyDatabase database = Site.running().database();
        int port = ServerProcess.freePort();
        int kills = Form.times(20, 3);
        ServerProcess server = start(port, database).awaitReady();
        try (Figures figures = Figures.of("server killed under writes")) {
            Nodes nodes = new Nodes(List.of(server.server()), PATIENCE);
            double readyAfter = 0;
            try (Writers writers =
                    Writers.begin(nodes, Crowd.in(database, server.server()).seekers(12))) {
                for (int kill = 1; kill <= kills; kill++) {
                    Pause.of(Form.seconds(3, 2));
                    server.kill();
                    long begin = System.nanoTime();
                    server = start(port, database).awaitReady();
                    readyAfter = Math.max(readyAfter, (System.nanoTime() - begin) / 1e9);
                }
                Pause.of(Duration.ofSeconds(1));
                writers.finish(TIME_TO_RECOVER);
                writers.assertNothingLost(database);
                writers.assertNothingTwice(database);
                figures.tell("all the time", writers.answers());
                figures.note("kills of the server", kills, "");
                figures.note("writes acknowledged", writers.acknowledged().size(), "");
                figures.note(
                        "of these sent more than once",
                        writers.acknowledged().stream()
                                .filter(write -> write.attempts() > 1)
                                .count(),
                        "");
            }
            figures.exactly(0, "acknowledged writes lost, or made twice", 0, "");
            figures.atMost(SECONDS_UNTIL_READY, "ready after a kill", readyAfter, "s");
            figures.complete();
        } finally {
            server.close();
        }
    }

    private ServerProcess start(int port, FaultyDatabase database) {
        return Node.begin(folder, port, database);
    }
}
