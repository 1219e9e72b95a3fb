package org.throughline.reporting.run;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.throughline.domain.account.Tenant;
import org.throughline.domain.report.ReportRunFault;
import org.throughline.domain.report.ReportRunReason;
import org.throughline.domain.shared.Leases;
import org.throughline.domain.shared.NodeLeaves;
import org.throughline.domain.telemetry.WorkKind;
import org.throughline.domain.telemetry.Workload;
import org.throughline.domain.telemetry.Workloads;

/**
 * Sees to it that reports are computed: every second it looks for runs with something left to do that nobody works on, on any
 * node, and lets a batch job go on with them. One whose node or database fell is one of these: it goes on with what is not
 * computed yet. Two nightly runs go side by side, so that there is work for everybody while one of them comes to its end, and
 * beside them two on demand, for which somebody waits; how many cohorts are computed at a time is for {@link ReportWorkers}.
 */
@ApplicationScoped
public class RunKeeper {
    private static final Logger LOG = Logger.getLogger(RunKeeper.class);
    private static final long MILLIS_BETWEEN_LOOKS = 1_000;
    private static final int LOOKS_BETWEEN_NIGHTS = 30;
    /** A server that has just started has other things to do first. */
    private static final int LOOKS_BEFORE_NIGHTS = 10;

    private static final int MOST_OF_A_KIND = 2;

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private DataSource dataSource;

    @Inject
    private NightlyRuns nightlyRuns;

    @Inject
    private Leases leases;

    @Inject
    private Workloads workloads;

    @Inject
    private Clock clock;

    private final Map<UUID, Held> running = new ConcurrentHashMap<>();
    private final Attempts attempts = new Attempts();
    private ScheduledFuture<?> looks;
    private ScheduledFuture<?> nights;

    /** A run that goes on here. */
    private record Held(WaitingRun run, ReportRunReason reason, Leases.Lease lease) {}

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        looks = executor.scheduleWithFixedDelay(
                this::look, MILLIS_BETWEEN_LOOKS, MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
        nights = executor.scheduleWithFixedDelay(
                this::askForNights,
                LOOKS_BEFORE_NIGHTS * MILLIS_BETWEEN_LOOKS,
                LOOKS_BETWEEN_NIGHTS * MILLIS_BETWEEN_LOOKS,
                TimeUnit.MILLISECONDS);
    }

    void leave(@Observes NodeLeaves event) {
        stop();
    }

    @PreDestroy
    void stop() {
        looks.cancel(false);
        nights.cancel(false);
    }

    private void askForNights() {
        try {
            nightlyRuns.ask();
        } catch (SQLException | RuntimeException failure) {
            LOG.debug("Could not ask for nightly reports; they are asked for again in half a minute", failure);
        }
    }

    private synchronized void look() {
        try {
            int unfinished = 0;
            for (ReportRunReason reason : ReportRunReason.values()) {
                unfinished += lookFor(reason);
            }
            workload().looked(unfinished);
        } catch (SQLException | RuntimeException failure) {
            workload().lookFailed();
            LOG.debug("Could not look for reports to compute; the next look comes in a second", failure);
        }
    }

    private Workload workload() {
        return workloads.of(WorkKind.REPORT);
    }

    /** Says how many are unfinished, on any node. */
    private int lookFor(ReportRunReason reason) throws SQLException {
        List<WaitingRun> unfinished = Transaction.of(dataSource, connection -> new RunBook(connection).atWork(reason));
        for (WaitingRun waiting : unfinished) {
            if (hasRoomFor(reason) && !running.containsKey(waiting.id())) {
                goOnWith(waiting, reason);
            }
        }
        return unfinished.size();
    }

    private boolean hasRoomFor(ReportRunReason reason) {
        return running.values().stream().filter(held -> held.reason() == reason).count() < MOST_OF_A_KIND;
    }

    private void goOnWith(WaitingRun waiting, ReportRunReason reason) throws SQLException {
        Optional<Leases.Lease> lease = leases.tryTake(waiting.lease());
        if (lease.isEmpty()) {
            return;
        }
        running.put(waiting.id(), new Held(waiting, reason, lease.get()));
        boolean begun = false;
        try {
            begun = of(waiting, book -> book.begin(waiting, clock.instant()));
            if (begun) {
                begun = false;
                BatchRuntime.getJobOperator().start("cohort-report", parameters(waiting));
                begun = true;
                workload().began();
            }
        } finally {
            if (!begun) {
                running.remove(waiting.id());
                lease.get().close();
            }
        }
    }

    private static Properties parameters(WaitingRun run) {
        Properties parameters = new Properties();
        parameters.setProperty("institution", run.institution().toString());
        parameters.setProperty("run", run.id().toString());
        return parameters;
    }

    /** A job has ended, however it did. Whether its run has, the database says: every cohort is computed, or is not. */
    void ended(UUID id, Workload.Ending how) {
        Held ended = running.get(id);
        if (ended == null) {
            return;
        }
        try {
            resolve(ended.run());
        } catch (SQLException | RuntimeException failure) {
            LOG.warn("A run of reports could not be ended; it goes on when the database answers again", failure);
        } finally {
            ended.lease().close();
            running.remove(id);
            workload().ended(how);
        }
        lookAtOnce();
    }

    private void lookAtOnce() {
        if (looks.isCancelled()) {
            return;
        }
        try {
            executor.submit(this::look);
        } catch (RejectedExecutionException | IllegalStateException stopping) {
            LOG.debug("The server is stopping; what is left goes on after the next start", stopping);
        }
    }

    private void resolve(WaitingRun run) throws SQLException {
        int left = of(
                run,
                book -> book.finish(run, clock.instant()) ? 0 : book.left(run).size());
        if (left == 0) {
            attempts.forget(run.id());
        } else if (attempts.isLast(run.id(), left)) {
            LOG.warnf("A run of reports was given up: %d of its cohorts could not be computed", left);
            attempts.forget(run.id());
            of(run, book -> book.fail(run, ReportRunFault.NOT_COMPUTED, clock.instant()));
        }
    }

    /** For the institution whose run it is. */
    private <T> T of(WaitingRun run, Step<T> step) throws SQLException {
        return Tenant.<T, SQLException>call(
                run.institution(), () -> Transaction.of(dataSource, connection -> step.with(new RunBook(connection))));
    }

    /** Something to do with the book of runs. */
    @FunctionalInterface
    private interface Step<T> {
        T with(RunBook book) throws SQLException;
    }
}
