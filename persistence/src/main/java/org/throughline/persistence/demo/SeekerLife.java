package org.throughline.persistence.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.throughline.domain.contact.ContactSource;
import org.throughline.domain.interview.Approach;
import org.throughline.domain.referral.ReferralMode;

/** One seeker's way, from the first list of people to where the seeker stands today. */
final class SeekerLife {
    private final SeekerPlan seeker;
    private final LocalDate today;
    private final Population population;
    private final Chance chance;
    private final Network network;
    private final Agenda agenda;
    private final AddressBook addressBook;
    private final Plots plots;
    private final Timetable timetable;
    private final Storyteller storyteller;
    private final Referring referring;
    private final NamesGiven namesGiven;
    private final List<Integer> fields;

    SeekerLife(Roster roster, SeekerPlan seeker, Population population, LocalDate today, Chance chance) {
        this.seeker = seeker;
        this.today = today;
        this.population = population;
        this.chance = chance;
        Instant end = today.minusDays(seeker.stage().daysOfSilence())
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
        network = new Network(roster.institutionId(), seeker.id(), new DemoIds(chance.split()));
        agenda = new Agenda(end);
        addressBook = new AddressBook(network, roster.institution().name(), seeker.zone(), chance.split());
        plots = new Plots(chance.split(), roster.institution().settings());
        timetable = new Timetable(seeker.zone(), chance.split());
        storyteller = new Storyteller(network, roster.institution().settings(), end, chance.split());
        referring = new Referring(network, addressBook, agenda, seeker.zone(), end);
        namesGiven = new NamesGiven(this, chance.split());
        fields = population.twoFields(chance);
    }

    /** The whole way; what is written down at the end of it. */
    Network lived() {
        bringContacts();
        askAround();
        if (seeker.stage() == Stage.STAR) {
            new StarChapters(this, today, chance.split()).plan();
        }
        agenda.run();
        return network;
    }

    Agenda agenda() {
        return agenda;
    }

    Plots plots() {
        return plots;
    }

    Timetable timetable() {
        return timetable;
    }

    Referring referring() {
        return referring;
    }

    Network network() {
        return network;
    }

    /** Somebody of whom the seeker has never heard. */
    Person stranger() {
        return unheardOf(
                () -> chance.percent(60) ? population.in(chance.pick(fields), chance) : population.any(chance));
    }

    /** Somebody of whom the seeker has never heard, in the same field of work. */
    Person strangerNear(Person person) {
        return unheardOf(() -> chance.percent(80) ? population.colleagueOf(person, chance) : population.any(chance));
    }

    /** Whoever named someone is asked how close the connection is, and may name more. */
    void interview(
            Acquaintance with,
            Approach approach,
            Optional<Lead> lead,
            int depth,
            List<Timetable.Moment> moments,
            Consumer<Interview> whenHeld) {
        storyteller.tell(with, approach, lead, moments, talk -> {
            addressBook.rate(with.contact(), chance.between(2, 5), talk.heldAt());
            whenHeld.accept(new Interview(with, talk.thread().id(), talk.heldAt(), depth));
        });
    }

    /** A talk that goes as talks go, with somebody to whom another led. */
    void interviewNaturally(Acquaintance with, Lead lead, ReferralMode mode, int depth, LocalDate day) {
        Approach approach = mode == ReferralMode.DIRECT ? Approach.REFERRAL : Approach.INTRODUCTION;
        interview(
                with,
                approach,
                Optional.of(lead),
                depth,
                timetable.from(day, plots.natural(approach)),
                namesGiven::after);
    }

    /** The day of a moment, in the seeker's time zone. */
    LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, seeker.zone());
    }

    private void bringContacts() {
        int count = seeker.stage().contacts(chance);
        for (int number = 0; number < count; number++) {
            ContactSource source = source();
            Instant time = switch (source) {
                case LINKEDIN -> evening(0, 19);
                case IMPORT -> evening(1, 20);
                case MANUAL, REFERRAL -> evening(chance.between(0, daysSinceStart()), chance.between(17, 21));
            };
            agenda.at(time, () -> bringContact(source, time));
        }
    }

    private void bringContact(ContactSource source, Instant time) {
        network.addBystander(addressBook.write(stranger(), source, time));
    }

    private ContactSource source() {
        return switch (chance.between(1, 10)) {
            case 1, 2 -> ContactSource.MANUAL;
            case 3, 4 -> ContactSource.IMPORT;
            default -> ContactSource.LINKEDIN;
        };
    }

    private void askAround() {
        int talks = seeker.stage().talks(chance);
        int lastDay = seeker.stage().daysOfAsking(daysSinceStart());
        for (int number = 0; number < talks; number++) {
            int day = chance.between(2, Math.max(2, lastDay));
            agenda.at(evening(day, 7), () -> askSomebody(seeker.startedOn().plusDays(day)));
        }
    }

    private void askSomebody(LocalDate day) {
        network.takeBystander(chance)
                .ifPresent(somebody -> interview(
                        somebody,
                        somebody.tie(),
                        Optional.empty(),
                        0,
                        timetable.from(day, plots.natural(somebody.tie())),
                        namesGiven::after));
    }

    private int daysSinceStart() {
        return (int) (today.toEpochDay() - seeker.startedOn().toEpochDay());
    }

    private Instant evening(int daysAfterStart, int hour) {
        return seeker.startedOn()
                .plusDays(daysAfterStart)
                .atTime(LocalTime.of(hour, 0))
                .atZone(seeker.zone())
                .toInstant();
    }

    private Person unheardOf(Supplier<Person> draw) {
        Person person = draw.get();
        while (!network.hearsOf(person)) {
            person = population.any(chance);
        }
        return person;
    }
}
