package org.throughline.graphql.differential;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.throughline.graphql.read.NetworkFixture;

/** Random targets, values, fit, background, common ground, comfort and effort of a random network. */
final class RandomAim {
    private static final List<String> WORDS = List.of("an", "ANA", "ñ", "N", "x y z", "ﬁ", "weiss", "WEISS", "Weiß");

    private RandomAim() {}

    static void fill(NetworkFixture network, Random random) {
        network.run(
                "update seeker set goal = ?, goal_date = ?::date, target = 12 where id = ?",
                "Learn 🦙",
                random.nextInt(3) == 0
                        ? null
                        : LocalDate.of(2026, 1 + random.nextInt(9), 3).toString(),
                network.seekerId());
        contacts(network, random);
        threads(network, random);
        targets(network, random);
        fit(network, random);
        for (String kind : List.of("SCHOOL", "EMPLOYER", "PLACE", "GROUP")) {
            network.row("background", "kind", kind, "name", kind.equals("EMPLOYER") ? "BANK" : "ñ");
            network.row("background", "kind", kind, "name", kind.equals("EMPLOYER") ? "arzte" : "weiss");
        }
        for (int i = 0; i < 25; i++) {
            network.row(
                    "common_ground",
                    "contact_id",
                    any(network.contactIds(), random),
                    "kind",
                    any(List.of("PLACE", "INTEREST", "OTHER"), random),
                    "fact",
                    any(WORDS, random));
        }
        for (int i = 0; i < 30; i++) {
            network.row(
                    "activity",
                    "kind",
                    any(List.of("JOB_BOARD", "RESEARCH", "OTHER", "KEEPING_IN_TOUCH"), random),
                    "happened_on",
                    LocalDate.of(2025, 11, 20).plusDays(random.nextInt(55)),
                    "minutes",
                    1 + random.nextInt(200));
        }
    }

    private static void contacts(NetworkFixture network, Random random) {
        for (UUID contact : network.contactIds()) {
            network.run(
                    "update contact set school = ?, place = coalesce(?, place), groups = ?::text[] where id = ?",
                    random.nextBoolean() ? null : any(WORDS, random),
                    random.nextBoolean() ? null : any(WORDS, random),
                    random.nextBoolean() ? "{}" : "{\"" + any(WORDS, random) + "\",\"" + any(WORDS, random) + "\"}",
                    contact);
        }
    }

    private static void threads(NetworkFixture network, Random random) {
        for (UUID thread : network.threadIds()) {
            network.run(
                    "update interview_thread set practice = ?, approach = ?, requested_at = ?, scheduled_for = ? where id = ?",
                    random.nextInt(5) == 0,
                    any(List.of("COLD", "ALUMNI", "REFERRAL"), random),
                    random.nextBoolean() ? null : NetworkFixture.START,
                    NetworkFixture.START.plusDays(random.nextInt(12)),
                    thread);
            if (random.nextInt(4) == 0) {
                network.run("update thread_event set kind = 'ACCEPTED' where thread_id = ?", thread);
            }
        }
    }

    private static void targets(NetworkFixture network, Random random) {
        for (int i = 0; i < 25; i++) {
            OffsetDateTime reached = random.nextInt(3) == 0 ? NetworkFixture.START : null;
            network.row(
                    "target",
                    "kind",
                    any(List.of("PERSON", "ORGANIZATION"), random),
                    "name",
                    any(WORDS, random),
                    "organization",
                    random.nextBoolean() ? null : "Bank",
                    "rank",
                    1 + random.nextInt(5),
                    "reached_at",
                    reached,
                    "contact_id",
                    reached == null ? null : any(network.contactIds(), random),
                    "thread_id",
                    reached == null || random.nextBoolean() ? null : any(network.threadIds(), random),
                    "dropped_at",
                    random.nextInt(4) == 0 ? NetworkFixture.START : null);
        }
    }

    private static void fit(NetworkFixture network, Random random) {
        List<UUID> values = new ArrayList<>();
        for (String name : List.of("Calm", "Growth", "Family")) {
            values.add(network.row("seeker_value", "name", name, "weight", 1 + random.nextInt(5)));
        }
        List<UUID> organizations = List.of(network.organization("Fit 1", "ﬁ"), network.organization("Fit 2", "Weiss"));
        for (UUID organization : organizations) {
            for (UUID value : values) {
                for (int i = random.nextInt(4); i > 0; i--) {
                    network.row(
                            "fit_rating",
                            "organization_id",
                            organization,
                            "value_id",
                            value,
                            "thread_id",
                            network.threadIds().get(i),
                            "rating",
                            1 + random.nextInt(5),
                            "rated_at",
                            NetworkFixture.START.plusHours(random.nextInt(5)));
                }
            }
        }
        network.run("update seeker_value set deleted_at = now() where id = ?", values.get(2));
        network.run(
                "update contact set organization_id = ? where seeker_id = ? and organization_id is null and strength > 3",
                organizations.get(0),
                network.seekerId());
    }

    private static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
