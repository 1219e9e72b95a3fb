package org.throughline.imports.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.domain.transfer.ImportVerdict;
import org.throughline.imports.FileFault;
import org.throughline.imports.FileRefused;
import org.throughline.imports.target.Counts;
import org.throughline.imports.target.Preview;
import org.throughline.imports.target.Trial;
import org.throughline.imports.target.Work;
import org.throughline.persistence.testing.DatabaseTest;
import org.throughline.persistence.testing.TestDatabase;

@DatabaseTest
class RosterImportTest {
    private static final String TEMPLATE =
            "external_key|email|name|username|roles|cohort|advisor_of|level|goal_date|target|time_zone|active";

    private School school;

    @BeforeEach
    void begin(TestDatabase database) {
        school = new School(database);
    }

    @Test
    void makesAccountsSeekersCohortsAndAdvisors() throws Exception {
        Trial.Report report = school.imports(
                TEMPLATE,
                "s1|ann@example.org|Ann Other|ann|SEEKER|Spring 27||GRADUATE|2027-05-31|12|America/New_York|yes",
                "s2|ben@example.org|Ben Other|||spring 27||||||",
                "t1|cem@example.org|Cem Teacher||advisor||Spring 27;Autumn 27|||||");

        assertThat(report.format()).isEqualTo("ROSTER");
        assertThat(report.rejections()).isEmpty();
        assertThat(report.counts()).isEqualTo(new Counts(3, 0, 0, 0));
        assertThat(school.accounts())
                .containsExactly(
                        "ann@example.org|Ann Other|SEEKER|s1|ann",
                        "ben@example.org|Ben Other|SEEKER|s2|-",
                        "cem@example.org|Cem Teacher|ADVISOR|t1|-");
        assertThat(school.seekers())
                .containsExactly(
                        "ann@example.org|Spring 27|GRADUATE|2027-05-31|12|America/New_York",
                        "ben@example.org|Spring 27|STUDENT|-|-|Europe/Berlin");
        assertThat(school.cohorts()).containsExactly("Autumn 27", "Spring 27");
        assertThat(school.advisors()).containsExactly("Autumn 27|cem@example.org", "Spring 27|cem@example.org");
        assertThat(school.noted()).containsExactly("ACCOUNT 3", "COHORT 2", "COHORT_ADVISOR 2", "SEEKER 2");
        assertThat(school.texts("select email from account where institution_id = ? and password_hash is null"))
                .hasSize(3);
    }

    @Test
    void theSameFileAgainChangesNothing() throws Exception {
        String[] rows = {
            "s1|ann@example.org|Ann Other|ann|SEEKER;ADMIN|Spring 27||GRADUATE|2027-05-31|12|America/New_York|yes",
            "|ben@example.org|Ben Other|||Frühling 27||||||",
            "|BEN@example.org|Ben Other|||FRUHLING 27||||||",
            "t1|cem@example.org|Cem Teacher||advisor||Spring 27|||||",
            "g1|gone@example.org|Gone Away||||||||||no"
        };
        school.imports(TEMPLATE, rows);
        List<String> before = school.everything();
        Trial.Report again = school.imports(TEMPLATE, rows);
        assertThat(again.counts()).isEqualTo(new Counts(0, 0, 5, 0));
        assertThat(again.rejections()).isEmpty();
        assertThat(school.everything()).isEqualTo(before);
    }

    @Test
    void updatesWhatTheFileSaysAndLeavesWhatItLeavesBlank() throws Exception {
        UUID ann = school.seeker("ann@example.org", "Ann Other");
        school.set(ann, "external_key = 's1', username = 'ann'");
        Trial.Report report = school.imports(TEMPLATE, "s1|ann@elsewhere.example|Ann New|||Spring||||7||");
        assertThat(report.counts()).isEqualTo(new Counts(0, 1, 0, 0));
        assertThat(school.accounts()).containsExactly("ann@elsewhere.example|Ann New|SEEKER|s1|ann");
        assertThat(school.seekers()).containsExactly("ann@elsewhere.example|Spring|STUDENT|-|7|UTC");
        assertThat(school.texts("select password_hash from account where institution_id = ? and external_key = 's1'"))
                .containsExactly("a hash");
    }

