package org.throughline.imports.history;

import static org.throughline.imports.history.Columns.day;
import static org.throughline.imports.history.Columns.line;
import static org.throughline.imports.history.Columns.link;
import static org.throughline.imports.history.Columns.moment;
import static org.throughline.imports.history.Columns.openLink;
import static org.throughline.imports.history.Columns.paragraph;
import static org.throughline.imports.history.Columns.text;
import static org.throughline.imports.history.Columns.truth;
import static org.throughline.imports.history.Columns.whole;
import static org.throughline.imports.history.Columns.word;
import static org.throughline.imports.history.Columns.words;
import static org.throughline.imports.history.Entry.notes;
import static org.throughline.imports.history.Entry.ofSeeker;

import java.util.List;
import org.throughline.domain.insight.FeedbackKind;
import org.throughline.domain.insight.IndustrySector;
import org.throughline.domain.insight.InsightKind;
import org.throughline.domain.insight.JobFunction;
import org.throughline.domain.insight.Sharing;
import org.throughline.domain.interview.Channel;
import org.throughline.domain.interview.ChecklistItem;
import org.throughline.domain.interview.PromisedBy;
import org.throughline.domain.interview.RaisedBy;
import org.throughline.domain.outreach.FindingCode;
import org.throughline.domain.outreach.MessageKind;
import org.throughline.domain.outreach.Verdict;
import org.throughline.domain.preparation.ClaimState;
import org.throughline.domain.preparation.ResearchSubject;
import org.throughline.domain.preparation.Topic;
import org.throughline.domain.shared.TextRule;

/** What is written, prepared, noted and learned around the interviews (B, C and D). */
final class TalkEntries {
    private static final TextRule LANGUAGE = new TextRule(10, false);
    private static final TextRule LINE_OF_WORDS = new TextRule(500, false);
    private static final TextRule SOURCE = new TextRule(2_000, false);
    private static final TextRule STATEMENT = new TextRule(1_000, true);
    private static final TextRule FEEDBACK = new TextRule(2_000, true);

    static final List<Entry> ALL = List.of(
            notes(
                    "research_notes",
                    "RESEARCH_NOTE",
                    "research_note",
                    link("contact", "contact_id", "contacts").required(),
                    word("subject", ResearchSubject.class).required(),
                    paragraph("note").required(),
                    text("source", SOURCE),
                    moment("created_at").once()),
            notes(
                    "claims",
                    "CLAIM",
                    "claim",
                    link("contact", "contact_id", "contacts"),
                    link("organization", "organization_id", "organizations"),
                    word("subject", ResearchSubject.class).required(),
                    text("statement", STATEMENT).required(),
                    word("state", ClaimState.class),
                    text("refinement", STATEMENT),
                    link("settled_by", "settled_by", "threads"),
                    moment("settled_at"),
                    moment("created_at").once()),
            notes(
                    "questions",
                    "QUESTION",
                    "question",
                    link("thread", "thread_id", "threads").required(),
                    whole("position", 0, 10_000).required(),
                    word("topic", Topic.class).required(),
                    text("question", LINE_OF_WORDS).required(),
                    truth("is_open").required(),
                    text("better_wording", LINE_OF_WORDS),
                    openLink("bank_question", "bank_id", "bank_questions"),
                    text("bank_text", LINE_OF_WORDS),
                    link("claim", "claim_id", "claims"),
                    truth("asked"),
                    paragraph("answer"),
                    moment("created_at").once()),
            notes(
                    "messages",
                    "MESSAGE",
                    "message",
                    link("contact", "contact_id", "contacts").required(),
                    link("thread", "thread_id", "threads"),
                    word("kind", MessageKind.class).required(),
                    word("channel", Channel.class).required(),
                    text("language", LANGUAGE).required(),
                    line("subject"),
                    paragraph("body").required(),
                    word("verdict", Verdict.class).orElse("CLEAN"),
                    words("findings", FindingCode.class),
                    moment("sent_at"),
                    moment("created_at").once()),
            ofSeeker(
                    "checklist",
                    "CHECKLIST_TICK",
                    "checklist_tick",
                    link("thread", "thread_id", "threads").required(),
                    word("item", ChecklistItem.class).required(),
                    moment("ticked_at").required()),
            ofSeeker(
                    "debriefs",
                    "DEBRIEF",
                    "debrief",
                    link("thread", "thread_id", "threads").required(),
                    moment("arrived_at"),
                    whole("actual_minutes", 1, 480),
                    whole("they_spoke_percent", 0, 100),
                    whole("flow", 1, 5),
                    paragraph("story").ownEyes(),
                    truth("resume_brought"),
                    truth("resume_asked_for"),
                    truth("resume_given"),
                    truth("tab_offered"),
                    truth("tab_paid"),
                    word("opening_raised_by", RaisedBy.class),
                    truth("opening_qualified"),
                    truth("opening_at_the_end"),
                    truth("thanked_in_person"),
                    truth("asked_for_names"),
                    paragraph("notes").ownEyes(),
                    moment("created_at").once()),
            notes(
                    "strength_notes",
                    "STRENGTH_NOTE",
                    "strength_note",
                    link("contact", "contact_id", "contacts").required(),
                    link("thread", "thread_id", "threads"),
                    whole("strength", 1, 5).required(),
                    moment("noted_at").required(),
                    moment("created_at").once()),
            notes(
                    "commitments",
                    "COMMITMENT",
                    "commitment",
                    link("contact", "contact_id", "contacts").required(),
                    link("thread", "thread_id", "threads"),
                    word("promised_by", PromisedBy.class).required(),
                    moment("promised_at").required(),
                    text("what", LINE_OF_WORDS).required(),
                    day("due_on"),
                    moment("done_at"),
                    moment("dropped_at"),
                    moment("created_at").once()),
            notes(
                    "insights",
                    "INSIGHT",
                    "insight",
                    link("thread", "thread_id", "threads").required(),
                    link("contact", "contact_id", "contacts").required(),
                    word("kind", InsightKind.class).required(),
                    word("topic", Topic.class).required(),
                    word("sharing", Sharing.class),
                    text("insight", STATEMENT).required(),
                    word("source_role", JobFunction.class),
                    word("source_sector", IndustrySector.class),
                    moment("noted_at").required(),
                    moment("created_at").once()),
            notes(
                    "feedback",
                    "FEEDBACK",
                    "feedback",
                    link("thread", "thread_id", "threads").required(),
                    word("kind", FeedbackKind.class).required(),
                    text("feedback", FEEDBACK).required(),
                    text("response", FEEDBACK),
                    moment("noted_at").required(),
                    moment("created_at").once()));

    private TalkEntries() {}
}
