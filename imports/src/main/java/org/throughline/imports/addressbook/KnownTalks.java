package org.throughline.imports.addressbook;

import java.sql.Array;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.throughline.domain.programme.InstitutionSettings;
import org.throughline.imports.target.Work;

/** What is known already of the conversations and the contacts of one slice, and of the seeker. */
final class KnownTalks {
    static final String THREAD = "THREAD";
    static final String SIGNAL = "SIGNAL";

    /** What a seeker writes down and what LinkedIn tells of one request may differ by so much. */
    private static final Duration SAME_REQUEST = Duration.ofHours(36);

    private final Map<String, UUID> threads = new HashMap<>();
    private final Set<String> signals = new HashSet<>();
    private final Map<UUID, List<Instant>> requests = new HashMap<>();
    private final Set<UUID> referred = new HashSet<>();
    private final Instant now;
    private final InstitutionSettings settings;
    private int room;

    private KnownTalks(Work work) throws SQLException {
        now = work.query("select now()", row -> row.getTimestamp(1).toInstant()).get(0);
        settings = settings(work);
        room = settings.openRequestCap() - 1 - openRequests(work);
    }

    /** What is known of these. */
    static KnownTalks of(Work work, Collection<Conversation> conversations) throws SQLException {
        KnownTalks known = new KnownTalks(work);
        known.readKeys(work, conversations);
        known.readContacts(work, conversations);
        return known;
    }

    /** The thread that a conversation has become before; it may be deleted since. */
    Optional<UUID> thread(Conversation conversation) {
        return conversation.keys().stream()
                .flatMap(key -> Optional.ofNullable(threads.get(key)).stream())
                .findFirst();
    }

    /** Whether a conversation has become a signal before, be it deleted since. */
    boolean isSignal(Conversation conversation) {
        return conversation.keys().stream().anyMatch(signals::contains);
    }

    /** Whether the seeker wrote the request down, or an import did under another name. */
    boolean isWrittenDown(Said request) {
        return requests.getOrDefault(request.contactId(), List.of()).stream()
                .anyMatch(at -> Duration.between(at, request.at()).abs().compareTo(SAME_REQUEST) <= 0);
    }

    /** Whether somebody named this contact (E1). */
    boolean isReferred(UUID contactId) {
        return referred.contains(contactId);
    }

    /** Whether one more request can wait, and the seeker still ask another person (A8); it waits then. */
    boolean takesRoom() {
        room--;
        return room >= 0;
    }

    Instant now() {
        return now;
    }

    InstitutionSettings settings() {
        return settings;
    }

    private void readKeys(Work work, Collection<Conversation> conversations) throws SQLException {
        Array keys = array(
                work,
                "text",
                conversations.stream()
                        .flatMap(conversation -> conversation.keys().stream())
                        .toList());
        work.query(
                """
                select entity, external_key, row_id from external_key
                where institution_id = :institution and owner_id = :seeker and entity in ('THREAD', 'SIGNAL')
                  and external_key = any(:a)""",
                row -> {
                    if (row.getString(1).equals(THREAD)) {
                        return threads.put(row.getString(2), row.getObject(3, UUID.class));
                    }
                    return signals.add(row.getString(2));
                },
                keys);
    }

    private void readContacts(Work work, Collection<Conversation> conversations) throws SQLException {
        Array contacts = array(
                work,
                "uuid",
                conversations.stream().map(Conversation::contactId).distinct().toList());
        work.query(
                """
                select contact_id, requested_at from interview_thread
                where institution_id = :institution and seeker_id = :seeker and contact_id = any(:a) and deleted_at is null
                  and not practice and requested_at is not null""",
                row -> requests.computeIfAbsent(row.getObject(1, UUID.class), some -> new ArrayList<>())
                        .add(row.getTimestamp(2).toInstant()),
                contacts);
        work.query("""
                select to_contact_id from referral
                where institution_id = :institution and seeker_id = :seeker and to_contact_id = any(:a) and deleted_at is null""", row -> referred.add(row.getObject(1, UUID.class)), contacts);
    }

    private static int openRequests(Work work) throws SQLException {
        return work.query("""
                        select count(*) from interview_thread
                        where institution_id = :institution and seeker_id = :seeker and state in ('REQUESTED', 'FOLLOWED_UP')
                          and not practice and deleted_at is null""", row -> row.getInt(1)).get(0);
    }

    private static InstitutionSettings settings(Work work) throws SQLException {
        return work.query(
                        """
                        select follow_up_days, max_follow_ups, open_request_cap, person_request_cap
                        from institution where institution_id = :institution""",
                        row -> InstitutionSettings.DEFAULTS
                                .withFollowUps(row.getInt(1), row.getInt(2))
                                .withCaps(row.getInt(3), row.getInt(4)))
                .get(0);
    }

    private static Array array(Work work, String type, List<?> values) throws SQLException {
        return work.connection().createArrayOf(type, values.toArray());
    }
}