    @Test
    void clearTakesAwayWhatMayBeMissing() throws Exception {
        school.imports(TEMPLATE, "s1|ann@example.org|Ann Other|ann||Spring|||2027-05-31|12||");
        Trial.Report report =
                school.imports(TEMPLATE, "|ann@example.org||**CLEAR**||**clear**|||**CLEAR**|**CLEAR**||");
        assertThat(report.counts().updated()).isEqualTo(1);
        assertThat(school.accounts()).containsExactly("ann@example.org|Ann Other|SEEKER|s1|-");
        assertThat(school.seekers()).containsExactly("ann@example.org|-|STUDENT|-|-|Europe/Berlin");
    }

    @Test
    void knowsAPersonByKeyThenByAddressThenByUserName() throws Exception {
        UUID byKey = school.account("key@example.org", "Key", "{ADVISOR}");
        school.set(byKey, "external_key = 'k'");
        school.account("Mail@example.org", "Mail", "{ADVISOR}");
        UUID byUsername = school.account("user@example.org", "User", "{ADVISOR}");
        school.set(byUsername, "username = 'Usher'");
        school.imports(
                "external_key|email|username|name",
                "k|new-key@example.org||Key two",
                "m|mail@EXAMPLE.org||Mail two",
                "|new-user@example.org|usher|User two");
        assertThat(school.accounts())
                .containsExactly(
                        "Mail@example.org|Mail two|ADVISOR|m|-",
                        "new-key@example.org|Key two|ADVISOR|k|-",
                        "new-user@example.org|User two|ADVISOR|-|Usher");
    }

    @Test
    void rejectsWhatWouldMixUpTwoPeopleAndNamesBoth() throws Exception {
        UUID ann = school.account("ann@example.org", "Ann", "{ADVISOR}");
        school.set(ann, "external_key = 'a', username = 'ann'");
        UUID ben = school.account("ben@example.org", "Ben", "{ADVISOR}");
        school.set(ben, "external_key = 'b'");
        List<String> before = school.everything();
        Trial.Report report = school.imports(
                "Matrikelnummer|E-Mail|Benutzername|Name",
                "a|ben@example.org||Mixed up",
                "c|ben@example.org||Another key",
                "b|||Ben",
                "b||ann|Another's user name",
                "d|dora@example.org|ANN|Dora");
        assertThat(report.rejections())
                .containsExactly(
                        "0 2 E-Mail CONFLICTING",
                        "0 3 Matrikelnummer CONFLICTING",
                        "0 5 Benutzername CONFLICTING",
                        "0 6 Matrikelnummer CONFLICTING");
        assertThat(school.reasons())
                .containsExactly(
                        "Matrikelnummer a is Ann <ann@example.org>, but E-Mail ben@example.org is Ben <ben@example.org>.",
                        "E-Mail ben@example.org is Ben <ben@example.org>, whose external key is b, but Matrikelnummer is c.",
                        "Benutzername ann is Ann <ann@example.org>, but Matrikelnummer b is Ben <ben@example.org>.",
                        "Benutzername ANN is Ann <ann@example.org>, whose external key is a, but Matrikelnummer is d.");
        assertThat(report.counts()).isEqualTo(new Counts(0, 0, 1, 0));
        assertThat(school.everything()).isEqualTo(before);
    }

    @Test
    void theFirstRowOfAPersonCountsAndOthersMayOnlyRepeatIt() throws Exception {
        Trial.Report report = school.imports(
                "external_key|email|name|cohort|active",
                "a|ann@example.org|Ann|Spring|",
                "a|||spring|",
                "a|ann@example.org|Anna||",
                "|ANN@example.org|Ann|Spring|yes",
                "b|ann@example.org|Ann||",
                "b|ben@example.org|Ben||");
        assertThat(report.counts()).isEqualTo(new Counts(1, 0, 1, 0));
        assertThat(report.rejections())
                .containsExactly(
                        "0 4 name ALREADY_EXISTS",
                        "0 5 active ALREADY_EXISTS",
                        "0 6 external_key ALREADY_EXISTS",
                        "0 7 email ALREADY_EXISTS");
        assertThat(school.reasons().get(0))
                .isEqualTo("The person stands in line 2 already, which says something else.");
        assertThat(school.accounts()).containsExactly("ann@example.org|Ann|SEEKER|a|-");
    }

