package org.throughline.graphql.differential;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.throughline.graphql.read.NetworkFixture;

/** A directory whose people are contacts of several seekers, by link, by profile and by address, and asked around a month's border. */
final class RandomDirectory {
    private static final List<String> WORDS = List.of("ñ", "weiss", "Weiß", "JOSÉ", "Bank", "x y", "ﬁ", "100% _Sure_");

    private RandomDirectory() {}

    static void fill(List<NetworkFixture> seekers, Random random) {
        NetworkFixture network = seekers.get(0);
        network.run(
                "update institution set time_zone = ? where institution_id = ?",
                any(List.of("UTC", "Pacific/Auckland", "America/St_Johns"), random),
                network.viewer().institutionId());
        // Midnight of the year's first day in Auckland, and in the rest of the world some hours later.
        network.run(
                "update interview_thread set requested_at = ?::timestamptz where institution_id = ? and requested_at is not null"
                        + " and hashtext(id::text) % 3 <> 0",
                any(List.of("2025-12-31T11:00:00Z", "2025-12-31T23:59:59Z", "2026-01-01T00:00:00Z"), random),
                network.viewer().institutionId());
        for (int number = 0; number < 40; number++) {
            UUID person = person(network, number, random);
            for (NetworkFixture seeker : seekers) {
                if (random.nextInt(3) == 0) {
                    seeker.run(
                            "update contact set directory_person_id = ? where id = ?",
                            person,
                            any(seeker.contactIds(), random));
                }
                seeker.run(
                        "update contact set linked_in_key = ? where id = ?",
                        "profile" + number,
                        seeker.contactIds().get(number % seeker.contactIds().size()));
            }
        }
    }

    private static UUID person(NetworkFixture network, int number, Random random) {
        return network.person(
                "name",
                any(WORDS, random) + (random.nextBoolean() ? "" : " " + number),
                "title",
                word(random),
                "organization",
                word(random),
                "sector",
                word(random),
                "place",
                word(random),
                "school",
                word(random),
                "graduation_year",
                random.nextBoolean() ? null : 2015 + random.nextInt(14),
                "groups",
                random.nextBoolean() ? new String[0] : new String[] {any(WORDS, random), any(WORDS, random)},
                "topics",
                word(random),
                "monthly_limit",
                random.nextInt(4),
                "email",
                number < 4 ? "VALUE " + number : null,
                "further_emails",
                random.nextInt(4) > 0 ? new String[0] : new String[] {"other", "Value 1", "value " + random.nextInt(4)},
                "phone",
                word(random),
                "linked_in_url",
                word(random),
                "linked_in_key",
                random.nextBoolean() ? null : "profile" + number,
                "deleted_at",
                random.nextInt(8) == 0 ? NetworkFixture.START : null);
    }

    private static String word(Random random) {
        return random.nextInt(3) == 0 ? null : any(WORDS, random);
    }

    private static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
