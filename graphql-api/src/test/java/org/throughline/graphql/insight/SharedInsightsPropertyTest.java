package org.throughline.graphql.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.statistics.Statistics;
import org.throughline.graphql.insight.SharingProgramme.Look;

/**
 * Whatever seekers share, withdraw and delete, in whatever order: what others see never tells who said it, and neither does
 * what two looks differ in, before and after a step, of two seekers, or on two topics (C9).
 */
class SharedInsightsPropertyTest {
    private static SharingServer server;

    /** What happens next; whom and what it concerns is counted around where there are fewer. */
    record Step(Kind kind, int seeker, int person, int group, int which) {}

    enum Kind {
        SHARE,
        NOTE_PRIVATELY,
        WITHDRAW,
        DELETE,
        DELETE_CONTACT
    }

    @BeforeContainer
    static void start() {
        server = new SharingServer();
    }

    @AfterContainer
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Property(tries = 15)
    void noLookAndNoTwoLooksTellWhoSaidIt(
            @ForAll("histories") List<Step> history, @ForAll("smallestGroups") int smallestGroup) {
        SharingProgramme programme = new SharingProgramme(server, smallestGroup);
        List<Look> looks = new ArrayList<>(programme.looks());
        for (Step step : history) {
            take(programme, step);
            List<Look> now = programme.looks();
            now.forEach(look -> tellsNothing(programme, look));
            looks.addAll(now);
        }
        for (Look one : looks) {
            for (Look other : looks) {
                compare(programme, one, other);
            }
        }
        Statistics.label("something was seen")
                .collect(looks.stream().anyMatch(look -> !look.texts().isEmpty()))
                .coverage(coverage -> coverage.check(true).count(count -> count > 3));
    }

    private static void take(SharingProgramme programme, Step step) {
        switch (step.kind()) {
            case SHARE -> programme.share(step.seeker(), step.person(), step.group());
            case NOTE_PRIVATELY -> programme.notePrivately(step.seeker(), step.person(), step.group());
            case WITHDRAW -> programme.withdraw(step.which());
            case DELETE -> programme.delete(step.which());
            case DELETE_CONTACT -> programme.deleteContact(step.seeker(), step.person());
        }
    }

    private static void tellsNothing(SharingProgramme programme, Look look) {
        programme.secrets().forEach(secret -> assertThat(look.answer()).doesNotContainIgnoringCase(secret));
        assertThat(look.answer())
                .doesNotContainPattern("[0-9a-f]{8}-[0-9a-f]{4}")
                .doesNotContainPattern("\\d{4}-\\d{2}");
        assertThat(programme.shareable()).containsAll(look.texts());
    }

    /** Both looks are on the same topics or on others, of one seeker or of two, at the same time or not. */
    private static void compare(SharingProgramme programme, Look one, Look other) {
        Set<String> difference = new TreeSet<>(one.texts());
        difference.addAll(other.texts());
        Set<String> common = new HashSet<>(one.texts());
        common.retainAll(other.texts());
        difference.removeAll(common);
        if (difference.isEmpty()) {
            return;
        }
        Set<Integer> people = difference.stream().map(programme::personBehind).collect(Collectors.toSet());
        assertThat(people)
                .as("%s differ in %s", List.of(one, other), difference)
                .hasSizeGreaterThanOrEqualTo(programme.smallestGroup());
        if (one.seeker() == other.seeker()) {
            difference.stream()
                    .filter(text -> programme.seekerBehind(text) == one.seeker())
                    .forEach(text -> people.remove(programme.personBehind(text)));
            assertThat(people)
                    .as("beside the seeker's own, %s differ in %s", List.of(one, other), difference)
                    .hasSizeGreaterThanOrEqualTo(programme.smallestGroup());
        }
    }

    @Provide
    Arbitrary<Integer> smallestGroups() {
        return Arbitraries.of(2, 3);
    }

    @Provide
    Arbitrary<List<Step>> histories() {
        Arbitrary<Kind> kinds = Arbitraries.frequency(
                net.jqwik.api.Tuple.of(14, Kind.SHARE),
                net.jqwik.api.Tuple.of(2, Kind.NOTE_PRIVATELY),
                net.jqwik.api.Tuple.of(2, Kind.WITHDRAW),
                net.jqwik.api.Tuple.of(1, Kind.DELETE),
                net.jqwik.api.Tuple.of(1, Kind.DELETE_CONTACT));
        return Combinators.combine(
                        kinds,
                        Arbitraries.integers().between(0, SharingProgramme.SEEKERS - 1),
                        Arbitraries.integers().between(0, SharingProgramme.PEOPLE - 1),
                        Arbitraries.integers().between(0, SharingProgramme.GROUPS - 1),
                        Arbitraries.integers().between(0, 99))
                .as(Step::new)
                .list()
                .ofMinSize(8)
                .ofMaxSize(22);
    }
}
