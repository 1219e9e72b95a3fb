package org.throughline.persistence.demo;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.throughline.domain.contact.Horizon;

/** The people around one institution, from whom its seekers' networks are drawn. */
final class Population {
    private static final int ALUMNI = 15;
    private static final int WELL_KNOWN = 5;
    private static final int PROFILE_IN_OWN_SCRIPT = 30;
    private static final List<Horizon> STANDINGS = List.of(
            Horizon.NOW, Horizon.NOW, Horizon.NOW, Horizon.FIVE_YEARS, Horizon.FIVE_YEARS, Horizon.TWENTY_YEARS);

    private final Cultures cultures;
    private final List<String> schools = PhraseFile.read("schools.txt").choices("Schools", "all");
    private final String ownSchool;
    private final LocalDate today;
    private final List<Sector> sectors;
    private final List<List<Person>> bySector = new ArrayList<>();

    Population(Cultures cultures, List<Sector> sectors, String ownSchool, LocalDate today, int size, Chance chance) {
        this.cultures = cultures;
        this.sectors = sectors;
        this.ownSchool = ownSchool;
        this.today = today;
        sectors.forEach(sector -> bySector.add(new ArrayList<>()));
        for (int number = 0; number < size; number++) {
            int field = number % sectors.size();
            bySector.get(field).add(person(sectors.get(field), number, chance));
        }
    }

    /** Any two fields of work, by number, that are not the same. */
    List<Integer> twoFields(Chance chance) {
        int first = chance.between(0, sectors.size() - 1);
        return List.of(first, (first + chance.between(1, sectors.size() - 1)) % sectors.size());
    }

    /** Somebody in a field of work. */
    Person in(int field, Chance chance) {
        return chance.pick(bySector.get(field));
    }

    /** Somebody in the same field of work. */
    Person colleagueOf(Person person, Chance chance) {
        return in(sectors.indexOf(person.sector()), chance);
    }

    /** One of the few whom many seekers come to hear of (A8). */
    Person wellKnown(Chance chance) {
        return bySector.get(chance.between(0, WELL_KNOWN - 1)).get(0);
    }

    /** Somebody in any field of work. */
    Person any(Chance chance) {
        return in(chance.between(0, sectors.size() - 1), chance);
    }

    /** Those who have studied at the institution. */
    List<Person> alumni() {
        return bySector.stream()
                .flatMap(List::stream)
                .filter(person -> person.school().equals(ownSchool))
                .toList();
    }

    private Person person(Sector sector, int number, Chance chance) {
        Sector.Employer employer = chance.pick(sector.employers());
        Culture culture = cultures.livingIn(employer.place(), chance);
        PersonName name = culture.name(chance);
        Horizon standing = chance.pick(STANDINGS);
        return new Person(
                name,
                sector,
                employer,
                chance.pick(sector.titles(standing)),
                standing,
                chance.percent(ALUMNI) ? ownSchool : chance.pick(schools),
                today.getYear() - yearsSinceSchool(standing, chance),
                name.givenSlug() + "." + name.familySlug() + "@" + employer.domain(),
                culture.phoneNumber(chance),
                profile(name, number, chance));
    }

    private static int yearsSinceSchool(Horizon standing, Chance chance) {
        return switch (standing) {
            case NOW -> chance.between(0, 7);
            case FIVE_YEARS -> chance.between(6, 16);
            case TWENTY_YEARS, ADMIRED -> chance.between(18, 36);
        };
    }

    /** Nobody's profile on purpose: no real one ends like this. */
    private static String profile(PersonName name, int number, Chance chance) {
        String base = chance.percent(PROFILE_IN_OWN_SCRIPT) ? name.full().replace(' ', '-') : name.slug();
        return URLEncoder.encode(base, StandardCharsets.UTF_8) + "-demo-" + Integer.toString(number, 36);
    }
}
