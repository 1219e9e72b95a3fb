package org.throughline.imports.history;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.Column;
import java.lang.reflect.RecordComponent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.interview.Approach;
import org.throughline.domain.interview.Channel;
import org.throughline.domain.interview.CloseReason;
import org.throughline.domain.interview.EventKind;
import org.throughline.domain.interview.InterviewThread;
import org.throughline.domain.interview.Meeting;
import org.throughline.domain.interview.MeetingFormat;
import org.throughline.domain.interview.Progress;
import org.throughline.domain.interview.Step;
import org.throughline.domain.interview.ThreadEvent;
import org.throughline.domain.interview.ThreadPlan;
import org.throughline.domain.programme.InstitutionSettings;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.domain.shared.TenantKey;

/**
 * One thread, lived through again by the domain's own rules. What the order of things forbids is refused; what is asked of
 * a seeker before a step today (a purpose, a limit of follow-ups, so many questions) is not asked of the past, which
 * happened without it.
 */
final class ThreadReplay {
    private static final InstitutionSettings OF_THE_PAST =
            InstitutionSettings.DEFAULTS.withFollowUps(1, Integer.MAX_VALUE);
    private static final TenantKey ANY = new TenantKey(new UUID(0, 0), new UUID(0, 0));

    private final UUID id;
    private final Instant openedAt;
    private final int version;
    private final InterviewThread thread;
    private final Instant now;
    private final List<Told> events = new ArrayList<>();
    private boolean opened;

    ThreadReplay(ResultSet row, UUID institutionId, Instant now) throws SQLException {
        this.id = row.getObject("id", UUID.class);
        this.openedAt = instant(row, "opened_at").orElseThrow();
        this.version = row.getInt("version");
        this.now = now;
        ThreadPlan plan = new ThreadPlan(
                Optional.of("Of the past."),
                Approach.COLD,
                Channel.valueOf(row.getString("channel")),
                Optional.empty(),
                openedAt,
                List.of(),
                row.getBoolean("practice"));
        this.thread = InterviewThread.open(new TenantKey(institutionId, id), id, id, plan, openedAt)
                .orElseThrow();
    }

    /** An event, stored or of the file. */
    private record Told(boolean stored, int sheet, long line, Step step) {}

    /**
     * What became of an event of the file: refused, or what else is stored of it.
     *
     * @param fold where the thread stands in the end, with one of its events
     */
    record Verdict(int sheet, long line, Optional<Refusal> refusal, JsonObject content, Optional<JsonObject> fold) {
        static void insert(Connection connection, List<Verdict> verdicts) throws SQLException {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into history_fold values (?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)")) {
                for (Verdict verdict : verdicts) {
                    insert.setInt(1, verdict.sheet);
                    insert.setLong(2, verdict.line);
                    insert.setString(3, verdict.refusal.map(Verdict::column).orElse(null));
                    insert.setString(
                            4,
                            verdict.refusal
                                    .map(refusal -> refusal.code().name())
                                    .orElse(null));
                    insert.setString(5, verdict.refusal.map(Refusal::message).orElse(null));
                    insert.setString(6, verdict.content.toString());
                    insert.setString(7, verdict.fold.map(JsonObject::toString).orElse(null));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        }

        /** The domain's name of a place, as files call the column. */
        private static String column(Refusal refusal) {
            return switch (refusal.path().isEmpty() ? "kind" : refusal.path().get(0)) {
                case "occurredAt" -> "occurred_at";
                case "scheduledFor" -> "scheduled_for";
                case "grantedMinutes" -> "granted_minutes";
                case "closeReason" -> "close_reason";
                case "format" -> "slot_format";
                case "place" -> "slot_place";
                case "timeZone" -> "slot_time_zone";
                case "overrideReason" -> "override_reason";
                case "channel" -> "channel";
                case "summary" -> "summary";
                default -> "kind";
            };
        }
    }

    UUID id() {
        return id;
    }

    /** Notes an event that is stored already. */
    Step stored(ResultSet row) throws SQLException {
        Step step = step(row);
        opened |= step.kind() == EventKind.OPENED;
        events.add(new Told(true, 0, 0, step));
        return step;
    }

    /** Notes an event of the file. */
    Step told(ResultSet row) throws SQLException {
        Step step = step(row);
        events.add(new Told(false, row.getInt("sheet"), row.getLong("line"), step));
        return step;
    }

