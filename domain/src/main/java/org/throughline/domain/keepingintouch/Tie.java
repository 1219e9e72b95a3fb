package org.throughline.domain.keepingintouch;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.throughline.domain.shared.Checks;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.PastRule;
import org.throughline.domain.shared.Practice;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.domain.shared.SeekerOwned;

/**
 * What ties a seeker to a contact over time: how often to keep in touch (F4), and LinkedIn (F3). It is another view of the
 * contact's own row, so that these decisions do not have to take the whole contact in hand.
 */
@Entity
@Table(name = "contact")
public class Tie extends SeekerOwned {
    private static final Set<Integer> CADENCES = Set.of(0, 3, 6, 12);

    @Column(name = "cadence_months")
    private Integer cadenceMonths;

    @Column(name = "linked_in_connected_on")
    private LocalDate linkedInConnectedOn;

    @Column(name = "linked_in_waived")
    private boolean linkedInWaived;

    @Column(name = "updated_at")
    private Instant updatedAt;

    /** For the persistence provider. */
    protected Tie() {}

    /**
     * How often to keep in touch (F4).
     *
     * @param months 3, 6 or 12; 0 for never; empty for what the institution has set
     */
    public Outcome<Tie> keepInTouchEvery(Optional<Integer> months, Instant now) {
        Checks checks = new Checks();
        checks.require(
                months.isEmpty() || CADENCES.contains(months.get()),
                "months",
                () -> Refusal.of(
                        RefusalCode.OUT_OF_RANGE, Practice.F4, "Must be 3, 6 or 12 months, or 0 to keep no cadence."));
        return checks.outcome(() -> {
            cadenceMonths = months.orElse(null);
            updatedAt = now;
            return this;
        });
    }

    /** Both connected on LinkedIn (F3), on a day that cannot lie in the future. */
    public Outcome<Tie> connectOnLinkedIn(LocalDate day, PastRule past) {
        Checks checks = new Checks();
        Optional<LocalDate> connectedOn = checks.take("connectedOn", past.check(day));
        return checks.outcome(() -> {
            linkedInConnectedOn = connectedOn.orElseThrow();
            linkedInWaived = false;
            updatedAt = past.now();
            return this;
        });
    }

    /** They are not on LinkedIn, or the seeker does not want to connect there (F3). */
    public Outcome<Tie> waiveLinkedIn(Instant now) {
        Checks checks = new Checks();
        checks.require(
                linkedInConnectedOn == null,
                "contactId",
                () -> Refusal.of(RefusalCode.ALREADY_SETTLED, Practice.F3, "You are connected already."));
        return checks.outcome(() -> {
            linkedInWaived = true;
            updatedAt = now;
            return this;
        });
    }

    /** Months between touches, 0 for never; empty for what the institution has set. */
    public Optional<Integer> cadenceMonths() {
        return Optional.ofNullable(cadenceMonths);
    }

    /** When both connected on LinkedIn. */
    public Optional<LocalDate> linkedInConnectedOn() {
        return Optional.ofNullable(linkedInConnectedOn);
    }

    /** Whether the seeker does without LinkedIn here. */
    public boolean linkedInWaived() {
        return linkedInWaived;
    }
}
