package org.throughline.graphql.differential;

import graphql.normalized.ExecutableNormalizedField;
import graphql.normalized.ExecutableNormalizedOperation;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is wrong with a request whatever the data: the server refuses it before it reads anything, graphql-java only where it
 * comes by.
 */
final class Requests {
    private static final Map<String, Pages.Order> ORDERS = orders();
    /** By due day only where all of them are listed. */
    private static final Pages.Order ALL_COMMITMENTS = new Pages.Order("", "due_on", false);

    /** The largest number that an edge takes; the least is 1. */
    private static final Map<String, Integer> LIMITS =
            Map.of("chain.depth", 20, "nextActions.first", 100, "weeklyEffort.weeks", 53);

    private static final Map<String, Pages.Order> KINDNESSES = Map.of(
            "touches", new Pages.Order("", "occurred_at", true),
            "signals", new Pages.Order("", "occurred_at", true),
            "exchanges", new Pages.Order("", "created_at", true),
            "introductions", new Pages.Order("", "made_at", true),
            "helpEvents", new Pages.Order("", "occurred_on", true),
            "outcomes", new Pages.Order("", "occurred_on", true),
            "goodNews", new Pages.Order("", "created_at", false));

    private Requests() {}

    private static Map<String, Pages.Order> orders() {
        Map<String, Pages.Order> orders = new HashMap<>(Map.of(
                "contacts", new Pages.Order("", "name_key", false),
                "organizations", new Pages.Order("", "name_key", false),
                "threads", new Pages.Order("", "last_event_at", true),
                "events", new Pages.Order("", "occurred_at", false),
                "referrals", new Pages.Order("", "made_at", false),
                "referredBy", new Pages.Order("", "made_at", false),
                "messages", new Pages.Order("", "created_at", true),
                "messageTemplates", new Pages.Order("", "name", false),
                "commitments", new Pages.Order("", "promised_at", false),
                "strengthNotes", new Pages.Order("", "noted_at", true)));
        orders.put("directory", new Pages.Order("", "name_key", false));
        orders.put("auditLog", new Pages.Order("", "happened_at", true));
        orders.put("looks", new Pages.Order("", "looked_at", true));
        orders.putAll(AdministrationReference.ORDERS);
        orders.putAll(AimReference.ORDERS);
        orders.putAll(DuplicateReference.ORDERS);
        orders.putAll(TransferReference.ORDERS);
        orders.putAll(learning());
        return orders;
    }

    private static Map<String, Pages.Order> learning() {
        Pages.Order written = new Pages.Order("", "created_at", false);
        Pages.Order noted = new Pages.Order("", "noted_at", false);
        return Map.of(
                "claims", written,
                "settledClaims", written,
                "researchNotes", written,
                "questionBank", written,
                "insights", noted,
                "feedback", noted);
    }

    static Set<String> refusals(ExecutableNormalizedOperation operation) {
        Set<String> codes = new TreeSet<>();
        operation.getTopLevelFields().forEach(field -> collect(field, codes));
        return codes;
    }

    private static void collect(ExecutableNormalizedField field, Set<String> codes) {
        Map<String, Object> arguments = field.getResolvedArguments();
        try {
            Pages.Order order = ORDERS.containsKey(field.getName()) ? orderOf(field) : KINDNESSES.get(field.getName());
            if (order != null) {
                Pages.of(List.of(), Reference.order(arguments, order), arguments);
            }
            LIMITS.forEach((place, most) -> {
                Integer number = (Integer) Pages.whole(arguments.get(place.substring(place.indexOf('.') + 1)));
                if (place.startsWith(field.getName() + ".") && number != null && (number < 1 || number > most)) {
                    codes.add("OUT_OF_RANGE");
                }
            });
        } catch (Pages.Refused refused) {
            codes.add(refused.getMessage());
        }
        if (arguments.get("filter") instanceof Map<?, ?> filter
                && filter.values().stream().anyMatch(Requests::hasNul)) {
            codes.add("NOT_TEXT");
        }
        field.getChildren().forEach(child -> collect(child, codes));
    }

    private static Pages.Order orderOf(ExecutableNormalizedField field) {
        return field.getName().equals("commitments") && field.getParent() == null
                ? ALL_COMMITMENTS
                : ORDERS.get(field.getName());
    }

    private static boolean hasNul(Object value) {
        return value instanceof Collection<?> several
                ? several.stream().anyMatch(Requests::hasNul)
                : value instanceof String text && text.indexOf('\0') >= 0;
    }
}
