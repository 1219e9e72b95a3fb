package org.throughline.deployment.telemetry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * A line of the log for each request, where it is asked for: what kind of address, never which, so that neither secrets in
 * addresses nor ids of people are in it.
 */
@ApplicationScoped
public class RequestLog implements RequestObserver {
    private static final Logger LOG = Logger.getLogger(RequestLog.class);

    @Inject
    @ConfigProperty(name = "throughline.log.requests", defaultValue = "false")
    private boolean on;

    @Override
    public boolean isOn() {
        return on;
    }

    @Override
    public void answered(Answered request) {
        String operation = request.operation()
                .map(known -> " operation=" + known.name() + " code=" + request.code())
                .orElse("");
        LOG.infof(
                "%s %s %d %d ms request=%s%s",
                request.method(), request.route(), request.status(), request.milliseconds(), request.id(), operation);
    }
}
