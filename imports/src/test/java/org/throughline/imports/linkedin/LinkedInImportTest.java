package org.throughline.imports.linkedin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.imports.FileFault;
import org.throughline.imports.ImportOutcome;
import org.throughline.imports.ImportReport;
import org.throughline.imports.ImportedFile;
import org.throughline.imports.Rejection;
import org.throughline.persistence.testing.DatabaseTest;
import org.throughline.persistence.testing.TestDatabase;

@DatabaseTest
class LinkedInImportTest {
    private static final String ADA =
            "Ada,Beispiel,https://www.linkedin.com/in/ada-beispiel,ada@example.org,Nordlicht,Engineer,05 Mar 2024";

    private Network network;

    @BeforeEach
    void aSeeker(TestDatabase database) {
        network = Network.of(database.dataSource());
    }

    @Test
    void addsEverythingAFileSaysOfAPerson() {
        ImportReport report = network.imports(Files.connections(ADA));

        assertThat(report.created()).isEqualTo(1);
        assertThat(report.message()).isEqualTo("1 added, 0 updated, 0 known already.");
        Network.ContactRow ada = network.named("Ada Beispiel");
        assertThat(ada.title()).contains("Engineer");
        assertThat(ada.organization()).contains("Nordlicht");
        assertThat(ada.url()).contains("https://www.linkedin.com/in/ada-beispiel");
        assertThat(ada.profile()).contains("ada-beispiel");
        assertThat(ada.connectedOn()).contains("2024-03-05");
        assertThat(ada.source()).contains("LINKEDIN");
        assertThat(ada.points()).containsExactly("0 EMAIL ada@example.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {"english.csv", "german.csv"})
    void changesNothingWhenTheSameFileIsImportedAgain(String fixture) {
        network.imports(Files.fixture(fixture));
        List<String> before = network.everything();

        ImportReport report = network.imports(Files.fixture(fixture));

        assertThat(report.created() + report.updated()).isZero();
        assertThat(report.message())
                .startsWith("Nothing changed: all " + report.people() + " people were known already.");
        assertThat(network.everything()).isEqualTo(before);
    }

    @Test
    void countsEachRowOnce() {
        network.imports(Files.connections(ADA, "Bo,Muster,,bo@example.org,,,"));

        ImportReport report = network.imports(Files.connections(
                ADA,
                ADA,
                "Bo,Muster,,bo@example.org,,Baker,",
                "Cy,Probe,https://linkedin.com/in/cy,,,,",
                ",,,,,,05 Mar 2024",
                ""));

        assertThat(report.read()).isEqualTo(5);
        assertThat(report.people()).isEqualTo(3);
        assertThat(report.created()).isEqualTo(1);
        assertThat(report.updated()).isEqualTo(1);
        assertThat(report.unchanged()).isEqualTo(2);
        assertThat(report.rejected()).isEqualTo(1);
        assertThat(report.rejections()).extracting(Rejection::line).containsExactly(6L);
        assertThat(report.message()).isEqualTo("1 added, 1 updated, 1 known already. One row was not accepted.");
    }

    @Test
    void listsTheFirstHundredRejectionsAndCountsThemAll() {
        ImportReport report = network.imports(Files.generated(250, number -> ",,,,,,05 Mar 2024"));

        assertThat(report.rejected()).isEqualTo(250);
        assertThat(report.rejections()).hasSize(100);
        assertThat(report.rejections().get(99).line()).isEqualTo(101);
        assertThat(network.everything()).isEmpty();
    }

    @Test
    void saysWhenAFileNamesNobody() {
        assertThat(network.imports(Files.connections()).message()).isEqualTo("The file names nobody.");
    }

    @Test
    void knowsAPersonByTheirProfileHoweverItIsWritten() {
        network.byHand("A. Beispiel").withProfile("josé");
        network.imports(Files.connections("José,Muestra,https://es.linkedin.com/in/Jos%C3%A9/?x=1,,,,"));
        assertThat(network.names()).containsExactly("A. Beispiel");
    }

    @Test
    void knowsAPersonByTheirEmailAddressAndNameWhateverTheirCaseAndAccents() {
        network.byHand("Jose Muestra").withEmail("JOSE@example.org");
        network.imports(Files.connections("José,MUESTRA,,jose@Example.org,,,"));
        assertThat(network.names()).containsExactly("Jose Muestra");
    }

    @Test
    void takesTwoPeopleWhoShareAnAddressForTwo() {
        network.byHand("Ada Beispiel").withEmail("family@example.org");
        network.imports(Files.connections("Bo,Beispiel,,family@example.org,,,"));
        assertThat(network.names()).containsExactly("Ada Beispiel", "Bo Beispiel");
    }

    @Test
    void knowsAPersonByTheirNameAndOrganisation() {
        Network.ContactRow ada = network.byHand("ada beispiel").at("NORDLICHT");
        network.imports(Files.connections(ADA));
        assertThat(network.size()).isEqualTo(1);
        assertThat(ada.profile()).contains("ada-beispiel");
        assertThat(network.organizations()).containsExactly("NORDLICHT");
    }

    @Test
    void takesTwoPeopleOfOneNameInTwoOrganisationsForTwo() {
        network.byHand("Ada Beispiel").at("Südlicht");
        network.imports(Files.connections(ADA));
        assertThat(network.size()).isEqualTo(2);
    }

    @Test
    void takesTwoProfilesOfOneNameInOneOrganisationForTwoPeople() {
        network.byHand("Ada Beispiel").at("Nordlicht").withProfile("another-ada");
        network.imports(Files.connections(ADA));
        assertThat(network.size()).isEqualTo(2);
    }

    @Test
    void givesEachOfTwoContactsOfOneNameAProfileOfItsOwn() {
        Network.ContactRow first = network.byHand("Ada Beispiel").at("Nordlicht");
        Network.ContactRow second = network.byHand("Ada Beispiel").at("Nordlicht");
        network.imports(Files.connections(
                "Ada,Beispiel,linkedin.com/in/ada-1,,Nordlicht,,",
                "Ada,Beispiel,linkedin.com/in/ada-2,,Nordlicht,,",
                "Ada,Beispiel,linkedin.com/in/ada-3,,Nordlicht,,"));
        assertThat(first.profile()).contains("ada-1");
        assertThat(second.profile()).contains("ada-2");
        assertThat(network.size()).isEqualTo(3);
    }

    @Test
    void findsPeopleAgainInAFileWithoutProfiles() {
        network.imports(Files.connections(ADA));
        List<String> before = network.everything();
        network.imports(Files.text("First Name,Last Name,Company,Position\nAda,Beispiel,Nordlicht,Engineer\n"));
        assertThat(network.everything()).isEqualTo(before);
    }

    @Test
    void takesAContactThatWasDeletedForNobody() {
        network.byHand("Ada Beispiel").withProfile("ada-beispiel").deleted();
        assertThat(network.imports(Files.connections(ADA)).created()).isEqualTo(1);
        assertThat(network.names()).containsExactly("Ada Beispiel");
    }

    @Test
    void fillsWhatIsEmptyInAContactWrittenByHand() {
        Network.ContactRow ada =
                network.byHand("Ada Beispiel").withProfile("ada-beispiel").withPhone("+49 30 901820");
        ImportReport report = network.imports(Files.connections(ADA));
        assertThat(report.updated()).isEqualTo(1);
        assertThat(ada.title()).contains("Engineer");
        assertThat(ada.organization()).contains("Nordlicht");
        assertThat(ada.connectedOn()).contains("2024-03-05");
        assertThat(ada.points()).containsExactly("0 PHONE +49 30 901820", "1 EMAIL ada@example.org");
        assertThat(ada.source()).contains("MANUAL");
        assertThat(ada.version()).isEqualTo(1);
    }

    @Test
    void overwritesNothingInAContactWrittenByHand() {
        network.byHand("Countess Ada")
                .withProfile("ada-beispiel")
                .titled("Poet")
                .at("Südlicht")
                .placed("Turin")
                .withEmail("countess@example.org");
        network.imports(Files.connections(ADA));
        Network.ContactRow ada = network.named("Countess Ada");
        assertThat(ada.title()).contains("Poet");
        assertThat(ada.organization()).contains("Südlicht");
        assertThat(ada.url()).contains("linkedin.com/in/ada-beispiel");
        assertThat(ada.points()).containsExactly("0 EMAIL countess@example.org");
        assertThat(network.organizations()).containsExactly("Südlicht");
    }

    @Test
    void followsANewJobOfAContactFromLinkedIn() {
        network.imports(Files.connections(ADA));
        ImportReport report = network.imports(Files.connections(
                "Ada,Beispiel-Neu,https://www.linkedin.com/in/ada-beispiel,,Südlicht,Director,05 Mar 2024"));
        Network.ContactRow ada = network.named("Ada Beispiel");
        assertThat(report.updated()).isEqualTo(1);
        assertThat(ada.title()).contains("Director");
        assertThat(ada.organization()).contains("Südlicht");
        assertThat(ada.points()).containsExactly("0 EMAIL ada@example.org");
    }

    @Test
    void overwritesNothingThatWasTypedIntoAContactFromLinkedIn() {
        network.imports(Files.connections(ADA));
        Network.ContactRow ada = network.named("Ada Beispiel").titled("Poet").at("Ostlicht");
        network.imports(Files.connections(
                "Ada,Beispiel,https://www.linkedin.com/in/ada-beispiel,,Südlicht,Director,05 Mar 2024"));
        assertThat(ada.title()).contains("Poet");
        assertThat(ada.organization()).contains("Ostlicht");
        assertThat(network.organizations()).containsExactly("Nordlicht", "Ostlicht");
    }

    @Test
    void neverErasesWhatAnEmptyCellLeavesOut() {
        network.imports(Files.connections(ADA));
        List<String> before = network.everything();
        ImportReport report =
                network.imports(Files.connections("Ada,Beispiel,https://www.linkedin.com/in/ada-beispiel,,,,"));
        assertThat(report.unchanged()).isEqualTo(1);
        assertThat(network.everything()).isEqualTo(before);
    }

    @Test
    void makesOneContactOfTwoRowsOfOnePerson() {
        ImportReport report = network.imports(Files.connections(
                "Ada,Beispiel,https://www.linkedin.com/in/ada-beispiel,,,Engineer,",
                "Ada,Beispiel,https://linkedin.com/in/ADA-beispiel/,ada@example.org,Nordlicht,Director,",
                "Ada,Beispiel,,ada@example.org,,,",
                "ada,beispiel,,,Nordlicht,,05 Mar 2024"));
        assertThat(report.created()).isEqualTo(1);
        assertThat(report.people()).isEqualTo(1);
        assertThat(report.unchanged()).isEqualTo(3);
        Network.ContactRow ada = network.named("Ada Beispiel");
        assertThat(ada.title()).contains("Engineer");
        assertThat(ada.organization()).contains("Nordlicht");
        assertThat(ada.connectedOn()).contains("2024-03-05");
        assertThat(ada.points()).containsExactly("0 EMAIL ada@example.org");
    }

    @Test
    void writesOneOrganisationForManyPeople() {
        network.imports(
                Files.connections("Ada,Beispiel,,,Fährhaus,,", "Bo,Muster,,,FAHRHAUS,,", "Cy,Probe,,,fährhaus,,"));
        assertThat(network.organizations()).containsExactly("Fährhaus");
    }

    @Test
    void keepsTwoSeekersApartByWhateverSignAPersonIsKnown() {
        ImportedFile file = Files.connections(
                ADA, "Bo,Muster,,bo@example.org,Südlicht,,", "Cy,Probe,,,Südlicht,,", "Di,Test,linkedin.com/in/di,,,,");
        Network neighbour = network.neighbour();
        neighbour.byHand("Ada Beispiel").withProfile("ada-beispiel");
        neighbour.byHand("Bo Muster").withEmail("bo@example.org");
        neighbour.byHand("Cy Probe").at("Südlicht");
        neighbour.byHand("Di Test");
        List<String> before = neighbour.everything();

        assertThat(network.imports(file).created()).isEqualTo(4);
        assertThat(network.organizations()).containsExactly("Nordlicht", "Südlicht");
        assertThat(neighbour.everything()).isEqualTo(before);
        assertThat(neighbour.imports(file).created()).isZero();
        assertThat(network.imports(file).unchanged()).isEqualTo(4);
    }

    @Test
    void neitherSeesNorTouchesAnotherInstitution() {
        ImportedFile file = Files.connections(
                ADA,
                "Bo,Muster,,bo@example.org,Nordlicht,,",
                "Cy,Probe,,,Nordlicht,,",
                "Di,Test,linkedin.com/in/di,,Südlicht,,");
        Network elsewhere = network.twin();
        elsewhere.byHand("Di Test").at("Südlicht");
        elsewhere.imports(file);
        List<String> before = elsewhere.everything();

        assertThat(network.imports(file).created()).isEqualTo(4);
        assertThat(network.organizations()).containsExactly("Nordlicht", "Südlicht");
        network.imports(Files.connections(
                "Ada,Beispiel,https://www.linkedin.com/in/ada-beispiel,,Südlicht,Director,",
                "Bo,Muster,,bo@example.org,Südlicht,Baker,",
                "Cy,Probe,,cy@example.org,Nordlicht,Baker,"));

        assertThat(network.named("Ada Beispiel").title()).contains("Director");
        assertThat(network.size()).isEqualTo(4);
        assertThat(elsewhere.everything()).isEqualTo(before);
    }

    @Test
    void storesNothingOfAFileThatBreaksOffInItsLastRow() {
        ImportedFile file = Files.generated(20_000, number -> number < 19_999 ? Files.person(number) : "\"Ada,,,,");
        assertThat(network.outcome(file))
                .isEqualTo(new ImportOutcome.Refused(
                        FileFault.MALFORMED_CSV,
                        "The row that starts at line 20001 has a quotation mark without its counterpart.",
                        OptionalLong.of(20_001)));
        assertThat(network.everything()).isEmpty();
    }

    @Test
    void refusesAFileWithTooManyRows() {
        ImportedFile file = Files.generated(LinkedInImport.MOST_ROWS + 1L, number -> "A,B,,,,,");
        assertThat(network.outcome(file)).isInstanceOfSatisfying(ImportOutcome.Refused.class, refused -> {
            assertThat(refused.fault()).isEqualTo(FileFault.TOO_MANY_ROWS);
            assertThat(refused.line()).isEqualTo(OptionalLong.of(LinkedInImport.MOST_ROWS + 2L));
        });
        assertThat(network.everything()).isEmpty();
    }

    @Test
    void keepsTextThatWouldMeanSomethingToTheDatabase() {
        network.imports(Files.connections("\\N,\\.,,,\"a\\tb\\\\\",'); drop table contact; --,"));
        Network.ContactRow contact = network.named("\\N \\.");
        assertThat(contact.organization()).isEqualTo(Optional.of("a\\tb\\\\"));
        assertThat(contact.title()).contains("'); drop table contact; --");
    }
}
