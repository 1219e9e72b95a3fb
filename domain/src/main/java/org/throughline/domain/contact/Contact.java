package org.throughline.domain.contact;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.throughline.domain.shared.Checks;
import org.throughline.domain.shared.DateRule;
import org.throughline.domain.shared.NumberRule;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.domain.shared.SeekerOwned;
import org.throughline.domain.shared.TenantKey;
import org.throughline.domain.shared.TextRule;

/** A person a seeker wants to learn from, or has learned from already. */
@Entity
@Table(name = "contact")
public class Contact extends SeekerOwned {
    private static final NumberRule STRENGTH = new NumberRule(1, 5, "(1 a name only, 5 a close connection)");
    private static final NumberRule GRADUATION_YEAR = new NumberRule(1900, 2200, "as a year");
    private static final int MOST_TAGS = 50;
    private static final int MOST_GROUPS = 50;
    private static final int MOST_ADDRESSES = 20;

    private String name;
    private String title;

    @Column(name = "organization_id")
    private UUID organizationId;

    private String place;
    private String school;

    @Column(name = "graduation_year")
    private Integer graduationYear;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ContactSource source;

    @Enumerated(EnumType.STRING)
    private Horizon horizon;

    private String interest;
    private String[] tags;
    private String[] groups;
    private Integer strength;

    @Column(name = "linked_in_url")
    private String linkedInUrl;

    @Column(name = "linked_in_key")
    private String linkedInKey;

    @Column(name = "linked_in_connected_on")
    private LocalDate linkedInConnectedOn;

    @Column(name = "directory_person_id")
    private UUID directoryPersonId;

    @ElementCollection
    @CollectionTable(
            name = "contact_point",
            joinColumns = {
                @JoinColumn(name = "institution_id", referencedColumnName = "institution_id"),
                @JoinColumn(name = "contact_id", referencedColumnName = "id")
            })
    @OrderColumn(name = "position")
    private List<ContactPoint> points = new ArrayList<>();

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    /** For the persistence provider. */
    protected Contact() {}

    private Contact(TenantKey key, UUID seekerId, ContactSource source, Instant now) {
        super(key, seekerId);
        this.source = source;
        this.createdAt = now;
    }

    /** A new contact, or every reason why the details cannot be one, each at its own place. */
    public static Outcome<Contact> create(
            TenantKey key, UUID seekerId, ContactSource source, ContactDetails details, Instant now) {
        Contact contact = new Contact(key, seekerId, source, now);
        return contact.change(details, now);
    }

    /** Takes the details as a whole: what they leave empty is empty afterwards. Refused details change nothing. */
    public Outcome<Contact> change(ContactDetails details, Instant now) {
        Checks checks = new Checks();
        Optional<String> newName = checks.take("name", TextRule.LINE.check(details.name()));
        Optional<String> newTitle = line(checks, "title", details.title());
        Optional<String> newPlace = line(checks, "place", details.place());
        Optional<String> newSchool = line(checks, "school", details.school());
        Optional<String> newInterest =
                checks.takeIfGiven("interest", given(details.interest()), TextRule.PARAGRAPH::check);
        Optional<Integer> newYear =
                checks.takeIfGiven("graduationYear", details.graduationYear(), GRADUATION_YEAR::check);
        Optional<Integer> newStrength = checks.takeIfGiven("strength", details.strength(), STRENGTH::check);
        Optional<LinkedInProfile> newProfile =
                checks.takeIfGiven("linkedInUrl", given(details.linkedInUrl()), LinkedInProfile::parse);
        Optional<LocalDate> newConnectedOn =
                checks.takeIfGiven("linkedInConnectedOn", details.linkedInConnectedOn(), DateRule.PLAUSIBLE::check);
        Set<String> newTags = words(checks, "tags", details.tags(), MOST_TAGS, TextRule.TAG);
        Set<String> newGroups = words(checks, "groups", details.groups(), MOST_GROUPS, TextRule.LINE);
        List<ContactPoint> newPoints = new ArrayList<>();
        newPoints.addAll(points(checks, "emails", ContactPoint.Kind.EMAIL, details.emails()));
        newPoints.addAll(points(checks, "phones", ContactPoint.Kind.PHONE, details.phones()));
        newPoints.addAll(points(checks, "links", ContactPoint.Kind.LINK, details.links()));
        return checks.outcome(() -> {
            name = newName.orElseThrow();
            title = newTitle.orElse(null);
            organizationId = details.organizationId();
            place = newPlace.orElse(null);
            school = newSchool.orElse(null);
            graduationYear = newYear.orElse(null);
            horizon = details.horizon();
            interest = newInterest.orElse(null);
            tags = newTags.toArray(String[]::new);
            groups = newGroups.toArray(String[]::new);
            strength = newStrength.orElse(null);
            linkedInUrl = newProfile.map(LinkedInProfile::url).orElse(null);
            linkedInKey = newProfile.map(LinkedInProfile::key).orElse(null);
            linkedInConnectedOn = newConnectedOn.orElse(null);
            if (!points.equals(newPoints)) {
                points.clear();
                points.addAll(newPoints);
            }
            updatedAt = now;
            return this;
        });
    }

