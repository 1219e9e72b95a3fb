package org.throughline.persistence.shared;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.throughline.domain.shared.Leases;

/**
 * Leases as advisory locks of the database, all of this node held by one connection, so that work that waits for other work
 * keeps none of its own. They go with the connection: when the node dies, when the database does, and when it is found broken.
 * They go as well when the node hangs: the operating system would keep the connection of a halted process for ever, so the
 * database ends it once it has been silent for {@link #LONGEST_SILENCE}, and a node that is well says something more often.
 */
@ApplicationScoped
public class AdvisoryLeases implements Leases {
    /** After which what a node was about is anybody's. */
    static final Duration LONGEST_SILENCE = Duration.ofSeconds(20);

    private static final Duration BETWEEN_SIGNS_OF_LIFE = Duration.ofSeconds(5);
    private static final Logger LOG = Logger.getLogger(AdvisoryLeases.class.getName());
    private static final String ANYTHING = "select 1";
    private static final String WATCH_NO_MORE = "reset idle_session_timeout";
    private static final String TAKE = "select pg_try_advisory_lock(hashtextextended(?, 20261122))";
    private static final String GIVE_BACK = "select pg_advisory_unlock(hashtextextended(?, 20261122))";

    private DataSource dataSource;
    private Duration longestSilence;
    private Holder holder;
    private ScheduledExecutorService signs;

    /** For CDI. */
    protected AdvisoryLeases() {}

    @Inject
    public AdvisoryLeases(DataSource dataSource) {
        this(dataSource, LONGEST_SILENCE);
    }

    AdvisoryLeases(DataSource dataSource, Duration longestSilence) {
        this.dataSource = dataSource;
        this.longestSilence = longestSilence;
    }

    /** On a thread of its own: the server's run nothing while it drains, when jobs still need their leases. */
    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        signs = Executors.newSingleThreadScheduledExecutor(AdvisoryLeases::thread);
        signs.scheduleWithFixedDelay(
                this::giveSignOfLife,
                BETWEEN_SIGNS_OF_LIFE.toMillis(),
                BETWEEN_SIGNS_OF_LIFE.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "signs of life for leases");
        thread.setDaemon(true);
        return thread;
    }

    /** A connection and what it holds. */
    private record Holder(Connection connection, Set<String> names) {
        void execute(String sql) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }

        boolean answers(String lock, String name) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(lock)) {
                statement.setString(1, "throughline " + name);
                try (ResultSet row = statement.executeQuery()) {
                    return row.next() && row.getBoolean(1);
                }
            }
        }
    }

    /** Lets the database know that this node lives; where the leases went meanwhile, that is noticed here. */
    synchronized void giveSignOfLife() {
        if (holder == null) {
            return;
        }
        try {
            holder.execute(ANYTHING);
        } catch (SQLException broken) {
            LOG.log(Level.FINE, "Leases went with their connection", broken);
            letGo();
        }
    }

    @Override
    public synchronized Optional<Lease> tryTake(String name) {
        try {
            if (holder == null) {
                holder = new Holder(dataSource.getConnection(), new HashSet<>());
                holder.execute("set idle_session_timeout = " + longestSilence.toMillis());
            }
            // The database would give it to the same connection again.
            if (holder.names().contains(name) || !holder.answers(TAKE, name)) {
                return Optional.empty();
            }
            holder.names().add(name);
            Holder taker = holder;
            return Optional.of(() -> giveBack(taker, name));
        } catch (SQLException failure) {
            letGo();
            throw new DatabaseFailure(failure);
        }
    }

    private synchronized void giveBack(Holder taker, String name) {
        if (taker != holder || !holder.names().remove(name)) {
            return;
        }
        try {
            holder.answers(GIVE_BACK, name);
        } catch (SQLException broken) {
            LOG.log(Level.FINE, "Leases went with their connection", broken);
            letGo();
        }
    }

    @PreDestroy
    void stop() {
        if (signs != null) {
            signs.shutdown();
        }
        letGo();
    }

    /** A session that goes back to the pool holds no lock, and may be as silent as it likes. */
    synchronized void letGo() {
        if (holder == null) {
            return;
        }
        try (Connection closed = holder.connection();
                Statement statement = closed.createStatement()) {
            statement.execute("select pg_advisory_unlock_all()");
            statement.execute(WATCH_NO_MORE);
        } catch (SQLException broken) {
            LOG.log(Level.FINE, "Leases went with their connection", broken);
        } finally {
            holder = null;
        }
    }
}
