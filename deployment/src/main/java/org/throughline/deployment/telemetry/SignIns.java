package org.throughline.deployment.telemetry;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts how people signed in, and why they were not let in; by codes of our own source, never by who they are. */
@ApplicationScoped
public class SignIns {
    private static final String OK = "OK";

    private final Map<Way, Map<String, LongAdder>> counts = new ConcurrentHashMap<>();

    SignIns() {
        for (Way way : Way.values()) {
            counts.put(way, new ConcurrentHashMap<>(Map.of(OK, new LongAdder())));
        }
    }

    /** How somebody signs in. */
    public enum Way {
        PASSWORD,
        PROVIDER
    }

    /** Somebody was let in. */
    public void admitted(Way way) {
        count(way, OK);
    }

    /** Somebody was not let in, for the reason that this code names. */
    public void refused(Way way, String code) {
        count(way, code);
    }

    Map<String, LongAdder> counts(Way way) {
        return counts.get(way);
    }

    private void count(Way way, String code) {
        counts.get(way).computeIfAbsent(code, first -> new LongAdder()).increment();
    }
}
