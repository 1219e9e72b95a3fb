package org.throughline.domain.directory;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.throughline.domain.contact.ContactPoint;
import org.throughline.domain.contact.LinkedInProfile;
import org.throughline.domain.shared.Checks;
import org.throughline.domain.shared.EmailAddress;
import org.throughline.domain.shared.NumberRule;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.domain.shared.TenantKey;
import org.throughline.domain.shared.TextRule;

/**
 * Somebody who told the institution that they are willing to be interviewed, and how many requests they want in a calendar
 * month of the institution's time zone (A8). They never signed up here themselves: seekers see their addresses only after
 * having taken them into their contacts. Administrators and imports write them down; they are deleted softly.
 */
@Entity
@Table(name = "directory_person")
public class DirectoryPerson {
    /** Requests a month that people want unless they say otherwise. */
    public static final int USUAL_MONTHLY_LIMIT = 1;

    /** Of e-mail addresses beside the first; each of them has an index to know the person by. */
    public static final int MOST_FURTHER_EMAILS = 3;

    private static final NumberRule MONTHLY_LIMIT = new NumberRule(0, 100, "requests a month (0 for a break)");
    private static final NumberRule GRADUATION_YEAR = new NumberRule(1900, 2200, "as a year");
    private static final int MOST_GROUPS = 50;

    @EmbeddedId
    private TenantKey key;

    private String name;
    private String title;
    private String organization;
    private String sector;
    private String place;
    private String school;

    @Column(name = "graduation_year")
    private Integer graduationYear;

    private String[] groups;
    private String topics;

    @Column(name = "monthly_limit")
    private int monthlyLimit;

    private String email;

    @Column(name = "further_emails")
    private String[] furtherEmails;

    private String phone;

    @Column(name = "linked_in_url")
    private String linkedInUrl;

    @Column(name = "linked_in_key")
    private String linkedInKey;

