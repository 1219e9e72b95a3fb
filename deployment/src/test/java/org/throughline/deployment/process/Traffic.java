package org.throughline.deployment.process;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.throughline.deployment.api.Client;

/** People who read and write without a pause, and remember what they were told. Nobody tries anything again. */
final class Traffic implements AutoCloseable {
    private static final int OF_EACH = 3;
    private static final Duration BETWEEN = Duration.ofMillis(50);
    private static final String PAGE =
            "{ contacts(first: 20) { nodes { id name threads(first: 2) { nodes { id } } } } }";

    private final Client client;
    private final ExecutorService people = Executors.newFixedThreadPool(2 * OF_EACH);
    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicLong reads = new AtomicLong();
    private final AtomicLong writes = new AtomicLong();
    private volatile boolean over;

    private Traffic(Client client) {
        this.client = client;
    }

    static Traffic of(Client client) {
        Traffic traffic = new Traffic(client);
        for (int i = 0; i < OF_EACH; i++) {
            traffic.people.submit(() -> traffic.again(traffic::read));
            traffic.people.submit(() -> traffic.again(traffic::write));
        }
        return traffic;
    }

    /** The names of contacts that the server said it has. */
    List<String> acknowledged() {
        return List.copyOf(acknowledged);
    }

    /** What anybody saw that was no answer. */
    List<String> failures() {
        return List.copyOf(failures);
    }

    /** Lets them go on until there are so many more answers of each kind. */
    void goOnFor(long answers) {
        long enoughReads = reads.get() + answers;
        long enoughWrites = acknowledged.size() + answers;
        long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while ((reads.get() < enoughReads || acknowledged.size() < enoughWrites) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
    }

    private void again(Runnable step) {
        while (!over) {
            try {
                step.run();
            } catch (RuntimeException | AssertionError failure) {
                failures.add(failure.toString());
            }
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
    }

    private void read() {
        client.ask(PAGE);
        reads.incrementAndGet();
    }

    private void write() {
        String name = "Acknowledged %d".formatted(writes.incrementAndGet());
        client.done("createContact", "contact { id }", Map.of("name", name));
        acknowledged.add(name);
    }

    @Override
    public void close() {
        over = true;
        people.shutdown();
        try {
            people.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
