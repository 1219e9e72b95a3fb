package org.throughline.deployment.health;

/** One thing that was looked at, by its name, and whether it is as it should be. */
record Check(String name, boolean isUp) {}
