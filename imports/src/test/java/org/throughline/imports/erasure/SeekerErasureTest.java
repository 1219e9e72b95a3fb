package org.throughline.imports.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.domain.account.SessionLimits;
import org.throughline.domain.account.SignIn;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.persistence.account.Argon2Passwords;
import org.throughline.persistence.account.StoredSignIn;
import org.throughline.persistence.testing.DatabaseTest;
import org.throughline.persistence.testing.TestDatabase;

@DatabaseTest
class SeekerErasureTest {
    private static final String EMAIL = "quirina@vexelbrandt.example";
    private static final String NAME = "Quirina Vexelbrandt";
    private static final List<String> PLANTED =
            List.of(NAME, EMAIL, "the zanzibar merger", "Olga Ofthem", "olga@ofthem.example");

    private College college;
    private UUID ana;
    private UUID ben;

    @BeforeEach
    void twoSeekers(TestDatabase database) {
        college = new College(database);
        ana = college.seeker(NAME, EMAIL);
        ben = college.seeker("Ben Rock", "ben@college.example");
        for (UUID seeker : List.of(ana, ben)) {
            UUID contact = college.contact(seeker, seeker.equals(ana) ? "Olga Ofthem" : "Hugo Stern");
            college.address(
                    seeker, contact, "EMAIL", seeker.equals(ana) ? "olga@ofthem.example" : "hugo@stern.example");
            UUID thread = college.thread(seeker, contact);
            college.everythingAbout(seeker, contact, thread);
            college.referral(seeker, contact, college.contact(seeker, "Third"), "Third");
        }
        college.run(
                "update message set body = 'the zanzibar merger', subject = 'olga@ofthem.example' where seeker_id = ?",
                ana);
    }

    @Test
    void nothingIsFoundOfASeekerWhoErasedThemselves() {
        plantAtTheInstitution();
        for (String text : PLANTED) {
            assertThat(college.places(text)).as("planted: %s", text).isNotEmpty();
        }

        college.erasing(erasures -> erasures.eraseSeeker(college.viewer(ana), ana, " QUIRINA@vexelbrandt.example"))
                .orElseThrow();

        for (String text : PLANTED) {
            assertThat(college.places(text)).as(text).isEmpty();
        }
        assertThat(college.places(ana.toString()))
                .as("not even the id, but where it says that there was an erasure")
                .singleElement()
                .asString()
                .startsWith("erasure ");
    }

    @Test
    void whatTheAccountHadGoesToo() {
        college.run(
                "insert into session (institution_id, secret_hash, account_id, expires_at, provider_issuer, provider_subject, id_token)"
                        + " values (?, 'a', ?, now(), 'https://idp.example', ?, ?)",
                college.institution(),
                ana,
                EMAIL,
                NAME);
        college.run(
                "insert into api_token (institution_id, id, secret_hash, account_id, name, expires_at) values (?, ?, 'a', ?, ?, now())",
                college.institution(),
                College.newId(),
                ana,
                NAME);
        college.run(
                "insert into account_link (institution_id, secret_hash, account_id, created_at, expires_at) values (?, 'a', ?, now(), now())",
                college.institution(),
                ana);
        college.run(
                "insert into external_identity (institution_id, issuer, subject, account_id, created_at) values (?, 'https://idp.example', ?, ?, now())",
                college.institution(),
                EMAIL,
                ana);
        college.run(
                "insert into report_link (institution_id, id, account_id, about, secret_hash, created_at) values (?, ?, ?, 'INSTITUTION', 'a', now())",
                college.institution(),
                College.newId(),
                ana);
        college.run(
                "insert into seeker_look (institution_id, id, seeker_id, account_id, access, hour, looked_at)"
                        + " values (?, ?, ?, ?, 'NAMES_AND_STATES', '2026-01-05T09:00:00Z', now())",
                college.institution(),
                College.newId(),
                ana,
                college.adminId());
        college.run(
                "insert into report_run (institution_id, id, reason, asked_by, period_from, period_to, as_of, definitions, time_zone, smallest_group, settings, state, queued_at)"
                        + " values (?, ?, 'ON_DEMAND', ?, '2026-01-05', '2026-01-05', now(), 1, 'UTC', 3, '{}', 'DONE', now())",
                college.institution(),
                College.newId(),
                ana);
        failsToSignIn(EMAIL);
        failsToSignIn("ben@college.example");
        keepsANamelessAccount();

        college.erasing(erasures -> erasures.eraseSeeker(college.viewer(ana), ana, EMAIL))
                .orElseThrow();

        for (String table :
                List.of("session", "api_token", "account_link", "external_identity", "report_link", "seeker_look")) {
            assertThat(college.texts("select 'x' from " + table)).as(table).isEmpty();
        }
        assertThat(college.texts("select asked_by::text from report_run")).containsOnlyNulls();
        assertThat(college.texts("select 'x' from sign_in_attempt"))
                .as("failures of others")
                .hasSize(1);
    }

