package org.throughline.persistence.shared;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * Lends fewer connections at a time than its pool has, so that some are left for others: who reads much cannot keep everybody from
 * being recognised. Who must wait waits in a line of limited length, for a limited time.
 */
final class Turnstile extends LentConnections {
    /** PostgreSQL's state for too many connections. */
    private static final String TOO_MANY = "53300";

    private static final int WAITING_FOR_EACH = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Semaphore free;
    private final int longestLine;
    private final AtomicInteger line = new AtomicInteger();

    /** @param atOnce how many connections are lent at a time */
    Turnstile(DataSource pool, int atOnce) {
        super(pool);
        this.free = new Semaphore(atOnce);
        this.longestLine = WAITING_FOR_EACH * atOnce;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (!free.tryAcquire()) {
            await();
        }
        boolean isLent = false;
        try {
            Connection lent = returned(real().getConnection());
            isLent = true;
            return lent;
        } finally {
            if (!isLent) {
                free.release();
            }
        }
    }

    private void await() throws SQLException {
        try {
            if (line.incrementAndGet() > longestLine || !free.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new SQLTransientConnectionException("Too many read at once", TOO_MANY);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new SQLTransientConnectionException("Stopped while waiting to read", TOO_MANY, stopped);
        } finally {
            line.decrementAndGet();
        }
    }

    /** A connection whose first close lets the next one in. */
    private Connection returned(Connection connection) {
        AtomicBoolean isOut = new AtomicBoolean(true);
        return (Connection) Proxy.newProxyInstance(
                Turnstile.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    } finally {
                        if (method.getName().equals("close") && isOut.compareAndSet(true, false)) {
                            free.release();
                        }
                    }
                });
    }
}
