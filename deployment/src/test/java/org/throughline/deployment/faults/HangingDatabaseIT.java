package org.throughline.deployment.faults;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.throughline.deployment.api.Client;
import org.throughline.deployment.running.Server;

/** The database stops answering and closes no connection, as when its disk or its virtual machine stands still. */
@Tag("faults")
class HangingDatabaseIT {
    private static final Duration HANGS = Form.seconds(30, 14);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void isToldToWhoAsksAndRecoversByItself() {
        FaultyDatabase database = Site.running().database();
        List<Server> server = Site.running().nodes(1);
        try (Figures figures = Figures.of("database hanging")) {
            Nodes nodes = new Nodes(server, PATIENCE);
            List<Client> people = Site.running().people(60);
            // More than there are connections, for changes and for reads.
            try (Writers writers = Writers.begin(nodes, people.subList(0, 30));
                    Readers readers = Readers.begin(nodes, people.subList(30, 60));
                    Readers live = Readers.ofLiveness(nodes);
                    Readers probe = Readers.ofReadiness(nodes)) {
                Pause.of(Form.seconds(5, 3));
                long hung = System.nanoTime();
                database.hang();
                Pause.of(HANGS);
                long back = database.letGo();
                Pause.until(
                        "ready again",
                        PATIENCE,
                        () -> probe.answers().served().firstEndAfter(back).isPresent());
                Pause.of(Form.seconds(8, 5));
                writers.finish(PATIENCE);
                readers.finish();
                probe.finish();
                live.finish();
                writers.assertNothingLost(database);
                writers.assertNothingTwice(database);

                Timeline all = writers.answers().and(readers.answers());
                Timeline failed = all.notServed().where(answer -> answer.end() > hung);
                Timeline surplus = failed.sentBetween(hung + seconds(1), back);
                Timeline notReady = probe.answers().notServed().sentBetween(hung, back);
                figures.tell("answers", failed);
                figures.note("hangs for", HANGS.toSeconds(), "s");
                figures.note("requests not served", failed.size(), "");
                figures.exactly(0, "acknowledged writes lost, or made twice", 0, "");
                figures.exactly(
                        0,
                        "answers without a stable code",
                        failed.where(KilledDatabaseIT::isUncoded).size(),
                        "");
                figures.atMost(
                        Site.SOCKET_TIMEOUT + 3,
                        "slowest answer, of a socket time-out of 6 s",
                        failed.slowestSeconds(),
                        "s");
                figures.atMost(
                        5, "slowest refusal of who came when no connection was left", surplus.slowestSeconds(), "s");
                figures.atMost(
                        5, "slowest sign of life of the server", live.answers().slowestSeconds(), "s");
                figures.exactly(
                        0,
                        "times that it was not told alive",
                        live.answers().notServed().size(),
                        "");
                figures.atMost(
                        5,
                        "told not ready after",
                        notReady.firstEndAfter(hung)
                                .map(end -> (end - hung) / 1e9)
                                .orElse(99.0),
                        "s");
                figures.atMost(2, "last error after the database went on", failed.lastSecondsAfter(back), "s");
                figures.atMost(
                        30,
                        "ready after the database went on",
                        (probe.answers().served().firstEndAfter(back).orElseThrow() - back) / 1e9,
                        "s");
            }
            figures.complete();
        }
    }

    private static long seconds(long number) {
        return Duration.ofSeconds(number).toNanos();
    }
}
