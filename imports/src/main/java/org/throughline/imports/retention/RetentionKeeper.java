package org.throughline.imports.retention;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.throughline.domain.shared.Leases;
import org.throughline.domain.shared.NodeLeaves;
import org.throughline.domain.telemetry.WorkKind;
import org.throughline.domain.telemetry.Workloads;
import org.throughline.imports.sql.Statements;

/** Sees to it that what has been kept long enough goes: every hour one of the nodes looks, institution by institution. */
@ApplicationScoped
public class RetentionKeeper {
    private static final Logger LOG = Logger.getLogger(RetentionKeeper.class);
    private static final long SECONDS_UNTIL_THE_FIRST_LOOK = 30;
    private static final long SECONDS_BETWEEN_LOOKS = 3_600;

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private DataSource dataSource;

    @Inject
    private Clock clock;

    @Inject
    private Leases leases;

    @Inject
    private Workloads workloads;

    @Inject
    @ConfigProperty(name = "throughline.retention.deleted-days", defaultValue = "90")
    private int deletedDays;

    @Inject
    @ConfigProperty(name = "throughline.retention.looks-days", defaultValue = "365")
    private int looksDays;

    @Inject
    @ConfigProperty(name = "throughline.retention.keys-days", defaultValue = "30")
    private int keysDays;

    private ScheduledFuture<?> looks;

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        looks = executor.scheduleWithFixedDelay(
                this::look, SECONDS_UNTIL_THE_FIRST_LOOK, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
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
            Optional<Leases.Lease> lease = leases.tryTake("retention");
            if (lease.isPresent()) {
                look(lease.get());
            }
            workloads.of(WorkKind.RETENTION).looked();
        } catch (SQLException | RuntimeException failure) {
            workloads.of(WorkKind.RETENTION).lookFailed();
            LOG.warn("Could not remove what has been kept long enough; the next look comes in an hour", failure);
        }
    }

    private void look(Leases.Lease lease) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            remove(connection, RetentionSettings.ofDays(deletedDays, looksDays, keysDays));
        } finally {
            lease.close();
        }
    }

    private void remove(Connection connection, RetentionSettings settings) throws SQLException {
        Retention retention = new Retention(connection, settings, clock.instant());
        retention.ofNobody();
        for (UUID institution : new Statements(connection, Map.of()).ids("select institutions()")) {
            int rows = retention.of(institution).values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            LOG.debugf("Removed %d rows of institution %s that had been kept long enough", rows, institution);
        }
    }
}
