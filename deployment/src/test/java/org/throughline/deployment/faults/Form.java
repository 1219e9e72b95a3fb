package org.throughline.deployment.faults;

import java.time.Duration;

/** How much of an experiment is done: all of it, or as much as every change can wait for. What is asserted is the same. */
final class Form {
    private static final boolean IS_SHORT = Boolean.getBoolean("throughline.faults.short");

    private Form() {}

    static boolean isShort() {
        return IS_SHORT;
    }

    /** How often something is done. */
    static int times(int whole, int shortened) {
        return IS_SHORT ? shortened : whole;
    }

    /** How long something goes on. */
    static Duration seconds(int whole, int shortened) {
        return Duration.ofSeconds(times(whole, shortened));
    }
}
