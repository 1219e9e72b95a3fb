package org.throughline.imports.addressbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.imports.Network;
import org.throughline.imports.target.Counts;
import org.throughline.persistence.testing.DatabaseTest;
import org.throughline.persistence.testing.TestDatabase;

/** Who is taken for whom, and what may change in them. */
@DatabaseTest
class SamePersonTest {
    private static final String HEADER = "Name,LinkedIn,E-mail,Company,Title,ID,Phone";

    private TestDatabase database;
    private Network network;
    private Book book;

    @BeforeEach
    void aSeeker(TestDatabase testDatabase) {
        database = testDatabase;
        network = Network.of(database.dataSource());
        book = Book.of(database.serving(network.institutionId()), network);
    }

    @Test
    void knowsAPersonByTheirProfile() {
        network.byHand("Countess Ada").withProfile("ada");
        assertThat(imports("Ada Beispiel,linkedin.com/in/ada,,,,,").created()).isZero();
        assertThat(network.names()).containsExactly("Countess Ada");
    }

    @Test
    void knowsAPersonByAnyOfTheirAddressesAndTheirName() {
        network.byHand("Ada Beispiel").withEmail("old@example.org").withEmail("ADA@example.org");
        assertThat(imports("ada beispiel,,new@example.org;ada@example.org,,,,").created())
                .isZero();
        assertThat(network.named("Ada Beispiel").points())
                .containsExactly("0 EMAIL old@example.org", "1 EMAIL ADA@example.org", "2 EMAIL new@example.org");
    }

    @Test
    void comparesNamesAndOrganisationsWithoutCaseAndAccents() {
        network.byHand("Jose Muestra").withEmail("jose@example.org");
        assertThat(imports("José MUESTRA,,Jose@example.org,,,,").created()).isZero();
        imports("Ada Beispiel,,,Fährhaus,,,", "Bo Muster,,,FAHRHAUS,,,", "Cy Probe,,,fährhaus,,,");
        assertThat(network.organizations()).containsExactly("Fährhaus");
    }

    @Test
    void givesEachOfTwoContactsOfOneNameAProfileOfItsOwn() {
        Network.ContactRow first = network.byHand("Ada Beispiel").at("Nordlicht");
        Network.ContactRow second = network.byHand("Ada Beispiel").at("Nordlicht");
        imports(
                "Ada Beispiel,linkedin.com/in/ada-1,,Nordlicht,,,",
                "Ada Beispiel,linkedin.com/in/ada-2,,Nordlicht,,,",
                "Ada Beispiel,linkedin.com/in/ada-3,,Nordlicht,,,");
        assertThat(first.profile()).contains("ada-1");
        assertThat(second.profile()).contains("ada-2");
        assertThat(network.size()).isEqualTo(3);
    }

    @Test
    void findsPeopleAgainInAFileWithoutProfiles() {
        imports("Ada Beispiel,linkedin.com/in/ada,ada@example.org,Nordlicht,Engineer,,");
        List<String> before = network.everything();
        imports("Ada Beispiel,,,Nordlicht,Engineer,,");
        assertThat(network.everything()).isEqualTo(before);
    }

    @Test
    void knowsAPersonByWhatAFileCalledThemBefore() {
        imports("Ada Beispiel,,,,,K-1,");
        network.ask("update contact set name = 'Ada Neu' where institution_id = ? and seeker_id = ? returning id");
        assertThat(imports("Ada Beispiel,,,Nordlicht,,K-1,")).isEqualTo(new Counts(0, 1, 0, 0));
        assertThat(network.names()).containsExactly("Ada Neu");
    }

    @Test
    void knowsAPersonAgainWhomTheSeekerHasRenamed() {
        imports("Mama,,,,,,+49 30 1", "bo,,bo@example.org,,,,");
        network.ask("update contact set name = 'Eva ' || name where institution_id = ? and seeker_id = ? returning id");
        assertThat(imports("Mama,,,,,,+49 30 1", "bo,,bo@example.org,,,,")).isEqualTo(new Counts(0, 0, 2, 0));
        assertThat(network.names()).containsExactly("Eva Mama", "Eva bo");
    }

    /** The second row gives the first contact the address by which the first row would now find them before the other. */
    @Test
    void knowsAPersonAgainWhateverElseTheFileHasMadeAlike() {
        network.byHand("Bo Muster").withEmail("c@example.org");
        network.byHand("Bo Muster").withProfile("bo").withEmail("b@example.org");
        String[] rows = {
            "Bo Muster,linkedin.com/in/ada,b@example.org,,,,", "Bo Muster,,c@example.org;b@example.org,,Engineer,,"
        };
        assertThat(imports(rows)).isEqualTo(new Counts(0, 1, 1, 0));
        List<String> before = network.everything();

        assertThat(imports(rows)).isEqualTo(new Counts(0, 0, 2, 0));
        assertThat(network.everything()).isEqualTo(before);
    }

