package org.throughline.reporting.run;

import java.util.UUID;

/** A run with something left to do. */
record WaitingRun(UUID institution, UUID id) {
    /** What stands for the right to work on it, over all nodes. */
    String lease() {
        return "report run " + id;
    }
}
