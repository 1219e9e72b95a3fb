package org.throughline.persistence.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.throughline.domain.interview.Approach;
import org.throughline.domain.interview.Channel;
import org.throughline.domain.interview.CloseReason;
import org.throughline.domain.interview.EventKind;
import org.throughline.domain.interview.InterviewThread;
import org.throughline.domain.interview.Meeting;
import org.throughline.domain.interview.MeetingFormat;
import org.throughline.domain.interview.Progress;
import org.throughline.domain.interview.Step;
import org.throughline.domain.interview.ThreadPlan;
import org.throughline.domain.interview.ThreadState;
import org.throughline.domain.programme.InstitutionSettings;
import org.throughline.domain.shared.TenantKey;

/** What is stored of threads and referrals keeps every rule of the craft. */
class DemoHistoriesTest {
    private static final String NOW = "timestamptz '2026-03-04 00:00Z'";

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
    void aThreadStandsWhereItsStoredEventsLead() throws SQLException {
        Map<UUID, InterviewThread> replayed = new LinkedHashMap<>();
        Map<UUID, Progress> stored = new LinkedHashMap<>();
        demo.rows("select * from interview_thread", row -> {
            UUID id = row.getObject("id", UUID.class);
            replayed.put(id, opened(row));
            return stored.put(id, progress(row));
        });

        demo.rows(
                "select e.*, i.max_follow_ups from thread_event e join institution i using (institution_id)"
                        + " where kind <> 'OPENED' order by e.occurred_at, e.id",
                row -> replayed.get(row.getObject("thread_id", UUID.class))
                        .record(UUID.randomUUID(), step(row), settings(row), instant(row, "recorded_at"))
                        .orElseThrow());

        assertThat(replayed).hasSizeGreaterThan(500);
        replayed.forEach(
                (id, thread) -> assertThat(thread.progress()).as("%s", id).isEqualTo(stored.get(id)));
    }

    @Test
    void everyHistoryBeginsWhenTheThreadWasOpened() throws SQLException {
        none("interview_thread t where opened_at is distinct from (select min(occurred_at) from thread_event e"
                + " where e.thread_id = t.id and e.kind = 'OPENED')");
    }

    @Test
    void everyEventAfterTheFirstIsTold() throws SQLException {
        none("thread_event where kind <> 'OPENED' and coalesce(summary, '') = ''");
        none("thread_event where summary ~ '[{}]' or summary ~ '  '");
    }

    @Test
    void nobodyIsAskedWithoutAPurpose() throws SQLException {
        none("interview_thread where requested_at is not null and purpose is null");
        none("interview_thread where state <> 'DRAFT' and state <> 'CLOSED' and requested_at is null");
    }

    @Test
    void nobodyFollowsUpMoreOftenThanTheInstitutionAllows() throws SQLException {
        none("interview_thread join institution using (institution_id) where follow_ups > max_follow_ups");
    }

    @Test
    void nobodyHasMoreOpenRequestsThanTheInstitutionAllows() throws SQLException {
        none("(select count(*) as open, max(open_request_cap) as cap from interview_thread"
                + " join institution using (institution_id) where state in ('REQUESTED', 'FOLLOWED_UP')"
                + " group by seeker_id) requests where open > cap");
    }

    @Test
    void mostThanksAreWrittenWithinADay() throws SQLException {
        assertThat(demo.number(
                        "select 100 * count(*) filter (where t.occurred_at < h.occurred_at + interval '36 hours')"
                                + " / count(*) from thread_event t join thread_event h using (thread_id)"
                                + " where t.kind = 'THANKED' and h.kind = 'HELD'"))
                .isBetween(80L, 99L);
    }

    @Test
    void whoComesByAReferralWasReferredBefore() throws SQLException {
        none("interview_thread t where approach in ('REFERRAL', 'INTRODUCTION') and not exists (select from referral r"
                + " where r.to_contact_id = t.contact_id and r.made_at < t.opened_at"
                + " and (r.mode = 'DIRECT') = (t.approach = 'REFERRAL'))");
        none("interview_thread t where approach = 'ALUMNI' and not exists (select from contact c"
                + " join institution i using (institution_id) where c.id = t.contact_id and c.school = i.name)");
    }

    @Test
    void aReferrersNameIsUsedOnlyWithPermission() throws SQLException {
        String requests = "thread_event e join interview_thread t on t.id = e.thread_id"
                + " join referral r on r.to_contact_id = t.contact_id join contact f on f.id = r.from_contact_id"
                + " where e.kind = 'REQUESTED' and position(f.name in e.summary) > 0";

        none(requests + " and r.name_permission <> 'GRANTED'");
        assertThat(demo.number("select count(*) from " + requests)).isGreaterThan(30);
    }

    @Test
    void aReferralWasMadeInATalkThatTookPlace() throws SQLException {
        none("referral r join interview_thread t on t.id = r.thread_id where t.held_at is null"
                + " or r.made_at not between t.held_at and t.held_at + interval '1 hour'"
                + " or t.contact_id <> r.from_contact_id");
    }

    @Test
    void aPromisedIntroductionHasACheckInWithinTenDays() throws SQLException {
        none("referral where mode = 'INTRODUCTION' and check_in_on - made_at::date not between 6 and 11");
        none("referral where (mode = 'DIRECT') <> (check_in_on is null)");
    }

    @Test
    void anIntroductionIsLateOnlyAfterItsCheckInAndBrokenOnlyLongAfter() throws SQLException {
        none("referral r join contact c on c.id = r.to_contact_id where r.outcome = 'LATE'"
                + " and c.created_at < r.check_in_on");
        none("referral where outcome = 'BROKEN' and (to_contact_id is not null"
                + " or check_in_on > date '2026-03-04' - 30)");
        none("referral where outcome in ('CONTACTED', 'KEPT', 'LATE') and to_contact_id is null");
    }

