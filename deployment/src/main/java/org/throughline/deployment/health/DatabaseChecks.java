package org.throughline.deployment.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.throughline.persistence.migration.SchemaVersion;
import org.throughline.persistence.tenant.ServingRole;

/**
 * Asks the database, and waits two seconds at most: a database that answers later is as good as none. Questions that
 * come while one is under way share its answer, so that a database that hangs does not take a thread for each.
 */
@ApplicationScoped
public class DatabaseChecks {

    private static final Logger LOG = Logger.getLogger(DatabaseChecks.class);
    private static final long SECONDS = 2;
    private static final List<Check> DOWN =
            List.of(new Check("database", false), new Check("schema", false), new Check("row-level security", false));

    /** What is said once is not said again each time that somebody asks. */
    private final AtomicBoolean wasUp = new AtomicBoolean(true);

    private final AtomicReference<CompletableFuture<List<Check>>> underWay = new AtomicReference<>();

    @Resource
    private DataSource database;

    @Resource
    private ManagedExecutorService executor;

    @Inject
    @ConfigProperty(name = "throughline.schema.last-change", defaultValue = "none")
    private String lastChange;

    /** The state of the database now, or of the last question if that is still under way. */
    List<Check> now() {
        CompletableFuture<List<Check>> mine = new CompletableFuture<>();
        CompletableFuture<List<Check>> answer = underWay.compareAndExchange(null, mine);
        if (answer == null) {
            begin(mine);
            answer = mine;
        }
        return answer.copy().completeOnTimeout(DOWN, SECONDS, TimeUnit.SECONDS).join();
    }

    private void begin(CompletableFuture<List<Check>> answer) {
        try {
            executor.execute(() -> ask(answer));
        } catch (RejectedExecutionException busy) {
            underWay.set(null);
            answer.complete(DOWN);
        }
    }

    private void ask(CompletableFuture<List<Check>> answer) {
        try {
            answer.complete(List.of(
                    new Check("database", true),
                    new Check("schema", isMigrated()),
                    new Check("row-level security", ServingRole.isHeld(database))));
            wasUp.set(true);
        } catch (SQLException failure) {
            if (wasUp.getAndSet(false)) {
                LOG.warnf("Not ready, the database does not answer: %s", failure.getMessage());
            }
            answer.complete(DOWN);
        } catch (RuntimeException failure) {
            answer.complete(DOWN);
            throw failure;
        } finally {
            underWay.set(null);
        }
    }

    private boolean isMigrated() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(SchemaVersion.QUERY)) {
            statement.setString(1, lastChange);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }
}
