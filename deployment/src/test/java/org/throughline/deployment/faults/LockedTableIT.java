package org.throughline.deployment.faults;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.throughline.deployment.api.Client;
import org.throughline.deployment.running.Server;

/** Somebody locks a table, as an administrator's repair does, and thirty people want to write into it. */
@Tag("faults")
class LockedTableIT {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Test
    void holdsUpNobodyWhoDoesNotNeedIt() {
        FaultyDatabase database = Site.running().database();
        List<Server> server = Site.running().nodes(1);
        try (Figures figures = Figures.of("a table locked while 30 clients write")) {
            Nodes nodes = new Nodes(server, PATIENCE);
            List<Client> people = Site.running().people(40);
            try (Writers writers = Writers.begin(nodes, people.subList(0, 30), Kind.NOTE);
                    Writers others = Writers.begin(nodes, people.subList(30, 35), Kind.CONTACT, Kind.THREAD);
                    Readers readers = Readers.begin(nodes, people.subList(35, 40))) {
                Pause.of(Form.seconds(5, 3));
                long locked = System.nanoTime();
                FaultyDatabase.Held lock = database.lock("research_note");
                Pause.of(Form.seconds(30, 12));
                long free = System.nanoTime();
                lock.close();
                Pause.of(Form.seconds(6, 4));
                for (Writers each : List.of(writers, others)) {
                    each.finish(PATIENCE);
                    each.assertNothingLost(database);
                    each.assertNothingTwice(database);
                }
                readers.finish();

                Timeline meanwhile = writers.answers().sentBetween(locked, free);
                Timeline unheld = others.answers().and(readers.answers()).sentBetween(locked, free);
                figures.tell("writers", writers.answers());
                figures.tell("others", unheld);
                figures.note("requests into the locked table", meanwhile.size(), "");
                figures.exactly(0, "acknowledged writes lost, or made twice", 0, "");
                figures.exactly(
                        0,
                        "answers without a stable code",
                        writers.answers()
                                .notServed()
                                .where(KilledDatabaseIT::isUncoded)
                                .size(),
                        "");
                figures.atMost(
                        5, "slowest refusal", writers.answers().notServed().slowestSeconds(), "s");
                figures.note("requests of others meanwhile", unheld.size(), "");
                figures.exactly(0, "of these not served", unheld.notServed().size(), "");
                figures.atMost(2, "slowest of these", unheld.slowestSeconds(), "s");
                figures.atMost(
                        2,
                        "last error after the lock went",
                        writers.answers().and(others.answers()).notServed().lastSecondsAfter(free),
                        "s");
            }
            figures.complete();
        }
    }
}
