package org.throughline.persistence.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.throughline.domain.contact.Contact;
import org.throughline.domain.contact.Organization;
import org.throughline.domain.interview.InterviewThread;
import org.throughline.domain.interview.ThreadEvent;
import org.throughline.domain.referral.Referral;
import org.throughline.domain.shared.SeekerOwned;
import org.throughline.domain.shared.TenantKey;

/** Everything that one seeker has written down, as the domain made it. */
final class Network {
    private final UUID institutionId;
    private final UUID seekerId;
    private final DemoIds ids;
    private final Map<Sector.Employer, Organization> organizations = new LinkedHashMap<>();
    private final List<Contact> contacts = new ArrayList<>();
    private final List<Acquaintance> bystanders = new ArrayList<>();
    private final List<Acquaintance> named = new ArrayList<>();
    private final List<InterviewThread> threads = new ArrayList<>();
    private final List<ThreadEvent> events = new ArrayList<>();
    private final List<Referral> referrals = new ArrayList<>();
    private final List<SeekerOwned> kindnesses = new ArrayList<>();
    private final Set<Person> known = new HashSet<>();
    private final TalkRecords talks = new TalkRecords();
    private final CraftRecords craft = new CraftRecords();
    private final Map<UUID, Person> people = new HashMap<>();
    private final Map<UUID, Integer> cadences = new HashMap<>();

    Network(UUID institutionId, UUID seekerId, DemoIds ids) {
        this.institutionId = institutionId;
        this.seekerId = seekerId;
        this.ids = ids;
    }

    UUID seekerId() {
        return seekerId;
    }

    UUID institutionId() {
        return institutionId;
    }

    /** What was written down around talks. */
    TalkRecords talks() {
        return talks;
    }

    /** What the seeker aims at, learned, and wrote to people. */
    CraftRecords craft() {
        return craft;
    }

    /** Who a contact is. */
    Person person(UUID contactId) {
        return people.get(contactId);
    }

    /** A key for something made at this moment. */
    TenantKey key(Instant made) {
        return new TenantKey(institutionId, ids.at(made));
    }

    /** An id for something made at this moment. */
    UUID id(Instant made) {
        return ids.at(made);
    }

    /** False when the seeker has heard of this person before. */
    boolean hearsOf(Person person) {
        return known.add(person);
    }

    /** The employer as this seeker knows it, written down with the first contact there. */
    Organization organization(Person person, Instant now) {
        return organizations.computeIfAbsent(
                person.employer(),
                employer -> Organization.create(
                                key(now),
                                seekerId,
                                employer.name(),
                                person.sector().name(),
                                employer.place(),
                                now)
                        .orElseThrow());
    }

    void add(Contact contact, Person person) {
        contacts.add(contact);
        people.put(contact.id(), person);
    }

    /** Somebody whom the seeker knows and has not asked. */
    void addBystander(Acquaintance acquaintance) {
        bystanders.add(acquaintance);
    }

    /** A bystander, who is none any more. */
    Optional<Acquaintance> takeBystander(Chance chance) {
        return bystanders.isEmpty()
                ? Optional.empty()
                : Optional.of(bystanders.remove(chance.between(0, bystanders.size() - 1)));
    }

    /** Somebody the seeker knows and will not ask; several people may name the same one. */
    Optional<Acquaintance> namedBystander(Chance chance) {
        if (!named.isEmpty() && chance.percent(40)) {
            return Optional.of(chance.pick(named));
        }
        Optional<Acquaintance> taken = takeBystander(chance);
        taken.ifPresent(named::add);
        return taken;
    }

    void add(InterviewThread thread) {
        threads.add(thread);
    }

    void add(ThreadEvent event) {
        events.add(event);
    }

    void add(Referral referral) {
        referrals.add(referral);
    }

    /** Something that passed between the seeker and a contact beside the talks, or that came of it. */
    void add(SeekerOwned kindness) {
        kindnesses.add(kindness);
    }

    /** The seeker means to be in touch with a contact every so many months, and not as often as is usual (F4). */
    void keepInTouchEvery(int months, UUID contactId) {
        cadences.put(contactId, months);
    }

    /** Months between touches with a contact; empty where they are as many as is usual. */
    Optional<Integer> cadence(UUID contactId) {
        return Optional.ofNullable(cadences.get(contactId));
    }

    List<SeekerOwned> kindnesses() {
        return List.copyOf(kindnesses);
    }

    List<Organization> organizations() {
        return List.copyOf(organizations.values());
    }

    List<Contact> contacts() {
        return List.copyOf(contacts);
    }

    List<InterviewThread> threads() {
        return List.copyOf(threads);
    }

    List<ThreadEvent> events() {
        return List.copyOf(events);
    }

    List<Referral> referrals() {
        return List.copyOf(referrals);
    }
}
