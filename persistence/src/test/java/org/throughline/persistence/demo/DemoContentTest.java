package org.throughline.persistence.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.Character.UnicodeScript;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.domain.contact.ContactPoint;
import org.throughline.domain.contact.ContactSource;
import org.throughline.domain.contact.Horizon;
import org.throughline.domain.contact.LinkedInProfile;
import org.throughline.domain.interview.Approach;
import org.throughline.domain.interview.Channel;
import org.throughline.domain.interview.CloseReason;
import org.throughline.domain.interview.EventKind;
import org.throughline.domain.interview.ThreadState;
import org.throughline.domain.programme.SeekerLevel;
import org.throughline.domain.referral.NamePermission;
import org.throughline.domain.referral.ReferralMode;
import org.throughline.domain.referral.ReferralOutcome;

/** What there is to see in a demo of the usual size. */
class DemoContentTest {
    private static LoadedDemo demo;

    @BeforeAll
    static void load() throws SQLException {
        demo = LoadedDemo.usual();
    }

    @AfterAll
    static void close() {
        demo.close();
    }

    @Test
    void hasAboutThreeThousandContactsOfFortySeekers() throws SQLException {
        assertThat(demo.number("select count(*) from seeker")).isEqualTo(40);
        assertThat(demo.number("select count(*) from contact")).isBetween(2_700L, 3_300L);
    }

