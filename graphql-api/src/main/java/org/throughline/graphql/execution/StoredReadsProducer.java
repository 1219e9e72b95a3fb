package org.throughline.graphql.execution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.OptionalInt;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.throughline.domain.audit.AuditLog;
import org.throughline.domain.programme.Looks;
import org.throughline.graphql.read.PlanReader;

/** Makes the reads of the server, over its data source. */
@ApplicationScoped
public class StoredReadsProducer {
    @Inject
    @Named("reads")
    private DataSource dataSource;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "throughline.graphql.largest-page", defaultValue = "100")
    private int largestPage;

    @Inject
    @ConfigProperty(name = "throughline.graphql.most-rows", defaultValue = "250000")
    private int mostRows;

    @Inject
    private Looks looks;

    @Inject
    private AuditLog audit;

    /** The reads; the catalogue is checked here, at start. */
    @Produces
    @Singleton
    public StoredReads reads() {
        PlanReader.Limits limits =
                new PlanReader.Limits(PlanReader.Limits.USUAL.rows(), PlanReader.Limits.USUAL.bytes(), mostRows);
        return new StoredReads(
                ServerApi.catalogue(),
                new PlanReader(dataSource, clock, limits, looks, audit::onceAnHour),
                OptionalInt.of(largestPage));
    }
}
