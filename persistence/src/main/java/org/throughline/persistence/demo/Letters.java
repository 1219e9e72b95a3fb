package org.throughline.persistence.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.throughline.domain.contact.Contact;
import org.throughline.domain.interview.Channel;
import org.throughline.domain.interview.InterviewThread;
import org.throughline.domain.outreach.CheckedDraft;
import org.throughline.domain.outreach.Draft;
import org.throughline.domain.outreach.FindingCode;
import org.throughline.domain.outreach.Message;
import org.throughline.domain.outreach.MessageKind;
import org.throughline.domain.outreach.OutreachCheck;

/** Messages of a seeker, each read by the outreach check before it is kept or sent. */
final class Letters {
    private static final OutreachCheck CHECK = OutreachCheck.shipped();
    private static final Set<Channel> WRITTEN = Set.of(Channel.EMAIL, Channel.LINKEDIN, Channel.MESSAGE);
    private static final int MOST_ATTEMPTS = 8;
    private static final Duration WRITING = Duration.ofMinutes(12);

    private final Desk desk;
    private final Correspondence correspondence;

    Letters(Desk desk) {
        this.desk = desk;
        this.correspondence = new Correspondence(desk);
    }

    /** Whether messages of a thread are written here: not what is spoken, nor what would be better by e-mail (B8). */
    boolean areWrittenIn(InterviewThread thread) {
        boolean hasNoAddress =
                desk.contact(thread.contactId()).details().emails().isEmpty();
        return !thread.isPractice()
                && WRITTEN.contains(thread.channel())
                && (thread.channel() == Channel.EMAIL || hasNoAddress);
    }

    /** When a message that was sent was begun, after what it follows. */
    static Instant begun(Instant sent, Instant after) {
        Instant begun = sent.minus(WRITING);
        return begun.isBefore(after) ? sent : begun;
    }

    /**
     * Writes until the outreach check finds nothing that the seeker would not overlook, and sends that; after some attempts the
     * seeker uses other means.
     *
     * @param begun when writing began
     * @param overlooked what the seeker sends a message with all the same
     */
    void send(
            InterviewThread thread, Instant begun, Instant sent, Supplier<Draft> writing, Set<FindingCode> overlooked) {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            CheckedDraft checked = check(writing.get(), desk.contact(thread.contactId()), Optional.of(thread), begun);
            if (checked.findings().stream().allMatch(finding -> overlooked.contains(finding.code()))) {
                Message message = write(checked, thread.contactId(), Optional.of(thread), begun);
                message.send(checked, sent, sent).orElseThrow();
                return;
            }
        }
    }

    /** A message in English, from its greeting to its end. */
    Draft draft(
            MessageKind kind, InterviewThread thread, String subject, List<String> parts, Map<String, String> words) {
        return new Draft(
                kind,
                thread.channel(),
                thread.channel() == Channel.EMAIL
                        ? Optional.of(desk.sentence(subject, "any", words))
                        : Optional.empty(),
                "Dear " + words.get("name") + ",\n\n" + String.join("\n\n", parts) + "\n\nKind regards,\n"
                        + words.get("me"),
                Optional.of("en"));
    }

    /** What fills the gaps of a message. */
    Map<String, String> words(UUID contactId, Optional<InterviewThread> thread) {
        Map<String, String> words = desk.words(contactId, thread);
        words.put("name", desk.contact(contactId).name());
        words.put("me", desk.seeker().account().name());
        words.putIfAbsent("asked", Words.minutes(10));
        return words;
    }

    /** What somebody has promised and not done yet (F2). */
    List<String> promises(InterviewThread thread, Instant now) {
        return correspondence.promises(desk.contact(thread.contactId()), now);
    }

    /** What the outreach check says of a draft at a moment. */
    CheckedDraft check(Draft draft, Contact contact, Optional<InterviewThread> thread, Instant now) {
        return CHECK.check(
                draft,
                correspondence.around(contact, thread, now),
                desk.roster().institution().settings());
    }

    /** Keeps a draft. */
    Message write(CheckedDraft checked, UUID contactId, Optional<InterviewThread> thread, Instant now) {
        Message message = Message.write(desk.key(now), desk.network().seekerId(), contactId, thread, checked, now)
                .orElseThrow();
        desk.records().add(message);
        return message;
    }
}