    @Version
    private int version;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "deleted_at")
    private Instant deletedAt;

    /** For the persistence provider. */
    protected DirectoryPerson() {}

    private DirectoryPerson(TenantKey key, Instant now) {
        this.key = key;
        this.createdAt = now;
    }

    /** Somebody new, or every reason why the details cannot be somebody, each at its own place. */
    public static Outcome<DirectoryPerson> create(TenantKey key, DirectoryPersonDetails details, Instant now) {
        return new DirectoryPerson(key, now).change(details, now);
    }

    /** Takes the details as a whole: what they leave empty is empty afterwards. Refused details change nothing. */
    public Outcome<DirectoryPerson> change(DirectoryPersonDetails details, Instant now) {
        Checks checks = new Checks();
        Optional<String> newName = checks.take("name", TextRule.LINE.check(details.name()));
        Optional<String> newTitle = line(checks, "title", details.title());
        Optional<String> newOrganization = line(checks, "organization", details.organization());
        Optional<String> newSector = line(checks, "sector", details.sector());
        Optional<String> newPlace = line(checks, "place", details.place());
        Optional<String> newSchool = line(checks, "school", details.school());
        Optional<Integer> newYear =
                checks.takeIfGiven("graduationYear", details.graduationYear(), GRADUATION_YEAR::check);
        Set<String> newGroups = groups(checks, details.groups());
        Optional<String> newTopics =
                checks.takeIfGiven("topics", TextRule.given(details.topics()), TextRule.PARAGRAPH::check);
        Optional<Integer> newLimit = checks.takeIfGiven("monthlyLimit", details.monthlyLimit(), MONTHLY_LIMIT::check);
        Optional<EmailAddress> newEmail =
                checks.takeIfGiven("email", TextRule.given(details.email()), EmailAddress::parse);
        List<String> newFurther = furtherEmails(checks, newEmail, details.furtherEmails());
        Optional<String> newPhone =
                checks.takeIfGiven("phone", TextRule.given(details.phone()), ContactPoint::telephoneNumber);
        Optional<LinkedInProfile> newProfile =
                checks.takeIfGiven("linkedInUrl", TextRule.given(details.linkedInUrl()), LinkedInProfile::parse);
        return checks.outcome(() -> {
            name = newName.orElseThrow();
            title = newTitle.orElse(null);
            organization = newOrganization.orElse(null);
            sector = newSector.orElse(null);
            place = newPlace.orElse(null);
            school = newSchool.orElse(null);
            graduationYear = newYear.orElse(null);
            groups = newGroups.toArray(String[]::new);
            topics = newTopics.orElse(null);
            monthlyLimit = newLimit.orElse(USUAL_MONTHLY_LIMIT);
            email = newEmail.map(EmailAddress::value).orElse(null);
            furtherEmails = newFurther.toArray(String[]::new);
            phone = newPhone.orElse(null);
            linkedInUrl = newProfile.map(LinkedInProfile::url).orElse(null);
            linkedInKey = newProfile.map(LinkedInProfile::key).orElse(null);
            updatedAt = now;
            return this;
        });
    }

    /** Deletes softly. Deleting twice changes nothing. */
    public void delete(Instant now) {
        if (deletedAt == null) {
            deletedAt = now;
        }
    }

    /** What is known of the person, ready to be changed in part and taken again. */
    public DirectoryPersonDetails details() {
        return new DirectoryPersonDetails(
                name,
                title,
                organization,
                sector,
                place,
                school,
                graduationYear,
                List.of(groups),
                topics,
                monthlyLimit,
                email,
                List.of(furtherEmails),
                phone,
                linkedInUrl);
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

    /** The LinkedIn profile by which the person is known again; empty when unknown. */
    public Optional<String> linkedInKey() {
        return Optional.ofNullable(linkedInKey);
    }

    /** Every address by which the person is known again, the best first. */
    public List<String> emails() {
        Set<String> all = new LinkedHashSet<>();
        Optional.ofNullable(email).ifPresent(all::add);
        all.addAll(Arrays.asList(furtherEmails));
        return List.copyOf(all);
    }

    /** When the person was written down. */
    public Instant createdAt() {
        return createdAt;
    }

    /** When the details changed last. */
    public Instant updatedAt() {
        return updatedAt;
    }

    private static Optional<String> line(Checks checks, String place, String raw) {
        return checks.takeIfGiven(place, TextRule.given(raw), TextRule.LINE::check);
    }

    /** Each group once, in the order given. */
    private static Set<String> groups(Checks checks, List<String> raw) {
        checks.require(raw.size() <= MOST_GROUPS, "groups", () -> tooMany(MOST_GROUPS, "groups"));
        Set<String> checked = new LinkedHashSet<>();
        for (int i = 0; i < raw.size(); i++) {
            checks.take("groups", TextRule.LINE.check(raw.get(i)).at(i)).ifPresent(checked::add);
        }
        return checked;
    }

    /** Each address once, whatever its case, and none that is the first already. */
    private static List<String> furtherEmails(Checks checks, Optional<EmailAddress> first, List<String> raw) {
        Map<String, String> checked = new LinkedHashMap<>();
        for (int i = 0; i < raw.size(); i++) {
            checks.take("furtherEmails", EmailAddress.parse(raw.get(i)).at(i))
                    .ifPresent(address -> checked.putIfAbsent(sameForAll(address), address.value()));
        }
        first.ifPresent(address -> checked.remove(sameForAll(address)));
        checks.require(
                checked.size() <= MOST_FURTHER_EMAILS,
                "furtherEmails",
                () -> tooMany(MOST_FURTHER_EMAILS, "further e-mail addresses"));
        return List.copyOf(checked.values());
    }

    private static String sameForAll(EmailAddress address) {
        return address.value().toLowerCase(Locale.ROOT);
    }

    private static Refusal tooMany(int most, String what) {
        return Refusal.of(RefusalCode.OUT_OF_RANGE, "Must not be more than %d %s.".formatted(most, what));
    }
}
