package org.throughline.imports.addressbook;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.interview.Approach;
import org.throughline.imports.target.Work;

/**
 * Makes threads and signals of what was said, slice by slice (ADR 15). A conversation that the seeker began is a thread,
 * which a later file goes on with; one that the contact began is a signal (A13), unless it is long over. What the seeker
 * wrote down themselves, or deleted, is left alone.
 */
final class TalkMerge {
    /** What somebody said longer ago is no reason to write to them first. */
    private static final Duration ALIVE = Duration.ofDays(183);

    private final Work work;
    private final TalkWriter writer;

    private TalkMerge(Work work, TalkWriter writer) {
        this.work = work;
        this.writer = writer;
    }

    /** Finds out what would become of a slice, and writes nothing but the verdicts. */
    static void plan(Work work, int slice) throws SQLException {
        new TalkMerge(work, TalkWriter.ofVerdicts(work)).run(slice);
    }

    /** Writes a slice; how many rows it had. */
    static long merge(Work work, int slice) throws SQLException {
        return new TalkMerge(work, TalkWriter.ofEverything(work)).run(slice);
    }

    private long run(int slice) throws SQLException {
        List<Said> said = said(slice);
        List<Conversation> conversations = conversations(said);
        KnownTalks known = KnownTalks.of(work, conversations);
        // The newest first: should there not be room for all, those who were asked last go on waiting.
        for (Conversation conversation : conversations) {
            Optional<UUID> thread = known.thread(conversation);
            if (thread.isPresent()) {
                goOn(conversation, thread.get(), known);
            } else if (!known.isSignal(conversation)) {
                begin(conversation, known);
            }
        }
        writer.finish();
        return said.size();
    }

    private void begin(Conversation conversation, KnownTalks known) throws SQLException {
        Optional<Said> opening = conversation.opening();
        if (opening.isEmpty()) {
            return;
        }
        if (!opening.get().outgoing()) {
            if (conversation.last().at().isAfter(known.now().minus(ALIVE))
                    && !opening.get().at().isAfter(known.now())) {
                writer.signal(conversation, opening.get());
            }
        } else if (!known.isWrittenDown(opening.get())) {
            Approach approach = known.isReferred(conversation.contactId()) ? Approach.REFERRAL : Approach.COLD;
            Optional<ThreadFold> fold = ThreadFold.open(
                    conversation,
                    work.institutionId(),
                    work.seekerId().orElseThrow(),
                    approach,
                    work.ids(),
                    known.settings(),
                    known.now());
            if (fold.isPresent()) {
                fold.get().closeWhatIsOver(conversation);
                if (fold.get().waits() && !known.takesRoom()) {
                    fold.get().closeForRoom();
                }
                writer.newThread(conversation, fold.get());
            }
        }
    }

    private void goOn(Conversation conversation, UUID threadId, KnownTalks known) throws SQLException {
        Optional<StoredThread> stored = StoredThread.held(work, threadId);
        if (stored.isPresent()) {
            Optional<ThreadFold> fold = ThreadFold.of(stored.get(), work.ids(), known.settings(), known.now());
            if (fold.isPresent()) {
                fold.get().goOn(conversation.said());
                writer.furtherEvents(stored.get(), fold.get());
            }
        }
    }

    private List<Said> said(int slice) throws SQLException {
        return work.query(
                """
                select contact_id, conversation, said_at, outgoing, words, sheet, line
                from {staging}
                where role <> 'PERSON' and slice = :a and contact_id is not null and said_at is not null
                order by contact_id, said_at, sheet, line desc""",
                row -> new Said(
                        row.getObject(1, UUID.class),
                        Optional.ofNullable(row.getString(2)),
                        row.getTimestamp(3).toInstant(),
                        row.getBoolean(4),
                        Optional.ofNullable(row.getString(5)),
                        row.getInt(6),
                        row.getLong(7)),
                slice);
    }

    private static List<Conversation> conversations(List<Said> said) {
        Map<UUID, List<Said>> byContact = new LinkedHashMap<>();
        said.forEach(one -> byContact
                .computeIfAbsent(one.contactId(), some -> new ArrayList<>())
                .add(one));
        Comparator<Conversation> byTime = Comparator.comparing(TalkMerge::lastSaid);
        return byContact.values().stream()
                .flatMap(one -> Conversation.among(one).stream())
                .sorted(byTime.reversed())
                .toList();
    }

    private static Instant lastSaid(Conversation conversation) {
        return conversation.last().at();
    }
}
