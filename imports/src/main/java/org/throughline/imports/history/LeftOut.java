package org.throughline.imports.history;

import java.util.Map;
import java.util.Optional;

/** What is stored and is neither exported nor imported, with the reason. */
public final class LeftOut {
    private static final String SECRET = "A secret, or the mark of one: whoever has it could pass for somebody else.";
    private static final String JOB = "How a job stands, not what anybody has; it goes when the job is done.";
    private static final String SNAPSHOT =
            "What a report said once, by the definitions and the settings of then; reports are downloaded as documents.";
    private static final String FOLD = "Follows from the thread's events, and is computed from them again.";
    private static final String DERIVED = "Follows from other columns of the row, and is computed from them again.";

    private static final Map<String, String> TABLES = Map.ofEntries(
            Map.entry("session", SECRET),
            Map.entry("api_token", SECRET),
            Map.entry("calendar_feed", SECRET),
            Map.entry("report_link", SECRET),
            Map.entry("account_link", SECRET),
            Map.entry("external_identity", "Who somebody is for the identity provider of this server."),
            Map.entry("sign_in_journey", SECRET),
            Map.entry("sign_in_attempt", "How often somebody failed to sign in here lately."),
            Map.entry("erasure", "Ids of rows that there were in this database."),
            Map.entry("erasure_key", SECRET),
            Map.entry("erased_identity", "Hashes of who asked to be forgotten, under a key of this database."),
            Map.entry("hidden_batch", "Batches of shared insights do not travel."),
            Map.entry("mutation_key", "Answers to requests, kept so that a repeated request changes nothing."),
            Map.entry("bulk_import", JOB),
            Map.entry("import_chunk", JOB),
            Map.entry("import_column", JOB),
            Map.entry("import_rejection", JOB),
            Map.entry("import_preview", JOB),
            Map.entry("import_change", JOB),
            Map.entry("export_job", JOB),
            Map.entry("export_chunk", JOB),
            Map.entry("report_run", SNAPSHOT),
            Map.entry("report_subject", SNAPSHOT),
            Map.entry("report_snapshot", SNAPSHOT),
            Map.entry("digest_mail", JOB),
            Map.entry("external_key", "It is the key of each row, where the row has one."),
            Map.entry("possible_duplicate", "Found anew wherever the rows come together."),
            Map.entry("seeker_look", "Who looked at the seeker where they are; other people's doings."),
            Map.entry("audit_entry", "Who did what on this server."),
            Map.entry("merged_pair", "What a merge was, so that it can be undone where it was made."),
            Map.entry(
                    "action_choice",
                    "Next actions are computed; which of them somebody put off holds for a few days, by ids of this"
                            + " database."));

    private static final Map<String, String> OF_EVERY_TABLE = Map.of(
            "institution_id", "Whose the export is.",
            "id", "The key of the row, unless it has an external one.",
            "seeker_id", "The column seeker, and in a seeker's own export whose the export is.",
            "version", "How often the row was changed where it is, which holds only there.",
            "deleted_at", "Deleted rows are as if they were not.");

    private static final Map<String, String> COLUMNS = Map.ofEntries(
            Map.entry("institution.slug", "The institution's address on this server; it is unique there."),
            Map.entry("institution.demo", "Whether this server shows it as a demo."),
            Map.entry("institution.created_at", "When this server got it."),
            Map.entry("account.password_hash", SECRET),
            Map.entry(
                    "seeker.advisor_access", "What the seeker has agreed to where they are; no file agrees for them."),
            Map.entry("directory_person.linked_in_key", DERIVED),
            Map.entry("contact.linked_in_key", DERIVED),
            Map.entry("contact.erased_at", "Who was erased has no name there either; nobody is erased by a file."),
            Map.entry("contact.imported_title", "What the last import wrote, so that the next one knows what changed."),
            Map.entry(
                    "contact.imported_organization",
                    "What the last import wrote, so that the next one knows what changed."),
            Map.entry("message.text_key", DERIVED),
            Map.entry(
                    "insight.batch_id",
                    "With whose other insights it is shown; where it comes to, others are there to be shown with."),
            Map.entry("insight.source_person", "Numbers the people of a batch."),
            Map.entry("thread_event.thread_version", FOLD),
            Map.entry("interview_thread.granted_minutes", FOLD),
            Map.entry("interview_thread.follow_ups", FOLD),
            Map.entry("interview_thread.requested_at", FOLD),
            Map.entry("interview_thread.last_event_at", FOLD),
            Map.entry("interview_thread.slot_format", FOLD),
            Map.entry("interview_thread.slot_place", FOLD),
            Map.entry("interview_thread.slot_time_zone", FOLD),
            Map.entry("interview_thread.last_asked_at", FOLD),
            Map.entry("interview_thread.waiting_since", FOLD),
            Map.entry("interview_thread.replied_at", FOLD),
            Map.entry("interview_thread.accepted_at", FOLD),
            Map.entry("interview_thread.prepared_at", FOLD),
            Map.entry("interview_thread.thanked_at", FOLD),
            Map.entry("interview_thread.no_shows", FOLD));

    private LeftOut() {}

    /** Why a whole table is left out; empty when it is not. */
    static Optional<String> reason(String table) {
        return Optional.ofNullable(TABLES.get(table));
    }

    /** Why a column is left out; empty when it is not. */
    static Optional<String> reason(String table, String column) {
        return Optional.ofNullable(COLUMNS.get(table + "." + column))
                .or(() -> Optional.ofNullable(OF_EVERY_TABLE.get(column)));
    }
}