    @Test
    void knowsAPersonWithAProfileAgainWhoWasMergedWithOneWhoHasAnother() {
        network.byHand("Countess Ada").withProfile("countess");
        imports("Ada Beispiel,linkedin.com/in/ada,,,,,");
        network.ask("""
                with s as (select ?::uuid as institution_id, ?::uuid as seeker_id), gone as (
                    update contact c set deleted_at = now() from s
                    where c.institution_id = s.institution_id and c.seeker_id = s.seeker_id and c.name = 'Ada Beispiel'
                    returning c.id)
                insert into merged_pair (institution_id, id, seeker_id, entity, kept_id, gone_id, account_id, before, moved,
                                         after_version, merged_at)
                select s.institution_id, gen_random_uuid(), s.seeker_id, 'CONTACT', c.id, gone.id, p.account_id, '{}', '{}', 0, now()
                from s cross join gone
                join seeker p on p.institution_id = s.institution_id and p.id = s.seeker_id
                join contact c on c.institution_id = s.institution_id and c.seeker_id = s.seeker_id and c.name = 'Countess Ada'
                returning id""");

        assertThat(imports("Ada Beispiel,linkedin.com/in/ada,,,,,")).isEqualTo(new Counts(0, 0, 1, 0));
        assertThat(network.names()).containsExactly("Countess Ada");
    }

    @Test
    void knowsAPersonByTheirNameAndOrganisation() {
        Network.ContactRow ada = network.byHand("ada beispiel").at("NORDLICHT");
        assertThat(imports("Ada Beispiel,linkedin.com/in/ada,,Nordlicht,,,").created())
                .isZero();
        assertThat(ada.profile()).contains("ada");
        assertThat(imports("Ada Beispiel,,,Südlicht,,,").created()).isEqualTo(1);
        assertThat(imports("Ada Beispiel,linkedin.com/in/another-ada,,Nordlicht,,,")
                        .created())
                .isEqualTo(1);
    }

    @Test
    void takesWhoeverSharesOnlyAnAddressOrANameForSomebodyNewAndSaysSo() {
        network.byHand("Ada Beispiel").withEmail("family@example.org");
        network.byHand("Bo Muster").at("Nordlicht");
        network.byHand("Cy Probe").at("Nordlicht");
        Counts counts = imports("Di Beispiel,,family@example.org,,,,", "Bo Muster,,,,,,", "Cy Probe,,,Südlicht,,,");
        assertThat(counts).isEqualTo(new Counts(3, 0, 0, 3));
        assertThat(possibleDuplicates())
                .containsExactly(
                        "Ada Beispiel Di Beispiel SAME_EMAIL OPEN",
                        "Bo Muster Bo Muster SAME_NAME OPEN",
                        "Cy Probe Cy Probe SAME_NAME OPEN");
        assertThat(imports("Di Beispiel,,family@example.org,,,,", "Bo Muster,,,,,,", "Cy Probe,,,Südlicht,,,"))
                .isEqualTo(new Counts(0, 0, 3, 0));
        assertThat(possibleDuplicates()).hasSize(3);
    }

    @Test
    void makesOneContactOfSeveralRowsOfOnePerson() {
        Counts counts = imports(
                "Ada Beispiel,linkedin.com/in/ada,,,Engineer,,",
                "Ada Beispiel,linkedin.com/in/ADA/,ada@example.org,Nordlicht,Director,,",
                "Ada Beispiel,,a2@example.org;ada@example.org,,,,",
                "Ada Beispiel,,a2@example.org,,,,+49 30 1",
                "Ada Beispiel,,,NORDLICHT,,,");
        assertThat(counts).isEqualTo(new Counts(1, 0, 4, 0));
        assertThat(network.named("Ada Beispiel").title()).contains("Engineer");
        assertThat(network.named("Ada Beispiel").points())
                .containsExactly("0 EMAIL ada@example.org", "1 EMAIL a2@example.org", "2 PHONE +49 30 1");
    }

    @Test
    void followsANewJobAsLongAsNobodyTypedOne() {
        imports("Ada Beispiel,linkedin.com/in/ada,,Nordlicht,Engineer,,");
        imports("Ada Beispiel,linkedin.com/in/ada,,Südlicht,Director,,");
        Network.ContactRow ada = network.named("Ada Beispiel");
        assertThat(ada.title()).contains("Director");
        assertThat(ada.organization()).contains("Südlicht");

        ada.titled("Managing director");
        imports("Ada Beispiel,linkedin.com/in/ada,,Nordlicht,Chairwoman,,");
        assertThat(ada.title()).contains("Managing director");
        assertThat(ada.organization()).contains("Nordlicht");

        ada.at("Ostlicht");
        imports("Ada Beispiel,linkedin.com/in/ada,,Westlicht,Chairwoman,,");
        assertThat(ada.organization()).contains("Ostlicht");
        assertThat(network.organizations()).doesNotContain("Westlicht");
    }