    @Test
    void deactivatingSignsOutAndTheAddressIsFreeForSomebodyElse() throws Exception {
        UUID ann = school.seeker("ann@example.org", "Ann");
        school.set(ann, "external_key = 'a'");
        school.signIn(ann);
        school.signIn(school.administrator());
        school.imports("external_key|active", "a|no");
        assertThat(school.accounts()).containsExactly("ann@example.org|Ann|SEEKER|a|-*");
        assertThat(school.sessions()).isEqualTo(1);

        school.imports("external_key|email|name", "b|ann@example.org|Another Ann");
        assertThat(school.accounts())
                .containsExactly("ann@example.org|Ann|SEEKER|a|-*", "ann@example.org|Another Ann|SEEKER|b|-");

        Trial.Report back = school.imports("external_key|active", "a|yes");
        assertThat(back.rejections()).containsExactly("0 2 active CONFLICTING");
        school.imports("external_key|email|active", "a|ann.2@example.org|ja");
        assertThat(school.accounts())
                .containsExactly("ann.2@example.org|Ann|SEEKER|a|-", "ann@example.org|Another Ann|SEEKER|b|-");
    }

    @Test
    void whoeverImportsCannotDeactivateThemselvesNorLoseTheirRole() throws Exception {
        Trial.Report report = school.imports("email|roles|active", "ADMIN@example.org|SEEKER|no");
        assertThat(report.rejections()).containsExactly("0 2 active NOT_ALLOWED");
        school.imports("email|roles", "admin@example.org|SEEKER");
        assertThat(school.texts("select array_to_string(roles, '+') from account where institution_id = ?"))
                .containsExactly("SEEKER+ADMIN");
    }

    @Test
    void rolesAreAddedAndASeekerComesWithTheRole() throws Exception {
        school.account("cem@example.org", "Cem", "{ADVISOR}");
        Trial.Report refused = school.imports("email|level", "cem@example.org|EXECUTIVE");
        assertThat(refused.rejections()).containsExactly("0 2 level NOT_ALLOWED");
        school.imports("email|roles|level", "cem@example.org|SEEKER|EXECUTIVE");
        assertThat(school.accounts()).containsExactly("cem@example.org|Cem|SEEKER+ADVISOR|-|-");
        assertThat(school.seekers()).containsExactly("cem@example.org|-|EXECUTIVE|-|-|Europe/Berlin");
        school.imports("email|roles", "cem@example.org|");
        assertThat(school.accounts()).containsExactly("cem@example.org|Cem|SEEKER+ADVISOR|-|-");
    }

    @Test
    void aNewAccountNeedsAnAddressAndAName() throws Exception {
        Trial.Report report = school.imports("external_key|email|Vorname|Name", "a||Ann|Other", "b|ben@example.org||");
        assertThat(report.rejections()).containsExactly("0 2 email REQUIRED", "0 3 name REQUIRED");
        assertThat(school.accounts()).isEmpty();
    }

    @Test
    void aNameOfWhichAPartIsMissingReplacesNone() throws Exception {
        school.account("ann@example.org", "Ann Other", "{ADVISOR}");
        Trial.Report report = school.imports("E-Mail|Vorname|Name", "ann@example.org||Else", "ben@example.org||Other");
        assertThat(report.counts()).isEqualTo(new Counts(1, 0, 1, 0));
        assertThat(school.accounts())
                .containsExactly("ann@example.org|Ann Other|ADVISOR|-|-", "ben@example.org|Other|SEEKER|-|-");
        school.imports("E-Mail|Vorname|Name", "ann@example.org|Ann|Else", "ben@example.org|**CLEAR**|Else");
        assertThat(school.accounts())
                .containsExactly("ann@example.org|Ann Else|ADVISOR|-|-", "ben@example.org|Else|SEEKER|-|-");
    }

