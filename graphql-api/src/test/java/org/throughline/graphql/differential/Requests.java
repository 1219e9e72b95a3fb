package org.throughline.graphql.differential;

import graphql.normalized.ExecutableNormalizedField;
import graphql.normalized.ExecutableNormalizedOperation;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is wrong with a request whatever the data: the server refuses it before it reads anything, graphql-java only where it
 * comes by.
 */
final class Requests {
    private static final Map<String, Pages.Order> ORDERS = Map.of(
            "contacts", new Pages.Order("", "name_key", false),
            "organizations", new Pages.Order("", "name_key", false),
            "threads", new Pages.Order("", "last_event_at", true),
            "events", new Pages.Order("", "occurred_at", false),
            "referrals", new Pages.Order("", "made_at", false),
            "referredBy", new Pages.Order("", "made_at", false),
            "messages", new Pages.Order("", "created_at", true),
            "messageTemplates", new Pages.Order("", "name", false));

    private Requests() {}

    static Set<String> refusals(ExecutableNormalizedOperation operation) {
        Set<String> codes = new TreeSet<>();
        operation.getTopLevelFields().forEach(field -> collect(field, codes));
        return codes;
    }

    private static void collect(ExecutableNormalizedField field, Set<String> codes) {
        Map<String, Object> arguments = field.getResolvedArguments();
        try {
            if (ORDERS.containsKey(field.getName())) {
                Pages.of(List.of(), Reference.order(arguments, ORDERS.get(field.getName())), arguments);
            }
            Integer depth = (Integer) Pages.whole(arguments.get("depth"));
            if (depth != null && (depth < 1 || depth > 20)) {
                codes.add("OUT_OF_RANGE");
            }
        } catch (Pages.Refused refused) {
            codes.add(refused.getMessage());
        }
        if (arguments.get("filter") instanceof Map<?, ?> filter
                && filter.values().stream().anyMatch(Requests::hasNul)) {
            codes.add("NOT_TEXT");
        }
        field.getChildren().forEach(child -> collect(child, codes));
    }

    private static boolean hasNul(Object value) {
        return value instanceof Collection<?> several
                ? several.stream().anyMatch(Requests::hasNul)
                : value instanceof String text && text.indexOf('\0') >= 0;
    }
}
