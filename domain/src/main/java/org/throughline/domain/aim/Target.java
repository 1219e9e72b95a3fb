package org.throughline.domain.aim;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.contact.Horizon;
import org.throughline.domain.shared.Checks;
import org.throughline.domain.shared.NumberRule;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Practice;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.domain.shared.SeekerOwned;
import org.throughline.domain.shared.TenantKey;
import org.throughline.domain.shared.TextRule;

/** A person or an organisation that a seeker plans to meet (A1); open until it becomes a contact or a thread. */
@Entity
@Table(name = "target")
public class Target extends SeekerOwned {
    /** Neither first nor last. */
    public static final int USUAL_RANK = 3;

    private static final NumberRule RANK = new NumberRule(1, 5, "(1 first, 5 some day)");

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private TargetKind kind;

    private String name;
    private String organization;
    private String reason;

    @Enumerated(EnumType.STRING)
    private Horizon horizon;

    private int rank;

    @Column(name = "contact_id")
    private UUID contactId;

    @Column(name = "thread_id")
    private UUID threadId;

    @Column(name = "reached_at")
    private Instant reachedAt;

    @Column(name = "dropped_at")
    private Instant droppedAt;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    /** For the persistence provider. */
    protected Target() {}

    private Target(TenantKey key, UUID seekerId, TargetKind kind, Instant now) {
        super(key, seekerId);
        this.kind = kind;
        this.createdAt = now;
    }

    /** A new target, or every reason why the details cannot be one. */
    public static Outcome<Target> plan(
            TenantKey key, UUID seekerId, TargetKind kind, TargetDetails details, Instant now) {
        return new Target(key, seekerId, kind, now).change(details);
    }

    /** Takes the details as a whole while the target is open. Refused details change nothing. */
    public Outcome<Target> change(TargetDetails details) {
        Checks checks = new Checks();
        requireOpen(checks);
        Optional<String> newName = checks.take("name", TextRule.LINE.check(details.name()));
        Optional<String> newOrganization =
                checks.takeIfGiven("organizationName", TextRule.given(details.organization()), TextRule.LINE::check);
        Optional<String> newReason =
                checks.takeIfGiven("reason", TextRule.given(details.reason()), TextRule.PARAGRAPH::check);
        Optional<Integer> newRank = checks.takeIfGiven("rank", details.rank(), RANK::check);
        checks.require(
                kind == TargetKind.PERSON || newOrganization.isEmpty(),
                "organizationName",
                () -> Refusal.of(
                        RefusalCode.CONFLICTING, Practice.A1, "Only a person works somewhere; leave this out."));
        return checks.outcome(() -> {
            name = newName.orElseThrow();
            organization = newOrganization.orElse(null);
            reason = newReason.orElse(null);
            horizon = details.horizon();
            rank = newRank.orElse(USUAL_RANK);
            return this;
        });
    }

    /** The target has become a contact, and perhaps a thread with them. Refused unless it is open. */
    public Outcome<Target> reach(UUID contact, Optional<UUID> thread, Instant now) {
        Checks checks = new Checks();
        requireOpen(checks);
        return checks.outcome(() -> {
            contactId = contact;
            threadId = thread.orElse(null);
            reachedAt = now;
            return this;
        });
    }

    /** The seeker does not want to meet them any more. Refused unless the target is open. */
    public Outcome<Target> drop(Instant now) {
        Checks checks = new Checks();
        requireOpen(checks);
        return checks.outcome(() -> {
            droppedAt = now;
            return this;
        });
    }

    /** What is planned, ready to be changed in part and taken again. */
    public TargetDetails details() {
        return new TargetDetails(name, organization, reason, horizon, rank);
    }

    /** What became of it. */
    public TargetState state() {
        if (reachedAt != null) {
            return TargetState.REACHED;
        }
        return droppedAt == null ? TargetState.OPEN : TargetState.DROPPED;
    }

    /** A person or an organisation. */
    public TargetKind kind() {
        return kind;
    }

    /** The contact it has become; empty while it is open. */
    public Optional<UUID> contactId() {
        return Optional.ofNullable(contactId);
    }

    /** The thread it has become; empty while there is none. */
    public Optional<UUID> threadId() {
        return Optional.ofNullable(threadId);
    }

    /** When it was written down. */
    public Instant createdAt() {
        return createdAt;
    }

    private void requireOpen(Checks checks) {
        if (state() != TargetState.OPEN) {
            checks.refuse(Refusal.of(
                    RefusalCode.NOT_OPEN,
                    Practice.A1,
                    "This target is %s already; write down a new one.".formatted(state())));
        }
    }
}
