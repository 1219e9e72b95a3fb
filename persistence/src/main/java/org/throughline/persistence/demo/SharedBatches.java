package org.throughline.persistence.demo;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.throughline.domain.insight.Insight;
import org.throughline.domain.insight.SharedBatch;
import org.throughline.domain.insight.Sharing;

/** Shows the shareable insights of a group to others, together, where enough people are behind them (C9). */
final class SharedBatches {
    private SharedBatches() {}

    /** A batch for each group that is large enough; what has no such group goes on waiting. */
    static void show(List<CraftRecords.Learned> insights) {
        Map<List<Object>, List<CraftRecords.Learned>> groups = insights.stream()
                .filter(one -> one.insight().sharing() == Sharing.SHAREABLE)
                .collect(Collectors.groupingBy(one -> group(one.insight()), LinkedHashMap::new, Collectors.toList()));
        groups.values().forEach(SharedBatches::showIfEnough);
    }

    private static List<Object> group(Insight insight) {
        return List.of(
                insight.key().institutionId(),
                insight.topic(),
                insight.sourceRole().orElseThrow(),
                insight.sourceSector().orElseThrow());
    }

    private static void showIfEnough(List<CraftRecords.Learned> waiting) {
        Map<UUID, Insight> byId = waiting.stream()
                .map(CraftRecords.Learned::insight)
                .collect(Collectors.toMap(Insight::id, Function.identity()));
        int least = waiting.get(0).smallestGroup();
        UUID batch = batchId(byId.values().stream()
                .max(Comparator.comparing(Insight::createdAt).thenComparing(Insight::id))
                .orElseThrow());
        SharedBatch.of(waiting.stream().map(CraftRecords.Learned::source).toList(), least)
                .ifPresent(shown ->
                        shown.people().forEach((id, person) -> byId.get(id).show(batch, person)));
    }

    /** Made when the last insight of the batch came. */
    private static UUID batchId(Insight last) {
        Instant made = last.createdAt();
        return new DemoIds(Chance.seeded(last.id().getLeastSignificantBits())).at(made);
    }
}
