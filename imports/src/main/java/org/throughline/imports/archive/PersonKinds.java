package org.throughline.imports.archive;

import static java.util.Map.entry;
import static org.throughline.imports.archive.PersonKind.ofContact;
import static org.throughline.imports.archive.PersonKind.ofEither;
import static org.throughline.imports.archive.PersonKind.ofThread;

import java.util.List;
import java.util.Map;

/**
 * What the archive of a person who never signed up holds. It passes through an administrator's hands, who reads no notes,
 * and goes to somebody whom seekers spoke of in confidence. So it tells facts, and of texts that seekers wrote no more than
 * that they are there; it names no seeker and nobody else.
 */
final class PersonKinds {
    static final List<PersonKind> ALL = List.of(
            ofContact("contacts", "contact", "You as a contact, once for each seeker who has you.")
                    .theirs("t.id = any(:contacts)")
                    .tells(
                            "name",
                            "title",
                            """
                            (select o.name from organization o
                             where o.institution_id = t.institution_id and o.id = t.organization_id) as organization""",
                            "place",
                            "school",
                            "graduation_year",
                            "groups",
                            "source",
                            "linked_in_url",
                            "linked_in_connected_on",
                            "imported_title",
                            "imported_organization",
                            "created_at",
                            "updated_at",
                            "deleted_at")
                    .counts("interest", "tags", "horizon", "strength"),
            ofContact("contact_points", "contact_point", "Your addresses, numbers and links.")
                    .tells("kind", "value", "label"),
            ofContact("directory", "directory_person", "You in the institution's directory of people who may be asked.")
                    .theirs("t.id = any(:directory)")
                    .tells(
                            "external_key",
                            "name",
                            "email",
                            "further_emails",
                            "phone",
                            "linked_in_url",
                            "organization",
                            "title",
                            "sector",
                            "place",
                            "school",
                            "graduation_year",
                            "groups",
                            "topics",
                            "monthly_limit",
                            "created_at",
                            "updated_at",
                            "deleted_at"),
            ofContact("interviews", "interview_thread", "Interviews with you that were planned, asked for or held.")
                    .tells(
                            "approach",
                            "channel",
                            "requested_minutes",
                            "granted_minutes",
                            "state",
                            "close_reason",
                            "offered_formats",
                            "slot_format",
                            "slot_time_zone",
                            "scheduled_for",
                            "opened_at",
                            "requested_at",
                            "held_at",
                            "deleted_at")
                    .counts("purpose", "slot_place"),
            ofThread("events", "thread_event", "What happened in them.")
                    .tells(
                            "kind",
                            "occurred_at",
                            "scheduled_for",
                            "granted_minutes",
                            "close_reason",
                            "slot_format",
                            "slot_time_zone",
                            "channel")
                    .counts("summary", "slot_place", "override_reason"),
            ofEither("messages", "message", "Messages to you, and drafts of such.")
                    .tells("kind", "channel", "language", "created_at", "sent_at", "deleted_at")
                    .counts("subject", "body"),
            ofContact("named_by_others", "referral", "That somebody named you; who did is not told.")
                    .theirs("t.to_contact_id = any(:contacts)")
                    .tells("mode", "name_permission", "made_at", "outcome", "deleted_at")
                    .counts("details"),
            ofContact("named_by_you", "referral", "That you named somebody; whom is not told.")
                    .theirs("t.from_contact_id = any(:contacts)")
                    .tells("mode", "name_permission", "made_at", "outcome", "deleted_at"),
            ofContact("introductions", "introduction", "That you were introduced to somebody, or somebody to you.")
                    .theirs("t.contact_id = any(:contacts) or t.other_id = any(:contacts)")
                    .tells("made_at", "deleted_at")
                    .counts("reason"),
            ofContact("touches", "touch", "When somebody kept in touch with you.")
                    .tells("channel", "occurred_at", "deleted_at")
                    .counts("brought"),
            ofContact("signals", "signal", "When you replied, said hello or wrote.")
                    .tells("kind", "occurred_at", "answered_at", "deleted_at")
                    .counts("words"),
            ofContact("help", "help_event", "When you helped.")
                    .tells("kind", "occurred_on", "deleted_at")
                    .counts("words"),
            ofEither("commitments", "commitment", "What was promised, by you or to you.")
                    .tells("promised_by", "promised_at", "due_on", "done_at", "dropped_at", "deleted_at")
                    .counts("what"),
            ofEither("gives_and_takes", "exchange", "What was given to you or taken from you.")
                    .tells("direction", "kind", "planned_on", "occurred_at", "deleted_at")
                    .counts("what"),
            ofContact("good_news", "good_news", "When you were told good news.").tells("told_at", "deleted_at"),
            ofEither("plans", "target", "That somebody planned to meet you.")
                    .tells("created_at", "deleted_at")
                    .counts("reason"),
            ofThread("debriefs", "debrief", "That somebody wrote down how an interview went.")
                    .tells("arrived_at", "actual_minutes", "thanked_in_person", "created_at", "deleted_at")
                    .counts("story", "notes"),
            ofContact("research", "research_note", "That somebody noted what they had read beforehand.")
                    .tells("subject", "created_at", "deleted_at")
                    .counts("note", "source"),
            ofContact("claims", "claim", "That somebody noted what they took to be so.")
                    .theirs("t.contact_id = any(:contacts) or t.settled_by = any(:threads)")
                    .tells("subject", "created_at", "settled_at", "deleted_at")
                    .counts("statement", "refinement"),
            ofThread("questions", "question", "That somebody prepared a question for you.")
                    .tells("asked", "created_at", "deleted_at")
                    .counts("question", "answer"),
            ofEither("insights", "insight", "That somebody noted what they had learned from you.")
                    .tells("noted_at", "sharing", "deleted_at")
                    .counts("insight"),
            ofThread("feedback", "feedback", "That you gave somebody feedback.")
                    .tells("noted_at", "deleted_at")
                    .counts("feedback"),
            ofContact("common_ground", "common_ground", "That somebody noted what you have in common.")
                    .tells("created_at", "deleted_at")
                    .counts("fact"));

