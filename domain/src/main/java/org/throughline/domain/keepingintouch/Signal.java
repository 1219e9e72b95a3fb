package org.throughline.domain.keepingintouch;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.shared.Checks;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.PastRule;
import org.throughline.domain.shared.Practice;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.domain.shared.SeekerOwned;
import org.throughline.domain.shared.TenantKey;
import org.throughline.domain.shared.TextRule;

/** A contact made themselves heard: that is networking too (A13). Open until it is answered. */
@Entity
@Table(name = "signal")
public class Signal extends SeekerOwned {
    @Column(name = "contact_id", updatable = false)
    private UUID contactId;

    @Enumerated(EnumType.STRING)
    private SignalKind kind;

    @Column(name = "occurred_at")
    private Instant occurredAt;

    private String words;

    @Column(name = "answered_at")
    private Instant answeredAt;

    /** For the persistence provider. */
    protected Signal() {}

    private Signal(TenantKey key, UUID seekerId, UUID contactId) {
        super(key, seekerId);
        this.contactId = contactId;
    }

    /**
     * A new signal, or every reason why it cannot be one.
     *
     * @param words what they said; may be empty
     */
    public static Outcome<Signal> record(
            TenantKey key,
            UUID seekerId,
            UUID contactId,
            SignalKind kind,
            Instant occurredAt,
            Optional<String> words,
            PastRule past) {
        Checks checks = new Checks();
        Optional<Instant> moment = checks.take("occurredAt", past.check(occurredAt));
        Optional<String> text = checks.takeIfGiven("words", words.orElse(null), TextRule.PARAGRAPH::check);
        return checks.outcome(() -> {
            Signal signal = new Signal(key, seekerId, contactId);
            signal.kind = kind;
            signal.occurredAt = moment.orElseThrow();
            signal.words = text.orElse(null);
            return signal;
        });
    }

    /** The seeker answered; once only. */
    public Outcome<Signal> answer(Instant at, PastRule past) {
        Checks checks = new Checks();
        checks.require(
                answeredAt == null,
                "signalId",
                () -> Refusal.of(RefusalCode.ALREADY_SETTLED, Practice.A13, "This was answered already."));
        Optional<Instant> moment = checks.take("answeredAt", past.checkNotBefore(occurredAt, at));
        return checks.outcome(() -> {
            answeredAt = moment.orElseThrow();
            return this;
        });
    }

    /** Whose. */
    public UUID contactId() {
        return contactId;
    }

    /** How they made themselves heard. */
    public SignalKind kind() {
        return kind;
    }

    /** When. */
    public Instant occurredAt() {
        return occurredAt;
    }

    /** What they said. */
    public Optional<String> words() {
        return Optional.ofNullable(words);
    }

    /** When the seeker answered; empty while it is open. */
    public Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt);
    }
}
