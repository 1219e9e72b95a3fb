package org.throughline.deployment.telemetry;

/** Is told of each request that was answered, on its thread: it must be quick. */
interface RequestObserver {
    /** Whether it wants to know at all; asked once. */
    boolean isOn();

    void answered(Answered request);
}