    @Test
    void someNamesAreNotFollowedYetAndSomeCheckInsAreStillAhead() throws SQLException {
        assertThat(demo.number("select count(*) from referral where to_contact_id is null and outcome = 'PENDING'"))
                .isGreaterThan(20);
        assertThat(demo.number("select count(*) from referral where to_contact_id is null and check_in_on > date"
                        + " '2026-03-04'"))
                .isPositive();
    }

    @Test
    void nothingHasHappenedInTheFuture() throws SQLException {
        List<String> moments = demo.texts("select table_name || '.' || column_name from information_schema.columns"
                + " where table_schema = 'public' and data_type = 'timestamp with time zone'"
                + " and column_name not in ('scheduled_for', 'expires_at')");
        assertThat(moments).contains("thread_event.occurred_at", "contact.created_at", "referral.made_at");
        for (String moment : moments) {
            String table = moment.substring(0, moment.indexOf('.'));
            none(table + " where " + moment + " > " + NOW);
        }
        none("contact where linked_in_connected_on > date '2026-03-04'");
    }

    @Test
    void slotsLieAheadWhereATalkIsAgreedOn() throws SQLException {
        none("interview_thread where scheduled_for > " + NOW + " and state not in ('SCHEDULED', 'PREPARED')");
        none("interview_thread where state in ('SCHEDULED', 'PREPARED') and scheduled_for < " + NOW
                + " and last_event_at > " + NOW + " - interval '30 days'");
    }

    @Test
    void theOrderOfIdsIsTheOrderOfTime() throws SQLException {
        for (String made : List.of(
                "institution.created_at",
                "account.created_at",
                "seeker.created_at",
                "contact.created_at",
                "interview_thread.opened_at",
                "thread_event.recorded_at",
                "referral.made_at")) {
            String table = made.substring(0, made.indexOf('.'));
            String id = table.equals("institution") ? "institution_id" : "id";
            none(table + " where uuid_extract_version(" + id + ") is distinct from 7 or uuid_extract_timestamp(" + id
                    + ") <> " + made);
        }
    }

    @Test
    void nothingIsOlderThanWhatItBelongsTo() throws SQLException {
        none("contact c join seeker s on s.id = c.seeker_id where c.created_at < s.created_at");
        none("contact c join organization o on o.id = c.organization_id where c.created_at < o.created_at");
        none("interview_thread t join contact c on c.id = t.contact_id where t.opened_at < c.created_at");
        none("contact where updated_at < created_at");
        none("thread_event where recorded_at < occurred_at");
    }

    private static void none(String rows) throws SQLException {
        assertThat(demo.texts("select * from " + rows)).as(rows).isEmpty();
    }

    private static InterviewThread opened(ResultSet row) throws SQLException {
        Instant openedAt = instant(row, "opened_at");
        ThreadPlan plan = new ThreadPlan(
                Optional.ofNullable(row.getString("purpose")),
                Approach.valueOf(row.getString("approach")),
                Channel.valueOf(row.getString("channel")),
                Optional.of(row.getInt("requested_minutes")),
                openedAt,
                List.of(),
                row.getBoolean("practice"));
        return InterviewThread.open(
                        new TenantKey(row.getObject("institution_id", UUID.class), row.getObject("id", UUID.class)),
                        row.getObject("seeker_id", UUID.class),
                        row.getObject("contact_id", UUID.class),
                        plan,
                        openedAt)
                .orElseThrow();
    }

    private static Progress progress(ResultSet row) throws SQLException {
        return new Progress(
                ThreadState.valueOf(row.getString("state")),
                reason(row).orElse(null),
                row.getInt("follow_ups"),
                row.getObject("granted_minutes", Integer.class),
                instant(row, "scheduled_for"),
                instant(row, "requested_at"),
                instant(row, "held_at"),
                instant(row, "last_event_at"),
                format(row).orElse(null),
                row.getString("slot_place"),
                row.getString("slot_time_zone"),
                instant(row, "last_asked_at"),
                instant(row, "waiting_since"),
                instant(row, "replied_at"),
                instant(row, "accepted_at"),
                instant(row, "prepared_at"),
                instant(row, "thanked_at"),
                row.getInt("no_shows"));
    }

    private static Step step(ResultSet row) throws SQLException {
        return new Step(
                EventKind.valueOf(row.getString("kind")),
                instant(row, "occurred_at"),
                Optional.ofNullable(row.getString("summary")),
                Optional.ofNullable(instant(row, "scheduled_for")),
                Optional.ofNullable(row.getObject("granted_minutes", Integer.class)),
                reason(row),
                new Meeting(
                        format(row),
                        Optional.ofNullable(row.getString("slot_place")),
                        Optional.ofNullable(row.getString("slot_time_zone")).map(ZoneId::of)),
                Optional.ofNullable(row.getString("channel")).map(Channel::valueOf),
                Optional.ofNullable(row.getString("override_reason")));
    }

    private static Optional<MeetingFormat> format(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getString("slot_format")).map(MeetingFormat::valueOf);
    }

    private static Optional<CloseReason> reason(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getString("close_reason")).map(CloseReason::valueOf);
    }

    private static InstitutionSettings settings(ResultSet row) throws SQLException {
        return InstitutionSettings.DEFAULTS.withFollowUps(7, row.getInt("max_follow_ups"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column))
                .map(Timestamp::toInstant)
                .orElse(null);
    }
}
