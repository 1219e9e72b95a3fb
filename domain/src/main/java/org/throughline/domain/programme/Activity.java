package org.throughline.domain.programme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
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

/** Time that a seeker spent on something on one day, from which the weekly effort is summed up (A14). */
@Entity
@Table(name = "activity")
public class Activity extends SeekerOwned {
    private static final NumberRule MINUTES = new NumberRule(1, 24 * 60, "minutes of one day");

    @Enumerated(EnumType.STRING)
    private ActivityKind kind;

    @Column(name = "happened_on")
    private LocalDate happenedOn;

    private int minutes;
    private String words;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    /** For the persistence provider. */
    protected Activity() {}

    private Activity(TenantKey key, UUID seekerId, Instant now) {
        super(key, seekerId);
        this.createdAt = now;
    }

    /**
     * A new activity, or every reason why it cannot be one.
     *
     * @param today the seeker's day
     */
    public static Outcome<Activity> of(TenantKey key, UUID seekerId, Details details, LocalDate today, Instant now) {
        return new Activity(key, seekerId, now).change(details, today);
    }

    /** Takes the details as a whole; refused ones change nothing. */
    public Outcome<Activity> change(Details details, LocalDate today) {
        Checks checks = new Checks();
        Optional<Integer> newMinutes = checks.take("minutes", MINUTES.check(details.minutes()));
        Optional<LocalDate> newDay = checks.take("happenedOn", DateRule.PLAUSIBLE.check(details.happenedOn()));
        checks.require(
                !details.happenedOn().isAfter(today),
                "happenedOn",
                () -> Refusal.of(RefusalCode.IN_THE_FUTURE, Practice.A14, "Must not lie after today."));
        Optional<String> newWords =
                checks.takeIfGiven("words", TextRule.given(details.words()), TextRule.PARAGRAPH::check);
        return checks.outcome(() -> {
            kind = details.kind();
            happenedOn = newDay.orElseThrow();
            minutes = newMinutes.orElseThrow();
            words = newWords.orElse(null);
            return this;
        });
    }

    /** The activity, ready to be changed in part and taken again. */
    public Details details() {
        return new Details(kind, happenedOn, minutes, words);
    }

    /** When it was written down. */
    public Instant createdAt() {
        return createdAt;
    }

    /**
     * What a seeker says of an activity, not checked yet.
     *
     * @param happenedOn the seeker's day
     * @param minutes 1 to 1440
     * @param words what it was; may be null
     */
    public record Details(ActivityKind kind, LocalDate happenedOn, int minutes, String words) {}
}
