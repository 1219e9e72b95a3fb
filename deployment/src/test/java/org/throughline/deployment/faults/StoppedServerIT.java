package org.throughline.deployment.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.deployment.api.Client;
import org.throughline.deployment.process.ServerProcess;
import org.throughline.deployment.running.Server;

/** One of two servers is told to stop while people write and look, as when a new version is brought out. */
@Tag("faults")
class StoppedServerIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration DELAY = Duration.ofSeconds(3);
    private static final Duration TIME_TO_STOP = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    @Test
    void breaksNothingThatIsInFlight() {
        FaultyDatabase database = Site.running().database();
        Server other = Site.running().nodes(1).get(0);
        try (Figures figures = Figures.of("server told to stop (SIGTERM) under load");
                ServerProcess stopped = Node.start(folder, database, "--drain-delay=" + DELAY.toSeconds())) {
            Nodes both = new Nodes(List.of(stopped.server(), other), PATIENCE);
            Nodes alone = new Nodes(List.of(stopped.server()), PATIENCE);
            List<Client> people = Crowd.in(database, other).seekers(24);
            try (Writers writers = Writers.begin(both, people.subList(0, 16));
                    Readers readers = Readers.begin(alone, people.subList(16, 24));
                    Readers probe = Readers.ofReadiness(alone)) {
                Pause.of(Form.seconds(4, 2));
                long told = System.nanoTime();
                stopped.terminate();
                stopped.awaitExit(TIME_TO_STOP);
                double seconds = (System.nanoTime() - told) / 1e9;
                probe.finish();
                readers.finish();
                Pause.of(Duration.ofSeconds(1));
                writers.finish(PATIENCE);
                writers.assertNothingLost(database);
                writers.assertNothingTwice(database);

                Timeline all = writers.answers().and(readers.answers());
                Timeline after = all.where(answer -> answer.end() > told);
                figures.tell("after it was told", after);
                figures.tell("whether it is ready", probe.answers());
                long notReady = probe.answers().notServed().firstEndAfter(told).orElse(Long.MAX_VALUE);
                long refused = readers.answers().notServed().firstEndAfter(told).orElse(Long.MAX_VALUE);
                figures.note(
                        "requests answered while it stopped", after.served().size(), "");
                figures.note("requests refused while it stopped", count(after, Answer::isRefused), "");
                // Who comes when the door is closed may find that the socket closes meanwhile; no change of theirs was
                // begun.
                long closes = told + DELAY.toNanos();
                figures.exactly(
                        0,
                        "requests broken that were sent before the door was closed",
                        count(after, answer -> answer.begin() < closes && answer.isLost()),
                        "");
                figures.note(
                        "later ones whose connection was closed with the socket",
                        count(after, answer -> answer.begin() >= closes && isBroken(answer)),
                        "");
                figures.exactly(
                        0,
                        "refusals without a stable code",
                        count(
                                after,
                                answer -> answer.isRefused() && !answer.kind().equals("503 STOPPING")),
                        "");
                figures.atLeast(
                        DELAY.toSeconds() - 1.0,
                        "from the first readiness probe that says no to the first refusal",
                        (refused - notReady) / 1e9,
                        "s");
                figures.exactly(0, "acknowledged writes lost, or made twice", 0, "");
                figures.atMost(DELAY.toSeconds() + 8.0, "until the process has ended", seconds, "s");
                assertThat(stopped.log()).doesNotContain(" ERROR ");
            }
            figures.complete();
        }
    }

    /** Whether there was a connection at all. */
    private static boolean isBroken(Answer answer) {
        return answer.isLost() && !answer.code().equals(ConnectException.class.getSimpleName());
    }

    private static int count(Timeline answers, Predicate<Answer> condition) {
        return answers.where(condition).size();
    }
}
