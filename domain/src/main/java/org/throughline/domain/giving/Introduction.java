package org.throughline.domain.giving;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
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

/** An introduction that the seeker makes for a contact (E6): whom do you know that would help them? */
@Entity
@Table(name = "introduction")
public class Introduction extends SeekerOwned {
    @Column(name = "contact_id", updatable = false)
    private UUID contactId;

    @Column(name = "other_id", updatable = false)
    private UUID otherId;

    @Column(name = "other_name")
    private String otherName;

    private String reason;

    @Column(name = "made_at")
    private Instant madeAt;

    /** For the persistence provider. */
    protected Introduction() {}

    private Introduction(TenantKey key, UUID seekerId, UUID contactId) {
        super(key, seekerId);
        this.contactId = contactId;
    }

    /** Whom a contact is introduced to: another contact, or somebody of whom only the name is known. */
    public record Other(Optional<UUID> id, Optional<String> name) {}

    /**
     * A new introduction, or every reason why it cannot be one.
     *
     * @param reason how it would help them; may be empty
     */
    public static Outcome<Introduction> make(
            TenantKey key,
            UUID seekerId,
            UUID contactId,
            Other other,
            Optional<String> reason,
            Instant madeAt,
            PastRule past) {
        Checks checks = new Checks();
        checks.require(
                !other.id().equals(Optional.of(contactId)),
                "otherId",
                () -> Refusal.of(
                        RefusalCode.REFERRAL_TO_ONESELF, Practice.E6, "A contact cannot be introduced to themselves."));
        Optional<String> name =
                checks.take("otherName", TextRule.LINE.check(other.name().orElse(null)));
        Optional<String> words = checks.takeIfGiven("reason", reason.orElse(null), TextRule.PARAGRAPH::check);
        Optional<Instant> moment = checks.take("madeAt", past.check(madeAt));
        return checks.outcome(() -> {
            Introduction introduction = new Introduction(key, seekerId, contactId);
            introduction.otherId = other.id().orElse(null);
            introduction.otherName = name.orElseThrow();
            introduction.reason = words.orElse(null);
            introduction.madeAt = moment.orElseThrow();
            return introduction;
        });
    }

    /** For whom. */
    public UUID contactId() {
        return contactId;
    }

    /** To whom, when they are a contact. */
    public Optional<UUID> otherId() {
        return Optional.ofNullable(otherId);
    }

    /** To whom, by name. */
    public String otherName() {
        return otherName;
    }

    /** How it would help them. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    /** When. */
    public Instant madeAt() {
        return madeAt;
    }
}