    @Test
    void neitherOverwritesWhatWasTypedNorWhatWasTakenAway() {
        Network.ContactRow ada =
                network.byHand("Ada Beispiel").withProfile("ada").titled("Poet").at("Ostlicht");
        assertThat(imports("Ada Beispiel,linkedin.com/in/ada,,Nordlicht,Engineer,,"))
                .isEqualTo(new Counts(0, 0, 1, 0));
        assertThat(ada.title()).contains("Poet");
        assertThat(ada.organization()).contains("Ostlicht");

        imports("Bo Muster,linkedin.com/in/bo,,Nordlicht,Baker,,");
        network.ask("update contact set title = null where institution_id = ? and seeker_id = ? and name = 'Bo Muster'"
                + " returning id");
        imports("Bo Muster,linkedin.com/in/bo,,Nordlicht,Baker,,");
        assertThat(network.named("Bo Muster").title()).isEmpty();
    }

    @Test
    void fillsWhatIsEmptyAndNeverErases() {
        Network.ContactRow ada = network.byHand("Ada Beispiel").withEmail("ada@example.org");
        imports("Ada Beispiel,linkedin.com/in/ada,ada@example.org,Nordlicht,Engineer,,");
        assertThat(ada.title()).contains("Engineer");
        assertThat(ada.organization()).contains("Nordlicht");
        assertThat(ada.profile()).contains("ada");
        assertThat(ada.version()).isEqualTo(1);
        assertThat(imports("Ada Beispiel,,ada@example.org,,,,")).isEqualTo(new Counts(0, 0, 1, 0));
        assertThat(ada.title()).contains("Engineer");
    }

    @Test
    void knowsNobodyWhoWasDeleted() {
        network.byHand("Ada Beispiel").withProfile("ada").deleted();
        assertThat(imports("Ada Beispiel,linkedin.com/in/ada,,,,,").created()).isEqualTo(1);
        network.named("Ada Beispiel").deleted();
        assertThat(imports("Ada Beispiel,linkedin.com/in/ada,,,,,").created()).isEqualTo(1);
    }

    @Test
    void keepsSeekersAndInstitutionsApart() {
        String[] rows = {
            "Ada Beispiel,linkedin.com/in/ada,,Nordlicht,,,",
            "Bo Muster,,bo@example.org,,,,",
            "Cy Probe,,,Nordlicht,,,",
            "Di Test,,,,,K-1,"
        };
        Network neighbour = network.neighbour();
        Network twin = network.twin();
        Book.of(database.serving(neighbour.institutionId()), neighbour).imports(lines(rows));
        Book.of(database.serving(twin.institutionId()), twin).imports(lines(rows));
        List<String> ofTheNeighbour = neighbour.everything();
        List<String> ofTheTwin = twin.everything();

        assertThat(imports(rows).created()).isEqualTo(4);
        assertThat(imports(rows)).isEqualTo(new Counts(0, 0, 4, 0));
        assertThat(neighbour.everything()).isEqualTo(ofTheNeighbour);
        assertThat(twin.everything()).isEqualTo(ofTheTwin);
    }

    @Test
    void addsNoMoreThanAContactCanHave() {
        StringBuilder emails = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            emails.append(i == 0 ? "" : ";").append("a").append(i).append("@example.org");
        }
        network.byHand("Ada Beispiel").withEmail("a0@example.org").withEmail("other@example.org");
        imports("Ada Beispiel,," + emails + ",,,,");
        assertThat(network.named("Ada Beispiel").points()).hasSize(20);
        List<String> before = network.everything();
        imports("Ada Beispiel,," + emails + ",,,,");
        assertThat(network.everything()).isEqualTo(before);
    }

    private Counts imports(String... rows) {
        return book.imports(lines(rows)).counts();
    }

    private static String[] lines(String... rows) {
        String[] lines = new String[rows.length + 1];
        lines[0] = HEADER;
        System.arraycopy(rows, 0, lines, 1, rows.length);
        return lines;
    }

    private List<String> possibleDuplicates() {
        return network.ask("""
                select concat_ws(' ', a.name, b.name, d.reason, d.state)
                from possible_duplicate d
                join contact a on a.institution_id = d.institution_id and a.id = d.first_id
                join contact b on b.institution_id = d.institution_id and b.id = d.second_id
                where d.institution_id = ? and d.seeker_id = ? order by 1""");
    }
}
