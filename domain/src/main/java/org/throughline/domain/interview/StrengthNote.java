package org.throughline.domain.interview;

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

/** How close a connection was at some moment (D4). The contact shows the latest; the notes show the way there. */
@Entity
@Table(name = "strength_note")
public class StrengthNote extends SeekerOwned {
    private static final NumberRule STRENGTH = new NumberRule(1, 5, "(1 a name only, 5 a close connection)");
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

    @Column(name = "contact_id", updatable = false)
    private UUID contactId;

    @Column(name = "thread_id", updatable = false)
    private UUID threadId;

    @Column(updatable = false)
    private int strength;

    @Column(name = "noted_at", updatable = false)
    private Instant notedAt;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    /** For the persistence provider. */
    protected StrengthNote() {}

    private StrengthNote(TenantKey key, UUID seekerId) {
        super(key, seekerId);
    }

    /**
     * A note of this moment or of an earlier one, or every reason why it cannot be.
     *
     * @param threadId after which interview; empty when after none
     */
    public static Outcome<StrengthNote> of(
            TenantKey key,
            UUID seekerId,
            UUID contactId,
            Optional<UUID> threadId,
            int strength,
            Instant notedAt,
            Instant now) {
        Checks checks = new Checks();
        Optional<Integer> checked = checks.take("strength", STRENGTH.check(strength));
        Optional<Instant> moment = checks.take("notedAt", DateRule.PLAUSIBLE.check(notedAt));
        checks.require(
                !notedAt.isAfter(now.plus(CLOCK_TOLERANCE)),
                "notedAt",
                () -> Refusal.of(RefusalCode.IN_THE_FUTURE, Practice.D4, "Must not lie in the future."));
        return checks.outcome(() -> {
            StrengthNote note = new StrengthNote(key, seekerId);
            note.contactId = contactId;
            note.threadId = threadId.orElse(null);
            note.strength = checked.orElseThrow();
            note.notedAt = moment.orElseThrow();
            note.createdAt = now;
            return note;
        });
    }

    /** The connection with whom. */
    public UUID contactId() {
        return contactId;
    }

    /** After which interview; empty when after none. */
    public Optional<UUID> threadId() {
        return Optional.ofNullable(threadId);
    }

    /** From 1 (a name only) to 5 (close). */
    public int strength() {
        return strength;
    }

    /** Of which moment. */
    public Instant notedAt() {
        return notedAt;
    }

    /** When it was written down. */
    public Instant createdAt() {
        return createdAt;
    }
}