    @Test
    void readsHandshakesStudents() throws Exception {
        school.account("coach@example.org", "Coach", "{ADVISOR}");
        Trial.Report report = school.imports(
                "email_address|username|auth_identifier|first_name|last_name|preferred_name|school_year_name"
                        + "|primary_education:college_name|primary_education:end_date|system_label_names"
                        + "|assigned_to_email_address|ethnicity|gender|disabled|veteran",
                "ann@example.org|u1|k1|Annabel|Other|Ann|Junior|Engineering|3/5/2027|Honors;Cohort: Spring 27|coach@example.org|x|y|TRUE|z",
                "ben@example.org|u2|k2|Ben|Other||Alumni|Arts|2020-05-31|||x|y||z");
        assertThat(report.format()).isEqualTo("HANDSHAKE_STUDENTS");
        assertThat(report.rejections()).isEmpty();
        assertThat(school.accounts())
                .containsExactly(
                        "ann@example.org|Ann Other|SEEKER|k1|u1",
                        "ben@example.org|Ben Other|SEEKER|k2|u2",
                        "coach@example.org|Coach|ADVISOR|-|-");
        assertThat(school.seekers())
                .containsExactly(
                        "ann@example.org|Spring 27|STUDENT|2027-03-05|-|Europe/Berlin",
                        "ben@example.org|Arts|GRADUATE|-|-|Europe/Berlin");
        assertThat(school.advisors()).containsExactly("Spring 27|coach@example.org");
    }

    @Test
    void anAdvisorIsKnownOrStandsSomewhereInTheFile() throws Exception {
        Trial.Report report = school.imports(
                "email|name|cohort|assigned_to_email_address|roles",
                "ann@example.org|Ann|Spring|cem@example.org|",
                "ben@example.org|Ben|Spring|ann@example.org|",
                "cem@example.org|Cem|||ADVISOR");
        assertThat(report.rejections()).containsExactly("0 3 assigned_to_email_address NOT_FOUND");
        assertThat(school.advisors()).containsExactly("Spring|cem@example.org");
    }

    @Test
    void aDryRunShowsWhatTheImportWouldDoAndDoesNothing() throws Exception {
        school.seeker("ann@example.org", "Ann Other");
        school.imports("email|cohort", "ann@example.org|Spring");
        List<String> before = school.everything();
        Trial.Report report = school.dryRun(
                TEMPLATE,
                "|ann@example.org|Ann Else|||Autumn||GRADUATE||||",
                "|ben@example.org|Ben||||Autumn|||||",
                "|gone@example.org||||||||||no",
                "|||||||||||");
        assertThat(report.counts()).isEqualTo(new Counts(1, 1, 1, 0));
        assertThat(report.rejections()).containsExactly("0 5 email REQUIRED");
        assertThat(report.previews())
                .extracting(
                        Preview::verdict,
                        Preview::line,
                        Preview::label,
                        preview -> preview.detail().orElse(""))
                .containsExactly(
                        tuple(ImportVerdict.CREATED, 3L, "Ben <ben@example.org>", "ADVISOR; advises Autumn"),
                        tuple(ImportVerdict.UNCHANGED, 4L, "<gone@example.org>", ""),
                        tuple(
                                ImportVerdict.UPDATED,
                                2L,
                                "Ann Else <ann@example.org>",
                                "name: Ann Other → Ann Else; cohort: Spring → Autumn; level: STUDENT → GRADUATE"));
        assertThat(school.everything()).isEqualTo(before);
    }