    /** Takes down whom of the institution's directory this is. */
    public Contact isInDirectory(UUID personId) {
        directoryPersonId = personId;
        return this;
    }

    /** Takes down how close the connection is now, from 1 (a name only) to 5 (close) (D4). */
    public Outcome<Contact> rate(int closeness, Instant now) {
        Checks checks = new Checks();
        Optional<Integer> checked = checks.take("strength", STRENGTH.check(closeness));
        return checks.outcome(() -> {
            strength = checked.orElseThrow();
            updatedAt = now;
            return this;
        });
    }

    /** What is known of the contact, ready to be changed in part and taken again. */
    public ContactDetails details() {
        return new ContactDetails(
                name,
                title,
                organizationId,
                place,
                school,
                graduationYear,
                horizon,
                interest,
                List.of(tags),
                List.of(groups),
                strength,
                linkedInUrl,
                linkedInConnectedOn,
                addresses(ContactPoint.Kind.EMAIL),
                addresses(ContactPoint.Kind.PHONE),
                addresses(ContactPoint.Kind.LINK));
    }

    /** The name as people write it. */
    public String name() {
        return name;
    }

    /** How the contact came into the network. */
    public ContactSource source() {
        return source;
    }

    /** The LinkedIn profile by which the contact is known again; empty when unknown. */
    public Optional<String> linkedInKey() {
        return Optional.ofNullable(linkedInKey);
    }

    /** Whom of the institution's directory this is; empty when nobody said so. */
    public Optional<UUID> directoryPersonId() {
        return Optional.ofNullable(directoryPersonId);
    }

    /** The ways to reach the contact, in their order. */
    public List<ContactPoint> points() {
        return List.copyOf(points);
    }

    /** When the contact was written down. */
    public Instant createdAt() {
        return createdAt;
    }

    /** When the details changed last. */
    public Instant updatedAt() {
        return updatedAt;
    }

    private List<ContactDetails.Address> addresses(ContactPoint.Kind kind) {
        return points.stream()
                .filter(point -> point.kind() == kind)
                .map(point -> new ContactDetails.Address(point.value(), point.label()))
                .toList();
    }

    private static Optional<String> line(Checks checks, String place, String raw) {
        return checks.takeIfGiven(place, given(raw), TextRule.LINE::check);
    }

    /** A blank text is as good as none. */
    private static String given(String raw) {
        return raw == null || raw.isBlank() ? null : raw;
    }

    /** Each word once, in the order given. */
    private static Set<String> words(Checks checks, String place, List<String> raw, int most, TextRule rule) {
        checks.require(raw.size() <= most, place, () -> tooMany(most, place));
        Set<String> words = new LinkedHashSet<>();
        for (int i = 0; i < raw.size(); i++) {
            checks.take(place, rule.check(raw.get(i)).at(i)).ifPresent(words::add);
        }
        return words;
    }

    private List<ContactPoint> points(
            Checks checks, String place, ContactPoint.Kind kind, List<ContactDetails.Address> raw) {
        checks.require(raw.size() <= MOST_ADDRESSES, place, () -> tooMany(MOST_ADDRESSES, place));
        List<ContactPoint> checked = new ArrayList<>();
        for (int i = 0; i < raw.size(); i++) {
            ContactDetails.Address address = raw.get(i);
            Outcome<ContactPoint> point = ContactPoint.of(kind, address.value(), address.label(), seekerId());
            checks.take(place, point.at(i)).ifPresent(checked::add);
        }
        return checked;
    }

    private static Refusal tooMany(int most, String what) {
        return Refusal.of(RefusalCode.OUT_OF_RANGE, "Must not be more than %d %s.".formatted(most, what));
    }
}
