package org.throughline.domain.programme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.shared.Checks;
import org.throughline.domain.shared.DateRule;
import org.throughline.domain.shared.NumberRule;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Practice;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.domain.shared.SeekerOwned;
import org.throughline.domain.shared.TenantKey;
import org.throughline.domain.shared.TextRule;

/** How comfortable a seeker felt with informational interviews at a moment, 1 to 5 (A12). */
@Entity
@Table(name = "comfort_note")
public class ComfortNote extends SeekerOwned {
    private static final NumberRule COMFORT = new NumberRule(1, 5, "(1 not at all, 5 fully at ease)");
    /** Clocks differ a little; a feeling may be told with a clock that runs ahead by this much. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

    @Column(updatable = false)
    private int comfort;

    @Column(name = "thread_id", updatable = false)
    private UUID threadId;

    @Column(updatable = false)
    private String words;

    @Column(name = "noted_at", updatable = false)
    private Instant notedAt;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    /** For the persistence provider. */
    protected ComfortNote() {}

    private ComfortNote(TenantKey key, UUID seekerId, Instant now) {
        super(key, seekerId);
        this.createdAt = now;
    }

    /**
     * A new note, or every reason why it cannot be one.
     *
     * @param threadId the interview it is about; empty when about none in particular
     * @param words in the seeker's own words; may be null
     * @param notedAt when the seeker felt so; not in the future
     */
    public static Outcome<ComfortNote> of(
            TenantKey key,
            UUID seekerId,
            int comfort,
            Optional<UUID> threadId,
            String words,
            Instant notedAt,
            Instant now) {
        Checks checks = new Checks();
        Optional<Integer> checkedComfort = checks.take("comfort", COMFORT.check(comfort));
        Optional<String> checkedWords = checks.takeIfGiven("words", TextRule.given(words), TextRule.PARAGRAPH::check);
        Optional<Instant> moment = checks.take("notedAt", DateRule.PLAUSIBLE.check(notedAt));
        checks.require(
                !notedAt.isAfter(now.plus(CLOCK_TOLERANCE)),
                "notedAt",
                () -> Refusal.of(RefusalCode.IN_THE_FUTURE, Practice.A12, "Must not lie in the future."));
        return checks.outcome(() -> {
            ComfortNote note = new ComfortNote(key, seekerId, now);
            note.comfort = checkedComfort.orElseThrow();
            note.threadId = threadId.orElse(null);
            note.words = checkedWords.orElse(null);
            note.notedAt = moment.orElseThrow();
            return note;
        });
    }

    /** 1 (not at all) to 5 (fully at ease). */
    public int comfort() {
        return comfort;
    }

    /** The interview it is about; empty when about none in particular. */
    public Optional<UUID> threadId() {
        return Optional.ofNullable(threadId);
    }

    /** In the seeker's own words; empty when not said. */
    public Optional<String> words() {
        return Optional.ofNullable(words);
    }

    /** When the seeker felt so. */
    public Instant notedAt() {
        return notedAt;
    }

    /** When it was written down. */
    public Instant createdAt() {
        return createdAt;
    }
}
