package org.throughline.domain.preparation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.interview.InterviewThread;
import org.throughline.domain.shared.Checks;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Practice;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.domain.shared.SeekerOwned;
import org.throughline.domain.shared.TenantKey;
import org.throughline.domain.shared.TextRule;

/**
 * What research seems to say, until an interview settles it (C2). It is about a person, an organisation or a field, and is
 * settled only by an interview that was held.
 */
@Entity
@Table(name = "claim")
public class Claim extends SeekerOwned {
    private static final TextRule STATEMENT = new TextRule(1_000, true);

    @Column(name = "contact_id", updatable = false)
    private UUID contactId;

    @Column(name = "organization_id", updatable = false)
    private UUID organizationId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ResearchSubject subject;

    private String statement;

    @Enumerated(EnumType.STRING)
    private ClaimState state;

    private String refinement;

    @Column(name = "settled_by")
    private UUID settledBy;

    @Column(name = "settled_at")
    private Instant settledAt;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    /** For the persistence provider. */
    protected Claim() {}

    private Claim(TenantKey key, UUID seekerId, Instant now) {
        super(key, seekerId);
        this.state = ClaimState.OPEN;
        this.createdAt = now;
    }

    /** A new open claim, or every reason why the details cannot be one. */
    public static Outcome<Claim> make(TenantKey key, UUID seekerId, ClaimDetails details, Instant now) {
        Checks checks = new Checks();
        Optional<ResearchSubject> subject = checks.take("subject", Given.required(details.subject()));
        Optional<String> statement = checks.take("statement", STATEMENT.check(details.statement()));
        subject.ifPresent(about -> checkWhatItIsAbout(checks, about, details));
        return checks.outcome(() -> {
            Claim claim = new Claim(key, seekerId, now);
            claim.contactId = details.contactId().orElse(null);
            claim.organizationId = details.organizationId().orElse(null);
            claim.subject = subject.orElseThrow();
            claim.statement = statement.orElseThrow();
            return claim;
        });
    }

    private static void checkWhatItIsAbout(Checks checks, ResearchSubject subject, ClaimDetails details) {
        switch (subject) {
            case PERSON ->
                checks.require(
                        details.contactId().isPresent(),
                        "contactId",
                        () -> missing("Say which contact the claim is about."));
            case ORGANIZATION ->
                checks.require(
                        details.organizationId().isPresent(),
                        "organizationId",
                        () -> missing("Say which organisation the claim is about, or name a contact who works there."));
            case INDUSTRY ->
                checks.require(
                        details.contactId().isPresent()
                                || details.organizationId().isPresent(),
                        "organizationId",
                        () -> missing("Name an organisation or a contact of the field that the claim is about."));
        }
    }

    /** Words the claim anew; only while it is open, because an interview settled the words it has. */
    public Outcome<Claim> reword(String words) {
        if (state != ClaimState.OPEN) {
            return Outcome.refused(
                    notAllowed("A claim that is " + state + " keeps its words; open it again, then change them.")
                            .at("statement"));
        }
        Checks checks = new Checks();
        Optional<String> checked = checks.take("statement", STATEMENT.check(words));
        return checks.outcome(() -> {
            statement = checked.orElseThrow();
            return this;
        });
    }

    /**
     * An interview settles the claim.
     *
     * @param next confirmed, refined or refuted; null when not given
     * @param by the interview, which must have been held
     * @param words what holds instead; needed for a claim that is refined, and allowed for no other
     * @param at when; now unless told, and not before the interview
     */
    public Outcome<Claim> settle(
            ClaimState next, InterviewThread by, Optional<String> words, Optional<Instant> at, Instant now) {
        Checks checks = new Checks();
        checks.require(
                next != null && next != ClaimState.OPEN && state.canBecome(next),
                "state",
                () -> notAllowed("A claim that is %s cannot be settled as %s; a settled one must be opened again first."
                        .formatted(state, next)));
        Outcome<Instant> moment = Evidence.from(by, "threadId", at, "settledAt", Practice.C2, now);
        moment.refusals().forEach(checks::refuse);
        Optional<String> refined = next == ClaimState.REFINED
                ? checks.take("refinement", STATEMENT.check(words.orElse(null)))
                : Optional.empty();
        checks.require(
                next == ClaimState.REFINED || words.isEmpty(),
                "refinement",
                () -> Refusal.of(
                        RefusalCode.CONFLICTING, Practice.C2, "Only a claim that is refined has a refinement."));
        return checks.outcome(() -> {
            state = next;
            refinement = refined.orElse(null);
            settledBy = by.id();
            settledAt = moment.orElseThrow();
            return this;
        });
    }

    /** Opens a settled claim again, because doubt came up. */
    public Outcome<Claim> reopen() {
        if (!state.canBecome(ClaimState.OPEN)) {
            return Outcome.refused(notAllowed("This claim is open already.").at("id"));
        }
        state = ClaimState.OPEN;
        refinement = null;
        settledBy = null;
        settledAt = null;
        return Outcome.done(this);
    }

    /** About whom; empty when about an organisation or a field only. */
    public Optional<UUID> contactId() {
        return Optional.ofNullable(contactId);
    }

    /** About which organisation. */
    public Optional<UUID> organizationId() {
        return Optional.ofNullable(organizationId);
    }

    /** About the person, the organisation or the field. */
    public ResearchSubject subject() {
        return subject;
    }

    /** What research seems to say. */
    public String statement() {
        return statement;
    }

    /** What became of it. */
    public ClaimState state() {
        return state;
    }

    /** What holds instead; empty unless refined. */
    public Optional<String> refinement() {
        return Optional.ofNullable(refinement);
    }

    /** The interview that settled it; empty while open. */
    public Optional<UUID> settledBy() {
        return Optional.ofNullable(settledBy);
    }

    /** When it was settled; empty while open. */
    public Optional<Instant> settledAt() {
        return Optional.ofNullable(settledAt);
    }

    /** When it was written down. */
    public Instant createdAt() {
        return createdAt;
    }

    private static Refusal missing(String message) {
        return Refusal.of(RefusalCode.REQUIRED, Practice.C2, message);
    }

    private static Refusal notAllowed(String message) {
        return Refusal.of(RefusalCode.STEP_NOT_ALLOWED, Practice.C2, message);
    }
}
