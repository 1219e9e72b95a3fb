package org.throughline.imports.job;

import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The imports that run on this node. */
@ApplicationScoped
public class RunningImports {
    private final Map<UUID, RunningImport> running = new ConcurrentHashMap<>();

    void add(RunningImport begun) {
        running.put(begun.run().id(), begun);
    }

    /** The import that a job is about. */
    RunningImport of(JobContext job) {
        return Optional.ofNullable(
                        running.get(UUID.fromString(job.getProperties().getProperty("import"))))
                .orElseThrow(() -> new IllegalStateException("this import does not run here"));
    }

    Optional<RunningImport> remove(UUID importId) {
        return Optional.ofNullable(running.remove(importId));
    }

    boolean has(UUID importId) {
        return running.containsKey(importId);
    }

    Collection<RunningImport> all() {
        return running.values();
    }
}
