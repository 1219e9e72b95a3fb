package org.throughline.domain.aim;

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
import org.throughline.domain.shared.SeekerOwned;
import org.throughline.domain.shared.TenantKey;
import org.throughline.domain.shared.TextRule;

/** Something that seeker and contact have in common, as the seeker wrote it down (A6). */
@Entity
@Table(name = "common_ground")
public class CommonGround extends SeekerOwned {
    private static final TextRule FACT = new TextRule(500, false);

    @Column(name = "contact_id", updatable = false)
    private UUID contactId;

    @Enumerated(EnumType.STRING)
    private CommonGroundKind kind;

    private String fact;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    /** For the persistence provider. */
    protected CommonGround() {}

    private CommonGround(TenantKey key, UUID seekerId, UUID contactId, Instant now) {
        super(key, seekerId);
        this.contactId = contactId;
        this.createdAt = now;
    }

    /** A new fact, or why it cannot be one. */
    public static Outcome<CommonGround> with(
            TenantKey key, UUID seekerId, UUID contactId, CommonGroundKind kind, String fact, Instant now) {
        return new CommonGround(key, seekerId, contactId, now).change(kind, fact);
    }

    /** Says it better; refused words change nothing. */
    public Outcome<CommonGround> change(CommonGroundKind newKind, String newFact) {
        Checks checks = new Checks();
        Optional<String> checkedFact = checks.take("fact", FACT.check(newFact));
        return checks.outcome(() -> {
            kind = newKind;
            fact = checkedFact.orElseThrow();
            return this;
        });
    }

    /** With whom. */
    public UUID contactId() {
        return contactId;
    }

    /** Of what kind it is. */
    public CommonGroundKind kind() {
        return kind;
    }

    /** What it is. */
    public String fact() {
        return fact;
    }

    /** When it was written down. */
    public Instant createdAt() {
        return createdAt;
    }
}
