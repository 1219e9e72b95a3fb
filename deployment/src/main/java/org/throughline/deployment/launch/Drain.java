package org.throughline.deployment.launch;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What SIGTERM and Ctrl-C begin, before the JVM ends anything: the node says that it is not ready, serves on until load balancers
 * have noticed, lets nobody in any more, and when everybody inside has been answered, the process ends. A second signal ends it
 * at once.
 *
 * <p>The server would drain by itself, but from its first moment it refuses everybody, also whom a load balancer sends that
 * could not know.
 */
final class Drain {
    private static final int INTERRUPTED = 128 + 2;
    private static final int TERMINATED = 128 + 15;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final Duration UNTIL_IT_IS_TOLD = Duration.ofSeconds(3);

    /** For jobs, which break off at their next checkpoint. */
    private static final Duration FOR_JOBS = Duration.ofSeconds(8);

    private final Console console;
    private final Duration delay;
    private final Duration patience;
    private final Door door;
    private final AtomicBoolean begun = new AtomicBoolean();

    Drain(Console console, Settings settings, Door door) {
        this.console = console;
        this.door = door;
        this.delay = Duration.ofSeconds(settings.number(Setting.DRAIN_DELAY));
        this.patience = Duration.ofSeconds(settings.number(Setting.DRAIN_TIMEOUT));
    }

    /** From now on. */
    void beginOnSignals() {
        Signals.on("TERM", () -> begin(TERMINATED, delay));
        Signals.on("INT", () -> begin(INTERRUPTED, Duration.ZERO));
    }

    private void begin(int exitCode, Duration untilNoticed) {
        if (!begun.compareAndSet(false, true)) {
            WildFly.allow(Duration.ZERO);
            System.exit(exitCode);
        }
        console.say("Throughline is stopping …");
        door.leave();
        pause(untilNoticed);
        door.close();
        awaitEmpty();
        door.remove();
        WildFly.allow(FOR_JOBS.compareTo(patience) < 0 ? FOR_JOBS : patience);
        System.exit(exitCode);
    }

    private void awaitEmpty() {
        long begin = System.nanoTime();
        boolean told = false;
        int inside = door.requestsInside();
        while (inside > 0 && System.nanoTime() - begin < patience.toNanos()) {
            if (!told && System.nanoTime() - begin > UNTIL_IT_IS_TOLD.toNanos()) {
                console.say("Requests that are answered still: " + inside);
                told = true;
            }
            pause(BETWEEN_LOOKS);
            inside = door.requestsInside();
        }
    }

    private static void pause(Duration length) {
        try {
            Thread.sleep(length.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
