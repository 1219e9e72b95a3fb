package org.throughline.persistence.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.throughline.domain.interview.CloseReason;
import org.throughline.domain.interview.ThreadState;
import org.throughline.domain.referral.ReferralOutcome;

/** The network of the seeker who has everything, in the smallest demo. */
class StarNetworkTest {
    private static final String STAR =
            "(select s.id from seeker s join account a on a.id = s.account_id where a.email = 'amara@northfield.example')";

    /** Every way through the network along which nobody comes twice, but for the last person. */
    private static final String WAYS = """
            with recursive link as (
                select from_contact_id as source, to_contact_id as target
                from referral where to_contact_id is not null and seeker_id = %s
            ), way as (
                select array[source, target] as people, false as round from link
                union all
                select people || target, target = any (people)
                from way join link on source = people[cardinality(people)]
                where not round
            )
            """.formatted(STAR);

    private static LoadedDemo demo;

    @BeforeAll
    static void load() throws SQLException {
        demo = LoadedDemo.empty();
        demo.load(new DemoSize(DemoSize.SMALLEST), LoadedDemo.TODAY);
    }

    @AfterAll
    static void close() {
        demo.close();
    }

    @Test
    void isLarge() throws SQLException {
        assertThat(demo.number("select count(*) from contact where seeker_id = " + STAR))
                .isBetween(150L, 200L);
    }

    @Test
    void hasAChainOfExactlyEightReferrals() throws SQLException {
        assertThat(demo.number(WAYS + "select max(cardinality(people) - 1) from way where not round"))
                .isEqualTo(8);
    }

    @Test
    void hasACycleOfThree() throws SQLException {
        assertThat(demo.number(
                        WAYS + "select count(*) from way where people[1] = people[4] and cardinality(people) = 4"))
                .isPositive();
    }

    @Test
    void hasPeopleWhomTwoOthersNamed() throws SQLException {
        assertThat(demo.number(
                        "select count(*) from (select to_contact_id from referral where to_contact_id is not null"
                                + " and seeker_id = " + STAR + " group by 1 having count(distinct from_contact_id) > 1)"
                                + " shared"))
                .isPositive();
    }

    @Test
    void hasASignalToAnswer() throws SQLException {
        assertThat(demo.number("select count(*) from signal where answered_at is null and seeker_id = " + STAR))
                .isPositive();
    }

    @Test
    void hasAThreadInEveryStateAReferralOfEveryOutcomeAndEveryReasonToClose() throws SQLException {
        shows("interview_thread", "state", ThreadState.values());
        shows("interview_thread", "close_reason", CloseReason.values());
        shows("referral", "outcome", ReferralOutcome.values());
    }

    private static void shows(String table, String column, Enum<?>[] words) throws SQLException {
        assertThat(demo.texts("select distinct " + column + " from " + table + " where " + column
                        + " is not null and seeker_id = " + STAR))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(words).map(Enum::name).toList());
    }
}
