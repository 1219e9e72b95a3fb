package org.throughline.imports.erasure;

import static org.throughline.imports.erasure.Fate.goes;
import static org.throughline.imports.erasure.Fate.stays;

import java.util.List;

/**
 * What becomes of all that is about a contact who is erased, in an order that the database allows. What somebody said or
 * what was written about them goes; that something happened, and when, stays where chains of referrals and figures are made
 * of it.
 */
final class ContactFates {
    private static final String OF_CONTACT = "t.contact_id = any(:contacts)";
    private static final String OF_THREAD = "t.thread_id = any(:threads)";
    private static final String OF_EITHER = OF_CONTACT + " or " + OF_THREAD;

    static final List<Fate> ALL = List.of(
            goes("contact_point", OF_CONTACT).unkeyed(),
            goes("common_ground", OF_CONTACT),
            goes("research_note", OF_CONTACT),
            // A question may test a claim that goes.
            stays("question", """
                            t.claim_id in (select c.id from claim c
                                           where c.institution_id = :institution and c.contact_id = any(:contacts))""").empties("claim_id").keeps("topic", "question", "answer"),
            goes("claim", OF_CONTACT),
            stays("claim", "t.settled_by = any(:threads)").empties("refinement").keeps("subject", "statement", "state"),
            goes("insight", OF_EITHER),
            goes("feedback", OF_THREAD),
            goes("message", "(%s) and t.sent_at is null".formatted(OF_EITHER)),
            stays("message", OF_EITHER)
                    .empties("subject")
                    .blanks("body")
                    .with("''", "text_key")
                    .keeps("kind", "channel", "language", "verdict", "findings"),
            stays("thread_event", OF_THREAD)
                    .empties("summary", "slot_place", "override_reason")
                    .keeps("kind", "close_reason", "slot_format", "slot_time_zone", "channel")
                    .unversioned(),
            stays("interview_thread", OF_CONTACT)
                    .empties("purpose", "slot_place")
                    .keeps(
                            "approach",
                            "channel",
                            "state",
                            "close_reason",
                            "offered_formats",
                            "slot_format",
                            "slot_time_zone"),
            stays("debrief", OF_THREAD).empties("story", "notes").keeps("opening_raised_by"),
            stays("question", OF_THREAD)
                    .blanks("question")
                    .empties("answer", "better_wording")
                    .keeps("topic", "bank_text"),
            stays("commitment", OF_EITHER).blanks("what").keeps("promised_by"),
            stays("referral", "t.to_contact_id = any(:contacts)").blanks("name").empties("details"),
            stays("referral", "t.from_contact_id = any(:contacts) or t.to_contact_id = any(:contacts) or " + OF_THREAD)
                    .empties("check_in_reason")
                    .keeps("name", "details", "mode", "name_permission", "outcome"),
            stays("introduction", "t.other_id = any(:contacts)").blanks("other_name"),
            stays("introduction", "t.contact_id = any(:contacts) or t.other_id = any(:contacts)")
                    .empties("reason")
                    .keeps("other_name"),
            stays("target", OF_EITHER)
                    .blanks("name")
                    .empties("organization", "reason")
                    .keeps("kind", "horizon"),
            stays("touch", OF_CONTACT).blanksIfGiven("brought").keeps("channel"),
            stays("signal", OF_CONTACT).empties("words").keeps("kind"),
            stays("exchange", OF_EITHER).blanks("what").keeps("direction", "kind"),
            stays("help_event", OF_CONTACT).empties("words").keeps("kind"),
            stays("outcome", OF_CONTACT).empties("words").keeps("kind", "title", "organization"),
            stays("fit_rating", OF_THREAD).empties("evidence"),
            stays("comfort_note", OF_THREAD).empties("words"),
            stays("contact", "t.id = any(:contacts)")
                    .blanks("name")
                    .empties(
                            "title",
                            "place",
                            "school",
                            "graduation_year",
                            "interest",
                            "linked_in_url",
                            "linked_in_key",
                            "linked_in_connected_on",
                            "imported_title",
                            "imported_organization",
                            "directory_person_id")
                    .with("'{}'", "tags", "groups")
                    .with("true", "linked_in_waived")
                    .with("coalesce(t.erased_at, :now)", "erased_at")
                    .keeps("source", "horizon"));

    /** Tables that refer to a contact or a thread and hold no text about either, with the reason. */
    static final List<String> WITHOUT_WORDS = List.of("strength_note", "good_news", "checklist_tick");

    private ContactFates() {}
}
