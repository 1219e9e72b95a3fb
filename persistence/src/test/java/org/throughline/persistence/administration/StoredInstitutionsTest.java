package org.throughline.persistence.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.throughline.domain.account.Language;
import org.throughline.domain.account.Role;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.administration.Institution;
import org.throughline.domain.programme.InstitutionSettings;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Refusal;
import org.throughline.persistence.shared.NamedSql;
import org.throughline.persistence.shared.TestPeople;
import org.throughline.persistence.shared.TestUnit;
import org.throughline.persistence.testing.DatabaseTest;
import org.throughline.persistence.testing.TestDatabase;

@DatabaseTest
class StoredInstitutionsTest {
    private static final Pattern LIMITS = Pattern.compile("\\((\\w+) >= (\\d+)\\) AND \\(\\1 <= (\\d+)\\)");

    @Test
    void startsWithWhatTheCraftTeaches(TestDatabase database) {
        assertThat(details(database, admin(database)))
                .isEqualTo(new Institution.Details(
                        "example",
                        "UTC",
                        Institution.Details.USUAL_LANGUAGE,
                        Institution.Details.USUAL_DIGEST_HOUR,
                        InstitutionSettings.DEFAULTS));
    }

    @Test
    void keepsWhatIsSet(TestDatabase database) {
        Viewer admin = admin(database);
        InstitutionSettings settings =
                new InstitutionSettings(11, 9, 12, 13, 14, 15, 16, 17, 180, 18, 19, 20, 21, 12, 22, 23, false);
        Institution.Details wish = new Institution.Details("Northfield", "Europe/Berlin", Language.DE, 5, settings);

        assertThat(change(database, admin, wish).refusals()).isEmpty();

        assertThat(details(database, admin)).isEqualTo(wish);
    }

    /** Each limit of the database, at its ends and one beyond. */
    @Test
    void hasTheLimitsOfTheDatabase(TestDatabase database) {
        Viewer admin = admin(database);
        List<String> checked = new ArrayList<>();
        for (Matcher limit : limits(database)) {
            String column = limit.group(1);
            int least = Integer.parseInt(limit.group(2));
            int most = Integer.parseInt(limit.group(3));
            for (int number : new int[] {least, most}) {
                assertThat(refusals(database, admin, column, number)).as(column).doesNotContain("OUT_OF_RANGE");
            }
            for (int number : new int[] {least - 1, most + 1}) {
                assertThat(refusals(database, admin, column, number))
                        .as(column)
                        .contains("OUT_OF_RANGE at " + camel(column));
            }
            checked.add(column);
        }
        assertThat(checked).hasSize(16).contains("follow_up_days", "few_interviews", "digest_hour");
        for (int months : new int[] {3, 6, 12}) {
            assertThat(refusals(database, admin, "cadence_months", months)).isEmpty();
        }
        for (int months : new int[] {0, 4, 13}) {
            assertThat(refusals(database, admin, "cadence_months", months)).contains("OUT_OF_RANGE at cadenceMonths");
        }
    }

    @Test
    void refusesACheckInThatEndsBeforeItBegins(TestDatabase database) {
        assertThat(refusals(database, admin(database), "check_in_from_days", 11))
                .isEqualTo("CONFLICTING at checkInFromDays E4 ");
    }

    @Test
    void refusesATimeZoneThatNobodyKnows(TestDatabase database) {
        Viewer admin = admin(database);
        Institution.Details now = details(database, admin);

        Outcome<Institution> outcome = change(
                database,
                admin,
                new Institution.Details("Northfield", "Mars/Olympus", now.language(), 7, now.settings()));

        assertThat(told(outcome.refusals())).isEqualTo("MALFORMED at timeZone ");
        assertThat(details(database, admin)).isEqualTo(now);
    }

    private static List<Matcher> limits(TestDatabase database) {
        return new NamedSql("""
                        select pg_get_constraintdef(oid) from pg_constraint
                        where conrelid = 'institution'::regclass and contype = 'c'
                        """)
                .rows(database.dataSource(), Map.of(), row -> LIMITS.matcher(row.getString(1))).stream()
                        .filter(Matcher::find)
                        .toList();
    }

    /** Why one number, beside what the craft teaches, is refused; as the database, past its checks, would hold it. */
    private static String refusals(TestDatabase database, Viewer admin, String column, int number) {
        try (TestUnit unit = TestUnit.on(database)) {
            Map<String, Integer> wish = Map.of(column, number);
            Institution.Details details = new Institution.Details(
                    "Northfield", "UTC", Language.EN, wish.getOrDefault("digest_hour", 7), settings(wish));
            return told(unit.answer(entityManager -> new StoredInstitutions(entityManager)
                    .of(admin)
                    .change(details, zone -> true)
                    .refusals()));
        }
    }

    private static InstitutionSettings settings(Map<String, Integer> wish) {
        InstitutionSettings usual = InstitutionSettings.DEFAULTS;
        return new InstitutionSettings(
                wish.getOrDefault("follow_up_days", usual.followUpDays()),
                wish.getOrDefault("max_follow_ups", usual.maxFollowUps()),
                wish.getOrDefault("open_request_cap", usual.openRequestCap()),
                wish.getOrDefault("person_request_cap", usual.personRequestCap()),
                wish.getOrDefault("smallest_group", usual.smallestGroup()),
                wish.getOrDefault("recent_graduate_years", usual.recentGraduateYears()),
                wish.getOrDefault("requested_minutes", usual.requestedMinutes()),
                wish.getOrDefault("long_request_minutes", usual.longRequestMinutes()),
                wish.getOrDefault("draft_words", usual.draftWords()),
                wish.getOrDefault("least_questions", usual.leastQuestions()),
                wish.getOrDefault("thank_within_hours", usual.thankWithinHours()),
                wish.getOrDefault("check_in_from_days", usual.checkInFromDays()),
                wish.getOrDefault("check_in_to_days", usual.checkInToDays()),
                wish.getOrDefault("cadence_months", usual.cadenceMonths()),
                wish.getOrDefault("late_start_days", usual.lateStartDays()),
                wish.getOrDefault("few_interviews", usual.fewInterviews()),
                usual.weekendsOff());
    }

    private static String told(List<Refusal> refusals) {
        StringBuilder text = new StringBuilder();
        refusals.forEach(refusal -> text.append(refusal.code())
                .append(" at ")
                .append(String.join(".", refusal.path()))
                .append(' ')
                .append(refusal.practice().map(practice -> practice + " ").orElse("")));
        return text.toString();
    }

    private static String camel(String column) {
        return Pattern.compile("_(\\w)")
                .matcher(column)
                .replaceAll(letter -> letter.group(1).toUpperCase(java.util.Locale.ROOT));
    }

    private static Institution.Details details(TestDatabase database, Viewer admin) {
        try (TestUnit unit = TestUnit.on(database)) {
            return unit.answer(entityManager ->
                    new StoredInstitutions(entityManager).of(admin).details());
        }
    }

    private static Outcome<Institution> change(TestDatabase database, Viewer admin, Institution.Details wish) {
        try (TestUnit unit = TestUnit.on(database)) {
            return unit.answer(entityManager ->
                    new StoredInstitutions(entityManager).of(admin).change(wish, zone -> !zone.startsWith("Mars")));
        }
    }

    private static Viewer admin(TestDatabase database) {
        TestPeople people = new TestPeople(database);
        UUID institution = people.institution("example");
        return people.account(institution, "admin@example.org", "none", Role.ADMIN);
    }
}
