package org.throughline.deployment.telemetry;

import io.micrometer.core.instrument.MeterRegistry;

/** Has figures that are asked for when somebody fetches them. */
interface MetricsSource {
    void register(MeterRegistry registry);

    /** Adds what there is since then; called before figures are fetched. */
    default void refresh(MeterRegistry registry) {
        // Most have all of theirs from the beginning.
    }
}
