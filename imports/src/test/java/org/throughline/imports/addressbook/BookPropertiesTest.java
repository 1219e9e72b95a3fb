package org.throughline.imports.addressbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.throughline.imports.Network;
import org.throughline.imports.target.Counts;
import org.throughline.imports.target.Trial;
import org.throughline.persistence.testing.TestDatabase;

/** What holds for any file and any network: few names, profiles, addresses and organisations, so that they often meet. */
class BookPropertiesTest {
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
        Book book = Book.of(database.serving(network.institutionId()), network);
        book.imports(file(said));
        List<String> before = network.everything();

        Trial.Report again = book.imports(file(said));

        assertThat(network.everything()).isEqualTo(before);
        assertThat(again.counts()).isEqualTo(new Counts(0, 0, said.size(), 0));
    }

    @Property(tries = 20, edgeCases = EdgeCasesMode.NONE)
    void aDryRunTellsWhatAnImportDoesAndAnUndoTakesItBack(
            @ForAll("people") List<Someone> known, @ForAll("people") List<Someone> said) {
        Network network = networkOf(known);
        Book book = Book.of(database.serving(network.institutionId()), network);
        Map<String, Network.Contents> before = network.contents();

        Counts expected = book.dryRun(file(said)).counts();
        assertThat(network.contents()).isEqualTo(before);
        Trial.Report report = book.imports(file(said));

        assertThat(report.counts()).isEqualTo(expected);
        assertThat(network.contents()).hasSize((int) (before.size() + expected.created()));
        assertThat(book.undo(report)).isEmpty();
        assertThat(network.contents()).isEqualTo(before);
    }

    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
    void nothingThatWasKnownIsLostAndEveryProfileIsOnePerson(
            @ForAll("people") List<Someone> known, @ForAll("people") List<Someone> said) {
        Network network = networkOf(known);
        Map<String, Network.Contents> before = network.contents();

        Counts counts = Book.of(database.serving(network.institutionId()), network)
                .imports(file(said))
                .counts();

        Map<String, Network.Contents> after = network.contents();
        assertThat(counts.created() + counts.updated() + counts.unchanged()).isEqualTo(said.size());
        assertThat(after).hasSize((int) (before.size() + counts.created()));
        before.forEach((id, contact) -> assertThat(after.get(id).keeps(contact))
                .as("%s became %s", contact, after.get(id))
                .isTrue());
        assertThat(before.entrySet().stream()
                        .filter(contact -> !after.get(contact.getKey()).equals(contact.getValue())))
                .hasSize((int) counts.updated());
        assertThat(after.values().stream().flatMap(contact -> contact.profile().stream()))
                .doesNotHaveDuplicates();
    }

    @Provide
    Arbitrary<List<Someone>> people() {
        return Combinators.combine(
                        Arbitraries.of("Ada Beispiel", "ÁDA beispiel", "Bo Muster"),
                        Arbitraries.of("ada", "bo", "cy", "dan", "", "", ""),
                        Arbitraries.of(
                                "a@example.org",
                                "A@example.org;b@example.org",
                                "b@example.org",
                                "c@example.org;a@example.org",
                                "",
                                ""),
                        Arbitraries.of("Nordlicht", "NORDLICHT", "Südlicht", "", ""),
                        Arbitraries.of("Engineer", "Baker", ""),
                        Arbitraries.of("K-1", "K-2", "", "", ""),
                        Arbitraries.of("+49 30 1", "+49 (30) 1", "+49 40 2", ""))
                .as(Someone::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    private static Network networkOf(List<Someone> known) {
        Network network = Network.of(database.dataSource());
        Set<String> profiles = new HashSet<>(Set.of(""));
        for (Someone someone : known) {
            Network.ContactRow contact = network.byHand(someone.name());
            if (profiles.add(someone.profile())) {
                contact.withProfile(someone.profile());
            }
            Stream.of(someone.emails().split(";"))
                    .filter(email -> !email.isEmpty())
                    .forEach(contact::withEmail);
            if (!someone.organization().isEmpty()) {
                contact.at(someone.organization());
            }
            if (!someone.title().isEmpty()) {
                contact.titled(someone.title());
            }
        }
        return network;
    }

    private static String[] file(List<Someone> said) {
        List<String> lines = new ArrayList<>(List.of("Name,LinkedIn,E-mail,Company,Title,ID,Phone"));
        said.forEach(someone -> lines.add(someone.row()));
        return lines.toArray(String[]::new);
    }

    /** A person, as somebody or a file describes them; an empty text is unknown. */
    record Someone(
            String name, String profile, String emails, String organization, String title, String key, String phone) {
        String row() {
            String url = profile.isEmpty() ? "" : "https://www.linkedin.com/in/" + profile;
            return String.join(",", name, url, emails, organization, title, key, phone);
        }
    }
}
