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
import org.throughline.domain.programme.InstitutionSettings;

/** One seeker's way, from the first list of people to where the seeker stands today. */
final class SeekerLife {
    private static final int ROOM_FOR_VISITORS = 2;
    /** Of a hundred people whom a seeker brings along. */
    private static final int SHARE_OF_THE_WELL_KNOWN = 8;

    private final Roster roster;
    private final SeekerPlan seeker;
    private final LocalDate today;
    private final Population population;
    private final Chance chance;
    private final Network network;
    private final Agenda agenda;
    private final AddressBook addressBook;
    private final Plots plots;
    private final Timetable timetable;
    private final TalkNotes notes;
    private final Storyteller storyteller;
    private final Referring referring;
    private final NamesGiven namesGiven;
    private final OpenRequests openRequests;
    private final List<Integer> fields;

    SeekerLife(Roster roster, SeekerPlan seeker, Population population, LocalDate today, Chance chance) {
        this.roster = roster;
        this.seeker = seeker;
        this.today = today;
        this.population = population;
        this.chance = chance;
        Instant end = end();
        network = new Network(roster.institutionId(), seeker.id(), new DemoIds(chance.split()));
        agenda = new Agenda(end);
        addressBook = new AddressBook(network, roster.institution().name(), seeker, chance.split());
        plots = new Plots(chance.split(), roster.institution().settings(), seeker);
        timetable = new Timetable(seeker.zone(), chance.split());
        notes = new TalkNotes(network, seeker, roster.bank(), end);
        storyteller = new Storyteller(network, notes, roster.institution().settings(), end, chance.split());
        referring = new Referring(
                network, addressBook, agenda, seeker, roster.institution().settings(), end);
        namesGiven = new NamesGiven(this, chance.split());
        int cap = roster.institution().settings().openRequestCap();
        int wanted = seeker.stage() == Stage.STAR ? cap - StarChapters.OPEN_REQUESTS : cap;
        // Whoever tries the demo should find room for a request of their own.
        openRequests = new OpenRequests(Math.max(1, wanted - ROOM_FOR_VISITORS));
        fields = population.twoFields(chance);
    }

    /** The whole way; what is written down at the end of it. */
    Network lived() {
        bringContacts();
        practise();
        askAround();
        if (seeker.stage() == Stage.STAR) {
            new StarChapters(this, today, chance.split()).plan();
        }
        agenda.run();
        new Kindnesses(network, seeker, end(), chance.split()).happen();
        if (seeker.stage() != Stage.NOT_STARTED) {
            new Craft(roster, seeker, network, end()).practise();
        }
        return network;
    }

    /** After it nothing has happened. */
    Instant end() {
        return today.minusDays(seeker.stage().daysOfSilence())
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
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

    SeekerPlan seeker() {
        return seeker;
    }

    Network network() {
        return network;
    }

    /** Somebody of whom the seeker has never heard. */
    Person stranger() {
        return unheardOf(() -> {
            if (chance.percent(SHARE_OF_THE_WELL_KNOWN)) {
                return population.wellKnown(chance);
            }
            return chance.percent(60) ? population.in(chance.pick(fields), chance) : population.any(chance);
        });
    }

    /** Somebody of whom the seeker has never heard, in the same field of work. */
    Person strangerNear(Person person) {
        return unheardOf(() -> chance.percent(80) ? population.colleagueOf(person, chance) : population.any(chance));
    }

    /**
     * A talk at the times that were chosen for it.
     *
     * @param lead who led there; empty when nobody did
     * @param depth by how many referrals the seeker came there
     * @param whenHeld hears of it, when it takes place
     */
    void interview(
            Acquaintance with,
            Approach approach,
            Optional<Lead> lead,
            int depth,
            List<Timetable.Moment> moments,
            Consumer<Interview> whenHeld) {
        openRequests.add(moments);
        storyteller.tell(with, approach, lead, moments, talk -> {
            notes.closeness(
                    with.contact(), talk.thread(), seeker.temper().closeness().draw(chance), talk.heldAt());
            whenHeld.accept(new Interview(with, talk.thread().id(), talk.heldAt(), depth));
        });
    }

    /** A talk that goes as talks go, begun on this day, or as soon as fewer requests are open. */
    void interviewNaturally(Acquaintance with, Approach approach, Optional<Lead> lead, int depth, LocalDate day) {
        List<Timetable.Moment> moments = timetable.from(day, plots.natural(approach));
        if (openRequests.haveRoomFor(moments)) {
            interview(with, approach, lead, depth, moments, namesGiven::after);
        } else {
            LocalDate later = day.plusDays(chance.between(2, 5));
            agenda.at(morning(later), () -> interviewNaturally(with, approach, lead, depth, later));
        }
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
                case MANUAL, REFERRAL, DIRECTORY ->
                    evening(chance.between(0, daysSinceStart()), chance.between(17, 21));
            };
            agenda.at(time, () -> bringContact(source, time));
        }
    }

    /** Who means to ask somebody practises with a friend first (A12); draws of its own leave the rest of the life alone. */
    private void practise() {
        Chance own = Chance.seeded(seeker.id().getMostSignificantBits());
        if (seeker.stage() == Stage.NOT_STARTED || seeker.stage() != Stage.STAR && own.percent(25)) {
            return;
        }
        AddressBook family = new AddressBook(network, "", seeker, own.split());
        Plots rehearsals = new Plots(own.split(), InstitutionSettings.DEFAULTS, seeker);
        List<Timetable.Moment> moments = new Timetable(seeker.zone(), own.split())
                .from(seeker.startedOn().plusDays(1), rehearsals.swift());
        Instant known = evening(0, 20);
        agenda.at(known, () -> {
            Person friend = population.any(own);
            while (!network.hearsOf(friend)) {
                friend = population.any(own);
            }
            storyteller.tellOfPractice(family.write(friend, ContactSource.MANUAL, known), moments);
        });
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
            LocalDate day = seeker.startedOn().plusDays(chance.between(2, Math.max(2, lastDay)));
            agenda.at(
                    morning(day),
                    () -> network.takeBystander(chance)
                            .ifPresent(somebody ->
                                    interviewNaturally(somebody, somebody.tie(), Optional.empty(), 0, day)));
        }
    }

    private int daysSinceStart() {
        return (int) (today.toEpochDay() - seeker.startedOn().toEpochDay());
    }

    private Instant evening(int daysAfterStart, int hour) {
        return moment(seeker.startedOn().plusDays(daysAfterStart), hour);
    }

    private Instant morning(LocalDate day) {
        return moment(day, 7);
    }

    private Instant moment(LocalDate day, int hour) {
        return day.atTime(LocalTime.of(hour, 0)).atZone(seeker.zone()).toInstant();
    }

    private Person unheardOf(Supplier<Person> draw) {
        Person person = draw.get();
        while (!network.hearsOf(person)) {
            person = population.any(chance);
        }
        return person;
    }
}
