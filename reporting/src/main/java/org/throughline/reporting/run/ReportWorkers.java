package org.throughline.reporting.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;

/** How many cohorts this node computes at a time, however many runs are at work: each keeps one processor of the database busy. */
@ApplicationScoped
public class ReportWorkers {
    private Semaphore free;

    /** For CDI. */
    protected ReportWorkers() {}

    @Inject
    public ReportWorkers(ReportSettings settings) {
        this.free = new Semaphore(settings.atOnce(), true);
    }

    /** Does the work when a place is free; whoever came first goes first. */
    <T> T work(Callable<T> work) throws Exception {
        free.acquire();
        try {
            return work.call();
        } finally {
            free.release();
        }
    }
}
