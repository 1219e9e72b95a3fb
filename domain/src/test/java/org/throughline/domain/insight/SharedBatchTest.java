package org.throughline.domain.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SharedBatchTest {

    @Test
    void needsAsManyDifferentPeopleAsTheSmallestGroup() {
        List<SharedSource> two = List.of(named("ada", "bank"), named("ben", "bank"));
        assertThat(SharedBatch.of(two, 3)).isEmpty();
        assertThat(SharedBatch.of(List.of(two.get(0), two.get(1), named("cleo", "bank")), 3))
                .isPresent();
        assertThat(SharedBatch.of(List.of(), 2)).isEmpty();
    }

    @Test
    void countsOnePersonKnownToThreeSeekersOnce() {
        SharedSource byProfile = source("ada l", "bank", Optional.of("ada"), Set.of());
        SharedSource byBoth = source("a. lovelace", "mill", Optional.of("ada"), Set.of("ada@bank.example"));
        SharedSource byAddress = source("countess", "shop", Optional.empty(), Set.of("ada@bank.example"));
        assertThat(SharedBatch.of(List.of(byProfile, byAddress, byBoth), 2)).isEmpty();
    }

    @Test
    void countsTheSameNameOnceUnlessTheEmployersDiffer() {
        assertThat(SharedBatch.of(List.of(named("ada", "bank"), named("ada", "bank")), 2))
                .isEmpty();
        assertThat(SharedBatch.of(List.of(named("ada", "bank"), named("ada", null)), 2))
                .isEmpty();
        assertThat(SharedBatch.of(List.of(named("ada", "bank"), named("ada", "mill")), 2))
                .isPresent();
    }

    @Property(tries = 500)
    void numbersPeopleTheSameWhateverTheOrder(@ForAll("sources") List<SharedSource> sources) {
        List<SharedSource> reversed = new java.util.ArrayList<>(sources);
        java.util.Collections.reverse(reversed);
        assertThat(different(sources)).isEqualTo(different(reversed));
        for (SharedSource one : sources) {
            for (SharedSource other : sources) {
                if (one.isSamePersonAs(other)) {
                    var people = SharedBatch.of(sources, 1).orElseThrow().people();
                    assertThat(people.get(one.insightId())).isEqualTo(people.get(other.insightId()));
                }
            }
        }
    }

    @Provide
    Arbitrary<List<SharedSource>> sources() {
        Arbitrary<String> few = Arbitraries.of("a", "b", "c", "d");
        return Combinators.combine(few, few.optional(), few.set().ofMaxSize(2), few.optional())
                .as((name, profile, emails, employer) ->
                        new SharedSource(UUID.randomUUID(), profile, emails, name, employer))
                .list()
                .ofMinSize(1)
                .ofMaxSize(9);
    }

    private static long different(List<SharedSource> sources) {
        return SharedBatch.of(sources, 1).orElseThrow().people().values().stream()
                .distinct()
                .count();
    }

    private static SharedSource named(String name, String organization) {
        return source(name, organization, Optional.empty(), Set.of());
    }

    private static SharedSource source(String name, String organization, Optional<String> profile, Set<String> emails) {
        return new SharedSource(UUID.randomUUID(), profile, emails, name, Optional.ofNullable(organization));
    }
}
