package org.throughline.persistence.demo;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.copy.CopyManager;
import org.throughline.domain.interview.ChecklistTick;
import org.throughline.domain.interview.Commitment;
import org.throughline.domain.interview.Debrief;
import org.throughline.domain.interview.DebriefDetails;
import org.throughline.domain.interview.StrengthNote;
import org.throughline.domain.preparation.OfferedQuestion;
import org.throughline.domain.preparation.Question;

/** What was prepared for talks, how they went, and what came of them. */
final class TalkRows {
    private final CopyTable questions = new CopyTable(
            "question",
            "institution_id",
            "id",
            "seeker_id",
            "thread_id",
            "topic",
            "question",
            "is_open",
            "better_wording",
            "bank_id",
            "bank_text",
            "position",
            "created_at");
    private final CopyTable gives = new CopyTable(
            "exchange",
            "institution_id",
            "id",
            "seeker_id",
            "contact_id",
            "thread_id",
            "direction",
            "kind",
            "what",
            "created_at");
    private final CopyTable ticks =
            new CopyTable("checklist_tick", "institution_id", "id", "seeker_id", "thread_id", "item", "ticked_at");
    private final CopyTable debriefs = new CopyTable(
            "debrief",
            "institution_id",
            "id",
            "seeker_id",
            "thread_id",
            "arrived_at",
            "actual_minutes",
            "they_spoke_percent",
            "flow",
            "story",
            "resume_brought",
            "resume_asked_for",
            "resume_given",
            "tab_offered",
            "tab_paid",
            "opening_raised_by",
            "opening_qualified",
            "opening_at_the_end",
            "thanked_in_person",
            "asked_for_names",
            "notes",
            "created_at");
    private final CopyTable commitments = new CopyTable(
            "commitment",
            "institution_id",
            "id",
            "seeker_id",
            "contact_id",
            "thread_id",
            "promised_by",
            "promised_at",
            "what",
            "due_on",
            "done_at",
            "dropped_at",
            "created_at");
    private final CopyTable strengths = new CopyTable(
            "strength_note",
            "institution_id",
            "id",
            "seeker_id",
            "contact_id",
            "thread_id",
            "strength",
            "noted_at",
            "created_at");

    void add(TalkRecords talks) {
        talks.questions().forEach(this::add);
        talks.gives().forEach(this::add);
        talks.ticks().forEach(this::add);
        talks.debriefs().forEach(this::add);
        talks.commitments().forEach(this::add);
        talks.strengths().forEach(this::add);
    }

    /** After the threads, to which they all belong. */
    void sendTo(CopyManager copy) throws SQLException, IOException {
        for (CopyTable table : List.of(questions, gives, ticks, debriefs, commitments, strengths)) {
            table.sendTo(copy);
        }
    }

    private void add(TalkRecords.Asked asked) {
        Question question = asked.question();
        questions.add(
                question.key().institutionId(),
                question.id(),
                question.seekerId(),
                question.threadId(),
                question.topic(),
                question.question(),
                question.open(),
                question.betterWording(),
                asked.bank().map(OfferedQuestion::id),
                asked.bank().map(OfferedQuestion::question),
                question.position(),
                question.createdAt());
    }

    private void add(TalkRecords.Give give) {
        gives.add(
                give.key().institutionId(),
                give.key().id(),
                give.seekerId(),
                give.contactId(),
                give.threadId(),
                "GIVE",
                give.kind(),
                give.words(),
                give.at());
    }

    private void add(ChecklistTick tick) {
        ticks.add(
                tick.key().institutionId(), tick.id(), tick.seekerId(), tick.threadId(), tick.item(), tick.tickedAt());
    }

    private void add(Debrief debrief) {
        DebriefDetails details = debrief.details();
        debriefs.add(
                debrief.key().institutionId(),
                debrief.id(),
                debrief.seekerId(),
                debrief.threadId(),
                details.arrivedAt(),
                details.actualMinutes(),
                details.theySpokePercent(),
                details.flow(),
                details.story(),
                details.resumeBrought(),
                details.resumeAskedFor(),
                details.resumeGiven(),
                details.tabOffered(),
                details.tabPaid(),
                details.openingRaisedBy(),
                details.openingQualified(),
                details.openingAtTheEnd(),
                details.thankedInPerson(),
                details.askedForNames(),
                details.notes(),
                debrief.createdAt());
    }

    private void add(Commitment commitment) {
        commitments.add(
                commitment.key().institutionId(),
                commitment.id(),
                commitment.seekerId(),
                commitment.contactId(),
                commitment.threadId(),
                commitment.promisedBy(),
                commitment.promisedAt(),
                commitment.what(),
                commitment.dueOn(),
                commitment.doneAt(),
                commitment.droppedAt(),
                commitment.createdAt());
    }

    private void add(StrengthNote note) {
        strengths.add(
                note.key().institutionId(),
                note.id(),
                note.seekerId(),
                note.contactId(),
                note.threadId(),
                note.strength(),
                note.notedAt(),
                note.createdAt());
    }
}
