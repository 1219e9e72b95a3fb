package org.throughline.graphql.plan;

import graphql.language.Document;
import graphql.normalized.ExecutableNormalizedOperation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Plans that were made, by document and operation. A document has several when its variables shape it: one for each
 * combination of what is given and what is left out. Bounded in both directions; what is used least is forgotten first.
 */
public final class PlanCache {
    private static final int MOST_DOCUMENTS = 2_000;
    private static final int MOST_SHAPES = 32;

    private final Map<Key, List<Plan>> plans = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, List<Plan>> eldest) {
            return size() > MOST_DOCUMENTS;
        }
    });

    /**
     * The plan for a request, found or made.
     *
     * @param operation the request's operation, made only when there is no plan yet
     * @param make makes a plan; empty for operations that no plan can answer
     */
    public Optional<Plan> get(
            Document document,
            String operationName,
            Map<String, Object> variables,
            Supplier<ExecutableNormalizedOperation> operation,
            Function<Making, Optional<Plan>> make) {
        Key key = new Key(document, operationName);
        List<Plan> known = plans.get(key);
        if (known != null) {
            for (Plan plan : known) {
                if (plan.fits(variables)) {
                    return Optional.of(plan);
                }
            }
        }
        Optional<Plan> made = make.apply(new Making(operation.get(), Shaping.variables(document)));
        made.ifPresent(plan -> keep(key, plan));
        return made;
    }

    /** Of how many documents plans are kept. */
    int documents() {
        return plans.size();
    }

    private void keep(Key key, Plan plan) {
        List<Plan> known = plans.computeIfAbsent(key, absent -> new CopyOnWriteArrayList<>());
        if (known.size() >= MOST_SHAPES) {
            known.remove(0);
        }
        known.add(plan);
    }

    /**
     * What a plan is made from.
     *
     * @param operation the request's operation
     * @param shapingVariables those on which it depends which fields are selected at all
     */
    public record Making(ExecutableNormalizedOperation operation, Set<String> shapingVariables) {}

    /** Documents are the same when they are the same object: the parser's cache keeps one for each text. */
    private record Key(Document document, String operationName) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && key.document == document
                    && Objects.equals(key.operationName, operationName);
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(document) * 31 + Objects.hashCode(operationName);
        }
    }
}