    @Test
    void undoTakesEverythingBack() throws Exception {
        UUID ann = school.seeker("ann@example.org", "Ann Other");
        school.signIn(ann);
        List<String> before = school.everythingButVersions();
        Trial.Report report = school.imports(
                TEMPLATE,
                "a|ann@example.org|Ann Else|ann|SEEKER;ADVISOR|Spring|Spring|GRADUATE|2027-05-31|3|Europe/Paris|no",
                "b|ben@example.org|Ben|||Spring||||||");
        assertThat(report.counts()).isEqualTo(new Counts(1, 1, 0, 0));
        assertThat(school.undo(report)).isEmpty();
        assertThat(school.everythingButVersions()).isEqualTo(before);
        assertThat(school.sessions()).isZero();
    }

    @Test
    void undoKeepsWhatWasBuiltOn() throws Exception {
        Trial.Report first = school.imports("external_key|email|name|cohort", "a|ann@example.org|Ann|Spring");
        school.imports("external_key|name", "a|Ann Else");
        List<String> kept = school.undo(first);
        assertThat(kept).hasSize(1);
        assertThat(kept.get(0)).startsWith("ACCOUNT ").endsWith("CHANGED_SINCE");
        assertThat(school.seekers()).isEmpty();
        assertThat(school.cohorts()).isEmpty();
        assertThat(school.accounts()).containsExactly("ann@example.org|Ann Else|SEEKER|a|-");
    }

    @Test
    void whatIsNotedForAnUndoHoldsNoPassword() throws Exception {
        school.seeker("ann@example.org", "Ann Other");
        school.imports("email|name", "ann@example.org|Ann Else");
        assertThat(school.notedBefore()).hasSize(1).noneMatch(before -> before.contains("hash"));
    }

    @Test
    void anotherInstitutionsPeopleAreNobody(TestDatabase database) throws Exception {
        School other = new School(database);
        other.imports("external_key|email|name|cohort", "a|ann@example.org|Ann|Spring");
        List<String> before = other.everything();
        assertThat(school.imports("external_key|email|name|cohort", "a|ann@example.org|Ann Else|Spring")
                        .counts())
                .isEqualTo(new Counts(1, 0, 0, 0));
        assertThat(other.everything()).isEqualTo(before);
    }

    /** As when an import follows its dry run. */
    @Test
    void findsTheSameWhenItLooksAgain(TestDatabase database) throws Exception {
        School twice = new School(database, new RosterTarget() {
            @Override
            public void match(Work work) throws SQLException {
                super.match(work);
                super.match(work);
            }
        });
        twice.seeker("ann@example.org", "Ann");
        Trial.Report report = twice.imports(
                "email|name|cohort|advisor_of|active",
                "ann@example.org|Ann|Spring||",
                "ben@example.org|Ben|Spring||",
                "BEN@example.org|Ben|||",
                "cem@example.org|Cem||Spring|",
                "gone@example.org|Gone|||no");
        assertThat(report.counts()).isEqualTo(new Counts(2, 1, 2, 0));
        assertThat(twice.noted()).containsExactly("ACCOUNT 2", "COHORT 1", "COHORT_ADVISOR 1", "SEEKER 2");
    }

    @Test
    void aWishNamesTheColumns() throws Exception {
        school.imports(
                Map.of("Wer", "NAME", "Kontakt", "EMAIL", "Jahrgang", ""),
                "Wer|Kontakt|Jahrgang",
                "Ann|ann@example.org|7");
        assertThat(school.seekers()).containsExactly("ann@example.org|-|STUDENT|-|-|Europe/Berlin");
    }

    @Test
    void aSensitiveColumnCannotBeWishedFor() {
        assertThatExceptionOfType(FileRefused.class)
                .isThrownBy(() ->
                        school.imports(Map.of("Ethnicity", "COHORT"), "email|name|Ethnicity", "a@example.org|A|x"))
                .satisfies(refused -> assertThat(refused.fault()).isEqualTo(FileFault.SENSITIVE_COLUMN));
    }

    @Test
    void refusesATableThatIsNoRoster() {
        assertThatExceptionOfType(FileRefused.class)
                .isThrownBy(() -> school.imports("cohort|name", "Spring|Ann"))
                .satisfies(refused -> assertThat(refused.fault()).isEqualTo(FileFault.UNKNOWN_FORMAT));
    }
}
