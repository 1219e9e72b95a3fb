package org.throughline.graphql.telemetry;

import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;

/** How a cache is used: how often something was there, was not, and how much there is. */
public final class CacheUse {
    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();
    private final LongSupplier size;

    /** Of a cache that says its size when asked. */
    public CacheUse(LongSupplier size) {
        this.size = size;
    }

    public void hit() {
        hits.increment();
    }

    public void missed() {
        misses.increment();
    }

    public long hits() {
        return hits.sum();
    }

    public long misses() {
        return misses.sum();
    }

    public long size() {
        return size.getAsLong();
    }
}
