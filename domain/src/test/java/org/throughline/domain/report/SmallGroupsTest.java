package org.throughline.domain.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class SmallGroupsTest {
    private static final SmallGroups THREE = new SmallGroups(3);

    @Property
    void noGroupThatIsToldIsSmall(
            @ForAll @Size(max = 8) List<@IntRange(max = 9) Integer> sizes, @ForAll @IntRange(min = 1, max = 6) int k) {
        assertThat(told(sizes, k)).allMatch(group -> sizes.get(group) >= k);
    }

    /** The groups are seekers' own, or the same seekers are in several: the least that can stand behind the rest. */
    @Property
    void whatTheOthersLeaveOverIsNotSmallEither(
            @ForAll @Size(max = 8) List<@IntRange(min = 1, max = 9) Integer> sizes,
            @ForAll @IntRange(min = 1, max = 6) int k) {
        Set<Integer> rest = new HashSet<>(allOf(sizes));
        rest.removeAll(told(sizes, k));

        if (!rest.isEmpty() && rest.size() < sizes.size()) {
            assertThat(rest).hasSizeGreaterThan(1);
            assertThat(rest.stream().mapToInt(sizes::get).max().orElseThrow()).isGreaterThanOrEqualTo(k);
        }
    }

    @Property
    void nothingIsWithheldWithoutASmallGroup(@ForAll @Size(max = 8) List<@IntRange(min = 3, max = 9) Integer> sizes) {
        assertThat(told(sizes, 3)).containsExactlyInAnyOrderElementsOf(allOf(sizes));
    }

    @Example
    void theSmallestOfTheOthersIsWithheldWithAGroupThatIsSmall() {
        assertThat(told(List.of(2, 9, 4, 5), 3)).containsExactlyInAnyOrder(1, 3);
    }

    @Example
    void whatIsSmallInOneFigureIsWithheldInThoseThatBelongToIt() {
        List<FigureValue> told = THREE.withhold(List.of(
                value("GOOD", "COLD", 8),
                value("GOOD", "EVENT", 5),
                value("GOOD", "GROUP", 7),
                value("POOR", "COLD", 1),
                value("POOR", "EVENT", 4)));

        assertThat(told.stream().filter(value -> !value.withheld()).toList())
                .extracting(FigureValue::figure, value -> value.group().orElseThrow())
                .containsExactly(tuple("GOOD", "GROUP"));
    }

    @Example
    void nothingIsToldOfWhatIsWithheld() {
        FigureValue hidden =
                THREE.withhold(List.of(value("REPLIED", "COLD", 2))).get(0);

        assertThat(hidden)
                .isEqualTo(new FigureValue(
                        "REPLIED",
                        Optional.of("COLD"),
                        OptionalLong.empty(),
                        OptionalLong.empty(),
                        OptionalDouble.empty(),
                        0,
                        true));
    }

    @Example
    void fewSeekersAreNotReportedOnButNobodyMayBe() {
        assertThat(Map.of(0, THREE.hidesAll(0), 1, THREE.hidesAll(1), 2, THREE.hidesAll(2), 3, THREE.hidesAll(3)))
                .isEqualTo(Map.of(0, false, 1, true, 2, true, 3, false));
    }

    private static Set<Integer> told(List<Integer> sizes, int k) {
        List<FigureValue> values = new ArrayList<>();
        for (int group = 0; group < sizes.size(); group++) {
            if (sizes.get(group) > 0) {
                values.add(value("REPLIED", "" + group, sizes.get(group)));
            }
        }
        return new SmallGroups(k)
                .withhold(values).stream()
                        .filter(value -> !value.withheld())
                        .map(value -> Integer.valueOf(value.group().orElseThrow()))
                        .collect(Collectors.toSet());
    }

    private static Set<Integer> allOf(List<Integer> sizes) {
        Set<Integer> all = new HashSet<>();
        for (int group = 0; group < sizes.size(); group++) {
            all.add(group);
        }
        return all;
    }

    private static FigureValue value(String figure, String group, int seekers) {
        return new FigureValue(
                figure,
                Optional.of(group),
                OptionalLong.of(seekers),
                OptionalLong.empty(),
                OptionalDouble.of(seekers),
                seekers,
                false);
    }
}
