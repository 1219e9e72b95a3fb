package org.throughline.deployment.telemetry;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.throughline.deployment.http.DoorCounts;

/** Sign-ins, and what the front door turned away, by their codes. Each code has a series from its first use on. */
@ApplicationScoped
public class CodeMeters implements MetricsSource {
    @Inject
    private SignIns signIns;

    @Override
    public void register(MeterRegistry registry) {
        refresh(registry);
    }

    @Override
    public void refresh(MeterRegistry registry) {
        for (SignIns.Way way : SignIns.Way.values()) {
            Tags tags = Tags.of("way", way.name().toLowerCase(Locale.ROOT));
            String meaning = "How people signed in, and why they were not let in.";
            counters(registry, "throughline.sign.ins", meaning, tags, signIns.counts(way));
        }
        String meaning = "What the front door turned away.";
        counters(registry, "throughline.refusals", meaning, Tags.empty(), DoorCounts.refused());
    }

    private static void counters(
            MeterRegistry registry, String name, String meaning, Tags tags, Map<String, LongAdder> counts) {
        counts.forEach((code, count) -> FunctionCounter.builder(name, count, LongAdder::sum)
                .description(meaning)
                .tags(tags.and("code", code))
                .register(registry));
    }
}
