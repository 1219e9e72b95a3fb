package org.throughline.graphql.telemetry;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The caches of the endpoint, by name, once it is up. */
@ApplicationScoped
public class Caches {
    /** Documents that were parsed and validated. */
    public static final String DOCUMENTS = "documents";
    /** Plans; their size is the number of documents that have any. */
    public static final String PLANS = "plans";

    private final Map<String, CacheUse> uses = new ConcurrentHashMap<>();

    public void add(String name, CacheUse use) {
        uses.put(name, use);
    }

    public Optional<CacheUse> use(String name) {
        return Optional.ofNullable(uses.get(name));
    }
}
