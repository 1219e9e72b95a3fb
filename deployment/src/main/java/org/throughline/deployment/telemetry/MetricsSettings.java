package org.throughline.deployment.telemetry;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where figures may be fetched; the README has the list. */
@Dependent
public class MetricsSettings {
    @Inject
    @ConfigProperty(name = "throughline.metrics.port", defaultValue = "0")
    private int port;

    @Inject
    @ConfigProperty(name = "throughline.metrics.host", defaultValue = "127.0.0.1")
    private String host;

    /** Of WildFly's management on loopback, as the launcher chose it. */
    @Inject
    @ConfigProperty(name = "jboss.management.http.port", defaultValue = "0")
    private int managementPort;

    boolean isOn() {
        return port > 0;
    }

    int port() {
        return port;
    }

    String host() {
        return host;
    }

    int managementPort() {
        return managementPort;
    }
}
