package org.throughline.deployment.telemetry;

import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.telemetry.Trail;
import org.throughline.graphql.telemetry.Operation;

/**
 * A request that was answered.
 *
 * @param id that its answer has in {@code X-Request-Id}
 * @param method of HTTP, one of those that there are
 * @param route the pattern of the address, such as {@code /charts/*}: what stands for the star may be a secret
 * @param status of HTTP
 * @param trail of what the database did
 * @param endedNanos as {@link System#nanoTime()} has it
 * @param operation where it was a GraphQL request
 * @param institution on behalf of which, where somebody was signed in
 */
record Answered(
        String id,
        String method,
        String route,
        int status,
        Trail trail,
        long endedNanos,
        Optional<Operation> operation,
        Optional<UUID> institution) {
    private static final long NANOS_PER_MILLISECOND = 1_000_000;

    long nanos() {
        return endedNanos - trail.begunNanos();
    }

    long milliseconds() {
        return milliseconds(nanos());
    }

    static long milliseconds(long nanos) {
        return (nanos + NANOS_PER_MILLISECOND / 2) / NANOS_PER_MILLISECOND;
    }

    /** {@code OK}, or the code of the first error or refusal; of what is no GraphQL request only the status is known. */
    String code() {
        return operation
                .map(known -> known.code().equals("OK") ? trail.refusal().orElse("OK") : known.code())
                .orElse("");
    }
}
