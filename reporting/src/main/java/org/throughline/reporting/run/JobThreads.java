package org.throughline.reporting.run;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lets jobs go when the server stops. The thread of a job waits until all of its partitions have ended, and those that are not
 * begun when WildFly is told to stop never are: WildFly and the job would wait for each other until the drain timeout. The
 * partitions at work break off by themselves ({@link ReportPart#stop()}); what is left is in the database.
 */
@ApplicationScoped
public class JobThreads {
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    private final Set<Thread> waiting = ConcurrentHashMap.newKeySet();
    private final Thread end = new Thread(this::letGo, "throughline-reports-end");

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        Runtime.getRuntime().addShutdownHook(end);
    }

    @PreDestroy
    void stop() {
        try {
            Runtime.getRuntime().removeShutdownHook(end);
        } catch (IllegalStateException shuttingDown) {
            // It runs already, and has nothing more to do.
            waiting.clear();
        }
    }

    /** The thread that calls is a job's, and begins to wait for its partitions. */
    void begins() {
        waiting.add(Thread.currentThread());
    }

    /** The thread that calls has waited, and may do what is left to do undisturbed. */
    void ended() {
        waiting.remove(Thread.currentThread());
        Thread.interrupted();
    }

    /** Interrupts each thread once; a job that is begun while the server stops has its turn too. */
    void letGo() {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        Set<Thread> told = ConcurrentHashMap.newKeySet();
        try {
            do {
                Thread.sleep(BETWEEN_LOOKS.toMillis());
                waiting.stream().filter(told::add).forEach(Thread::interrupt);
            } while (!waiting.isEmpty() && System.nanoTime() < deadline);
        } catch (InterruptedException nobodyWaits) {
            Thread.currentThread().interrupt();
        }
    }
}
