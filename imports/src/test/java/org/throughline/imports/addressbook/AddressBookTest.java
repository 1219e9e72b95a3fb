package org.throughline.imports.addressbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.domain.transfer.ImportVerdict;
import org.throughline.imports.FileFault;
import org.throughline.imports.FileRefused;
import org.throughline.imports.Network;
import org.throughline.imports.target.Counts;
import org.throughline.imports.target.Preview;
import org.throughline.imports.target.Trial;
import org.throughline.persistence.testing.DatabaseTest;
import org.throughline.persistence.testing.TestDatabase;

/** The formats that address books come in, and what is taken from each. */
@DatabaseTest
class AddressBookTest {
    private static final String GOOGLE =
            "Name,Given Name,Additional Name,Family Name,Yomi Name,Given Name Yomi,Name Prefix,"
                    + "Name Suffix,Nickname,Birthday,Location,Occupation,Notes,Language,Photo,Group Membership,E-mail 1 - Type,"
                    + "E-mail 1 - Value,E-mail 2 - Type,E-mail 2 - Value,Phone 1 - Type,Phone 1 - Value,Organization 1 - Type,"
                    + "Organization 1 - Name,Organization 1 - Title,Organization 1 - Department,Website 1 - Type,Website 1 - Value";
    private static final String ADA_OF_GOOGLE = "Ada Maria Beispiel,Ada,Maria,Beispiel,,,Dr.,,,--05-03,,,"
            + "\"Met at the fair,\nlikes tea\",,,* myContacts ::: Alumni ::: * family,* Work,"
            + "ada@example.org ::: ada@nordlicht.example,Home,beispiel@example.net,Mobile,+49 30 901820 ::: +49 40 123456,,"
            + "Nordlicht,Engineer,R&D,Profile,https://www.linkedin.com/in/ada-beispiel ::: www.example.org/ada";
    private static final String CONNECTIONS = "First Name,Last Name,URL,Email Address,Company,Position,Connected On";
    private static final String ADA_OF_LINKED_IN =
            "Ada,Beispiel,https://www.linkedin.com/in/ada-beispiel,,Nordlicht,Engineer,05 Mar 2024";

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
    void takesLinkedInConnectionsBehindTheirNotes() {
        Trial.Report report = book.imports(
                "Notes:",
                "\"When exporting your connection data, some addresses may be missing.\"",
                "",
                CONNECTIONS,
                ADA_OF_LINKED_IN,
                "Bo,Muster,https://www.linkedin.com/in/bo-muster,bo@example.org,,,29. Februar 2024");
        assertThat(report.format()).isEqualTo("LINKEDIN");
        assertThat(report.counts()).isEqualTo(new Counts(2, 0, 0, 0));
        Network.ContactRow ada = network.named("Ada Beispiel");
        assertThat(ada.source()).contains("LINKEDIN");
        assertThat(ada.connectedOn()).contains("2024-03-05");
        assertThat(ada.title()).contains("Engineer");
        assertThat(ada.organization()).contains("Nordlicht");
        assertThat(network.named("Bo Muster").points()).containsExactly("0 EMAIL bo@example.org");
    }

    @Test
    void takesLinkedInConnectionsInGerman() {
        Trial.Report report = book.imports(
                "Vorname,Nachname,URL,E-Mail-Adresse,Unternehmen,Position,Verknüpft am",
                "Jörg,Müßig,https://de.linkedin.com/in/j%C3%B6rg,,Fährhaus,Bäcker,05. März 2024");
        assertThat(report.format()).isEqualTo("LINKEDIN");
        assertThat(network.named("Jörg Müßig").profile()).contains("jörg");
        assertThat(network.named("Jörg Müßig").connectedOn()).contains("2024-03-05");
    }

