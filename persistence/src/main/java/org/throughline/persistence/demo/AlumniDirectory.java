package org.throughline.persistence.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.domain.contact.Contact;
import org.throughline.domain.contact.ContactDetails;
import org.throughline.domain.contact.ContactSource;
import org.throughline.domain.directory.DirectoryPerson;
import org.throughline.domain.directory.DirectoryPersonDetails;
import org.throughline.domain.interview.InterviewThread;
import org.throughline.domain.shared.TenantKey;

/**
 * The alumni who told an institution that they are willing to be interviewed. Draws of its own leave all lives as they are.
 * How many requests they want is settled last, so that nobody has ever received more in a month.
 */
final class AlumniDirectory {
    private static final List<Integer> WANTED = List.of(1, 1, 1, 2, 2, 3, 5);
    private static final int IN_A_HUNDRED_TAKE_A_BREAK = 12;
    private static final int IN_A_HUNDRED_LOOK_THROUGH_IT = 40;
    private static final int TAKEN_BY_EACH = 2;

    private final Roster roster;
    private final Chance chance;
    private final Map<Person, TenantKey> listed = new LinkedHashMap<>();
    private final Map<Person, Map<YearMonth, Integer>> asked = new HashMap<>();

    /** With that many people, of those around the institution who have studied there. */
    AlumniDirectory(Roster roster, Population population, int size) {
        this.roster = roster;
        this.chance = Chance.seeded(roster.institutionId().getLeastSignificantBits());
        DemoIds ids = new DemoIds(chance.split());
        List<Person> alumni = new ArrayList<>(population.alumni());
        Set<String> emails = new HashSet<>();
        while (listed.size() < size) {
            Person person = alumni.remove(chance.between(0, alumni.size() - 1));
            if (emails.add(person.email())) {
                listed.put(person, new TenantKey(roster.institutionId(), ids.at(roster.foundedAt())));
            }
        }
    }

    /** A seeker at the end of their way looks through it, may take somebody into their contacts, and has asked some of them. */
    void lookedThrough(SeekerPlan seeker, Network network, Instant end) {
        boolean looks = switch (seeker.stage()) {
            case STAR -> true;
            case BUSY -> chance.percent(IN_A_HUNDRED_LOOK_THROUGH_IT);
            case FIRST_STEPS, NOT_STARTED, BEGINNING, STALLED, FINISHED -> false;
        };
        if (looks) {
            listed.keySet().stream()
                    .filter(network::hearsOf)
                    .limit(TAKEN_BY_EACH)
                    .forEach(person -> take(person, network, end.minus(Duration.ofHours(chance.between(5, 40)))));
        }
        network.threads().stream()
                .filter(thread -> !thread.isPractice() && thread.progress().requestedAt() != null)
                .forEach(thread -> count(network.person(thread.contactId()), thread));
    }

    /** Everybody in it, after all seekers have looked through it. */
    List<DirectoryPerson> people() {
        List<DirectoryPerson> people = new ArrayList<>();
        listed.forEach((person, key) -> people.add(
                DirectoryPerson.create(key, details(person), roster.foundedAt()).orElseThrow()));
        return people;
    }

    private void take(Person person, Network network, Instant now) {
        ContactDetails details = new ContactDetails(
                person.name().full(),
                person.title(),
                network.organization(person, now).id(),
                person.employer().place(),
                person.school(),
                person.graduationYear(),
                person.standing(),
                null,
                List.of("alumni"),
                List.of(person.sector().group()),
                null,
                profile(person),
                null,
                List.of(new ContactDetails.Address(person.email(), null)),
                List.of(),
                List.of());
        Contact contact = Contact.create(network.key(now), network.seekerId(), ContactSource.DIRECTORY, details, now)
                .orElseThrow();
        network.add(contact.isInDirectory(listed.get(person).id()), person);
    }

    private void count(Person person, InterviewThread thread) {
        if (listed.containsKey(person)) {
            YearMonth month = YearMonth.from(
                    thread.progress().requestedAt().atZone(roster.institution().zone()));
            asked.computeIfAbsent(person, first -> new HashMap<>()).merge(month, 1, Integer::sum);
        }
    }

    private DirectoryPersonDetails details(Person person) {
        return new DirectoryPersonDetails(
                person.name().full(),
                person.title(),
                person.employer().name(),
                person.sector().name(),
                person.employer().place(),
                person.school(),
                person.graduationYear(),
                List.of(person.sector().group()),
                "Happy to talk about " + chance.pick(person.sector().topics()) + ".",
                wanted(asked.getOrDefault(person, Map.of())),
                person.email(),
                List.of(),
                person.phone(),
                profile(person));
    }

    private int wanted(Map<YearMonth, Integer> received) {
        int most = received.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        boolean aBreak = most == 0 && chance.percent(IN_A_HUNDRED_TAKE_A_BREAK);
        return aBreak ? 0 : Math.max(most, chance.pick(WANTED));
    }

    private static String profile(Person person) {
        return "https://www.linkedin.com/in/" + person.profile();
    }
}