    @ParameterizedTest
    @MethodSource
    void showsEveryWordOf(String table, String column, Class<? extends Enum<?>> words) throws SQLException {
        List<String> shown =
                demo.texts("select distinct " + column + " from " + table + " where " + column + " is not null");

        assertThat(shown)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(words.getEnumConstants()).map(Enum::name).toList());
    }

    static List<Arguments> showsEveryWordOf() {
        return List.of(
                Arguments.of("interview_thread", "state", ThreadState.class),
                Arguments.of("interview_thread", "approach", Approach.class),
                Arguments.of("interview_thread", "channel", Channel.class),
                Arguments.of("interview_thread", "close_reason", CloseReason.class),
                Arguments.of("thread_event", "kind", EventKind.class),
                Arguments.of("referral", "mode", ReferralMode.class),
                Arguments.of("referral", "name_permission", NamePermission.class),
                Arguments.of("referral", "outcome", ReferralOutcome.class),
                Arguments.of("contact", "horizon", Horizon.class),
                Arguments.of("contact", "source", ContactSource.class),
                Arguments.of("contact_point", "kind", ContactPoint.Kind.class),
                Arguments.of("seeker", "level", SeekerLevel.class));
    }

    @Test
    void hasTheNamedAccountsWithTheirRoles() throws SQLException {
        List<String> stored = demo.texts("select i.slug || ' ' || a.email || ' ' || a.name || ' ' || a.roles::text"
                + " from account a join institution i using (institution_id)");

        assertThat(stored)
                .containsAll(DemoAccounts.ALL.stream()
                        .map(account -> account.institution() + " " + account.email() + " " + account.name() + " "
                                + account.roles().stream().map(Enum::name).collect(Collectors.joining(",", "{", "}")))
                        .toList());
    }

    @Test
    void hasThreeCohortsInTheLargeInstitutionAndOneInTheSmallOne() throws SQLException {
        assertThat(demo.texts("select i.slug || ': ' || c.name from cohort c join institution i using (institution_id)"
                        + " where exists (select from seeker s where s.cohort_id = c.id) order by 1"))
                .containsExactly(
                        "harbour: Evening master's programme",
                        "northfield: Career changers",
                        "northfield: Executives",
                        "northfield: Spring graduates");
    }

    @Test
    void hasADirectoryOfAlumniWithSomeWhoTakeABreakAndSomeWhomSeekersHaveTaken() throws SQLException {
        assertThat(demo.texts("select i.slug || ' ' || count(*) || ' ' || bool_or(d.monthly_limit = 0)"
                        + " from directory_person d join institution i using (institution_id) group by i.slug"))
                .containsExactly("northfield 30 true");
        assertThat(demo.number("select count(distinct seeker_id) from contact where directory_person_id is not null"))
                .isBetween(3L, 12L);
        assertThat(demo.number(ofSeeker(DemoAccounts.STAR, "contact") + " and source = 'DIRECTORY'"))
                .isEqualTo(2);
    }

    @Test
    void askedNobodyOfTheDirectoryMoreOftenThanTheyWant() throws SQLException {
        String months = "select d.id, d.monthly_limit, count(*) as received from directory_person d"
                + " join directory_request r on r.institution_id = d.institution_id and r.directory_person_id = d.id"
                + " group by d.id, d.monthly_limit, r.month";

        assertThat(demo.number("select count(*) from (" + months + ") m where received > monthly_limit"))
                .isZero();
        assertThat(demo.number("select count(*) from (" + months + ") m")).isPositive();
    }

    @Test
    void hasGoalDatesAheadAndPast() throws SQLException {
        assertThat(demo.texts("select distinct goal_date > '2026-03-04' from seeker where goal_date is not null"))
                .containsExactlyInAnyOrder("t", "f");
    }

    @Test
    void hasABeginnerWithAlmostNothing() throws SQLException {
        assertThat(demo.number(ofSeeker(DemoAccounts.BEGINNER, "contact"))).isBetween(1L, 5L);
        assertThat(demo.number(ofSeeker(DemoAccounts.BEGINNER, "thread_event"))).isLessThan(4);
    }

    @Test
    void hasSeekersWhoHaveNotStartedWhoHaveStalledAndWhoKeepInTouch() throws SQLException {
        assertThat(demo.number("select count(*) from seeker s where not exists"
                        + " (select from interview_thread t where t.seeker_id = s.id)"))
                .isPositive();
        assertThat(demo.number("select count(*) from (select seeker_id from thread_event group by seeker_id"
                        + " having max(occurred_at) < '2026-01-04') stalled"))
                .isPositive();
        assertThat(demo.number("select count(*) from (select seeker_id from interview_thread group by seeker_id"
                        + " having count(*) filter (where state = 'KEEPING_IN_TOUCH') > 5"
                        + " and not bool_or(state in ('DRAFT', 'REQUESTED', 'FOLLOWED_UP'))) finished"))
                .isPositive();
    }

    @Test
    void writesNamesInManyScripts() throws SQLException {
        Set<UnicodeScript> scripts = demo.texts("select name from contact").stream()
                .flatMapToInt(String::codePoints)
                .mapToObj(UnicodeScript::of)
                .collect(Collectors.toSet());

        assertThat(scripts)
                .contains(
                        UnicodeScript.LATIN,
                        UnicodeScript.CYRILLIC,
                        UnicodeScript.GREEK,
                        UnicodeScript.ARABIC,
                        UnicodeScript.HAN,
                        UnicodeScript.HANGUL,
                        UnicodeScript.DEVANAGARI);
    }

    @Test
    void hasNoAddressThatMailCouldReach() throws SQLException {
        assertThat(demo.texts("select email from account union select value from contact_point where kind = 'EMAIL'"))
                .hasSizeGreaterThan(500)
                .allMatch(email -> email.endsWith(".example"));
        assertThat(demo.texts("select value from contact_point where kind = 'LINK'"))
                .isNotEmpty()
                .allMatch(link -> link.matches("https://[a-z0-9-]+\\.example/people/[a-z0-9-]+"));
    }

    @Test
    void keepsTheKeyThatAProfileHas() throws SQLException {
        List<String> profiles =
                demo.rows("select linked_in_url, linked_in_key from contact where linked_in_url is not null", row -> {
                    LinkedInProfile profile =
                            LinkedInProfile.parse(row.getString(1)).orElseThrow();
                    assertThat(row.getString(2)).isEqualTo(profile.key());
                    return profile.key();
                });

        assertThat(profiles).hasSizeGreaterThan(1_000).allMatch(key -> key.contains("-demo-"));
    }

    @Test
    void knowsWhenAConnectionFromLinkedInWasMade() throws SQLException {
        assertThat(demo.number("select count(*) from contact where source = 'LINKEDIN' and (linked_in_key is null"
                        + " or linked_in_connected_on is null or linked_in_connected_on > created_at::date)"))
                .isZero();
    }

    @Test
    void hasRecentGraduatesOfTheInstitutionItself() throws SQLException {
        assertThat(demo.number("select count(*) from contact c join institution i using (institution_id)"
                        + " where c.school = i.name and c.graduation_year between 2026 - 5 and 2026"))
                .isGreaterThan(20);
        assertThat(demo.number("select max(graduation_year) from contact")).isLessThanOrEqualTo(2026);
    }

    @Test
    void hasPeopleWhomSeveralSeekersAsk() throws SQLException {
        assertThat(demo.number("select count(*) from (select c.linked_in_key from contact c"
                        + " join interview_thread t on t.contact_id = c.id where c.linked_in_key is not null"
                        + " group by c.institution_id, c.linked_in_key having count(distinct t.seeker_id) > 1) asked"))
                .isGreaterThan(5);
    }

    private static String ofSeeker(DemoAccount account, String table) {
        return "select count(*) from " + table
                + " where seeker_id = (select s.id from seeker s join account a on a.id ="
                + " s.account_id where a.email = '" + account.email() + "')";
    }
}
