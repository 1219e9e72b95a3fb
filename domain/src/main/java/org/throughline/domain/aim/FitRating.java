package org.throughline.domain.aim;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.contact.Contact;
import org.throughline.domain.contact.Organization;
import org.throughline.domain.interview.InterviewThread;
import org.throughline.domain.shared.Checks;
import org.throughline.domain.shared.NumberRule;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Practice;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.domain.shared.SeekerOwned;
import org.throughline.domain.shared.TenantKey;
import org.throughline.domain.shared.TextRule;

/** How well an organisation's culture fits a value of the seeker's, as learned in an interview there (A4). */
@Entity
@Table(name = "fit_rating")
public class FitRating extends SeekerOwned {
    private static final NumberRule RATING = new NumberRule(1, 5, "(1 does not fit at all, 5 fits fully)");

    @Column(name = "organization_id", updatable = false)
    private UUID organizationId;

    @Column(name = "value_id", updatable = false)
    private UUID valueId;

    @Column(name = "thread_id", updatable = false)
    private UUID threadId;

    private int rating;
    private String evidence;

    @Column(name = "rated_at")
    private Instant ratedAt;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    /** For the persistence provider. */
    protected FitRating() {}

    private FitRating(
            TenantKey key,
            UUID seekerId,
            Organization organization,
            SeekerValue value,
            InterviewThread thread,
            Instant now) {
        super(key, seekerId);
        this.organizationId = organization.id();
        this.valueId = value.id();
        this.threadId = thread.id();
        this.createdAt = now;
    }

    /**
     * A new rating, or every reason for the refusal. It is learned from an interview that was held with somebody of that
     * organisation.
     *
     * @param contact with whom the thread is
     * @param evidence what was said or seen; may be null
     */
    public static Outcome<FitRating> learned(
            TenantKey key,
            Organization organization,
            SeekerValue value,
            InterviewThread thread,
            Contact contact,
            Integer rating,
            String evidence,
            Instant now) {
        Checks checks = new Checks();
        checks.require(
                thread.progress().heldAt() != null,
                "threadId",
                () -> Refusal.of(
                        RefusalCode.STEP_NOT_ALLOWED,
                        Practice.A4,
                        "An interview teaches about a culture once it was held; this one was not yet."));
        checks.require(
                organization.id().equals(contact.details().organizationId()),
                "threadId",
                () -> Refusal.of(
                        RefusalCode.CONFLICTING,
                        Practice.A4,
                        "Name an interview with somebody who works at this organisation."));
        return checks.outcome(() -> value)
                .then(fits -> new FitRating(key, organization.seekerId(), organization, value, thread, now)
                        .change(rating, evidence, now));
    }

    /** Rates anew; a refused rating changes nothing. */
    public Outcome<FitRating> change(Integer newRating, String newEvidence, Instant now) {
        Checks checks = new Checks();
        Optional<Integer> checkedRating = checks.takeIfGiven("rating", newRating, RATING::check);
        checks.require(
                newRating != null, "rating", () -> Refusal.of(RefusalCode.REQUIRED, "Must be given, from 1 to 5."));
        Optional<String> checkedEvidence =
                checks.takeIfGiven("evidence", TextRule.given(newEvidence), TextRule.PARAGRAPH::check);
        return checks.outcome(() -> {
            rating = checkedRating.orElseThrow();
            evidence = checkedEvidence.orElse(null);
            ratedAt = now;
            return this;
        });
    }

    /** 1 (does not fit at all) to 5 (fits fully). */
    public int rating() {
        return rating;
    }

    /** What was said or seen; empty when not told. */
    public Optional<String> evidence() {
        return Optional.ofNullable(evidence);
    }

    /** Which organisation. */
    public UUID organizationId() {
        return organizationId;
    }

    /** Which of the seeker's values. */
    public UUID valueId() {
        return valueId;
    }

    /** The interview it was learned from. */
    public UUID threadId() {
        return threadId;
    }

    /** When it was rated last. */
    public Instant ratedAt() {
        return ratedAt;
    }

    /** When it was rated first. */
    public Instant createdAt() {
        return createdAt;
    }
}
