package org.throughline.deployment.telemetry;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import org.throughline.domain.telemetry.WorkKind;
import org.throughline.domain.telemetry.Workload;
import org.throughline.domain.telemetry.Workloads;

/** What this node does in the background. */
@ApplicationScoped
public class NodeWorkloads implements Workloads {
    private final Map<WorkKind, Workload> all = new EnumMap<>(WorkKind.class);

    NodeWorkloads() {
        for (WorkKind kind : WorkKind.values()) {
            all.put(kind, new Workload());
        }
    }

    @Override
    public Workload of(WorkKind kind) {
        return all.get(kind);
    }
}