    @Test
    void theAuditLogKeepsIdsOnly() {
        college.run(
                "insert into audit_entry (institution_id, id, kind, account_id, what, subject_id, happened_at)"
                        + " values (?, ?, 'CHANGE', ?, 'eraseSeeker', ?, now())",
                college.institution(),
                College.newId(),
                college.adminId(),
                ana);

        college.erasing(erasures -> erasures.eraseSeeker(college.viewer(ana), ana, EMAIL))
                .orElseThrow();

        assertThat(college.places(ana.toString()))
                .noneMatch(place -> place.contains(NAME))
                .extracting(place -> place.substring(0, place.indexOf(' ')))
                .containsExactly("audit_entry", "erasure");
    }

    @Test
    void othersKeepAllThatIsTheirs() {
        List<String> before = college.places(ben.toString());
        assertThat(before).hasSizeGreaterThan(20);

        college.erasing(erasures -> erasures.eraseSeeker(college.administrator(), ana, EMAIL))
                .orElseThrow();

        assertThat(college.places(ben.toString())).isEqualTo(before);
    }

    @Test
    void asksForTheAddress() {
        assertThat(college.erasing(erasures -> erasures.eraseSeeker(college.viewer(ana), ana, "ben@college.example"))
                        .refusals())
                .extracting(refusal -> refusal.code())
                .containsExactly(RefusalCode.NOT_FOUND);
        assertThat(college.places(NAME)).isNotEmpty();
    }

    @Test
    void nobodyErasesAnother(TestDatabase database) {
        College elsewhere = new College(database);

        assertThat(college.erasing(erasures -> erasures.eraseSeeker(college.viewer(ben), ana, EMAIL))
                        .refusals())
                .extracting(refusal -> refusal.code())
                .containsExactly(RefusalCode.NOT_FOUND);
        assertThat(college.erasing(erasures -> erasures.eraseSeeker(elsewhere.administrator(), ana, EMAIL))
                        .refusals())
                .extracting(refusal -> refusal.code())
                .containsExactly(RefusalCode.NOT_FOUND);
    }

    @Test
    void anAccountWithAnotherRoleStaysWithoutItsNetwork() {
        college.run("update account set roles = '{SEEKER,ADVISOR}' where id = ?", ana);

        college.erasing(erasures -> erasures.eraseSeeker(college.viewer(ana), ana, EMAIL))
                .orElseThrow();

        assertThat(college.texts("select roles::text || name from account where id = ?", ana))
                .containsExactly("{ADVISOR}" + NAME);
        assertThat(college.places("Olga Ofthem")).isEmpty();
    }

    @Test
    void whatAnAccountDidForTheInstitutionKeepsANamelessOne() {
        keepsANamelessAccount();

        college.erasing(erasures -> erasures.eraseSeeker(college.viewer(ana), ana, EMAIL))
                .orElseThrow();

        assertThat(college.texts(
                        "select name || ' ' || (deactivated_at is not null) || ' ' || email from account where id = ?",
                        ana))
                .containsExactly("Erased true " + ana + "@erased.invalid");
        assertThat(college.places(EMAIL)).isEmpty();
    }

    /** An import of the institution says who brought it. */
    private void keepsANamelessAccount() {
        college.run(
                "insert into bulk_import (institution_id, id, account_id, kind, state, file_name, expires_at)"
                        + " values (?, ?, ?, 'DIRECTORY', 'IMPORTED', 'people.csv', now())",
                college.institution(),
                College.newId(),
                ana);
    }

    private void failsToSignIn(String email) {
        SignIn signIn = new StoredSignIn(
                college.dataSource(), new Argon2Passwords(), College::newId, Clock.systemUTC(), SessionLimits.USUAL);
        assertThat(signIn.signIn(" " + email.toUpperCase(Locale.ROOT), "wrong password", Optional.empty()))
                .isEmpty();
    }

    /** What the institution's own imports and exports say of the seeker, and what the server noted of the account. */
    private void plantAtTheInstitution() {
        UUID roster = College.newId();
        college.run(
                "insert into bulk_import (institution_id, id, account_id, kind, state, file_name, expires_at)"
                        + " values (?, ?, ?, 'ROSTER', 'IMPORTED', 'roster.csv', now())",
                college.institution(),
                roster,
                college.adminId());
        college.run(
                "insert into import_chunk values (?, ?, 0, ?)",
                college.institution(),
                roster,
                (NAME + EMAIL).getBytes(StandardCharsets.UTF_8));
        college.run(
                "insert into import_change (institution_id, import_id, entity, row_id, before) values (?, ?, 'ACCOUNT', ?, jsonb_build_object('name', ?::text))",
                college.institution(),
                roster,
                ana,
                NAME);
        college.run(
                "insert into external_key (institution_id, owner_id, entity, external_key, row_id) values (?, ?, 'SEEKER', ?, ?)",
                college.institution(),
                college.institution(),
                EMAIL,
                ana);
        college.run(
                "insert into mutation_key (institution_id, account_id, mutation_key, operation, input_hash) values (?, ?, ?, 'x', '')",
                college.institution(),
                ana,
                NAME);
        college.run(
                "insert into digest_mail (institution_id, account_id, week, state, reply, next_attempt_at, expires_at, created_at)"
                        + " values (?, ?, '2026-01-05', 'SENT', ?, now(), now(), now())",
                college.institution(),
                ana,
                EMAIL);
    }
}
