package org.throughline.deployment.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.throughline.deployment.api.Client;
import org.throughline.deployment.faults.Nodes.Heard;

/**
 * People who write, one request after the other each, and send the same change by the same key again until they know that it is
 * made: when an answer is lost, and when it was a coded no. What they were told afterwards stands beside what the database has.
 */
final class Writers implements AutoCloseable {
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(100);
    /** So that what is measured is the server, not how fast these clients are. */
    private static final Duration BETWEEN_WRITES = Duration.ofMillis(50);

    private final Nodes nodes;
    private final List<Kind> kinds;
    private final String beginning = "write " + UUID.randomUUID() + " ";
    private final Timeline answers = new Timeline();
    private final Collection<Write> acknowledged = new ConcurrentLinkedQueue<>();
    private final Collection<String> sent = new ConcurrentLinkedQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean isOver;
    private volatile boolean isGivenUp;

    private Writers(Nodes nodes, List<Kind> kinds) {
        this.nodes = nodes;
        this.kinds = kinds;
    }

    /** All of them begin; each kind of thing is written in turn, a contact first where the others need one. */
    static Writers begin(Nodes nodes, List<Client> people, Kind... kinds) {
        Writers writers = new Writers(nodes, kinds.length == 0 ? List.of(Kind.values()) : List.of(kinds));
        for (int i = 0; i < people.size(); i++) {
            Writer writer = new Writer(writers, i, people.get(i).cookie());
            Thread thread = new Thread(writer::work, "writer " + i);
            writers.threads.add(thread);
        }
        writers.threads.forEach(Thread::start);
        return writers;
    }

    /** What they were answered until now. */
    Timeline answers() {
        return answers;
    }

    /** What they were told is made, until now. */
    List<Write> acknowledged() {
        return List.copyOf(acknowledged);
    }

    /** Nothing new is begun; returns when each knows what came of their last change, or else fails after this time. */
    void finish(Duration patience) {
        isOver = true;
        long deadline = System.nanoTime() + patience.toNanos();
        for (Thread thread : threads) {
            join(thread, Math.max(1, (deadline - System.nanoTime()) / 1_000_000));
        }
        assertThat(threads.stream().filter(Thread::isAlive).map(Thread::getName))
                .as("who still does not know what came of their last change; answers: %s", answers.kinds())
                .isEmpty();
    }

    /** Everything that a client was told is made stands in the database, under the id that it was told. */
    void assertNothingLost(FaultyDatabase database) {
        assertNothingLost(database::answers);
    }

    /** The same; the function gives the first column of each row of a query. */
    void assertNothingLost(Function<String, List<String>> query) {
        Map<String, List<String>> rows = rows(query);
        List<Write> lost = acknowledged.stream()
                .filter(write -> !rows.getOrDefault(write.kind() + write.key(), List.of())
                        .contains(write.id()))
                .toList();
        assertThat(lost).as("acknowledged and lost").isEmpty();
    }

    /** Each change was made once, and none that nobody sent. */
    void assertNothingTwice(FaultyDatabase database) {
        assertNothingTwice(database::answers);
    }

    /** The same; the function gives the first column of each row of a query. */
    void assertNothingTwice(Function<String, List<String>> query) {
        Map<String, List<String>> rows = rows(query);
        Map<String, List<String>> twice = rows.entrySet().stream()
                .filter(row -> row.getValue().size() > 1)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        assertThat(twice).as("made more than once").isEmpty();
        Set<String> foreign = new HashSet<>(rows.keySet());
        foreign.removeAll(new HashSet<>(sent));
        assertThat(foreign).as("made and never sent").isEmpty();
    }

    @Override
    public void close() {
        isOver = true;
        isGivenUp = true;
        threads.forEach(Thread::interrupt);
        threads.forEach(thread -> join(thread, 0));
    }

    private Map<String, List<String>> rows(Function<String, List<String>> query) {
        Map<String, List<String>> rows = new HashMap<>();
        for (Kind kind : Kind.values()) {
            for (String row : query.apply(kind.rows(beginning))) {
                String[] parts = row.split("=");
                rows.computeIfAbsent(kind + parts[0], absent -> new ArrayList<>())
                        .add(parts[1]);
            }
        }
        return rows;
    }

    private static void join(Thread thread, long milliseconds) {
        try {
            thread.join(milliseconds);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** One of them. */
    private static final class Writer {
        private final Writers all;
        private final int number;
        private final String cookie;
        private String contact = "";
        private int node;

        Writer(Writers all, int number, String cookie) {
            this.all = all;
            this.number = number;
            this.cookie = cookie;
            this.node = number;
        }

        void work() {
            if (!all.kinds.contains(Kind.CONTACT)) {
                write(Kind.CONTACT, 0);
            }
            for (int turn = 1; !all.isOver; turn++) {
                write(all.kinds.get((turn - 1) % all.kinds.size()), turn);
                Pause.of(BETWEEN_WRITES);
            }
        }

        private void write(Kind kind, int turn) {
            String key = all.beginning + number + "/" + turn;
            all.sent.add(kind + key);
            for (int attempt = 1; !all.isGivenUp; attempt++) {
                Heard heard = all.nodes.ask(kind.name(), node, cookie, kind.query(), kind.variables(key, contact));
                all.answers.add(heard.answer());
                if (heard.answer().isServed()) {
                    String id = kind.id(heard.body().orElseThrow());
                    contact = kind == Kind.CONTACT ? id : contact;
                    all.acknowledged.add(new Write(kind, key, id, attempt));
                    return;
                }
                node++;
                Pause.of(BETWEEN_ATTEMPTS);
            }
        }
    }
}
