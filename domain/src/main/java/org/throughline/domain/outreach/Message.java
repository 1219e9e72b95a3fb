package org.throughline.domain.outreach;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.interview.Channel;
import org.throughline.domain.interview.InterviewThread;
import org.throughline.domain.shared.Checks;
import org.throughline.domain.shared.DateRule;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.domain.shared.SeekerOwned;
import org.throughline.domain.shared.TenantKey;

/**
 * A message to a contact, as drafted and as sent, with what the outreach check said of it. Throughline sends nothing: the
 * seeker sends it and says so. What was sent is not changed any more.
 */
@Entity
@Table(name = "message")
public class Message extends SeekerOwned {
    /** Clocks differ a little; a sending may be told with a clock that runs ahead by this much. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

    @Column(name = "contact_id", updatable = false)
    private UUID contactId;

    @Column(name = "thread_id")
    private UUID threadId;

    @Enumerated(EnumType.STRING)
    private MessageKind kind;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private String language;
    private String subject;
    private String body;

    @Column(name = "text_key")
    private String textKey;

    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    private String[] findings;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    /** For the persistence provider. */
    protected Message() {}

    private Message(TenantKey key, UUID seekerId, UUID contactId, Instant createdAt) {
        super(key, seekerId);
        this.contactId = contactId;
        this.createdAt = createdAt;
    }

    /** A new draft to a contact, within an interview thread with them or outside of one. */
    public static Outcome<Message> write(
            TenantKey key,
            UUID seekerId,
            UUID contactId,
            Optional<InterviewThread> thread,
            CheckedDraft checked,
            Instant now) {
        return new Message(key, seekerId, contactId, now).rewrite(thread, checked);
    }

    /** The draft written anew; refused for a thread with somebody else, and once it was sent. */
    public Outcome<Message> rewrite(Optional<InterviewThread> thread, CheckedDraft checked) {
        Checks checks = new Checks();
        checks.require(sentAt == null, "id", Message::alreadySent);
        checks.require(
                thread.isEmpty() || thread.get().contactId().equals(contactId),
                "threadId",
                () -> Refusal.of(RefusalCode.CONFLICTING, "This interview is with somebody else."));
        return checks.outcome(() -> {
            threadId = thread.map(InterviewThread::id).orElse(null);
            keep(checked);
            return this;
        });
    }

    /**
     * Records that the seeker sent it.
     *
     * @param checked what the outreach check says of it now: permission may have been given since it was saved
     * @return every reason for the refusal: each error of the check, with the practice and what would satisfy it
     */
    public Outcome<Message> send(CheckedDraft checked, Instant at, Instant now) {
        Checks checks = new Checks();
        checks.require(sentAt == null, "id", Message::alreadySent);
        Optional<Instant> moment = checks.take("sentAt", DateRule.PLAUSIBLE.check(at));
        checks.require(
                !at.isAfter(now.plus(CLOCK_TOLERANCE)),
                "sentAt",
                () -> Refusal.of(RefusalCode.IN_THE_FUTURE, "Must not lie in the future."));
        checks.require(
                !kind.needsInterview() || threadId != null,
                "id",
                () -> Refusal.of(
                        RefusalCode.REQUIRED, "Say first to which interview it belongs: save it with a threadId."));
        checked.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(Message::unfit)
                .forEach(checks::refuse);
        return checks.outcome(() -> {
            keep(checked);
            sentAt = moment.orElseThrow();
            return this;
        });
    }

    /** Deletes a draft; what was sent stays, because the counts of the programme rest on it (B11). */
    public Outcome<Message> discard(Instant now) {
        if (sentAt != null) {
            return Outcome.refused(alreadySent().at("id"));
        }
        delete(now);
        return Outcome.done(this);
    }

    private void keep(CheckedDraft checked) {
        kind = checked.draft().kind();
        channel = checked.draft().channel();
        subject = checked.draft().subject().orElse(null);
        body = checked.draft().body();
        language = checked.language();
        textKey = checked.textKey();
        verdict = checked.verdict();
        findings = checked.findings().stream()
                .map(finding -> finding.code().name())
                .distinct()
                .toArray(String[]::new);
    }

    private static Refusal unfit(Finding finding) {
        return Refusal.of(RefusalCode.MESSAGE_UNFIT, finding.practice(), finding.wrong() + " " + finding.better())
                .at(finding.place() == Place.SUBJECT ? "subject" : "body");
    }

    private static Refusal alreadySent() {
        return Refusal.of(RefusalCode.ALREADY_SENT, "Was sent already; write a new message instead.");
    }

    /** To whom. */
    public UUID contactId() {
        return contactId;
    }

    /** The interview it belongs to; empty when it is outside of one. */
    public Optional<UUID> threadId() {
        return Optional.ofNullable(threadId);
    }

    /** The message as it stands, to be checked again. */
    public Draft draft() {
        return new Draft(kind, channel, Optional.ofNullable(subject), body, Optional.of(language));
    }

    /** What it says of itself in a form that can be compared with others (B3). */
    public String textKey() {
        return textKey;
    }

    /** What the outreach check said of it when it was saved last, or sent. */
    public Verdict verdict() {
        return verdict;
    }

    /** What the outreach check found then, each code once. */
    public List<FindingCode> findings() {
        return List.of(findings).stream().map(FindingCode::valueOf).toList();
    }

    /** When the seeker sent it; empty for a draft. */
    public Optional<Instant> sentAt() {
        return Optional.ofNullable(sentAt);
    }

    /** When it was begun. */
    public Instant createdAt() {
        return createdAt;
    }
}
