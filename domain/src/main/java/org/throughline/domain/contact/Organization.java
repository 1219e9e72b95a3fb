package org.throughline.domain.contact;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.shared.Checks;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.SeekerOwned;
import org.throughline.domain.shared.TenantKey;
import org.throughline.domain.shared.TextRule;

/** Where contacts work, as one seeker knows it. A seeker has one organisation of a name; accents and case do not matter. */
@Entity
@Table(name = "organization")
public class Organization extends SeekerOwned {
    private String name;
    private String sector;
    private String place;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    /** For the persistence provider. */
    protected Organization() {}

    private Organization(TenantKey key, UUID seekerId, Instant now) {
        super(key, seekerId);
        this.createdAt = now;
    }

    /** A new organisation, or every reason why the values cannot be one. */
    public static Outcome<Organization> create(
            TenantKey key, UUID seekerId, String name, String sector, String place, Instant now) {
        return new Organization(key, seekerId, now).change(name, sector, place, now);
    }

    /** Takes the values as a whole; a null sector or place is unknown. Refused values change nothing. */
    public Outcome<Organization> change(String newName, String newSector, String newPlace, Instant now) {
        Checks checks = new Checks();
        Optional<String> checkedName = checks.take("name", TextRule.LINE.check(newName));
        Optional<String> checkedSector = checks.takeIfGiven("sector", newSector, TextRule.LINE::check);
        Optional<String> checkedPlace = checks.takeIfGiven("place", newPlace, TextRule.LINE::check);
        return checks.outcome(() -> {
            name = checkedName.orElseThrow();
            sector = checkedSector.orElse(null);
            place = checkedPlace.orElse(null);
            updatedAt = now;
            return this;
        });
    }

    /** The field it works in; empty when unknown. */
    public Optional<String> sector() {
        return Optional.ofNullable(sector);
    }

    /** Where it is; empty when unknown. */
    public Optional<String> place() {
        return Optional.ofNullable(place);
    }

    /** The name as people write it. */
    public String name() {
        return name;
    }

    /** When the organisation was written down. */
    public Instant createdAt() {
        return createdAt;
    }

    /** When the values changed last. */
    public Instant updatedAt() {
        return updatedAt;
    }
}
