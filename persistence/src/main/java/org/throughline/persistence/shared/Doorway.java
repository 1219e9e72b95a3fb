package org.throughline.persistence.shared;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.throughline.domain.shared.Failures;
import org.throughline.domain.shared.Outage;

/**
 * The way to a pool, which is shut when somebody came back with nothing and nobody got a connection meanwhile. Whoever comes then
 * is told at once: waiting for a database that is away would take a thread of the server for each. Behind the shut door one of our
 * own asks on, and opens it again.
 */
final class Doorway extends LentConnections {
    private static final Logger LOG = Logger.getLogger(Doorway.class.getName());
    /** The server's pool says in vain waiting by the number of its message only. */
    private static final String NONE_FREE = "IJ000655";

    private static final long BETWEEN_KNOCKS = Duration.ofMillis(100).toMillis();
    private static final int MOST_WAITING = 24;
    private static final long SECONDS_TO_WAIT = 1;

    private final String what;
    private final Executor executor;
    private final AtomicBoolean isShut = new AtomicBoolean();
    private final AtomicInteger waiting = new AtomicInteger();
    private volatile CountDownLatch opened = new CountDownLatch(0);
    private volatile boolean isClosed;
    private volatile long lentAt = System.nanoTime();

    /**
     * The way to this pool.
     *
     * @param what the pool is for, in words for the log
     * @param executor runs who asks on behind the shut door
     */
    Doorway(DataSource pool, String what, Executor executor) {
        super(pool);
        this.what = what;
        this.executor = executor;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (isShut.get() && !isOpenedSoon()) {
            throw new SQLTransientConnectionException("The database is away, and asked again all the time", "08001");
        }
        long came = System.nanoTime();
        try {
            Connection connection = real().getConnection();
            lentAt = System.nanoTime();
            return connection;
        } catch (SQLException failure) {
            if (!isForWantOfOne(failure)) {
                throw failure;
            }
            if (lentAt - came < 0) {
                shut(failure);
            }
            throw new SQLTransientConnectionException("The database lends no connection", "08001", failure);
        }
    }

    /** Not, for example, because the transaction has failed already that the connection would be for. */
    private static boolean isForWantOfOne(SQLException failure) {
        return Outage.of(failure).isPresent()
                || Failures.chainOf(failure)
                        .anyMatch(each -> String.valueOf(each.getMessage()).startsWith(NONE_FREE));
    }

    /** A few may wait a second for it: the first who come when the database is back need not be told that it was away. */
    private boolean isOpenedSoon() {
        try {
            return waiting.incrementAndGet() <= MOST_WAITING && opened.await(SECONDS_TO_WAIT, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            waiting.decrementAndGet();
        }
    }

    /** Nobody needs to ask any more. */
    void close() {
        isClosed = true;
    }

    private void shut(SQLException why) {
        synchronized (this) {
            if (isClosed || isShut.get()) {
                return;
            }
            opened = new CountDownLatch(1);
            isShut.set(true);
        }
        LOG.log(
                Level.WARNING,
                "No connection to the database for {0}: requests are refused until there is one. {1}",
                new Object[] {what, why.getMessage()});
        try {
            executor.execute(this::knock);
        } catch (RejectedExecutionException busy) {
            open();
        }
    }

    private void knock() {
        long since = System.nanoTime();
        while (!isClosed && !answers()) {
            try {
                Thread.sleep(BETWEEN_KNOCKS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        lentAt = System.nanoTime();
        open();
        LOG.log(Level.WARNING, "The database answers again for {0}, after {1} s.", new Object[] {
            what, Duration.ofNanos(lentAt - since).toSeconds()
        });
    }

    private void open() {
        isShut.set(false);
        opened.countDown();
    }

    private boolean answers() {
        try (Connection connection = real().getConnection()) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            LOG.log(Level.FINE, "Still no connection", notYet);
            return false;
        }
    }
}
