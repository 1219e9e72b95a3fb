package org.throughline.persistence.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.throughline.domain.contact.Contact;
import org.throughline.domain.contact.ContactDetails;
import org.throughline.domain.contact.ContactSource;
import org.throughline.domain.contact.Horizon;
import org.throughline.domain.interview.Approach;

/** Writes people down as a seeker would: from LinkedIn without addresses, by hand with more, and never everything. */
final class AddressBook {
    private static final List<String> REMARKS =
            List.of("met once", "careers fair", "mentor list", "family friend", "former colleague", "knows everybody");

    private final Network network;
    private final String ownSchool;
    private final ZoneId zone;
    private final List<Approach> ties;
    private final Chance chance;

    AddressBook(Network network, String ownSchool, SeekerPlan seeker, Chance chance) {
        this.network = network;
        this.ownSchool = ownSchool;
        this.zone = seeker.zone();
        this.ties = seeker.temper().ties();
        this.chance = chance;
    }

    Acquaintance write(Person person, ContactSource source, Instant now) {
        Approach tie = tie(person, source);
        ContactDetails details = details(person, source, tie, now);
        Contact contact = Contact.create(network.key(now), network.seekerId(), source, details, now)
                .orElseThrow();
        network.add(contact, person);
        return new Acquaintance(person, contact, tie);
    }

    private Approach tie(Person person, ContactSource source) {
        if (source == ContactSource.REFERRAL) {
            return Approach.REFERRAL;
        }
        if (person.school().equals(ownSchool)) {
            return Approach.ALUMNI;
        }
        return chance.pick(ties);
    }

    private ContactDetails details(Person person, ContactSource source, Approach tie, Instant now) {
        boolean byHand = source != ContactSource.LINKEDIN;
        boolean schoolKnown = tie == Approach.ALUMNI || chance.percent(byHand ? 60 : 35);
        Horizon horizon = horizon(person);
        return new ContactDetails(
                person.name().full(),
                person.title(),
                network.organization(person, now).id(),
                chance.percent(byHand ? 85 : 40) ? person.employer().place() : null,
                schoolKnown ? person.school() : null,
                schoolKnown && chance.percent(80) ? person.graduationYear() : null,
                horizon,
                horizon != null && chance.percent(50) ? interest(person, horizon) : null,
                tags(person, tie),
                chance.percent(35) ? chance.between(1, 3) : null,
                profile(person, source),
                source == ContactSource.LINKEDIN ? connectedOn(now) : null,
                chance.percent(byHand ? 75 : 12)
                        ? List.of(new ContactDetails.Address(person.email(), "work"))
                        : List.of(),
                chance.percent(byHand ? 40 : 3)
                        ? List.of(new ContactDetails.Address(person.phone(), chance.percent(50) ? "mobile" : "work"))
                        : List.of(),
                byHand && chance.percent(20) ? List.of(page(person)) : List.of());
    }

    /** Not everybody on a list is there for a reason. */
    private Horizon horizon(Person person) {
        return switch (chance.between(1, 8)) {
            case 1, 2 -> null;
            case 3 -> Horizon.ADMIRED;
            default -> person.standing();
        };
    }

    private String interest(Person person, Horizon horizon) {
        List<String> keys = horizon == Horizon.ADMIRED ? List.of("ADMIRED") : List.of("any");
        return Phrases.AIMS.sentence(chance, "Interest", keys, Words.about(person, chance));
    }

    private List<String> tags(Person person, Approach tie) {
        List<String> tags = new ArrayList<>();
        switch (tie) {
            case ALUMNI -> tags.add("alumni");
            case EVENT -> tags.add(person.sector().event());
            case GROUP -> tags.add(person.sector().group());
            case REFERRAL, INTRODUCTION, COLD -> {
                // Nothing in common that a tag could name.
            }
        }
        if (chance.percent(60)) {
            tags.add(chance.pick(person.sector().tags()));
        }
        if (chance.percent(15)) {
            tags.add(chance.pick(REMARKS));
        }
        return tags;
    }

    /** The same profile in the ways people copy it. */
    private String profile(Person person, ContactSource source) {
        return switch (source) {
            case LINKEDIN -> "https://www.linkedin.com/in/" + person.profile();
            case REFERRAL -> chance.percent(50) ? "https://www.linkedin.com/in/" + person.profile() + "/" : null;
            case MANUAL -> chance.percent(35) ? "linkedin.com/in/" + person.profile() + "?trk=people" : null;
            case DIRECTORY -> null;
            case IMPORT -> chance.percent(25) ? "https://uk.linkedin.com/in/" + person.profile() : null;
        };
    }

    private LocalDate connectedOn(Instant now) {
        return LocalDate.ofInstant(now, zone).minusDays(chance.between(3, 1_500));
    }

    private static ContactDetails.Address page(Person person) {
        return new ContactDetails.Address(
                "https://" + person.employer().domain() + "/people/"
                        + person.name().slug(),
                "profile");
    }
}
