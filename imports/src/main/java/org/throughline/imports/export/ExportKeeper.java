package org.throughline.imports.export;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.throughline.domain.shared.Leases;
import org.throughline.domain.shared.NodeLeaves;
import org.throughline.domain.telemetry.WorkKind;
import org.throughline.domain.telemetry.Workload;
import org.throughline.domain.telemetry.Workloads;

/**
 * Sees to it that exports are written: every second it looks for those that nobody works on, on any node, and lets a batch job
 * write them. One whose node or database fell is one of these.
 */
@ApplicationScoped
public class ExportKeeper {
    private static final Logger LOG = Logger.getLogger(ExportKeeper.class);
    private static final long MILLIS_BETWEEN_LOOKS = 1_000;

    private final Map<UUID, Leases.Lease> running = new ConcurrentHashMap<>();

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private DataSource dataSource;

    @Inject
    private Leases leases;

    @Inject
    private Workloads workloads;

    @Inject
    @ConfigProperty(name = "throughline.imports.at-once", defaultValue = "2")
    private int mostAtOnce;

    private ScheduledFuture<?> looks;

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        looks = executor.scheduleWithFixedDelay(
                this::look, MILLIS_BETWEEN_LOOKS, MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
    }

    void leave(@Observes NodeLeaves event) {
        stop();
    }

    @PreDestroy
    void stop() {
        looks.cancel(false);
    }

    private void look() {
        try {
            List<Waiting> unfinished = waiting();
            workload().looked(unfinished.size());
            for (Waiting export : unfinished) {
                if (running.size() < mostAtOnce && !running.containsKey(export.id())) {
                    begin(export);
                }
            }
        } catch (SQLException | RuntimeException failure) {
            workload().lookFailed();
            LOG.debug("Could not look for exports; the next look comes in a second", failure);
        }
    }

    private Workload workload() {
        return workloads.of(WorkKind.EXPORT);
    }

    /** Over all institutions, the longest waiting first. */
    private List<Waiting> waiting() throws SQLException {
        List<Waiting> exports = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select institution_id, id from exports_at_work()")) {
            while (rows.next()) {
                exports.add(new Waiting(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class)));
            }
        }
        return exports;
    }

    private void begin(Waiting export) throws SQLException {
        Optional<Leases.Lease> lease = leases.tryTake("export " + export.id());
        if (lease.isEmpty()) {
            return;
        }
        running.put(export.id(), lease.get());
        workload().began();
        Properties parameters = new Properties();
        parameters.setProperty("institution", export.institutionId().toString());
        parameters.setProperty("id", export.id().toString());
        boolean begun = false;
        try {
            BatchRuntime.getJobOperator().start("export", parameters);
            begun = true;
        } finally {
            if (!begun) {
                ended(export.id(), Workload.Ending.FAILED);
            }
        }
    }

    /** A job has ended, however it did. */
    void ended(UUID exportId, Workload.Ending how) {
        Optional.ofNullable(running.remove(exportId)).ifPresent(lease -> {
            workload().ended(how);
            lease.close();
        });
    }

    private record Waiting(UUID institutionId, UUID id) {}
}
