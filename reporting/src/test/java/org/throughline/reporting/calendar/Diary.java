package org.throughline.reporting.calendar;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.calendar.CalendarLanguage;
import org.throughline.persistence.shared.TestPeople;

/** A seeker in Berlin with what calendars are about, written down as plainly as possible. */
final class Diary {
    private final DataSource dataSource;
    private final Viewer viewer;

    private Diary(DataSource dataSource, Viewer viewer) {
        this.dataSource = dataSource;
        this.viewer = viewer;
    }

    static Diary inNewInstitution(DataSource dataSource) {
        TestPeople people = new TestPeople(dataSource);
        UUID institution = people.institution("i" + UUID.randomUUID());
        return new Diary(dataSource, people.seeker(institution, UUID.randomUUID() + "@example.org", "hash"));
    }

    /** Somebody else of the same institution. */
    Diary neighbour() {
        return new Diary(
                dataSource,
                new TestPeople(dataSource).seeker(viewer.institutionId(), UUID.randomUUID() + "@example.org", "hash"));
    }

    Viewer viewer() {
        return viewer;
    }

    UUID seekerId() {
        return viewer.seekerId().orElseThrow();
    }

    Feed feed() {
        return new Feed(viewer.institutionId(), UUID.randomUUID(), seekerId(), CalendarLanguage.EN, viewer.timeZone());
    }

    UUID contact(String name) {
        UUID id = UuidCreator.getTimeOrderedEpochPlus1();
        run(
                "insert into contact (institution_id, id, seeker_id, name, source) values (?, ?, ?, ?, 'MANUAL')",
                viewer.institutionId(),
                id,
                seekerId(),
                name);
        return id;
    }

    /** A thread in a state, with more columns such as {@code held_at = '2026-01-01T10:00Z'}. */
    UUID thread(UUID contact, String state, String... assignments) {
        UUID id = UuidCreator.getTimeOrderedEpochPlus1();
        run(
                "insert into interview_thread (institution_id, id, seeker_id, contact_id, approach, channel, state, close_reason,"
                        + " opened_at, last_event_at) values (?, ?, ?, ?, 'COLD', 'EMAIL', ?, ?, '2025-12-01Z', '2025-12-01Z')",
                viewer.institutionId(),
                id,
                seekerId(),
                contact,
                state,
                state.equals("CLOSED") ? "OTHER" : null);
        for (String assignment : assignments) {
            set("interview_thread", id, assignment);
        }
        return id;
    }

    /** A thread for which a time was agreed on. */
    UUID agreed(UUID contact, String slot, String zone) {
        UUID thread = thread(contact, "SCHEDULED", "scheduled_for = '" + slot + "'", "slot_time_zone = '" + zone + "'");
        event(thread, "SCHEDULED", "2026-01-02T10:00:00Z", slot, zone);
        return thread;
    }

    void event(UUID thread, String kind, String at, String slot, String zone) {
        run(
                "insert into thread_event (institution_id, id, seeker_id, thread_id, kind, occurred_at, recorded_at,"
                        + " scheduled_for, slot_time_zone) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                viewer.institutionId(),
                UuidCreator.getTimeOrderedEpochPlus1(),
                seekerId(),
                thread,
                kind,
                moment(at),
                moment(at),
                slot == null ? null : moment(slot),
                zone);
    }

    UUID commitment(UUID contact, String by, String what, String due) {
        UUID id = UuidCreator.getTimeOrderedEpochPlus1();
        run(
                "insert into commitment (institution_id, id, seeker_id, contact_id, promised_by, promised_at, what, due_on)"
                        + " values (?, ?, ?, ?, ?, '2026-01-01Z', ?, ?::date)",
                viewer.institutionId(),
                id,
                seekerId(),
                contact,
                by,
                what,
                due);
        return id;
    }

    UUID introduction(UUID contact, String name, String checkIn) {
        UUID id = UuidCreator.getTimeOrderedEpochPlus1();
        run(
                "insert into referral (institution_id, id, seeker_id, from_contact_id, name, mode, name_permission, check_in_on,"
                        + " outcome, made_at) values (?, ?, ?, ?, ?, 'INTRODUCTION', 'GRANTED', ?::date, 'PENDING', '2026-01-01Z')",
                viewer.institutionId(),
                id,
                seekerId(),
                contact,
                name,
                checkIn);
        return id;
    }

    void choose(String key, Optional<String> snoozedUntil) {
        run(
                "insert into action_choice (institution_id, seeker_id, action_key, snoozed_until, dismissed_at, chosen_at)"
                        + " values (?, ?, ?, ?::date, ?::timestamptz, '2026-01-04Z')",
                viewer.institutionId(),
                seekerId(),
                key,
                snoozedUntil.orElse(null),
                snoozedUntil.isPresent() ? null : "2026-01-04Z");
    }

    void set(String table, UUID id, String assignment) {
        run(
                "update " + table + " set " + assignment + " where institution_id = ? and id = ?",
                viewer.institutionId(),
                id);
    }

    void setInstitution(String assignment) {
        run("update institution set " + assignment + " where institution_id = ?", viewer.institutionId());
    }

    List<Slot> slots(FeedReader reader, Instant now) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return reader.slots(connection, feed(), now);
        }
    }

    List<DueDay> dueDays(FeedReader reader, Instant now) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return reader.dueDays(connection, feed(), now);
        }
    }

    private static OffsetDateTime moment(String text) {
        return Instant.parse(text).atOffset(ZoneOffset.UTC);
    }

    void run(String sql, Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
