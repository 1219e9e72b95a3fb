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
import org.throughline.domain.shared.NumberRule;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Practice;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.domain.shared.SeekerOwned;
import org.throughline.domain.shared.TenantKey;
import org.throughline.domain.shared.TextRule;

/** A school, employer, place or group of the seeker's own, from which common ground with contacts is derived (A5, A6). */
@Entity
@Table(name = "background")
public class Background extends SeekerOwned {
    private static final NumberRule YEAR = new NumberRule(1900, 2200, "as a year");

    @Enumerated(EnumType.STRING)
    private BackgroundKind kind;

    private String name;

    @Column(name = "from_year")
    private Integer fromYear;

    @Column(name = "to_year")
    private Integer toYear;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    /** For the persistence provider. */
    protected Background() {}

    private Background(TenantKey key, UUID seekerId, Instant now) {
        super(key, seekerId);
        this.createdAt = now;
    }

    /** A new entry, or every reason why it cannot be one. */
    public static Outcome<Background> of(TenantKey key, UUID seekerId, Details details, Instant now) {
        return new Background(key, seekerId, now).change(details);
    }

    /** Takes the details as a whole; refused ones change nothing. */
    public Outcome<Background> change(Details details) {
        Checks checks = new Checks();
        Optional<String> newName = checks.take("name", TextRule.LINE.check(details.name()));
        Optional<Integer> newFrom = checks.takeIfGiven("fromYear", details.fromYear(), YEAR::check);
        Optional<Integer> newTo = checks.takeIfGiven("toYear", details.toYear(), YEAR::check);
        checks.require(
                newTo.filter(to -> newFrom.filter(from -> from > to).isPresent())
                        .isEmpty(),
                "toYear",
                () -> Refusal.of(RefusalCode.BEFORE_ITS_CAUSE, Practice.A6, "Must not be before the first year."));
        return checks.outcome(() -> {
            kind = details.kind();
            name = newName.orElseThrow();
            fromYear = newFrom.orElse(null);
            toYear = newTo.orElse(null);
            return this;
        });
    }

    /** The entry, ready to be changed in part and taken again. */
    public Details details() {
        return new Details(kind, name, fromYear, toYear);
    }

    /** When it was written down. */
    public Instant createdAt() {
        return createdAt;
    }

    /**
     * What a seeker says of where they come from, not checked yet.
     *
     * @param fromYear the first year; may be null
     * @param toYear the last year; null when unknown or not over
     */
    public record Details(BackgroundKind kind, String name, Integer fromYear, Integer toYear) {}
}
