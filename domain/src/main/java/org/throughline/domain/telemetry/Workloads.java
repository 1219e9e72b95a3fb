package org.throughline.domain.telemetry;

/** Where the keepers of work find what they tell of it. */
@FunctionalInterface
public interface Workloads {
    /** Always the same one for a kind. */
    Workload of(WorkKind kind);
}
