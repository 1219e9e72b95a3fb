package org.throughline.reporting.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.domain.account.Role;

/** Who gets a digest, and when. */
class DigestPlanTest {
    private final Campus campus;

    DigestPlanTest() {
        campus = new Campus();
    }

    @AfterEach
    void stop() {
        campus.close();
    }

    private int planned(String instant) throws Exception {
        return new DigestPlan(campus.serving()).write(Instant.parse(instant), Set.of(Role.SEEKER));
    }

    @ParameterizedTest
    @CsvSource({
        // Summer time begins on Sunday 29 March 2026 in Berlin.
        "Europe/Berlin,      2026-03-23T05:59:59Z, 0",
        "Europe/Berlin,      2026-03-23T06:00:00Z, 1",
        "Europe/Berlin,      2026-03-30T04:59:59Z, 0",
        "Europe/Berlin,      2026-03-30T05:00:00Z, 1",
        "Europe/Berlin,      2026-10-26T05:59:59Z, 0",
        "Europe/Berlin,      2026-10-26T06:00:00Z, 1",
        "Pacific/Auckland,   2026-11-22T17:59:59Z, 0",
        "Pacific/Auckland,   2026-11-22T18:00:00Z, 1",
        "Pacific/Honolulu,   2026-11-23T16:59:59Z, 0",
        "Pacific/Honolulu,   2026-11-23T17:00:00Z, 1",
        "Asia/Kathmandu,     2026-11-23T01:14:59Z, 0",
        "Asia/Kathmandu,     2026-11-23T01:15:00Z, 1",
        // Until Wednesday is over, and not on any other day.
        "Europe/Berlin,      2026-11-25T22:59:59Z, 1",
        "Europe/Berlin,      2026-11-25T23:00:00Z, 0",
        "Europe/Berlin,      2026-11-22T12:00:00Z, 0",
        "Nowhere/Unknown,    2026-11-23T06:59:59Z, 0",
        "Nowhere/Unknown,    2026-11-23T07:00:00Z, 1"
    })
    void isFromSevenOnMondayUntilTheEndOfWednesdayByTheSeekersClock(String zone, String instant, int count)
            throws Exception {
        campus.seeker("ada@college.example", "Ada", zone);

        assertThat(planned(instant)).isEqualTo(count);
    }

    @Test
    void goesByTheHourThatTheInstitutionHasSet() throws Exception {
        campus.run("update institution set digest_hour = 0 where institution_id = ?", campus.institution());
        campus.seeker("ada@college.example", "Ada", "UTC");

        assertThat(planned("2026-11-22T23:59:59Z")).isZero();
        assertThat(planned("2026-11-23T00:00:00Z")).isEqualTo(1);
    }

    @Test
    void isOnceAWeekForEachAccount() throws Exception {
        UUID ada = campus.seeker("ada@college.example", "Ada", "Asia/Tokyo");

        assertThat(planned("2026-11-23T08:00:00Z")).isEqualTo(1);
        assertThat(planned("2026-11-23T08:05:00Z")).isZero();
        campus.run("update seeker set time_zone = 'Pacific/Honolulu' where account_id = ?", ada);
        assertThat(planned("2026-11-23T20:00:00Z"))
                .as("Monday comes again for whoever flies east")
                .isZero();
        assertThat(planned("2026-11-30T20:00:00Z")).isEqualTo(1);
    }

    @Test
    void leavesOutWhoIsGoneOrDoesNotWantItOrHasARoleThatNothingIsToldTo() throws Exception {
        campus.run(
                "update account set deactivated_at = now() where id = ?",
                campus.seeker("gone@college.example", "Gone", "UTC"));
        campus.run(
                "update account set weekly_digest = false where id = ?",
                campus.seeker("off@college.example", "Off", "UTC"));
        campus.account("advisor@college.example", "Advisor", "ADVISOR,ADMIN");

        assertThat(planned("2026-11-23T08:00:00Z")).isZero();
        assertThat(new DigestPlan(campus.serving()).write(Instant.parse("2026-11-23T08:00:00Z"), Set.of(Role.ADVISOR)))
                .as("in the institution's time zone")
                .isEqualTo(1);
    }

    @Test
    void forgetsWhatWasAYearAgo() throws Exception {
        campus.seeker("ada@college.example", "Ada", "UTC");
        planned("2026-11-23T08:00:00Z");

        campus.queue.forget(Instant.parse("2027-11-23T08:00:00Z").minus(Duration.ofDays(1)));
        assertThat(campus.word("select count(*) from digest_mail")).isEqualTo("1");
        campus.queue.forget(Instant.parse("2027-11-27T08:00:00Z"));
        assertThat(campus.word("select count(*) from digest_mail")).isEqualTo("0");
    }
}
