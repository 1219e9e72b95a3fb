package org.throughline.persistence.audit;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.throughline.domain.account.Tenant;
import org.throughline.domain.shared.Leases;
import org.throughline.domain.shared.NodeLeaves;
import org.throughline.persistence.shared.NamedSql;
import org.throughline.persistence.shared.OutsideTransactions;

/**
 * Removes old entries of the audit log, once a day on one node. The database does it by a function of its owner's: who serves
 * may not delete entries, and the function removes none that is younger than thirty days.
 */
@ApplicationScoped
public class OldEntries {
    private static final Logger LOG = Logger.getLogger(OldEntries.class);
    private static final long MINUTES_AFTER_START = 10;
    private static final long MINUTES_BETWEEN_LOOKS = 24 * 60L;
    /** So that no statement takes long. */
    private static final int AT_ONCE = 5_000;

    private static final NamedSql INSTITUTIONS = new NamedSql("select institutions()");
    private static final NamedSql REMOVE =
            new NamedSql("select remove_old_audit_entries(cast(:days as int), cast(:most as int))");

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    @OutsideTransactions
    private DataSource dataSource;

    @Inject
    private Leases leases;

    @Inject
    @ConfigProperty(name = "throughline.audit.days", defaultValue = "730")
    private int days;

    private ScheduledFuture<?> looks;

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        if (days > 0) {
            looks = executor.scheduleWithFixedDelay(
                    this::look, MINUTES_AFTER_START, MINUTES_BETWEEN_LOOKS, TimeUnit.MINUTES);
        }
    }

    void leave(@Observes NodeLeaves event) {
        stop();
    }

    @PreDestroy
    void stop() {
        if (looks != null) {
            looks.cancel(false);
        }
    }

    private void look() {
        try {
            leases.tryTake("old audit entries").ifPresent(this::remove);
        } catch (RuntimeException failure) {
            LOG.warn("Old entries of the audit log could not be removed; the next try comes in a day", failure);
        }
    }

    private void remove(Leases.Lease lease) {
        try {
            LOG.debugf("%s old entries of the audit log went", remove(dataSource, days, AT_ONCE));
        } finally {
            lease.close();
        }
    }

    /** Removes what is older than so many days, of every institution; how many entries went. */
    static int remove(DataSource dataSource, int days, int atOnce) {
        int removed = 0;
        for (UUID institution : INSTITUTIONS.rows(dataSource, Map.of(), row -> row.getObject(1, UUID.class))) {
            int some;
            do {
                some = Tenant.call(
                        institution,
                        () -> REMOVE.rows(dataSource, Map.of("days", days, "most", atOnce), row -> row.getInt(1))
                                .get(0));
                removed += some;
            } while (some == atOnce);
        }
        return removed;
    }
}