    /** What becomes of the file's events. Where the stored history no longer holds with them, none of them is taken. */
    List<Verdict> run() {
        // Stored ones were noted first, and the sorting keeps that order for what happened at the same moment.
        events.sort(Comparator.comparing(told -> told.step.occurredAt()));
        List<Verdict> verdicts = new ArrayList<>();
        int count = version;
        for (Told told : events) {
            Outcome<Step> outcome = live(told);
            if (outcome instanceof Outcome.Refused<Step> refused && told.stored) {
                return allRefused(refused.reasons().get(0));
            }
            if (!told.stored) {
                count += outcome.refusals().isEmpty() && told.step.kind() != EventKind.OPENED ? 1 : 0;
                verdicts.add(verdict(told, outcome, count));
            }
        }
        return withFold(verdicts, count - version);
    }

    private Outcome<Step> live(Told told) {
        if (told.step.kind() == EventKind.OPENED) {
            return told.stored ? Outcome.done(told.step) : opening(told.step);
        }
        return thread.record(ANY.id(), told.step, OF_THE_PAST, now).map(ThreadEvent::step);
    }

    private Outcome<Step> opening(Step step) {
        if (opened) {
            return Outcome.refused(Refusal.of(RefusalCode.STEP_NOT_ALLOWED, "A thread is opened once."));
        }
        if (!step.occurredAt().equals(openedAt)) {
            return Outcome.refused(
                    Refusal.of(RefusalCode.CONFLICTING, "The thread says that it was opened at " + openedAt + ".")
                            .at("occurredAt"));
        }
        opened = true;
        return Outcome.done(step);
    }

    private static Verdict verdict(Told told, Outcome<Step> outcome, int version) {
        JsonObjectBuilder content = Json.createObjectBuilder();
        if (outcome instanceof Outcome.Done<Step> done) {
            content.add("thread_version", done.value().kind() == EventKind.OPENED ? 0 : version);
            done.value().channel().ifPresent(channel -> content.add("channel", channel.name()));
        }
        return new Verdict(
                told.sheet, told.line, outcome.refusals().stream().findFirst(), content.build(), Optional.empty());
    }

    private List<Verdict> allRefused(Refusal reason) {
        return events.stream()
                .filter(told -> !told.stored)
                .map(told -> new Verdict(
                        told.sheet, told.line, Optional.of(reason), JsonObject.EMPTY_JSON_OBJECT, Optional.empty()))
                .toList();
    }

    private List<Verdict> withFold(List<Verdict> verdicts, int more) {
        for (int i = 0; i < verdicts.size(); i++) {
            Verdict verdict = verdicts.get(i);
            if (verdict.refusal.isEmpty()) {
                verdicts.set(
                        i,
                        new Verdict(
                                verdict.sheet,
                                verdict.line,
                                verdict.refusal,
                                verdict.content,
                                Optional.of(fold(thread.progress(), more))));
                return verdicts;
            }
        }
        return verdicts;
    }

    /** The columns of the thread that are the fold of its events, and {@code version}: how many are new. */
    private static JsonObject fold(Progress progress, int more) {
        JsonObjectBuilder fold = Json.createObjectBuilder().add("version", more);
        for (RecordComponent component : Progress.class.getRecordComponents()) {
            Object value = value(component, progress);
            if (value instanceof Integer number) {
                fold.add(column(component), number);
            } else if (value != null) {
                fold.add(column(component), value.toString());
            }
        }
        return fold.build();
    }

    /** The columns that {@link #fold} names. */
    static List<String> foldedColumns() {
        List<String> columns = new ArrayList<>();
        for (RecordComponent component : Progress.class.getRecordComponents()) {
            columns.add(column(component));
        }
        return columns;
    }

    private static String column(RecordComponent component) {
        Column column = component.getAccessor().getAnnotation(Column.class);
        return column == null ? component.getName() : column.name();
    }

    private static Object value(RecordComponent component, Progress progress) {
        try {
            return component.getAccessor().invoke(progress);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Step step(ResultSet row) throws SQLException {
        int minutes = row.getInt("granted_minutes");
        Optional<Integer> granted = row.wasNull() ? Optional.empty() : Optional.of(minutes);
        return new Step(
                EventKind.valueOf(row.getString("kind")),
                instant(row, "occurred_at").orElseThrow(),
                text(row, "summary"),
                instant(row, "scheduled_for"),
                granted,
                text(row, "close_reason").map(CloseReason::valueOf),
                new Meeting(
                        text(row, "slot_format").map(MeetingFormat::valueOf),
                        text(row, "slot_place"),
                        text(row, "slot_time_zone").map(ZoneId::of)),
                text(row, "channel").map(Channel::valueOf),
                text(row, "override_reason"));
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
