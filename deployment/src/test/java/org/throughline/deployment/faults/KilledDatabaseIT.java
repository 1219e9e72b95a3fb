package org.throughline.deployment.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.throughline.deployment.api.Client;
import org.throughline.deployment.running.Server;

/** The database falls and rises again, as when its machine lost power; the server goes on by itself. */
@Tag("faults")
class KilledDatabaseIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration TIME_TO_RECOVER = Duration.ofSeconds(30);
    private static final double SECONDS_OF_ERRORS_AFTER = 2;
    private static final double SECONDS_UNTIL_READY = 30;

    @Test
    void losesAndDoublesNothingWhilePeopleWrite() {
        FaultyDatabase database = Site.running().database();
        List<Server> server = Site.running().nodes(1);
        try (Figures figures = Figures.of("database killed and restarted under writes")) {
            Nodes nodes = new Nodes(server, PATIENCE);
            List<Client> people = Site.running().people(20);
            double errorsAfter = 0;
            double readyAfter = 0;
            int falls = Form.times(8, 2);
            try (Writers writers = Writers.begin(nodes, people.subList(0, 16));
                    Readers readers = Readers.begin(nodes, people.subList(16, 20));
                    Readers probe = Readers.ofReadiness(nodes)) {
                for (int fall = 1; fall <= falls; fall++) {
                    Pause.of(Form.seconds(4, 3));
                    long killed = System.nanoTime();
                    database.kill();
                    Pause.of(Duration.ofSeconds(fall % 2 == 0 ? 6 : 1));
                    long back = database.restart();
                    Pause.until(
                            "ready again",
                            TIME_TO_RECOVER,
                            () -> probe.answers().served().firstEndAfter(back).isPresent());
                    readyAfter = Math.max(
                            readyAfter,
                            probe.answers()
                                    .served()
                                    .firstEndAfter(back)
                                    .map(end -> (end - back) / 1e9)
                                    .orElseThrow());
                    Pause.of(Duration.ofSeconds(4));
                    Timeline failed =
                            writers.answers().and(readers.answers()).notServed().where(answer -> answer.end() > killed);
                    figures.tell("fall " + fall, failed);
                    errorsAfter = Math.max(errorsAfter, failed.lastSecondsAfter(back));
                }
                writers.finish(TIME_TO_RECOVER);
                readers.finish();
                writers.assertNothingLost(database);
                writers.assertNothingTwice(database);
                Timeline all = writers.answers().and(readers.answers());
                figures.note("falls of the database", falls, "");
                figures.note("writes acknowledged", writers.acknowledged().size(), "");
                figures.note("requests not served", all.notServed().size(), "");
                figures.exactly(0, "acknowledged writes lost, or made twice", 0, "");
                figures.exactly(
                        0,
                        "answers without a stable code",
                        all.notServed().where(KilledDatabaseIT::isUncoded).size(),
                        "");
                figures.atMost(SECONDS_OF_ERRORS_AFTER, "last error after the database was back", errorsAfter, "s");
                figures.atMost(SECONDS_UNTIL_READY, "ready after the database was back", readyAfter, "s");
                figures.atMost(5, "slowest refusal", all.notServed().slowestSeconds(), "s");
            }
            figures.complete();
        }
    }

    @Test
    void answersTheFirstRequestsAfterARestartThatNobodySaw() {
        FaultyDatabase database = Site.running().database();
        List<Server> server = Site.running().nodes(1);
        try (Figures figures = Figures.of("database killed and restarted while idle")) {
            Nodes nodes = new Nodes(server, PATIENCE);
            List<Client> people = Site.running().people(10);
            Timeline first = new Timeline();
            int falls = Form.times(5, 2);
            for (int fall = 1; fall <= falls; fall++) {
                // Every connection of both pools was used.
                oneWriteAndLookEach(nodes, people);
                database.kill();
                database.restart();
                Timeline answers = oneWriteAndLookEach(nodes, people);
                answers.all().forEach(first::add);
            }
            figures.note("falls of the database", falls, "");
            figures.note("first requests after them", first.size(), "");
            figures.exactly(0, "of these not served", first.notServed().size(), "");
            figures.note("slowest of these", first.slowestSeconds(), "s");
            assertThat(first.notServed().kinds()).isEmpty();
            figures.complete();
        }
    }

    /** All at once, so that each needs a connection. */
    private static Timeline oneWriteAndLookEach(Nodes nodes, List<Client> people) {
        try (Writers writers = Writers.begin(nodes, people, Kind.CONTACT);
                Readers readers = Readers.begin(nodes, people)) {
            writers.finish(PATIENCE);
            readers.finish();
            return writers.answers().and(readers.answers());
        }
    }

    static boolean isUncoded(Answer answer) {
        return !(answer.status() == 503 && answer.code().matches("[A-Z_]+"));
    }
}
