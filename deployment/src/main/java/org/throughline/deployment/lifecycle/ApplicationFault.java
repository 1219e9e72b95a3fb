package org.throughline.deployment.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.throughline.graphql.endpoint.EndpointFailed;

/** Says in a system property why the application is of no use, though the server has it. */
@ApplicationScoped
public class ApplicationFault {
    private static final String PROPERTY = "throughline.application.fault";

    void failed(@Observes EndpointFailed failure) {
        System.setProperty(PROPERTY, failure.why());
    }

    /** Why; empty when all is well. */
    public Optional<String> found() {
        return Optional.ofNullable(System.getProperty(PROPERTY));
    }
}
