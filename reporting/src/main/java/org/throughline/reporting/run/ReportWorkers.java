package org.throughline.reporting.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** How many cohorts this node computes at a time, however many runs are at work: each keeps one processor of the database busy. */
@ApplicationScoped
public class ReportWorkers {
    private static final long MILLIS_BETWEEN_LOOKS = 500;

    private Semaphore free;

    /** For CDI. */
    protected ReportWorkers() {}

    @Inject
    public ReportWorkers(ReportSettings settings) {
        this.free = new Semaphore(settings.atOnce(), true);
    }

    /**
     * Does the work when a place is free.
     *
     * @param stopped whether it is not wanted any more
     * @return empty when it was stopped before it began
     */
    <T> Optional<T> work(BooleanSupplier stopped, Callable<T> work) throws Exception {
        while (!free.tryAcquire(MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS)) {
            if (stopped.getAsBoolean()) {
                return Optional.empty();
            }
        }
        try {
            return stopped.getAsBoolean() ? Optional.empty() : Optional.of(work.call());
        } finally {
            free.release();
        }
    }
}
