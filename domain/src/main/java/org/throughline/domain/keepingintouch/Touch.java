package org.throughline.domain.keepingintouch;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.interview.Channel;
import org.throughline.domain.shared.Checks;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.PastRule;
import org.throughline.domain.shared.SeekerOwned;
import org.throughline.domain.shared.TenantKey;
import org.throughline.domain.shared.TextRule;

/** Keeping in touch with a contact, with something for them (F4). */
@Entity
@Table(name = "touch")
public class Touch extends SeekerOwned {
    @Column(name = "contact_id", updatable = false)
    private UUID contactId;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Column(name = "occurred_at")
    private Instant occurredAt;

    private String brought;

    /** For the persistence provider. */
    protected Touch() {}

    private Touch(TenantKey key, UUID seekerId, UUID contactId) {
        super(key, seekerId);
        this.contactId = contactId;
    }

    /**
     * A new touch, or every reason why it cannot be one.
     *
     * @param brought what it brought them, such as an article; may be empty
     */
    public static Outcome<Touch> record(
            TenantKey key,
            UUID seekerId,
            UUID contactId,
            Channel channel,
            Instant occurredAt,
            Optional<String> brought,
            PastRule past) {
        Checks checks = new Checks();
        Optional<Instant> moment = checks.take("occurredAt", past.check(occurredAt));
        Optional<String> words = checks.takeIfGiven("brought", brought.orElse(null), TextRule.PARAGRAPH::check);
        return checks.outcome(() -> {
            Touch touch = new Touch(key, seekerId, contactId);
            touch.channel = channel;
            touch.occurredAt = moment.orElseThrow();
            touch.brought = words.orElse(null);
            return touch;
        });
    }

    /** With whom. */
    public UUID contactId() {
        return contactId;
    }

    /** By what means. */
    public Channel channel() {
        return channel;
    }

    /** When. */
    public Instant occurredAt() {
        return occurredAt;
    }

    /** What it brought them; empty when it was a word only. */
    public Optional<String> brought() {
        return Optional.ofNullable(brought);
    }
}
