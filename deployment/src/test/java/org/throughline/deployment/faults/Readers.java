package org.throughline.deployment.faults;

import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.throughline.deployment.api.Client;

/** People who look, again and again, whatever they are answered; and somebody who looks whether a server is ready. */
final class Readers implements AutoCloseable {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final String PAGE =
            "query Look { contacts(first: 5) { nodes { id name threads(first: 2) { nodes { state } } } } }";

    private final Timeline answers = new Timeline();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean isOver;

    private Readers() {}

    /** Each asks for a page of contacts with their threads. */
    static Readers begin(Nodes nodes, List<Client> people) {
        return begin(
                people.size(),
                number -> nodes.ask("LOOK", number, people.get(number).cookie(), PAGE, JsonValue.EMPTY_JSON_OBJECT)
                        .answer());
    }

    /** Each asks for the viewer and nothing else. */
    static Readers ofThemselves(Nodes nodes, List<Client> people) {
        String query = "query Me { viewer { name } }";
        return begin(
                people.size(),
                number -> nodes.ask("ME", number, people.get(number).cookie(), query, JsonValue.EMPTY_JSON_OBJECT)
                        .answer());
    }

    /** A load balancer, that asks one server whether it is ready. */
    static Readers ofReadiness(Nodes nodes) {
        return begin(1, number -> nodes.get("READY", 0, "", "health/ready").answer());
    }

    /** Whoever would end the server if it gave no sign of life. */
    static Readers ofLiveness(Nodes nodes) {
        return begin(1, number -> nodes.get("LIVE", 0, "", "health/live").answer());
    }

    private static Readers begin(int number, IntFunction<Answer> look) {
        Readers readers = new Readers();
        for (int i = 0; i < number; i++) {
            int mine = i;
            readers.threads.add(new Thread(() -> readers.look(() -> look.apply(mine)), "reader " + i));
        }
        readers.threads.forEach(Thread::start);
        return readers;
    }

    private void look(Supplier<Answer> once) {
        while (!isOver) {
            answers.add(once.get());
            Pause.of(BETWEEN_LOOKS);
        }
    }

    /** What they were answered until now. */
    Timeline answers() {
        return answers;
    }

    /** Nothing new is asked; returns when all answers are here. */
    void finish() {
        isOver = true;
        threads.forEach(Readers::join);
    }

    @Override
    public void close() {
        finish();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
