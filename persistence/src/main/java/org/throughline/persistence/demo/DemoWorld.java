package org.throughline.persistence.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.throughline.domain.account.Role;
import org.throughline.domain.directory.DirectoryPerson;
import org.throughline.domain.programme.SeekerLevel;

/** Draws the whole demo, one seeker after the other. */
final class DemoWorld {
    /** Any number; another one would draw other people. */
    private static final long SEED = 20_10L;

    private static final int SEEKERS_PER_ADVISOR = 30;
    private static final int PEOPLE_IN_THE_DIRECTORY = 30;
    private static final int FEWEST_PEOPLE = 1_200;
    private static final int PEOPLE_PER_SEEKER = 40;

    private final DemoSize size;
    private final LocalDate today;
    private final Cultures cultures = new Cultures();
    private final List<Sector> sectors = Sector.all();
    private final Chance chance = Chance.seeded(SEED);

    DemoWorld(DemoSize size, LocalDate today) {
        this.size = size;
        this.today = today;
    }

    /** Hands over both institutions, after each the networks of its seekers, and then whom its directory has. */
    void draw(Consumer<Roster> rosters, Consumer<Network> networks, Consumer<DirectoryPerson> directory) {
        people(northfield(), PEOPLE_IN_THE_DIRECTORY, rosters, networks, directory);
        people(harbour(), 0, rosters, networks, directory);
    }

    private void people(
            Roster roster,
            int listed,
            Consumer<Roster> rosters,
            Consumer<Network> networks,
            Consumer<DirectoryPerson> directory) {
        rosters.accept(roster);
        int count = Math.max(FEWEST_PEOPLE, PEOPLE_PER_SEEKER * roster.seekers().size());
        Population population =
                new Population(cultures, sectors, roster.institution().name(), today, count, chance.split());
        AlumniDirectory alumni = new AlumniDirectory(roster, population, listed);
        roster.seekers().forEach(seeker -> {
            SeekerLife life = new SeekerLife(roster, seeker, population, today, chance.split());
            Network network = life.lived();
            alumni.lookedThrough(seeker, network, life.end());
            networks.accept(network);
        });
        alumni.people().forEach(directory);
    }

    private Roster northfield() {
        int seekers = size.seekers() - size.neighbours();
        return new Roster(DemoInstitutions.northfield(today), today, cultures, chance.split())
                .staff(DemoAccounts.ADMIN)
                .staff(DemoAccounts.ADVISOR)
                .staff(1 + seekers / SEEKERS_PER_ADVISOR, List.of(Role.ADVISOR))
                .seeker(DemoAccounts.STAR, Stage.STAR, 1, SeekerLevel.PROFESSIONAL)
                .seeker(DemoAccounts.BEGINNER, Stage.FIRST_STEPS, 0, SeekerLevel.STUDENT)
                .seekers(seekers - 2);
    }

    private Roster harbour() {
        return new Roster(DemoInstitutions.harbour(today), today, cultures, chance.split())
                .staff(1, List.of(Role.ADVISOR, Role.ADMIN))
                .seeker(DemoAccounts.NEIGHBOUR, Stage.BUSY, 0, SeekerLevel.PROFESSIONAL)
                .seekers(size.neighbours() - 1);
    }
}
