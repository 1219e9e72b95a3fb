package org.throughline.imports.archive;

import static java.util.Map.entry;
import static org.throughline.imports.archive.SeekerKind.ofAccount;
import static org.throughline.imports.archive.SeekerKind.ofImport;
import static org.throughline.imports.archive.SeekerKind.ofSeeker;

import java.util.List;
import java.util.Map;

/** What a seeker's archive holds, and what it does not. */
final class SeekerKinds {
    private static final String SECRET = "secret_hash";

    static final List<SeekerKind> ALL = List.of(
            ofAccount("account", "account", "Your account.")
                    .theirs("t.id = :account")
                    .without("password_hash"),
            ofSeeker("settings", "seeker", "Your aims and settings, and what your advisors may see of you.")
                    .theirs("t.id = :seeker"),
            ofSeeker("cohort", "cohort", "The cohort that you are in.")
                    .theirs(
                            "t.id = (select s.cohort_id from seeker s where s.institution_id = :institution and s.id = :seeker)"),
            ofSeeker("organizations", "organization", "Organisations as you wrote them down."),
            ofSeeker("contacts", "contact", "People whom you know or want to meet."),
            ofSeeker("contact_points", "contact_point", "Their addresses, numbers and links."),
            ofSeeker("threads", "interview_thread", "Interviews, from the first thought to keeping in touch."),
            ofSeeker("events", "thread_event", "What happened in each interview, in order."),
            ofSeeker("referrals", "referral", "Who named whom."),
            ofSeeker("messages", "message", "Messages and drafts."),
            ofSeeker("research", "research_note", "What you found out beforehand."),
            ofSeeker("claims", "claim", "What research seemed to say, and what became of it."),
            ofSeeker("questions", "question", "Questions that you prepared, and answers."),
            ofSeeker("checklist", "checklist_tick", "What you saw to before an interview."),
            ofSeeker("debriefs", "debrief", "How interviews went."),
            ofSeeker("insights", "insight", "What interviews taught you."),
            ofSeeker("feedback", "feedback", "Feedback on you."),
            ofSeeker("commitments", "commitment", "What was promised, by you or to you."),
            ofSeeker("connection_strength", "strength_note", "How close you felt to people, over time."),
            ofSeeker("common_ground", "common_ground", "What you have in common with people."),
            ofSeeker("introductions", "introduction", "Introductions that you made."),
            ofSeeker("touches", "touch", "How you kept in touch."),
            ofSeeker("signals", "signal", "Who wrote or said hello of their own accord."),
            ofSeeker("ledger", "exchange", "What you gave and what you took."),
            ofSeeker("help", "help_event", "Help that came."),
            ofSeeker("outcomes", "outcome", "What came of it all."),
            ofSeeker("good_news", "good_news", "Whom you told of it."),
            ofSeeker("targets", "target", "People and organisations that you plan to meet."),
            ofSeeker("values", "seeker_value", "What matters to you at work."),
            ofSeeker("fit", "fit_rating", "How well organisations fit your values."),
            ofSeeker("background", "background", "Schools, employers, places and groups of yours."),
            ofSeeker("comfort", "comfort_note", "How comfortable you felt, over time."),
            ofSeeker("activities", "activity", "What you spent time on."),
            ofSeeker("put_off_actions", "action_choice", "Next actions that you put off or dismissed."),
            ofSeeker("possible_duplicates", "possible_duplicate", "Rows that may be the same person or organisation."),
            ofSeeker("merges", "merged_pair", "Rows that were merged, and how they were before."),
            ofSeeker("looks", "seeker_look", "Which advisors looked at more than figures of yours, and when.")
                    .with("""
                            (select a.name from account a
                             where a.institution_id = t.institution_id and a.id = t.account_id) as account_name"""),
            ofSeeker("imports", "bulk_import", "Files that you imported."),
            ofImport("import_columns", "import_column", "Columns of those files."),
            ofImport("import_previews", "import_preview", "What you were shown of them."),
            ofImport("import_rejections", "import_rejection", "Their rows that were not taken."),
            ofImport("import_changes", "import_change", "What they changed, so that it can be undone."),
            ofSeeker("keys", "external_key", "How other programs call your rows.")
                    .theirs("t.owner_id = :seeker"),
            ofAccount("exports", "export_job", "Exports that you asked for.").without("download_key"),
            ofSeeker("calendar_feed", "calendar_feed", "That your calendar has an address, and when it was fetched.")
                    .without(SECRET),
            ofAccount("sessions", "session", "Where you are signed in, and since when.")
                    .without(SECRET, "id_token"),
            ofAccount("api_tokens", "api_token", "Your API tokens, by name.").without(SECRET),
            ofAccount("password_links", "account_link", "That a link to set your password is out.")
                    .without(SECRET),
            ofAccount("identities", "external_identity", "Who you are for an identity provider."),
            ofAccount("report_links", "report_link", "Addresses of reports that you made.")
                    .without(SECRET),
            ofAccount("digests", "digest_mail", "Weekly mails to you, and what became of each.")
                    .without("unsubscribe_hash", "claim"),
            ofAccount("repeated_requests", "mutation_key", "Answers kept so that a repeated request changes nothing.")
                    .without("input_hash"),
            ofAccount(
                            "audit_log",
                            "audit_entry",
                            "What the log of the institution says of what you did, or of what was done to your account.")
                    .theirs("t.account_id = :account or t.subject_id in (:seeker, :account)")
                    .without("address")
                    .with("case when t.account_id = :account then t.address end as address"));

    /** Tables that a seeker's archive has not, with the reason. */
    static final Map<String, String> NOT_IN = Map.ofEntries(
            entry("institution", "The institution's."),
            entry("cohort_advisor", "Who advises a cohort is the institution's."),
            entry("directory_person", "The institution's directory; whom the seeker took from it is a contact."),
            entry("resource", "What the institution offers everybody."),
            entry("bank_question", "What the institution offers everybody."),
            entry("message_template", "What the institution offers everybody."),
            entry("import_chunk", "The files that the seeker brought, as they were."),
            entry("export_chunk", "Files made of what is in the archive."),
            entry("report_run", "Sums over many."),
            entry("report_subject", "Sums over many."),
            entry("report_snapshot", "Sums over many."),
            entry("hidden_batch", "Ids of batches, of nobody by name."),
            entry("erasure", "Ids of who was erased, which name nobody any more."),
            entry("erasure_key", "A secret of the institution."),
            entry("erased_identity", "Hashes of people who asked to be forgotten."),
            entry("sign_in_attempt", "Failed sign-ins by a hash of an address; gone within a day."),
            entry("sign_in_journey", "Of nobody until it ends, within ten minutes."),
            entry("job_instance", "Names of jobs."),
            entry("job_execution", "States of jobs."),
            entry("step_execution", "States of jobs."),
            entry("partition_execution", "States of jobs."),
            entry("databasechangelog", "Which migrations have run."),
            entry("databasechangeloglock", "Which node runs them."));

    private SeekerKinds() {}
}
