package org.throughline.reporting.run;

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
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.throughline.domain.account.Tenant;
import org.throughline.domain.shared.NodeLeaves;
import org.throughline.reporting.sql.NamedStatement;

/**
 * Removes old runs: after some months, all but the last nightly one of each month, so that trends reach back for years and the
 * database does not grow by every night. What the batch runtime noted of jobs goes after a week.
 */
@ApplicationScoped
public class ExpiredRuns {
    private static final Logger LOG = Logger.getLogger(ExpiredRuns.class);
    private static final long MINUTES_BETWEEN_LOOKS = 10;
    private static final Duration JOBS_ARE_KEPT = Duration.ofDays(7);

    /** A month's last nightly run that is done stays, whenever it was. */
    private static final NamedStatement RUNS = new NamedStatement("""
            delete from report_run r
            where r.institution_id = :institution and r.state in ('DONE', 'FAILED', 'CANCELLED') and r.as_of < :before and r.queued_at < :before
              and not (r.reason = 'NIGHTLY' and r.state = 'DONE'
                       and not exists (select from report_run x
                                       where x.institution_id = :institution and x.reason = 'NIGHTLY' and x.state = 'DONE'
                                         and date_trunc('month', x.night) = date_trunc('month', r.night)
                                         and x.night > r.night))""");

    private static final NamedStatement INSTITUTIONS = new NamedStatement("select institutions()");

    private static final NamedStatement JOBS = new NamedStatement("""
            delete from job_instance i
            where i.jobname = 'cohort-report'
              and not exists (select from job_execution e
                              where e.jobinstanceid = i.jobinstanceid and e.createtime >= :before)""");

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private DataSource dataSource;

    @Inject
    private Clock clock;

    @Inject
    private ReportSettings settings;

    private ScheduledFuture<?> looks;

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        looks = executor.scheduleWithFixedDelay(this::look, 1, MINUTES_BETWEEN_LOOKS, TimeUnit.MINUTES);
    }

    void leave(@Observes NodeLeaves event) {
        stop();
    }

    @PreDestroy
    void stop() {
        looks.cancel(false);
    }

    private void look() {
        try (Connection connection = dataSource.getConnection()) {
            remove(connection, clock.instant(), settings.keepDays());
        } catch (SQLException | RuntimeException failure) {
            LOG.debug("Could not remove old reports; the next look comes in ten minutes", failure);
        }
    }

    /**
     * Removes what is older than so many days, institution by institution; but nights that would be made up for would come
     * again.
     */
    static void remove(Connection connection, Instant now, int keepDays) throws SQLException {
        Instant before = now.minus(Duration.ofDays(Math.max(keepDays, NightlyRuns.DAYS_LOOKED_BACK)));
        for (UUID institution : INSTITUTIONS.rows(connection, Map.of(), row -> row.getObject(1, UUID.class))) {
            Tenant.run(
                    institution, () -> RUNS.update(connection, Map.of("institution", institution, "before", before)));
        }
        JOBS.update(connection, Map.of("before", now.minus(JOBS_ARE_KEPT)));
    }
}
