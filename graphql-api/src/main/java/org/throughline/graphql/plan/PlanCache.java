package org.throughline.graphql.plan;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.language.Document;
import graphql.normalized.ExecutableNormalizedOperation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Supplier;
import org.throughline.graphql.telemetry.CacheUse;

/**
 * Plans that were made, by document and operation. A document has several when its variables shape it: one for each
 * combination of what is given and what is left out. Bounded in both directions; what is used least is forgotten first.
 */
public final class PlanCache {
    private static final int MOST_DOCUMENTS = 2_000;
    private static final int MOST_SHAPES = 32;
    /** A plan of many levels is large; its document keeps fewer of them. */
    private static final int MOST_LEVELS = 320;

    /** Weak keys are told apart as objects, and let go of plans whose document nobody keeps any more. */
    private final Cache<Document, Map<Optional<String>, List<Plan>>> plans =
            Caffeine.newBuilder().weakKeys().maximumSize(MOST_DOCUMENTS).build();

    private final CacheUse use = new CacheUse(plans::estimatedSize);

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
        List<Plan> known = plans.get(document, absent -> new ConcurrentHashMap<>())
                .computeIfAbsent(Optional.ofNullable(operationName), absent -> new CopyOnWriteArrayList<>());
        for (Plan plan : known) {
            if (plan.fits(variables)) {
                use.hit();
                return Optional.of(plan);
            }
        }
        use.missed();
        Optional<Plan> made = make.apply(new Making(operation.get(), Shaping.variables(document)));
        made.ifPresent(plan -> keep(known, plan));
        return made;
    }

    /** How often a plan was there already. */
    public CacheUse use() {
        return use;
    }

    /** Of how many documents plans are kept. */
    int documents() {
        plans.cleanUp();
        return (int) plans.estimatedSize();
    }

    private static void keep(List<Plan> known, Plan plan) {
        int most = Math.max(1, Math.min(MOST_SHAPES, MOST_LEVELS / Math.max(1, plan.levels())));
        synchronized (known) {
            while (known.size() >= most) {
                known.remove(0);
            }
            known.add(plan);
        }
    }

    /**
     * What a plan is made from.
     *
     * @param operation the request's operation
     * @param shapingVariables those on which it depends which fields are selected at all
     */
    public record Making(ExecutableNormalizedOperation operation, Set<String> shapingVariables) {}
}
