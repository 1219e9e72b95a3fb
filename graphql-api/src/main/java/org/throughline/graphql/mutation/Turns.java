package org.throughline.graphql.mutation;

import java.sql.SQLTransientException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** How many changes of one kind are made at once. The others wait in a line of limited length, for a limited time. */
final class Turns {
    /** PostgreSQL's state for too many connections, by which the refusal gets its code. */
    private static final String TOO_MANY = "53300";

    private static final int WAITING_FOR_EACH = 4;
    private static final Duration PATIENCE = Duration.ofMillis(2_500);

    private final Semaphore free;
    private final int longestLine;
    private final AtomicInteger line = new AtomicInteger();

    Turns(int atOnce) {
        this.free = new Semaphore(atOnce);
        this.longestLine = WAITING_FOR_EACH * atOnce;
    }

    /** Too many wait already, or waited too long. */
    static final class NoTurn extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoTurn() {
            super("too many changes of one kind at once", new SQLTransientException("too many at once", TOO_MANY));
        }
    }

    /**
     * Waits for a turn, which must be given back.
     *
     * @throws NoTurn when it does not come soon
     */
    void take() {
        if (!free.tryAcquire() && !isWorthWaiting()) {
            throw new NoTurn();
        }
    }

    void give() {
        free.release();
    }

    private boolean isWorthWaiting() {
        try {
            return line.incrementAndGet() <= longestLine && free.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            line.decrementAndGet();
        }
    }
}
