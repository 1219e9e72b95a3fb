package org.throughline.domain.aim;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.shared.Checks;
import org.throughline.domain.shared.NumberRule;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.SeekerOwned;
import org.throughline.domain.shared.TenantKey;
import org.throughline.domain.shared.TextRule;

/** Something that matters to a seeker in a place to work (A4). A seeker has one value of a name; accents and case do not matter. */
@Entity
@Table(name = "seeker_value")
public class SeekerValue extends SeekerOwned {
    /** Neither little nor much. */
    public static final int USUAL_WEIGHT = 3;

    private static final NumberRule WEIGHT = new NumberRule(1, 5, "(1 matters little, 5 matters most)");

    private String name;
    private int weight;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    /** For the persistence provider. */
    protected SeekerValue() {}

    private SeekerValue(TenantKey key, UUID seekerId, Instant now) {
        super(key, seekerId);
        this.createdAt = now;
    }

    /** A new value, or every reason why it cannot be one; a null weight is the usual one. */
    public static Outcome<SeekerValue> of(TenantKey key, UUID seekerId, String name, Integer weight, Instant now) {
        return new SeekerValue(key, seekerId, now).change(name, weight);
    }

    /** Takes name and weight; refused ones change nothing. */
    public Outcome<SeekerValue> change(String newName, Integer newWeight) {
        Checks checks = new Checks();
        Optional<String> checkedName = checks.take("name", TextRule.LINE.check(newName));
        Optional<Integer> checkedWeight = checks.takeIfGiven("weight", newWeight, WEIGHT::check);
        return checks.outcome(() -> {
            name = checkedName.orElseThrow();
            weight = checkedWeight.orElse(USUAL_WEIGHT);
            return this;
        });
    }

    /** What matters. */
    public String name() {
        return name;
    }

    /** How much it matters, 1 to 5. */
    public int weight() {
        return weight;
    }

    /** When it was written down. */
    public Instant createdAt() {
        return createdAt;
    }
}
