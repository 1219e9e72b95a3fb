package org.throughline.persistence.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.throughline.domain.contact.Contact;
import org.throughline.domain.contact.Organization;
import org.throughline.domain.interview.InterviewThread;
import org.throughline.domain.shared.TenantKey;

/** Where a seeker sits down to write: who is writing, whom they know, and until when. Its chance is its own. */
final class Desk {
    private final Roster roster;
    private final SeekerPlan seeker;
    private final Network network;
    private final Instant end;
    private final Chance chance;
    private final DemoIds ids;
    private final Map<UUID, Contact> contacts;
    private final Map<UUID, Organization> organizations;

    /** Nothing is written after the end. */
    Desk(Roster roster, SeekerPlan seeker, Network network, Instant end, Chance chance) {
        this.roster = roster;
        this.seeker = seeker;
        this.network = network;
        this.end = end;
        this.chance = chance;
        this.ids = new DemoIds(chance.split());
        this.contacts = network.contacts().stream().collect(Collectors.toMap(Contact::id, Function.identity()));
        this.organizations =
                network.organizations().stream().collect(Collectors.toMap(Organization::id, Function.identity()));
    }

    Roster roster() {
        return roster;
    }

    SeekerPlan seeker() {
        return seeker;
    }

    Network network() {
        return network;
    }

    CraftRecords records() {
        return network.craft();
    }

    Chance chance() {
        return chance;
    }

    Instant end() {
        return end;
    }

    /** A key for something made at this moment. */
    TenantKey key(Instant made) {
        return new TenantKey(network.institutionId(), ids.at(made));
    }

    Contact contact(UUID id) {
        return contacts.get(id);
    }

    Optional<Organization> organization(Contact contact) {
        return Optional.ofNullable(contact.details().organizationId()).map(organizations::get);
    }

    /** The moment itself, or the end or the seeker's coming, when it lies outside of them. */
    Instant within(Instant moment) {
        if (moment.isBefore(seeker.createdAt())) {
            return seeker.createdAt();
        }
        return moment.isAfter(end) ? end : moment;
    }

    /** The evening of a day. */
    Instant evening(LocalDate day) {
        return within(day.atTime(19, 30).atZone(seeker.zone()).toInstant());
    }

    /** The last whole day before the end, as the seeker counts days. */
    LocalDate lastDay() {
        return LocalDate.ofInstant(end, seeker.zone()).minusDays(1);
    }

    /** Threads that were held and were no practice, the earliest first. */
    List<InterviewThread> held() {
        return network.threads().stream()
                .filter(thread -> !thread.isPractice() && thread.progress().heldAt() != null)
                .sorted(Comparator.comparing(thread -> thread.progress().heldAt()))
                .toList();
    }

    /** What fills the gaps of phrases about a contact; about the topic of the thread, where it has one. */
    Map<String, String> words(UUID contactId, Optional<InterviewThread> thread) {
        Person person = network.person(contactId);
        Map<String, String> words = new HashMap<>(Words.about(person, chance));
        thread.flatMap(InterviewThread::purpose)
                .flatMap(purpose -> person.sector().topics().stream()
                        .filter(purpose::contains)
                        .findFirst())
                .ifPresent(topic -> words.put("topic", topic));
        thread.ifPresent(asked -> words.put("asked", Words.minutes(asked.requestedMinutes())));
        words.put("place", person.employer().place());
        return words;
    }

    /** A sentence of what a seeker aims at, learns and writes. */
    String sentence(String section, String key, Map<String, String> words) {
        return Phrases.CRAFT.sentence(chance, section, List.of(key), words);
    }
}
