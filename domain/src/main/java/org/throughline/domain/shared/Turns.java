package org.throughline.domain.shared;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** How many do one thing at once. The others wait in a line of limited length, for a limited time. */
public final class Turns {
    private static final int WAITING_FOR_EACH = 4;

    private final Semaphore free;
    private final int longestLine;
    private final Duration patience;
    private final AtomicInteger line = new AtomicInteger();

    /**
     * All turns are free.
     *
     * @param atOnce how many have a turn at a time; four times as many may wait
     * @param patience how long one waits
     */
    public Turns(int atOnce, Duration patience) {
        this.free = new Semaphore(atOnce);
        this.longestLine = WAITING_FOR_EACH * atOnce;
        this.patience = patience;
    }

    /**
     * Waits for a turn, which must be given back.
     *
     * @return false when too many wait already, none comes in time, or the thread is interrupted
     */
    public boolean take() {
        return free.tryAcquire() || isWorthWaiting();
    }

    /** Lets the next one in. */
    public void give() {
        free.release();
    }

    private boolean isWorthWaiting() {
        try {
            return line.incrementAndGet() <= longestLine && free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            line.decrementAndGet();
        }
    }
}
