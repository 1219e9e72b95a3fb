package org.throughline.deployment.telemetry;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * The application's own figures, where anybody can fetch them. WildFly's own registry, as an application sees it in 39.0.1,
 * knows no histograms and loses what a figure means; this one is of the same libraries, and stands beside it.
 */
@ApplicationScoped
public class Metrics {
    @Inject
    private MetricsSettings settings;

    @Inject
    @Any
    private Instance<MetricsSource> sources;

    private Optional<PrometheusMeterRegistry> registry = Optional.empty();

    @PostConstruct
    void begin() {
        if (settings.isOn()) {
            PrometheusMeterRegistry made = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
            sources.forEach(source -> source.register(made));
            registry = Optional.of(made);
        }
    }

    Optional<MeterRegistry> registry() {
        return registry.map(MeterRegistry.class::cast);
    }

    /** All of them, in Prometheus' own form. */
    String scrape() {
        registry.ifPresent(known -> sources.forEach(source -> source.refresh(known)));
        return registry.map(PrometheusMeterRegistry::scrape).orElse("");
    }
}
