package org.throughline.graphql.differential;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;

/** What administrators manage, as a seeker is told of it: nothing. */
final class AdministrationReference {
    static final List<String> CONNECTIONS = List.of("ManagedAccount", "Cohort");

    static final Map<String, Pages.Order> ORDERS = Map.of(
            "accounts", new Pages.Order("", "name_key", false),
            "cohorts", new Pages.Order("", "name", false));

    private AdministrationReference() {}

    static void register(Map<String, DataFetcher<?>> special) {
        special.put("Query.accounts", asked -> none(asked, "accounts"));
        special.put("Query.cohorts", asked -> none(asked, "cohorts"));
        special.put("Query.managedAccount", asked -> null);
        special.put("Cohort.seekerCount", asked -> null);
        special.put("Cohort.advisors", asked -> List.of());
    }

    private static Object none(DataFetchingEnvironment asked, String list) {
        Reference.filter(asked).values().stream()
                .filter(String.class::isInstance)
                .forEach(text -> Reference.refuseNul((String) text));
        Map<String, Object> arguments = asked.getArguments();
        return Pages.of(List.of(), Reference.order(arguments, ORDERS.get(list)), arguments);
    }
}
