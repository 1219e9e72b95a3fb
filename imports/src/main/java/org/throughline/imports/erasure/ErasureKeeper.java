package org.throughline.imports.erasure;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.throughline.domain.shared.Ids;
import org.throughline.domain.shared.Leases;
import org.throughline.domain.shared.NodeLeaves;
import org.throughline.domain.shared.Outage;

/**
 * Sees to it that each node has a file of all erasures, and that a database restored from a backup is cleaned of whoever was
 * erased since: before the node is ready, and then every quarter of a minute, and at its end.
 */
@ApplicationScoped
public class ErasureKeeper {
    private static final Logger LOG = Logger.getLogger(ErasureKeeper.class);
    private static final long SECONDS_BETWEEN_LOOKS = 15;

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private DataSource dataSource;

    @Inject
    private Clock clock;

    @Inject
    private Ids ids;

    @Inject
    private Leases leases;

    @Inject
    @ConfigProperty(name = "throughline.data", defaultValue = "throughline-data")
    private String dataFolder;

    /** Empty settings are none to MicroProfile Config. */
    @Inject
    @ConfigProperty(name = "throughline.erasures.file")
    private Optional<String> file;

    private ScheduledFuture<?> looks;

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        look();
        looks = executor.scheduleWithFixedDelay(
                this::look, SECONDS_BETWEEN_LOOKS, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
    }

    /** Erasures until the end are still looked for then. */
    void leave(@Observes NodeLeaves event) {
        looks.cancel(false);
    }

    @PreDestroy
    void stop() {
        looks.cancel(false);
        look();
    }

    private void look() {
        try {
            Optional<Leases.Lease> lease = leases.tryTake("erasures");
            try {
                look(lease.isPresent());
            } finally {
                lease.ifPresent(Leases.Lease::close);
            }
        } catch (SQLException | IOException | RuntimeException failure) {
            // Of a database that is away the log has a line already.
            Logger.Level level = Outage.of(failure).isPresent() ? Logger.Level.DEBUG : Logger.Level.WARN;
            LOG.log(
                    level,
                    "Could not compare the file of erasures with the database; the next look comes in seconds",
                    failure);
        }
    }

    private void look(boolean mayErase) throws SQLException, IOException {
        Path path = file.map(Path::of).orElseGet(() -> Path.of(dataFolder, "erasures.ndjson"));
        try (Connection connection = dataSource.getConnection()) {
            tell(new ErasureBook(connection, new ErasureFile(path), ids, clock.instant()).compare(mayErase));
        }
    }

    private static void tell(ErasureBook.Result result) {
        if (result.repeated() > 0) {
            LOG.warnf("The database was restored from before %d erasures; they were done again", result.repeated());
        }
        if (result.waiting() > 0) {
            LOG.warnf("%d erasures are to be done again and wait for an import to end", result.waiting());
        }
    }
}
