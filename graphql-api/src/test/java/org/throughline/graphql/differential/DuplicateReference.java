package org.throughline.graphql.differential;

import graphql.schema.DataFetcher;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Possible duplicates and merges, the plainest way. Those of the directory are not the viewer's, who is no administrator. */
final class DuplicateReference {
    static final Map<String, String> TABLES = Map.of(
            "PossibleDuplicate",
            "select * from possible_duplicate where seeker_id = :seeker and deleted_at is null",
            "MergedPair",
            "select *, before #>> '{gone,name}' as gone_name from merged_pair where seeker_id = :seeker and deleted_at is null",
            "DirectoryDuplicate",
            "select * from possible_duplicate where false",
            "DirectoryMerge",
            "select * from merged_pair where false");
    static final Map<String, Pages.Order> ORDERS = Map.of(
            "possibleDuplicates", new Pages.Order("", "created_at", true),
            "directoryDuplicates", new Pages.Order("", "created_at", true),
            "mergedPairs", new Pages.Order("", "merged_at", true),
            "directoryMerges", new Pages.Order("", "merged_at", true));
    static final List<String> CONNECTIONS =
            List.of("PossibleDuplicate", "MergedPair", "DirectoryDuplicate", "DirectoryMerge");

    private final Model model;
    private final Map<String, DataFetcher<?>> special;

    DuplicateReference(Model model, Map<String, DataFetcher<?>> special) {
        this.model = model;
        this.special = special;
    }

    void register() {
        connection("possibleDuplicates", "PossibleDuplicate", row -> isToBeShown(row, "Contact"));
        connection("directoryDuplicates", "DirectoryDuplicate", row -> isToBeShown(row, "DirectoryPerson"));
        connection("mergedPairs", "MergedPair", row -> true);
        connection("directoryMerges", "DirectoryMerge", row -> true);
        join("PossibleDuplicate", "Contact", "first", "second");
        join("DirectoryDuplicate", "DirectoryPerson", "first", "second");
        join("MergedPair", "Contact", "kept", "gone");
        join("DirectoryMerge", "DirectoryPerson", "kept", "gone");
    }

    private void connection(String field, String type, Predicate<Row> shown) {
        special.put("Query." + field, asked -> {
            Map<String, Object> filter = Optional.ofNullable(asked.<Map<String, Object>>getArgument("filter"))
                    .orElse(Map.of());
            return Pages.of(
                    model.all(type)
                            .filter(shown)
                            .filter(row -> Reference.oneOf(filter.get("state"), row.get("state")))
                            .filter(row -> Reference.oneOf(filter.get("reason"), row.get("reason")))
                            .toList(),
                    ORDERS.get(field),
                    asked.getArguments());
        });
    }

    private void join(String type, String target, String... fields) {
        for (String field : fields) {
            special.put(
                    type + "." + field,
                    asked -> model.find(target, Reference.source(asked).get(field + "_id")));
        }
    }

    private boolean isToBeShown(Row pair, String type) {
        return !"OPEN".equals(pair.get("state"))
                || model.find(type, pair.get("first_id")) != null && model.find(type, pair.get("second_id")) != null;
    }
}
