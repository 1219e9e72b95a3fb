package org.throughline.graphql.execution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import javax.sql.DataSource;
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
    private Looks looks;

    /** The reads; the catalogue is checked here, at start. */
    @Produces
    @Singleton
    public StoredReads reads() {
        return new StoredReads(
                ServerApi.catalogue(), new PlanReader(dataSource, clock, PlanReader.Limits.USUAL, looks));
    }
}