    /** Tables that refer to a contact or a talk and are not in it, with the reason. */
    static final Map<String, String> NOT_IN = Map.ofEntries(
            entry("strength_note", "How close a seeker feels to somebody is the seeker's own."),
            entry("comfort_note", "How a seeker feels about interviews is the seeker's own."),
            entry("fit_rating", "How an organisation fits a seeker's values."),
            entry("checklist_tick", "What a seeker saw to before an interview."),
            entry("outcome", "What became of a seeker."));

    /** Columns of its tables that it has not, with the reason; keys and what follows from other columns go without saying. */
    static final Map<String, String> WITHHELD = Map.ofEntries(
            entry("contact.cadence_months", "How often a seeker means to write."),
            entry("contact.linked_in_waived", "What a seeker means not to do."),
            entry("interview_thread.practice", "The seeker's own; a practice is told by its state and dates."),
            entry("interview_thread.follow_ups", "Told by the events."),
            entry("interview_thread.last_event_at", "Told by the events."),
            entry("interview_thread.last_asked_at", "Told by the events."),
            entry("interview_thread.waiting_since", "Told by the events."),
            entry("interview_thread.replied_at", "Told by the events."),
            entry("interview_thread.accepted_at", "Told by the events."),
            entry("interview_thread.prepared_at", "Told by the events."),
            entry("interview_thread.thanked_at", "Told by the events."),
            entry("interview_thread.no_shows", "Told by the events."),
            entry("thread_event.recorded_at", "When a seeker wrote it down."),
            entry("thread_event.thread_version", "A number of this database."),
            entry("message.text_key", "Follows from the text."),
            entry("message.verdict", "What a check said to the seeker."),
            entry("message.findings", "What a check said to the seeker."),
            entry("referral.name", "Who was named: somebody else, or the person as the contact says already."),
            entry("referral.details", "How to reach who was named."),
            entry("referral.check_in_on", "What a seeker means to do."),
            entry("referral.check_in_reason", "A seeker's words."),
            entry("referral.introduced_at", "Told by the outcome."),
            entry("referral.permission_at", "Told by the permission."),
            entry("introduction.other_name", "Who was introduced."),
            entry("introduction.created_at", "When a seeker wrote it down."),
            entry("touch.created_at", "When a seeker wrote it down."),
            entry("signal.created_at", "When a seeker wrote it down."),
            entry("help_event.created_at", "When a seeker wrote it down."),
            entry("commitment.created_at", "When a seeker wrote it down."),
            entry("exchange.created_at", "When a seeker wrote it down."),
            entry("good_news.created_at", "When a seeker's task was made."),
            entry("good_news.waived_at", "What a seeker means not to do."),
            entry("target.kind", "A word of the plan."),
            entry("target.name", "As the contact says already."),
            entry("target.organization", "As the contact says already."),
            entry("target.horizon", "What a seeker wants to become."),
            entry("target.reached_at", "How far a seeker's plan has come."),
            entry("target.dropped_at", "How far a seeker's plan has come."),
            entry("target.rank", "In which order a seeker plans."),
            entry("debrief.they_spoke_percent", "How a seeker found the talk."),
            entry("debrief.flow", "How a seeker found the talk."),
            entry("debrief.resume_brought", "What the seeker did."),
            entry("debrief.resume_asked_for", "What the seeker noted of the talk."),
            entry("debrief.resume_given", "What the seeker did."),
            entry("debrief.tab_offered", "What the seeker did."),
            entry("debrief.tab_paid", "What the seeker did."),
            entry("debrief.opening_raised_by", "What the seeker noted of the talk."),
            entry("debrief.opening_qualified", "What the seeker noted of the talk."),
            entry("debrief.opening_at_the_end", "What the seeker noted of the talk."),
            entry("debrief.asked_for_names", "What the seeker did."),
            entry("claim.state", "What a seeker made of it."),
            entry("question.topic", "What a seeker wants to learn."),
            entry("question.is_open", "What a check said to the seeker."),
            entry("question.bank_text", "The institution's words."),
            entry("question.better_wording", "What a check said to the seeker."),
            entry("insight.kind", "What a seeker made of it."),
            entry("insight.topic", "What a seeker made of it."),
            entry("insight.source_role", "What others see in place of the person."),
            entry("insight.source_sector", "What others see in place of the person."),
            entry("insight.source_person", "A number without a meaning of its own."),
            entry("insight.created_at", "When a seeker wrote it down."),
            entry("feedback.kind", "What a seeker made of it."),
            entry("feedback.response", "What the seeker means to do."),
            entry("feedback.created_at", "When a seeker wrote it down."),
            entry("common_ground.kind", "What a seeker made of it."));

    private PersonKinds() {}
}
