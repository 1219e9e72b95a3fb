package org.throughline.deployment.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waiting, by somebody who can be told to stop. */
final class Pause {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(25);

    private Pause() {}

    static void of(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until something holds, and fails when it does not come to that. */
    static void until(String what, Duration patience, BooleanSupplier holds) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as("%s within %s", what, patience).isLessThan(deadline);
            of(BETWEEN_LOOKS);
        }
    }
}
