package org.throughline.persistence.shared;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.SQLException;
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
    private static final Duration WAIT_AT_MOST = Duration.ofSeconds(10);
    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(10);
    private static final Duration IDLE_AT_MOST = Duration.ofMinutes(10);
    private static final int KEPT_OPEN = 2;

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

    /** The pool; its name lets modules ask for it that know nothing of this one. */
    @Produces
    @Singleton
    @OutsideTransactions
    @Named("reads")
    public DataSource reads() {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("Throughline-reads");
        pool.setDataSource(database());
        pool.setMaximumPoolSize(size);
        pool.setMinimumIdle(Math.min(KEPT_OPEN, size));
        pool.setIdleTimeout(IDLE_AT_MOST.toMillis());
        pool.setConnectionTimeout(WAIT_AT_MOST.toMillis());
        // The server starts without its database, and is not ready until it is there.
        pool.setInitializationFailTimeout(-1);
        return new TenantDataSource(new HikariDataSource(pool));
    }

    void close(@Disposes @OutsideTransactions @Named("reads") DataSource reads) throws SQLException {
        reads.unwrap(HikariDataSource.class).close();
    }

    private PGSimpleDataSource database() {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(url);
        database.setUser(user);
        database.setPassword(password.orElse(""));
        database.setApplicationName("Throughline");
        database.setConnectTimeout((int) CONNECT_WITHIN.toSeconds());
        database.setSocketTimeout(socketTimeoutSeconds);
        database.setTcpKeepAlive(true);
        database.setLogServerErrorDetail(false);
        database.setOptions("-c statement_timeout=" + statementTimeoutSeconds + "s");
        return database;
    }
}
