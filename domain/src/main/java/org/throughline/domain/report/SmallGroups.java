package org.throughline.domain.report;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What is not told because too few people stand behind it (G10), nor what others would need to work it out. The value for all
 * is told with the groups, so whoever takes the groups that are told away from it learns what the others come to together:
 * therefore never one group alone is withheld, and never groups behind which too few people stand together.
 *
 * @param smallest how many seekers must stand behind what is told, at least; the institution's to set
 */
public record SmallGroups(int smallest) {
    public SmallGroups {
        if (smallest < 1) {
            throw new IllegalArgumentException("A group has one member at least, not " + smallest);
        }
    }

    /**
     * Withholds everything where it is about too few people as a whole. Where it is about nobody, there is nobody to know
     * something of.
     *
     * @param seekers how many seekers the report is about
     */
    public boolean hidesAll(int seekers) {
        return seekers > 0 && seekers < smallest;
    }

    /**
     * The values without what is not told of groups; values for all stay as they are.
     *
     * @param related the values of one figure, or of several that are parts of one whole
     */
    public List<FigureValue> withhold(List<FigureValue> related) {
        Set<String> hidden = hiddenOf(related);
        return related.stream()
                .map(value -> value.group().filter(hidden::contains).isPresent() ? withheld(value) : value)
                .toList();
    }

    private Set<String> hiddenOf(List<FigureValue> related) {
        Map<String, Integer> groups = related.stream()
                .filter(value -> value.group().isPresent() && value.seekers() > 0)
                .collect(Collectors.toMap(
                        value -> value.group().orElseThrow(), FigureValue::seekers, Math::min, TreeMap::new));
        Set<String> hidden = groups.keySet().stream()
                .filter(group -> groups.get(group) < smallest)
                .collect(Collectors.toCollection(HashSet::new));
        if (!hidden.isEmpty()) {
            // One large enough beside them: then as many people as that stand behind what the rest comes to, whether or
            // not the same person is in several groups.
            groups.keySet().stream()
                    .filter(group -> !hidden.contains(group))
                    .min(Comparator.<String>comparingInt(groups::get).thenComparing(Comparator.naturalOrder()))
                    .ifPresent(hidden::add);
        }
        return Set.copyOf(hidden);
    }

    /** The value with nothing of it told. */
    public static FigureValue withheld(FigureValue value) {
        return new FigureValue(
                value.figure(),
                value.group(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalDouble.empty(),
                0,
                true);
    }
}
