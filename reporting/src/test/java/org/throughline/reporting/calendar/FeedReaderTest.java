package org.throughline.reporting.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.persistence.testing.DatabaseTest;
import org.throughline.persistence.testing.TestDatabase;

/** Today is Monday, 5 January 2026, for a seeker in Berlin. */
@DatabaseTest
class FeedReaderTest {
    private static final Instant NOW = Instant.parse("2026-01-05T09:00:00Z");
    private static final String SLOT = "2026-01-08T14:00:00Z";
    private static final String LATER = "2026-01-09T14:00:00Z";

    private FeedReader reader;
    private Diary diary;
    private UUID ada;

    @BeforeEach
    void start(TestDatabase database) {
        reader = new FeedReader(database.serving(), Clock.fixed(NOW, ZoneOffset.UTC));
        diary = Diary.inNewInstitution(database.dataSource());
        ada = diary.contact("Ada");
    }

    @Test
    void showsTheTimeAgreedOnInItsTimeZone() throws SQLException {
        UUID thread = diary.agreed(ada, SLOT, "America/New_York");
        diary.set("interview_thread", thread, "slot_format = 'PHONE', slot_place = '+49 30', requested_minutes = 15");

        Slot slot = slots().get(0);
        assertThat(slot.threadId()).isEqualTo(thread);
        assertThat(slot.state()).isEqualTo(Slot.State.AGREED);
        assertThat(slot.start()).isEqualTo(Instant.parse(SLOT));
        assertThat(slot.zone()).isEqualTo(ZoneId.of("America/New_York"));
        assertThat(slot.length()).hasMinutes(15);
        assertThat(slot.place()).contains("+49 30");
        assertThat(slot.changes()).isZero();

        diary.set("interview_thread", thread, "granted_minutes = 25, slot_time_zone = 'No/Where'");
        assertThat(slots().get(0).length()).hasMinutes(25);
        assertThat(slots().get(0).zone()).as("the seeker's own").isEqualTo(ZoneId.of("Europe/Berlin"));
    }

    @Test
    void countsHowOftenTheTimeWasChanged() throws SQLException {
        UUID thread = diary.agreed(ada, SLOT, "Europe/Berlin");
        diary.event(thread, "PREPARED", "2026-01-02T11:00:00Z", null, null);
        diary.event(thread, "RESCHEDULED", "2026-01-03T10:00:00Z", LATER, null);
        diary.set("interview_thread", thread, "scheduled_for = '" + LATER + "', state = 'PREPARED'");

        Slot slot = slots().get(0);
        assertThat(slot.start()).isEqualTo(Instant.parse(LATER));
        assertThat(slot.changes()).isEqualTo(1);
        assertThat(slot.changedAt()).isEqualTo(Instant.parse("2026-01-03T10:00:00Z"));
    }

    @Test
    void aTimeThatWasGivenUpIsCancelledAndANewOneIsNot() throws SQLException {
        UUID thread = diary.agreed(ada, SLOT, "Asia/Kolkata");
        diary.event(thread, "POSTPONED", "2026-01-03T10:00:00Z", null, null);
        diary.set("interview_thread", thread, "scheduled_for = null, slot_time_zone = null, state = 'ACCEPTED'");

        Slot slot = slots().get(0);
        assertThat(slot.state()).isEqualTo(Slot.State.CANCELLED);
        assertThat(slot.start()).isEqualTo(Instant.parse(SLOT));
        assertThat(slot.zone()).isEqualTo(ZoneId.of("Asia/Kolkata"));
        assertThat(slot.changes()).isEqualTo(1);

        diary.event(thread, "SCHEDULED", "2026-01-04T10:00:00Z", LATER, "Asia/Kolkata");
        diary.set("interview_thread", thread, "scheduled_for = '" + LATER + "', state = 'SCHEDULED'");
        assertThat(slots().get(0).state()).isEqualTo(Slot.State.AGREED);
        assertThat(slots().get(0).start()).isEqualTo(Instant.parse(LATER));
        assertThat(slots().get(0).changes()).isEqualTo(2);
    }

    @Test
    void aThreadThatIsClosedBeforeTheInterviewIsCancelledAndOneAfterItIsNot() throws SQLException {
        UUID thread = diary.agreed(ada, SLOT, "Europe/Berlin");
        diary.event(thread, "CLOSED", "2026-01-03T10:00:00Z", null, null);
        diary.set("interview_thread", thread, "state = 'CLOSED', close_reason = 'UNABLE'");
        assertThat(slots()).extracting(Slot::state).containsExactly(Slot.State.CANCELLED);

        diary.set("interview_thread", thread, "held_at = '" + SLOT + "'");
        assertThat(slots()).extracting(Slot::state).containsExactly(Slot.State.HELD);
    }

    @Test
    void whatWasDeletedIsCancelledWithoutAName() throws SQLException {
        UUID thread = diary.agreed(ada, SLOT, "Europe/Berlin");
        UUID ben = diary.contact("Ben");
        UUID bens = diary.agreed(ben, SLOT, "Europe/Berlin");
        diary.set("interview_thread", thread, "deleted_at = '2026-01-04T08:00Z'");
        diary.set("contact", ben, "deleted_at = '2026-01-04T09:00Z'");

        assertThat(slots()).hasSize(2).allSatisfy(slot -> {
            assertThat(slot.state()).isEqualTo(Slot.State.CANCELLED);
            assertThat(slot.name()).isEmpty();
            assertThat(slot.changes()).isEqualTo(1);
            assertThat(slot.changedAt()).isAfter(Instant.parse("2026-01-04T07:59:59Z"));
        });
        assertThat(slots()).extracting(Slot::threadId).contains(thread, bens);
    }