    @ParameterizedTest
    @CsvSource({"english.csv, 4, 1", "german.csv, 3, 0"})
    void changesNothingWhenLinkedInsOwnFileComesAgain(String fixture, long people, int rejected) throws IOException {
        Trial.Report first = book.imports(fixture(fixture));
        assertThat(first.format()).isEqualTo("LINKEDIN");
        assertThat(first.counts()).isEqualTo(new Counts(people, 0, 0, 0));
        assertThat(first.rejections()).hasSize(rejected);
        List<String> before = everything();

        assertThat(book.imports(fixture(fixture)).counts()).isEqualTo(new Counts(0, 0, people, 0));
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void keepsTextThatWouldMeanSomethingToTheDatabase() {
        book.imports(
                "First Name,Last Name,Company,Position,Connected On",
                "\\N,\\.,\"a\\tb\\\\\",'); drop table contact; --,");
        Network.ContactRow contact = network.named("\\N \\.");
        assertThat(contact.organization()).contains("a\\tb\\\\");
        assertThat(contact.title()).contains("'); drop table contact; --");
    }

    @Test
    void takesInvisibleCharactersForNothing() {
        book.imports(
                "First Name,Last Name,URL,Email Address,Company,Position,Connected On",
                "\u00A0Ada\u200B,Beispiel\u00A0,\u00A0,\u200B,\u2009,\u00A0,\u00A0");
        Network.ContactRow ada = network.named("Ada Beispiel");
        assertThat(ada.title()).isEmpty();
        assertThat(ada.profile()).isEmpty();
        assertThat(ada.points()).isEmpty();
    }

    @Test
    void takesContactsOfGoogleWithItsOldHeader() {
        Trial.Report report = book.imports(GOOGLE, ADA_OF_GOOGLE);
        assertThat(report.format()).isEqualTo("GOOGLE_CONTACTS");
        assertThat(report.rejections()).isEmpty();
        Network.ContactRow ada = network.named("Ada Maria Beispiel");
        assertThat(ada.source()).contains("IMPORT");
        assertThat(ada.title()).contains("Engineer");
        assertThat(ada.organization()).contains("Nordlicht");
        assertThat(ada.profile()).contains("ada-beispiel");
        assertThat(ada.points())
                .containsExactly(
                        "0 EMAIL ada@example.org",
                        "1 EMAIL ada@nordlicht.example",
                        "2 EMAIL beispiel@example.net",
                        "3 LINK https://www.example.org/ada",
                        "4 PHONE +49 30 901820",
                        "5 PHONE +49 40 123456");
        assertThat(tags()).containsExactly("{Alumni,family}");
        assertThat(notes()).containsExactly("PERSON, Met at the fair,\nlikes tea, Google Contacts");
    }

    @Test
    void takesContactsOfGoogleWithItsNewHeader() {
        Trial.Report report = book.imports(
                "First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,Name Prefix,"
                        + "Name Suffix,Nickname,File As,Organization Name,Organization Title,Organization Department,Birthday,"
                        + "Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,"
                        + "Address 1 - Label,Address 1 - City,Website 1 - Label,Website 1 - Value",
                "Bo,,Muster,,,,,,,,Südlicht,Baker,,1980-01-02,,https://example.org/photo,* myContacts ::: Club,,bo@example.org,,"
                        + "030/901820,Home,Turin,,");
        assertThat(report.format()).isEqualTo("GOOGLE_CONTACTS");
        Network.ContactRow bo = network.named("Bo Muster");
        assertThat(bo.title()).contains("Baker");
        assertThat(bo.organization()).contains("Südlicht");
        assertThat(bo.points()).containsExactly("0 EMAIL bo@example.org", "1 PHONE 030/901820");
        assertThat(tags()).containsExactly("{Club}");
        assertThat(report.rejections()).isEmpty();
    }

    @Test
    void takesContactsOfOutlookWhereATitleIsAFormOfAddress() {
        Trial.Report report = book.imports(
                "Title,First Name,Middle Name,Last Name,Suffix,Company,Department,Job Title,Business Street,Business City,"
                        + "Home City,Business Phone,Mobile Phone,Categories,E-mail Address,E-mail 2 Address,Notes,Referred By,"
                        + "Web Page",
                "Dr.,Cy,,Probe,,Nordlicht,,Director,Kai 1,,Turin,+49 40 1,,Alumni;Chess,cy@example.org,cy@example.net,"
                        + "Knows Ada,,www.example.org",
                "Mr.,Di,,Test,,,,,,,,,,,di@example.org,,,Cy Probe,",
                "Ms.,Ed,,Muster,,,,,,,,,,,ed@example.org,,,Somebody Else,");
        assertThat(report.format()).isEqualTo("OUTLOOK_CONTACTS");
        Network.ContactRow cy = network.named("Cy Probe");
        assertThat(cy.title()).contains("Director");
        assertThat(network.named("Di Test").title()).isEmpty();
        assertThat(cy.points())
                .containsExactly(
                        "0 EMAIL cy@example.org",
                        "1 EMAIL cy@example.net",
                        "2 LINK https://www.example.org",
                        "3 PHONE +49 40 1");
        assertThat(tags()).contains("{Alumni,Chess}");
        assertThat(network.ask(
                        "select place from contact where institution_id = ? and seeker_id = ? and place is not null"))
                .containsExactly("Turin");
        assertThat(notes()).containsExactly("PERSON, Knows Ada, Outlook", "PERSON, Referred by Somebody Else, Outlook");
        assertThat(referrals()).containsExactly("Cy Probe → Di Test DIRECT NOT_ASKED CONTACTED");
    }

    @Test
    void takesContactsOfOutlookOnTheWebAndInGerman() {
        book.imports(
                "First Name,Middle Name,Last Name,Title,Suffix,Nickname,Given Yomi,Surname Yomi,E-mail Address,E-mail 2 Address,"
                        + "Home Phone,Business Phone,Mobile Phone,Company,Job Title,Categories",
                "Cy,,Probe,Dr.,,,,,cy@example.org,,,,+49 171 1,Nordlicht,Director,");
        assertThat(network.named("Cy Probe").title()).contains("Director");
        Trial.Report german = book.imports(
                "Anrede;Vorname;Weitere Vornamen;Nachname;Suffix;Firma;Abteilung;Position;Ort geschäftlich;Telefon geschäftlich;"
                        + "E-Mail-Adresse;E-Mail 2: Adresse;Kategorien;Notizen;Empfohlen von",
                "Frau;Di;;Test;;Fährhaus;;Bäckerin;Husum;+49 4841 1;di@example.org;di@example.net;Verein;;Cy Probe");
        assertThat(german.format()).isEqualTo("OUTLOOK_CONTACTS");
        assertThat(network.named("Di Test").title()).contains("Bäckerin");
        assertThat(network.named("Di Test").points()).hasSize(3);
        assertThat(referrals()).containsExactly("Cy Probe → Di Test DIRECT NOT_ASKED CONTACTED");
    }

    @Test
    void takesCards() {
        Trial.Report report = book.imports(
                "BEGIN:VCARD",
                "VERSION:3.0",
                "UID:urn:uuid:1",
                "FN:Ada Beispiel",
                "N:Beispiel;Ada;;;",
                "ORG:Nordlicht;R&D",
                "TITLE:Engineer",
                "EMAIL;TYPE=WORK:ada@example.org",
                "EMAIL;TYPE=HOME:beispiel@example.net",
                "TEL;TYPE=CELL:+49 171 1",
                "CATEGORIES:Alumni,Chess",
                "NOTE:Likes tea",
                "BDAY:1980-01-02",
                "END:VCARD");
        assertThat(report.format()).isEqualTo("VCARD");
        Network.ContactRow ada = network.named("Ada Beispiel");
        assertThat(ada.organization()).contains("Nordlicht");
        assertThat(ada.points())
                .containsExactly("0 EMAIL ada@example.org", "1 EMAIL beispiel@example.net", "2 PHONE +49 171 1");
        assertThat(tags()).containsExactly("{Alumni,Chess}");
        assertThat(notes()).containsExactly("PERSON, Likes tea, vCard");
    }

    @Test
    void takesAnyTableWithNames() {
        Trial.Report report = book.imports(
                "Full Name;Company;Industry;City;University;Class of;E-Mail;LinkedIn;Clubs;Tags;Comments;ID",
                "Ada Beispiel;Nordlicht;Energy;Husum;Kiel;2015;ada@example.org;linkedin.com/in/ada;Chess, Kiel;a, b;Tea;K-1");
        assertThat(report.format()).isEqualTo("TABLE");
        assertThat(network.ask("""
                        select concat_ws(', ', c.name, o.name, o.sector, c.place, c.school, c.graduation_year, c.linked_in_key,
                                         c.groups, c.tags)
                        from contact c join organization o on o.institution_id = c.institution_id and o.id = c.organization_id
                        where c.institution_id = ? and c.seeker_id = ?"""))
                .containsExactly("Ada Beispiel, Nordlicht, Energy, Husum, Kiel, 2015, ada, {\"Chess, Kiel\"}, {a,b}");
        assertThat(network.ask("select external_key from external_key where institution_id = ? and owner_id = ?"
                        + " and entity = 'CONTACT'"))
                .containsExactly("K-1");
    }

    @Test
    void takesTheColumnsThatAPersonSaysTheyAre() {
        Trial.Report report = book.imports(
                Book.bytes("Wer,Wo,Mail,Email", "Ada Beispiel,Nordlicht,ada@example.org,other@example.org"),
                Book.columns(Map.of("Wer", "NAME", "Wo", "ORGANIZATION", "Mail", "EMAIL")));
        assertThat(report.counts().created()).isEqualTo(1);
        assertThat(network.named("Ada Beispiel").organization()).contains("Nordlicht");
        assertThat(network.named("Ada Beispiel").points()).containsExactly("0 EMAIL ada@example.org");
    }

    @Test
    void refusesAFileWithoutNamesAndAFieldThatIsNone() {
        assertThatExceptionOfType(FileRefused.class)
                .isThrownBy(() -> book.imports("Colour,Size", "red,3"))
                .extracting(FileRefused::fault)
                .isEqualTo(FileFault.UNKNOWN_FORMAT);
        assertThatExceptionOfType(FileRefused.class)
                .isThrownBy(
                        () -> book.imports(Book.bytes("Name,Size", "Ada,3"), Book.columns(Map.of("Size", "SHOE_SIZE"))))
                .extracting(FileRefused::fault)
                .isEqualTo(FileFault.UNKNOWN_FIELD);
    }

    @Test
    void rejectsARowWithEveryReasonAndTheColumnsOfTheFile() {
        Trial.Report report = book.imports(
                "Given Name,E-mail 1 - Value,Phone 1 - Value,Notes",
                ",ada@example.org,,",
                "Bo,no address,,",
                "Cy,cy@example.org,call me,",
                "Di,di@example.org,,,too much");
        assertThat(report.rejections())
                .containsExactly(
                        "0 2 Given Name REQUIRED",
                        "0 3 E-mail 1 - Value MALFORMED",
                        "0 4 Phone 1 - Value MALFORMED",
                        "0 5 - MALFORMED");
        assertThat(report.counts()).isEqualTo(new Counts(0, 0, 0, 0));
    }

    @Test
    void changesNothingWhenTheSameFileComesAgain() {
        book.imports(GOOGLE, ADA_OF_GOOGLE);
        List<String> before = everything();
        Trial.Report again = book.imports(GOOGLE, ADA_OF_GOOGLE);
        assertThat(again.counts()).isEqualTo(new Counts(0, 0, 1, 0));
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void saysBeforehandWhatItWouldDoAndDoesNothing() {
        network.byHand("Bo Muster").withEmail("bo@example.org");
        network.byHand("Ed Probe").withEmail("ed@example.org").titled("Baker");
        network.byHand("Di Test");
        List<String> before = everything();
        String[] file = {
            "Name,E-mail,Title,Phone,Company",
            "Ada Beispiel,ada@example.org,,,",
            "Bo Muster,bo@example.org,Baker,+49 30 1,",
            "Ed Probe,ed@example.org,Director,,",
            "Di Test,,,+49 30 2,Nordlicht"
        };
        Trial.Report report = book.dryRun(file);
        assertThat(report.counts()).isEqualTo(new Counts(2, 1, 1, 1));
        assertThat(report.previews())
                .containsExactly(
                        new Preview(ImportVerdict.CREATED, 0, 2, "Ada Beispiel", Optional.empty()),
                        new Preview(ImportVerdict.CREATED, 0, 5, "Di Test, Nordlicht", Optional.empty()),
                        new Preview(
                                ImportVerdict.POSSIBLE_DUPLICATE, 0, 5, "Di Test, Nordlicht", Optional.of("Di Test")),
                        new Preview(ImportVerdict.UNCHANGED, 0, 4, "Ed Probe", Optional.empty()),
                        new Preview(ImportVerdict.UPDATED, 0, 3, "Bo Muster", Optional.of("title, addresses")));
        assertThat(everything()).isEqualTo(before);
        assertThat(book.imports(file).counts()).isEqualTo(report.counts());
    }

    @Test
    void takesBackWhatItDid() {
        Network.ContactRow bo = network.byHand("Bo Muster").withEmail("bo@example.org");
        Trial.Report report = book.imports(
                "Name,E-mail,Phone,Title,Company,Industry,Notes,Referred by",
                "Ada Beispiel,ada@example.org,,,Nordlicht,Energy,Likes tea,Bo Muster",
                "Bo Muster,bo@example.org,+49 30 1,Baker,Südlicht,,,");
        assertThat(bo.points()).hasSize(2);
        assertThat(referrals()).hasSize(1);

        assertThat(book.undo(report)).isEmpty();

        assertThat(network.names()).containsExactly("Bo Muster");
        assertThat(bo.points()).containsExactly("0 EMAIL bo@example.org");
        assertThat(bo.title()).isEmpty();
        assertThat(bo.organization()).isEmpty();
        assertThat(network.organizations()).isEmpty();
        assertThat(notes()).isEmpty();
        assertThat(referrals()).isEmpty();
        assertThat(book.imports("Name,Notes", "Ada Beispiel,Likes tea").counts().created())
                .isEqualTo(1);
        assertThat(notes()).hasSize(1);
    }

    @Test
    void writesANoteAndAReferralOnceWhateverBecomesOfThem() {
        String[] file = {
            "Name,Company,Notes,Referred by", "Ada Beispiel,Nordlicht,Likes tea,Bo Muster", "Bo Muster,Nordlicht,,"
        };
        book.imports(file);
        network.ask(
                "update research_note set note = 'Hates tea' where institution_id = ? and seeker_id = ? returning id");
        network.ask("update referral set deleted_at = now() where institution_id = ? and seeker_id = ? returning id");
        assertThat(book.imports(file).counts()).isEqualTo(new Counts(0, 0, 2, 0));
        assertThat(notes()).containsExactly("PERSON, Hates tea, Address book");
        assertThat(referrals()).isEmpty();
    }

    private static byte[] fixture(String name) throws IOException {
        try (InputStream file = Objects.requireNonNull(AddressBookTest.class.getResourceAsStream(name), name)) {
            return file.readAllBytes();
        }
    }

    private List<String> tags() {
        return network.ask(
                "select tags from contact where institution_id = ? and seeker_id = ? and tags <> '{}' order by name");
    }

    private List<String> notes() {
        return network.ask("select concat_ws(', ', subject, note, source) from research_note"
                + " where institution_id = ? and seeker_id = ? order by note");
    }

    private List<String> referrals() {
        return network.ask("""
                select concat_ws(' ', f.name, '→', t.name, r.mode, r.name_permission, r.outcome)
                from referral r
                join contact f on f.institution_id = r.institution_id and f.id = r.from_contact_id
                join contact t on t.institution_id = r.institution_id and t.id = r.to_contact_id
                where r.institution_id = ? and r.seeker_id = ? and r.deleted_at is null order by 1""");
    }

    private List<String> everything() {
        List<String> all = network.everything();
        for (String table : List.of("research_note", "referral", "possible_duplicate")) {
            all.addAll(network.ask(
                    "select t::text from " + table + " t where institution_id = ? and seeker_id = ? order by 1"));
        }
        return all;
    }
}
