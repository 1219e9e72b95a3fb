package org.throughline.deployment.faults;

import java.time.Duration;

/**
 * What a client was answered.
 *
 * @param asked what kind of request it was
 * @param begin when it was sent, on {@link System#nanoTime}'s clock
 * @param end when its answer was here, or the client gave up
 * @param status of HTTP; 0 when no answer came
 * @param code of the refusal, or why no answer came; empty when the request was served
 */
record Answer(String asked, long begin, long end, int status, String code) {

    Duration duration() {
        return Duration.ofNanos(end - begin);
    }

    boolean isServed() {
        return status == 200 && code.isEmpty();
    }

    /** Whether the server said no, in a form that programs understand. */
    boolean isRefused() {
        return status != 0 && !code.isEmpty();
    }

    /** Whether nobody knows what came of it. */
    boolean isLost() {
        return status == 0;
    }

    /** Status and code, such as {@code 503 UNAVAILABLE}. */
    String kind() {
        return isLost() ? "no answer: " + code : (status + " " + code).strip();
    }
}