    @Test
    void showsPracticeAsPractice() throws SQLException {
        UUID thread = diary.agreed(ada, SLOT, "Europe/Berlin");
        diary.set("interview_thread", thread, "practice = true");

        assertThat(slots()).extracting(Slot::practice).containsExactly(true);
    }

    @Test
    void showsNinetyDaysBackAndEighteenMonthsAhead() throws SQLException {
        diary.agreed(ada, "2025-10-06T21:59:59Z", "Europe/Berlin");
        UUID first = diary.agreed(ada, "2025-10-06T22:00:00Z", "Europe/Berlin");
        UUID last = diary.agreed(ada, "2027-07-05T21:59:59Z", "Europe/Berlin");
        diary.agreed(ada, "2027-07-05T22:00:00Z", "Europe/Berlin");
        diary.commitment(ada, "SEEKER", "too long ago", "2025-10-06");
        diary.commitment(ada, "SEEKER", "first", "2025-10-07");
        diary.commitment(ada, "SEEKER", "last", "2027-07-05");
        diary.commitment(ada, "SEEKER", "too far ahead", "2027-07-06");

        assertThat(slots()).extracting(Slot::threadId).containsExactlyInAnyOrder(first, last);
        assertThat(dueDays()).extracting(due -> due.detail().orElseThrow()).containsExactlyInAnyOrder("first", "last");
    }

    @Test
    void thanksAndFollowsUpAndKeepsPromises() throws SQLException {
        UUID held = diary.thread(ada, "HELD", "held_at = '2026-01-04T20:00Z'");
        UUID asked = diary.thread(ada, "REQUESTED", "waiting_since = '2025-12-30T08:00Z'");
        diary.thread(ada, "FOLLOWED_UP", "waiting_since = '2025-12-30T08:00Z'", "follow_ups = 2");
        diary.thread(ada, "REQUESTED", "waiting_since = '2025-12-30T08:00Z'", "practice = true");
        UUID promise = diary.commitment(ada, "SEEKER", "Send the study", "2026-01-07");
        diary.commitment(ada, "SEEKER", "Some day", null);
        diary.commitment(ada, "CONTACT", "Theirs", "2026-01-07");
        UUID introduction = diary.introduction(ada, "Ben", "2026-01-13");

        assertThat(said())
                .containsExactlyInAnyOrder(
                        "THANK:" + held + " 2026-01-05",
                        "FOLLOW_UP:" + asked + ":1767081600 2026-01-06",
                        "KEEP_PROMISE:" + promise + " 2026-01-07",
                        "CHECK_IN:" + introduction + " 2026-01-13",
                        "KEEP_IN_TOUCH:" + ada + ":1767225600 2026-07-01");
    }

    @Test
    void keepsInTouchAfterTheLastOfWhateverHappened() throws SQLException {
        UUID thread = diary.thread(ada, "THANKED", "held_at = '2025-11-01T10:00Z'");
        diary.event(thread, "HELD", "2025-11-01T10:00:00Z", null, null);
        diary.event(thread, "THANKED", "2025-11-02T10:00:00Z", null, null);
        diary.event(thread, "CLOSED", "2025-12-24T10:00:00Z", null, null);
        String key = "KEEP_IN_TOUCH:" + ada + ":";

        assertThat(said())
                .as("half a year on is a Saturday, so Monday")
                .containsExactly(key + Instant.parse("2025-11-02T10:00:00Z").getEpochSecond() + " 2026-05-04");

        diary.set("contact", ada, "cadence_months = 3");
        assertThat(said()).allSatisfy(due -> assertThat(due).endsWith(" 2026-02-02"));
        diary.set("contact", ada, "cadence_months = 0");
        assertThat(said()).isEmpty();
    }

    @Test
    void leavesWeekendsAloneUnlessTheInstitutionWorksOnThem() throws SQLException {
        diary.commitment(ada, "SEEKER", "Send the study", "2026-01-10");
        assertThat(dueDays()).extracting(DueDay::day).containsExactly(LocalDate.parse("2026-01-12"));

        diary.setInstitution("weekends_off = false");
        assertThat(dueDays()).extracting(DueDay::day).containsExactly(LocalDate.parse("2026-01-10"));
    }

    @Test
    void whatWasPutOffComesOnThatDayAndWhatWasPutAwayStaysAway() throws SQLException {
        UUID off = diary.commitment(ada, "SEEKER", "Put off", "2026-01-07");
        UUID away = diary.commitment(ada, "SEEKER", "Put away", "2026-01-07");
        diary.choose("KEEP_PROMISE:" + off, Optional.of("2026-01-20"));
        diary.choose("KEEP_PROMISE:" + away, Optional.empty());

        assertThat(said()).containsExactly("KEEP_PROMISE:" + off + " 2026-01-20");
    }

    @Test
    void nothingOfAnybodyElseIsThere() throws SQLException {
        diary.agreed(ada, SLOT, "Europe/Berlin");
        diary.commitment(ada, "SEEKER", "Send the study", "2026-01-07");

        Diary neighbour = diary.neighbour();
        assertThat(neighbour.slots(reader, NOW)).isEmpty();
        assertThat(neighbour.dueDays(reader, NOW)).isEmpty();
    }

    private List<Slot> slots() throws SQLException {
        return diary.slots(reader, NOW);
    }

    private List<DueDay> dueDays() throws SQLException {
        return diary.dueDays(reader, NOW);
    }

    private List<String> said() throws SQLException {
        return dueDays().stream().map(due -> due.key() + " " + due.day()).toList();
    }
}
