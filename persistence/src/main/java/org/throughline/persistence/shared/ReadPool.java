package org.throughline.persistence.shared;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.ds.PGSimpleDataSource;
import org.throughline.persistence.tenant.TenantDataSource;

/**
 * A pool of its own for what takes no part in a transaction of the server: reads, which open and end theirs within their
 * own round trips, and signing in. Its connections are lent without a lock and asked for a sign of life only when they
 * lay idle, and neither waits for the changes of others.
 */
@ApplicationScoped
public class ReadPool {
    private static final Duration WAIT_AT_MOST = Duration.ofSeconds(3);
    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(3);
    private static final Duration IDLE_AT_MOST = Duration.ofMinutes(10);
    private static final Duration SIGN_OF_LIFE_WITHIN = Duration.ofSeconds(1);
    private static final int KEPT_OPEN = 2;
    private static final int KEPT_FOR_SIGNING_IN = 2;
    private static final Duration LOCKED_AT_MOST = Duration.ofSeconds(2);

    @Inject
    @ConfigProperty(name = "throughline.database.url")
    private String url;

    @Inject
    @ConfigProperty(name = "throughline.database.user")
    private String user;

    @Inject
    @ConfigProperty(name = "throughline.database.password")
    private Optional<String> password;

    @Inject
    @ConfigProperty(name = "throughline.database.pool-size", defaultValue = "10")
    private int size;

    @Inject
    @ConfigProperty(name = "throughline.database.statement-timeout", defaultValue = "30")
    private int statementTimeoutSeconds;

    @Inject
    @ConfigProperty(name = "throughline.database.socket-timeout", defaultValue = "45")
    private int socketTimeoutSeconds;

    @Resource
    private ManagedExecutorService executor;

    private HikariDataSource pool;
    private Doorway doorway;

    @PostConstruct
    void open() {
        HikariConfig config = new HikariConfig();
        config.setPoolName("Throughline-reads");
        config.setDataSource(new PatientConnects(database()));
        config.setMaximumPoolSize(size + KEPT_FOR_SIGNING_IN);
        config.setMinimumIdle(Math.min(KEPT_OPEN, size));
        config.setIdleTimeout(IDLE_AT_MOST.toMillis());
        config.setConnectionTimeout(WAIT_AT_MOST.toMillis());
        config.setValidationTimeout(SIGN_OF_LIFE_WITHIN.toMillis());
        // The server starts without its database, and is not ready until it is there.
        config.setInitializationFailTimeout(-1);
        pool = new HikariDataSource(config);
        doorway = new Doorway(pool, "reads", executor);
    }

    /** For finding out who asks, and signing in: some of the connections are for nothing else. */
    @Produces
    @Singleton
    @OutsideTransactions
    public DataSource signIn() {
        return new TenantDataSource(doorway);
    }

    /** For reads, which never take all of the connections; its name lets modules ask for it that know nothing of this one. */
    @Produces
    @Singleton
    @LeavingSome
    @Named("reads")
    public DataSource reads() {
        return new TenantDataSource(new Turnstile(doorway, size));
    }

    @PreDestroy
    void close() {
        doorway.close();
        pool.close();
    }

    private PGSimpleDataSource database() {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(url);
        database.setUser(user);
        database.setPassword(password.orElse(""));
        database.setApplicationName("Throughline");
        database.setConnectTimeout((int) CONNECT_WITHIN.toSeconds());
        database.setLoginTimeout((int) CONNECT_WITHIN.toSeconds());
        database.setSocketTimeout(socketTimeoutSeconds);
        database.setTcpKeepAlive(true);
        database.setLogServerErrorDetail(false);
        // What a node that hangs has read from keeps nobody waiting for ever; as in the pool for changes.
        database.setOptions("-c statement_timeout=%ds -c lock_timeout=%ds -c idle_in_transaction_session_timeout=60s"
                .formatted(statementTimeoutSeconds, LOCKED_AT_MOST.toSeconds()));
        return database;
    }
}
