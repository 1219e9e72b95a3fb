package org.throughline.domain.insight;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.interview.InterviewThread;
import org.throughline.domain.preparation.Evidence;
import org.throughline.domain.preparation.Given;
import org.throughline.domain.shared.Checks;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Practice;
import org.throughline.domain.shared.SeekerOwned;
import org.throughline.domain.shared.TenantKey;
import org.throughline.domain.shared.TextRule;

/**
 * What a contact said of the seeker's own chances in an interview that was held, and what the seeker will do about it (D8).
 * It is the seeker's alone.
 */
@Entity
@Table(name = "feedback")
public class Feedback extends SeekerOwned {
    private static final TextRule WORDS = new TextRule(2_000, true);

    @Column(name = "thread_id", updatable = false)
    private UUID threadId;

    @Enumerated(EnumType.STRING)
    private FeedbackKind kind;

    private String feedback;

    private String response;

    @Column(name = "noted_at", updatable = false)
    private Instant notedAt;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    /** For the persistence provider. */
    protected Feedback() {}

    private Feedback(TenantKey key, InterviewThread thread, Instant now) {
        super(key, thread.seekerId());
        this.threadId = thread.id();
        this.createdAt = now;
    }

    /**
     * New feedback from an interview, or every reason why it cannot be.
     *
     * @param response what the seeker will do about it; null when nothing is decided yet
     * @param notedAt when; now unless told, and not before the interview
     */
    public static Outcome<Feedback> note(
            TenantKey key,
            InterviewThread thread,
            FeedbackKind kind,
            String words,
            String response,
            Optional<Instant> notedAt,
            Instant now) {
        Checks checks = new Checks();
        Outcome<Instant> moment = Evidence.from(thread, "threadId", notedAt, "notedAt", Practice.D8, now);
        moment.refusals().forEach(checks::refuse);
        Outcome<Feedback> checked = new Feedback(key, thread, now).change(kind, words, response);
        checked.refusals().forEach(checks::refuse);
        return checks.outcome(() -> {
            Feedback made = checked.orElseThrow();
            made.notedAt = moment.orElseThrow();
            return made;
        });
    }

    /** Takes the values as a whole; a null response is none. Refused values change nothing. */
    public Outcome<Feedback> change(FeedbackKind newKind, String newWords, String newResponse) {
        Checks checks = new Checks();
        Optional<FeedbackKind> checkedKind = checks.take("kind", Given.required(newKind));
        Optional<String> checkedWords = checks.take("feedback", WORDS.check(newWords));
        Optional<String> checkedResponse = checks.takeIfGiven("response", newResponse, WORDS::check);
        return checks.outcome(() -> {
            kind = checkedKind.orElseThrow();
            feedback = checkedWords.orElseThrow();
            response = checkedResponse.orElse(null);
            return this;
        });
    }

    /** From which interview. */
    public UUID threadId() {
        return threadId;
    }

    /** A strength or a gap. */
    public FeedbackKind kind() {
        return kind;
    }

    /** What was said. */
    public String feedback() {
        return feedback;
    }

    /** What the seeker will do about it; empty when nothing is decided. */
    public Optional<String> response() {
        return Optional.ofNullable(response);
    }

    /** When it was noted. */
    public Instant notedAt() {
        return notedAt;
    }

    /** When it was written down. */
    public Instant createdAt() {
        return createdAt;
    }
}
