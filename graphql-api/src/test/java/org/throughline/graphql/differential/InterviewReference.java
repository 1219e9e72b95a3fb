package org.throughline.graphql.differential;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.throughline.domain.interview.ChecklistItem;
import org.throughline.domain.interview.MeetingFormat;
import org.throughline.graphql.read.NetworkFixture;

/** What is derived of interviews, in Java, where the server derives it in SQL. */
final class InterviewReference {
    private static final LocalDate TODAY = NetworkFixture.START.toLocalDate();

    private final Model model;

    InterviewReference(Model model) {
        this.model = model;
    }

    Map<String, Function<Row, Object>> fields() {
        Map<String, Function<Row, Object>> fields = new HashMap<>();
        fields.put("InterviewThread.followUpDueOn", thread -> text(mayFollowUp(thread) ? silenceEnds(thread) : null));
        fields.put("InterviewThread.closeDueOn", thread -> text(mayFollowUp(thread) ? null : silenceEnds(thread)));
        fields.put("InterviewThread.answer", this::answer);
        fields.put("InterviewThread.thankYouDueAt", this::thankYouDueAt);
        fields.put("InterviewThread.thankedLate", this::thankedLate);
        fields.put("Debrief.overrun", this::overrun);
        fields.put("Debrief.late", this::late);
        fields.put(
                "Debrief.resumeGivenUnasked",
                debrief -> isTrue(debrief.get("resume_given")) && !isTrue(debrief.get("resume_asked_for")));
        fields.put("Debrief.openingRaisedBySeeker", debrief -> "SEEKER".equals(debrief.get("opening_raised_by")));
        fields.put("Commitment.state", InterviewReference::stateOf);
        fields.put("Commitment.overdue", InterviewReference::isOverdue);
        return fields;
    }

    private static Object isOverdue(Row commitment) {
        return stateOf(commitment).equals("OPEN")
                && commitment.get("due_on") instanceof java.sql.Date due
                && due.toLocalDate().isBefore(TODAY);
    }

    static String stateOf(Row commitment) {
        return commitment.get("done_at") != null ? "DONE" : commitment.get("dropped_at") != null ? "DROPPED" : "OPEN";
    }

    List<Row> checklist(Row thread) {
        Optional<MeetingFormat> format =
                Optional.ofNullable((String) thread.get("slot_format")).map(MeetingFormat::valueOf);
        return Arrays.stream(ChecklistItem.values())
                .filter(item -> item.fits(format))
                .map(item -> entry(thread, item))
                .toList();
    }

    private Row entry(Row thread, ChecklistItem item) {
        Map<String, Object> columns = new HashMap<>();
        columns.put("item", item.name());
        columns.put("practice", item.practice().name());
        columns.put("wording", item.wording());
        columns.put(
                "ticked_at",
                model.first(
                                "ChecklistTick",
                                tick -> tick.uuid("thread_id").equals(thread.id())
                                        && item.name().equals(tick.get("item")))
                        .map(tick -> tick.get("ticked_at"))
                        .orElse(null));
        return new Row("ChecklistEntry", columns);
    }

    private LocalDate silenceEnds(Row thread) {
        if (thread.get("waiting_since") == null) {
            return null;
        }
        ZoneId zone =
                ZoneId.of((String) model.all("Seeker").findFirst().orElseThrow().get("time_zone"));
        LocalDate day =
                LocalDate.ofInstant(thread.instant("waiting_since"), zone).plusDays(number("follow_up_days"));
        boolean moves = isTrue(institution().get("weekends_off"));
        return moves && day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0
                ? day.plusDays(8L - day.getDayOfWeek().getValue())
                : day;
    }

    private boolean mayFollowUp(Row thread) {
        return (Integer) thread.get("follow_ups") < number("max_follow_ups");
    }

    private Object answer(Row thread) {
        String reason = (String) thread.get("close_reason");
        if (thread.get("requested_at") == null) {
            return "NOT_ASKED";
        }
        if (thread.get("held_at") != null) {
            return "ACCEPTED";
        }
        if ("DECLINED".equals(reason) || "UNABLE".equals(reason)) {
            return reason;
        }
        if (thread.get("accepted_at") != null) {
            return "ACCEPTED";
        }
        if (thread.get("replied_at") != null) {
            return "REPLIED";
        }
        if (reason != null) {
            return reason.equals("NO_REPLY") ? "IGNORED" : "WITHDRAWN";
        }
        LocalDate end = silenceEnds(thread);
        return end != null && !mayFollowUp(thread) && end.isBefore(TODAY) ? "IGNORED" : "WAITING";
    }

    private Instant thankBy(Row thread) {
        return thread.instant("held_at").plus(Duration.ofHours(number("thank_within_hours")));
    }

    private Object thankYouDueAt(Row thread) {
        boolean due = thread.get("held_at") != null
                && thread.get("thanked_at") == null
                && !"CLOSED".equals(thread.get("state"));
        return due ? thankBy(thread).toString() : null;
    }

    private Object thankedLate(Row thread) {
        return thread.get("held_at") == null || thread.get("thanked_at") == null
                ? null
                : thread.instant("thanked_at").isAfter(thankBy(thread));
    }

    private Object overrun(Row debrief) {
        Row thread = threadOf(debrief);
        if (thread == null || debrief.get("actual_minutes") == null) {
            return null;
        }
        Object granted = thread.get("granted_minutes");
        return (Integer) debrief.get("actual_minutes")
                > (Integer) (granted == null ? thread.get("requested_minutes") : granted);
    }

    private Object late(Row debrief) {
        Row thread = threadOf(debrief);
        boolean known = thread != null && thread.get("scheduled_for") != null && debrief.get("arrived_at") != null;
        return known ? debrief.instant("arrived_at").isAfter(thread.instant("scheduled_for")) : null;
    }

    private Row threadOf(Row debrief) {
        return model.find("InterviewThread", debrief.get("thread_id"));
    }

    private Row institution() {
        return model.all("Institution").findFirst().orElseThrow();
    }

    private int number(String setting) {
        return (Integer) institution().get(setting);
    }

    private static boolean isTrue(Object flag) {
        return Boolean.TRUE.equals(flag);
    }

    private static Object text(LocalDate day) {
        return day == null ? null : day.toString();
    }
}
