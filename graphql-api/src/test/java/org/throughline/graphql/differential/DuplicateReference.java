package org.throughline.graphql.differential;

import graphql.schema.DataFetcher;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Possible duplicates and merges, the plainest way. */
final class DuplicateReference {
    static final Map<String, String> TABLES = Map.of(
            "PossibleDuplicate",
            "select * from possible_duplicate where seeker_id = :seeker and deleted_at is null",
            "MergedPair",
            "select *, before #>> '{gone,name}' as gone_name from merged_pair where seeker_id = :seeker and deleted_at is null",
            "DirectoryDuplicate",
            """
            select * from possible_duplicate
            where institution_id = :institution and entity = 'DIRECTORY_PERSON' and deleted_at is null""",
            "DirectoryMerge",
            """
            select *, before #>> '{gone,name}' as gone_name from merged_pair
            where institution_id = :institution and entity = 'DIRECTORY_PERSON' and deleted_at is null""",
            "DirectoryDuplicatePerson",
            "select * from directory_person where institution_id = :institution and deleted_at is null");
    static final Map<String, Pages.Order> ORDERS = Map.of(
            "possibleDuplicates", new Pages.Order("", "created_at", true),
            "directoryDuplicates", new Pages.Order("", "created_at", true),
            "mergedPairs", new Pages.Order("", "merged_at", true),
            "directoryMerges", new Pages.Order("", "merged_at", true));
    static final List<String> CONNECTIONS =
            List.of("PossibleDuplicate", "MergedPair", "DirectoryDuplicate", "DirectoryMerge");
    static final Set<String> NO_NODES = Set.of("DirectoryDuplicatePerson");

    private final Model model;
    private final Map<String, DataFetcher<?>> special;

    DuplicateReference(Model model, Map<String, DataFetcher<?>> special) {
        this.model = model;
        this.special = special;
    }

    void register() {
        connection("possibleDuplicates", "PossibleDuplicate", row -> isToBeShown(row, "Contact"));
        connection("directoryDuplicates", "DirectoryDuplicate", row -> isToBeShown(row, "DirectoryDuplicatePerson"));
        connection("mergedPairs", "MergedPair", row -> true);
        connection("directoryMerges", "DirectoryMerge", row -> true);
        join("PossibleDuplicate", "Contact", "first", "second");
        join("DirectoryDuplicate", "DirectoryDuplicatePerson", "first", "second");
        join("MergedPair", "Contact", "kept", "gone");
        join("DirectoryMerge", "DirectoryDuplicatePerson", "kept", "gone");
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
