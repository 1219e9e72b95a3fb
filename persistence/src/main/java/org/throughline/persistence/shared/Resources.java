package org.throughline.persistence.shared;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.throughline.persistence.tenant.JtaTransaction;
import org.throughline.persistence.tenant.TenantDataSource;

/** What the server lends: the data source, and the time. */
@ApplicationScoped
public class Resources {
    @Resource(lookup = "java:jboss/datasources/Throughline")
    private DataSource dataSource;

    @Resource(lookup = "java:jboss/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transactions;

    @Resource
    private ManagedExecutorService executor;

    private Doorway doorway;

    @PostConstruct
    void open() {
        doorway = new Doorway(dataSource, "changes", executor);
    }

    @PreDestroy
    void close() {
        doorway.close();
    }

    /** The one database, whose connections join the running transaction. */
    @Produces
    public DataSource dataSource() {
        return new TenantDataSource(doorway, new JtaTransaction(transactions));
    }

    /** The present moment in UTC, to the microsecond: a moment is the same before and after the database kept it. */
    @Produces
    public Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }
}
