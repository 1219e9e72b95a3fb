package org.throughline.deployment.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/**
 * How many requests each may send. Whoever was quiet for a minute may send a minute's worth at once; after that they come back
 * evenly. Each node counts for itself, in memory: behind a load balancer, n nodes admit n times as much.
 */
final class Rates {
    private static final Duration PERIOD = Duration.ofMinutes(1);
    /** Who is forgotten begins anew; that many different ones a minute are no longer a rate's to stop. */
    private static final int MOST_KNOWN = 200_000;

    private final int perMinute;
    private final Cache<Object, Bucket> buckets = Caffeine.newBuilder()
            .expireAfterAccess(PERIOD.multipliedBy(2))
            .maximumSize(MOST_KNOWN)
            .build();

    Rates(int perMinute) {
        this.perMinute = perMinute;
    }

    /** 0 when the request is admitted, and counts; otherwise the whole seconds until one would be. */
    long secondsToWait(Object who) {
        Bucket bucket = buckets.get(who, absent -> full());
        if (bucket.tryConsume(1)) {
            return 0;
        }
        long nanos = bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill();
        return Math.max(1, Duration.ofNanos(nanos).plusMillis(999).toSeconds());
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, PERIOD))
                .build();
    }
}
