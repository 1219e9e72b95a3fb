package org.throughline.domain.administration;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.shared.Checks;
import org.throughline.domain.shared.DateRule;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.TenantKey;
import org.throughline.domain.shared.TextRule;

/** Seekers who go through the programme together, as administrators manage them. */
@Entity
@Table(name = "cohort")
public class Cohort {
    @EmbeddedId
    private TenantKey key;

    private String name;

    @Column(name = "goal_date")
    private LocalDate goalDate;

    @Version
    private int version;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "deleted_at")
    private Instant deletedAt;

    /** For the persistence provider. */
    protected Cohort() {}

    private Cohort(TenantKey key, Instant now) {
        this.key = key;
        this.createdAt = now;
    }

    /** A new cohort, or every reason why it cannot be one. */
    public static Outcome<Cohort> create(TenantKey key, Details details, Instant now) {
        return new Cohort(key, now).change(details);
    }

    /** Takes the details as a whole; refused ones change nothing. A goal date may have passed: cohorts come to an end (A11). */
    public Outcome<Cohort> change(Details details) {
        Checks checks = new Checks();
        Optional<String> newName = checks.take("name", TextRule.LINE.check(details.name()));
        Optional<LocalDate> newDate = checks.takeIfGiven("goalDate", details.goalDate(), DateRule.PLAUSIBLE::check);
        return checks.outcome(() -> {
            name = newName.orElseThrow();
            goalDate = newDate.orElse(null);
            return this;
        });
    }

    /** Deletes softly. Deleting twice changes nothing. */
    public void delete(Instant now) {
        if (deletedAt == null) {
            deletedAt = now;
        }
    }

    /** The cohort, ready to be changed in part and taken again. */
    public Details details() {
        return new Details(name, goalDate);
    }

    /** The institution and the id. */
    public TenantKey key() {
        return key;
    }

    /** The id, unique over all institutions. */
    public UUID id() {
        return key.id();
    }

    /** How often it was changed. */
    public int version() {
        return version;
    }

    /**
     * What an administrator says of a cohort, not checked yet.
     *
     * @param goalDate the day that it works towards, such as graduation (A11); may be null
     */
    public record Details(String name, LocalDate goalDate) {}
}
