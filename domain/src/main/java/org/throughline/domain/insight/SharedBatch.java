package org.throughline.domain.insight;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Insights that are shown to others at the same moment, and only ever together (C9), so that whatever two looks at them
 * differ in has several people behind it.
 *
 * @param people for each insight, the number of the person behind it, from 1
 */
public record SharedBatch(Map<UUID, Integer> people) {
    public SharedBatch {
        people = Map.copyOf(people);
    }

    /**
     * The batch of all that waits in a group of one role, sector and topic.
     *
     * @param smallestGroup how many different people must stand behind it
     * @return empty while there are fewer
     */
    public static Optional<SharedBatch> of(List<SharedSource> waiting, int smallestGroup) {
        Map<UUID, Integer> people = numbered(waiting);
        long different = people.values().stream().distinct().count();
        return different >= smallestGroup ? Optional.of(new SharedBatch(people)) : Optional.empty();
    }

    /** Numbers the people: whoever is the same as somebody who is the same as a third is that third too. */
    private static Map<UUID, Integer> numbered(List<SharedSource> sources) {
        int[] person = new int[sources.size()];
        for (int i = 0; i < person.length; i++) {
            person[i] = i;
            for (int earlier = 0; earlier < i; earlier++) {
                if (sources.get(i).isSamePersonAs(sources.get(earlier))) {
                    merge(person, person[earlier], person[i]);
                }
            }
        }
        Map<Integer, Integer> numbers = new LinkedHashMap<>();
        Map<UUID, Integer> result = new LinkedHashMap<>();
        for (int i = 0; i < person.length; i++) {
            int number = numbers.computeIfAbsent(person[i], unknown -> numbers.size() + 1);
            result.put(sources.get(i).insightId(), number);
        }
        return result;
    }

    private static void merge(int[] person, int one, int other) {
        for (int i = 0; i < person.length; i++) {
            if (person[i] == other) {
                person[i] = one;
            }
        }
    }
}
