package org.throughline.imports.job;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.throughline.domain.account.Tenant;
import org.throughline.domain.shared.Ids;
import org.throughline.domain.shared.Leases;
import org.throughline.domain.shared.NodeLeaves;
import org.throughline.domain.shared.TenantKey;
import org.throughline.domain.telemetry.WorkKind;
import org.throughline.domain.telemetry.Workload;
import org.throughline.domain.telemetry.Workloads;
import org.throughline.domain.transfer.ImportState;
import org.throughline.imports.target.ImportTargets;

/**
 * Sees to it that what is to be imported is imported: every second it looks for imports with something to do that nobody
 * works on, on any node, and lets a batch job go on with them. An import whose node or database fell is one of these, and
 * goes on where its last chunk ended. The imports of one seeker, and those of an institution, go one after the other.
 */
@ApplicationScoped
public class ImportKeeper {
    private static final Logger LOG = Logger.getLogger(ImportKeeper.class);
    private static final long MILLIS_BETWEEN_LOOKS = 1_000;
    private static final String NODE = "process " + ProcessHandle.current().pid();

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private ImportData data;

    @Inject
    private RunningImports running;

    @Inject
    private ImportTargets targets;

    @Inject
    private Ids ids;

    @Inject
    private Leases leases;

    @Inject
    private Workloads workloads;

    @Inject
    @ConfigProperty(name = "throughline.imports.at-once", defaultValue = "2")
    private int mostAtOnce;

    private final Attempts attempts = new Attempts();
    private ScheduledFuture<?> looks;

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        looks = executor.scheduleWithFixedDelay(
                this::look, MILLIS_BETWEEN_LOOKS, MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
    }

    /** Somebody has confirmed: no need to wait for the next look. */
    void queued(@Observes ImportQueued event) {
        if (!looks.isCancelled()) {
            executor.submit(this::look);
        }
    }

    void leave(@Observes NodeLeaves event) {
        stop();
    }

    @PreDestroy
    void stop() {
        looks.cancel(false);
    }

    private synchronized void look() {
        try (Connection connection = data.dataSource().getConnection()) {
            List<TenantKey> atWork = new ImportRuns(connection).atWork();
            workload().looked(atWork.size());
            for (TenantKey waiting : atWork) {
                if (running.all().size() < mostAtOnce && !running.has(waiting.id())) {
                    Tenant.run(waiting.institutionId(), () -> goOnWith(connection, waiting));
                }
            }
        } catch (SQLException | RuntimeException failure) {
            workload().lookFailed();
            LOG.debug("Could not look for imports; the next look comes in a second", failure);
        }
    }

    private Workload workload() {
        return workloads.of(WorkKind.IMPORT);
    }

    private void goOnWith(Connection connection, TenantKey key) throws SQLException {
        Optional<ImportRecord> found = new ImportRuns(connection).find(key.institutionId(), key.id());
        if (found.isPresent()) {
            goOnWith(connection, found.get());
        }
    }

    private void goOnWith(Connection connection, ImportRecord waiting) throws SQLException {
        Optional<Leases.Lease> lease = leases.tryTake(waiting.scope());
        if (lease.isEmpty()) {
            return;
        }
        boolean given = false;
        try {
            ImportRuns runs = new ImportRuns(connection);
            ImportRecord now = runs.find(waiting.institutionId(), waiting.id()).orElse(waiting);
            if (!ImportState.atWork().contains(now.state()) || now.run() != waiting.run()) {
                return;
            }
            ImportRecord begun = runs.begin(now, NODE);
            if (begun.cancelled() && begun.state() != ImportState.UNDOING) {
                new ImportAftermath(connection).stopped(begun);
                return;
            }
            RunningImport run =
                    new RunningImport(begun, targets.of(begun.kind()), new Spool(data.dataSource()), ids, lease.get());
            running.add(run);
            workload().began();
            given = true;
            execute(connection, run);
        } finally {
            if (!given) {
                lease.get().close();
            }
        }
    }

    private void execute(Connection connection, RunningImport run) throws SQLException {
        try {
            new ImportRuns(connection).executesAs(run.run(), startOrRestart(connection, run));
        } catch (RuntimeException | SQLException failure) {
            run.failedBy(failure);
            ended(run.run().id());
        }
    }

    /**
     * An execution that broke off goes on from its checkpoints; where the staging table was lost they mean nothing any more,
     * and a new one begins.
     */
    private long startOrRestart(Connection connection, RunningImport run) throws SQLException {
        JobOperator operator = BatchRuntime.getJobOperator();
        Properties parameters = new Properties();
        parameters.setProperty("import", run.run().id().toString());
        Optional<Long> execution = run.run().execution();
        if (execution.isPresent() && run.staging().holds(connection, run.run().stagedRows())) {
            parameters.setProperty("jberet.restart.mode", "force");
            return operator.restart(execution.get(), parameters);
        }
        if (run.run().phase().isPresent()
                && run.run().state() != ImportState.UNDOING
                && !run.staging().holds(connection, run.run().stagedRows())) {
            new ImportRuns(connection).beginsReading(run.run());
        }
        return operator.start(job(run.run().state()), parameters);
    }

    private static String job(ImportState state) {
        return switch (state) {
            case CHECKING -> "import-check";
            case IMPORTING -> "import";
            case UNDOING -> "import-undo";
            case UPLOADING, UPLOADED, CHECKED, IMPORTED, UNDONE, CANCELLED, REFUSED, FAILED ->
                throw new IllegalStateException("nothing to do when " + state);
        };
    }

    /** A job has ended, however it did. */
    void ended(UUID importId) {
        Optional<RunningImport> run = running.remove(importId);
        if (run.isEmpty()) {
            return;
        }
        workload().ended(run.get().failure().isPresent() ? Workload.Ending.FAILED : Workload.Ending.DONE);
        try (RunningImport ended = run.get()) {
            if (ended.failure().isPresent()) {
                Tenant.run(
                        ended.run().institutionId(),
                        () -> resolve(ended, ended.failure().get()));
            } else {
                attempts.forget(importId);
            }
        } catch (Exception failure) {
            LOG.warn("An import could not be ended; it goes on when the database answers again", failure);
        }
    }

    private void resolve(RunningImport ended, Throwable failure) throws SQLException {
        try (Connection connection = data.dataSource().getConnection()) {
            ImportRecord run = ended.run();
            boolean last = new ImportRuns(connection)
                    .find(run.institutionId(), run.id())
                    .filter(attempts::isLast)
                    .isPresent();
            if (!new ImportAftermath(connection).of(ended, failure, last)) {
                attempts.forget(run.id());
            }
        }
    }
}
