package org.throughline.imports.linkedin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.throughline.imports.ImportReport;
import org.throughline.imports.ImportedFile;
import org.throughline.persistence.testing.TestDatabase;

/** What holds for any file and any network: few names, profiles, addresses and organisations, so that they often meet. */
class MergeTest {
    private static TestDatabase database;

    @BeforeContainer
    static void startDatabase() {
        database = TestDatabase.migrated();
    }

    @AfterContainer
    static void dropDatabase() {
        database.close();
    }

    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
    void theSameFileAgainChangesNothing(@ForAll("people") List<Someone> known, @ForAll("people") List<Someone> said) {
        Network network = networkOf(known);
        network.imports(file(said));
        List<String> before = network.everything();

        ImportReport again = network.imports(file(said));

        assertThat(network.everything()).isEqualTo(before);
        assertThat(again.unchanged()).isEqualTo(said.size());
    }

    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
    void nothingThatWasKnownIsLost(@ForAll("people") List<Someone> known, @ForAll("people") List<Someone> said) {
        Network network = networkOf(known);
        Map<String, Network.Contents> before = network.contents();

        ImportReport report = network.imports(file(said));

        Map<String, Network.Contents> after = network.contents();
        assertThat(after).hasSize((int) (before.size() + report.created()));
        before.forEach((id, contact) -> assertThat(after.get(id).keeps(contact))
                .as("%s became %s", contact, after.get(id))
                .isTrue());
        assertThat(before.entrySet().stream()
                        .filter(contact -> !after.get(contact.getKey()).equals(contact.getValue())))
                .hasSize((int) report.updated());
    }

    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
    void everyRowIsCountedAndEveryProfileIsOnePerson(
            @ForAll("people") List<Someone> known, @ForAll("people") List<Someone> said) {
        Network network = networkOf(known);

        ImportReport report = network.imports(file(said));

        assertThat(report.read()).isEqualTo(said.size());
        assertThat(report.created() + report.updated() + report.unchanged()).isEqualTo(report.read());
        assertThat(report.people()).isBetween(report.created() + report.updated(), report.read());
        List<String> profiles = network.contents().values().stream()
                .flatMap(contact -> contact.profile().stream())
                .toList();
        assertThat(profiles).doesNotHaveDuplicates();
    }

    @Provide
    Arbitrary<List<Someone>> people() {
        return Combinators.combine(
                        Arbitraries.of("Ada Beispiel", "ÁDA beispiel", "Bo Muster"),
                        Arbitraries.of("ada", "bo", "cy", "dan", "", ""),
                        Arbitraries.of("a@example.org", "A@example.org", "b@example.org", "", ""),
                        Arbitraries.of("Nordlicht", "NORDLICHT", "Südlicht", "", ""),
                        Arbitraries.of("Engineer", "Baker", ""),
                        Arbitraries.of("2024-03-05", "2023-03-05", ""),
                        Arbitraries.of(true, false))
                .as(Someone::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    private static Network networkOf(List<Someone> known) {
        Network network = Network.of(database.dataSource());
        Set<String> profiles = new HashSet<>(Set.of(""));
        for (Someone someone : known) {
            Network.ContactRow contact =
                    someone.byHand() ? network.byHand(someone.name()) : network.fromLinkedIn(someone.name());
            if (profiles.add(someone.profile())) {
                contact.withProfile(someone.profile());
            }
            given(someone.email()).ifPresent(contact::withEmail);
            given(someone.organization()).ifPresent(contact::at);
            given(someone.title()).ifPresent(contact::titled);
        }
        return network;
    }

    private static Optional<String> given(String text) {
        return Optional.of(text).filter(some -> !some.isEmpty());
    }

    private static ImportedFile file(List<Someone> said) {
        return Files.connections(said.stream().map(Someone::row).toArray(String[]::new));
    }

    /** A person, as somebody or a file describes them; an empty text is unknown. */
    record Someone(
            String name,
            String profile,
            String email,
            String organization,
            String title,
            String connectedOn,
            boolean byHand) {
        String row() {
            String url = profile.isEmpty() ? "" : "https://www.linkedin.com/in/" + profile;
            return Stream.of(name.replace(' ', ','), url, email, organization, title, connectedOn)
                    .collect(Collectors.joining(","));
        }
    }
}
