package org.throughline.graphql.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.throughline.graphql.read.NetworkFixture;

/** A random network with everything in it: gaps, equal names, cycles, deleted rows, and neighbours that must not be seen. */
final class RandomNetwork {
    private static final List<String> NAMES = List.of(
            "Ana",
            "ana",
            "José Álvarez",
            "Jose Alvarez",
            "Weiß, Jürgen",
            "Łukasz",
            "Nguyễn Thị Hồng",
            "山田 太郎",
            "Zoë",
            "🦙 Llama",
            "Quote \"Q\" O'Neil",
            "Back\\slash",
            "100% _Sure_",
            "İpek");
    private static final List<String> STATES = List.of("DRAFT", "REQUESTED", "HELD", "THANKED", "SCHEDULED");

    private RandomNetwork() {}

    static NetworkFixture in(DataSource database, Random random) {
        NetworkFixture network = NetworkFixture.inNewInstitution(database);
        LearnedNetwork learned = new LearnedNetwork();
        NetworkFixture fellow = network.anotherSeeker();
        NetworkFixture elsewhere = NetworkFixture.inNewInstitution(database);
        fill(network, learned, random);
        fill(fellow, learned, random);
        fill(elsewhere, new LearnedNetwork(), random);
        RandomDirectory.fill(List.of(network, fellow), random);
        RandomDirectory.fill(List.of(elsewhere), random);
        return network;
    }

    private static void fill(NetworkFixture network, LearnedNetwork learned, Random random) {
        List<UUID> organizations = List.of(
                network.organization("Mill & Söhne", "Food"),
                network.organization("Bank", null),
                network.organization("Ärzte", "Health"));
        List<String> contacts = new ArrayList<>();
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < 45; i++) {
            String name = NAMES.get(random.nextInt(NAMES.size())) + (i % 3 == 0 ? "" : " " + i);
            if (!contacts.contains(name)) {
                UUID id = network.contact(name, random.nextInt(3) == 0 ? null : organizations.get(random.nextInt(3)));
                contacts.add(name);
                ids.add(id);
                details(network, id, random);
            }
        }
        List<LearnedNetwork.Talk> talks = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String contact = any(contacts, random);
            UUID thread = network.thread(contact, any(STATES, random), 1 + random.nextInt(5));
            talks.add(new LearnedNetwork.Talk(thread, network.id(contact)));
        }
        interviews(network, random);
        for (int i = 0; i < 70; i++) {
            String from = any(contacts, random);
            String to = random.nextInt(6) == 0 ? "Somebody " + i : any(contacts, random);
            if (!from.equals(to) && !network.hasReferral(from, to)) {
                network.referral(from, to);
            }
        }
        network.run(
                "update referral set thread_id = (select t.id from interview_thread t where t.contact_id = from_contact_id"
                        + " and t.seeker_id = referral.seeker_id order by t.id limit 1) where seeker_id = ?",
                network.seekerId());
        new RandomKindnesses(network, ids, random).fill();
        RandomAim.fill(network, random);
        RandomCraft.fill(network, random);
        new RandomTransfers(network, random).fill();
        network.run(
                "insert into calendar_feed (institution_id, id, seeker_id, secret_hash, language, last_fetched_at)"
                        + " values (?, gen_random_uuid(), ?, sha256(gen_random_uuid()::text::bytea), 'DE', ?)",
                network.viewer().institutionId(),
                network.seekerId(),
                NetworkFixture.START);
        for (int hour = 0; hour < 5; hour++) {
            network.row(
                    "seeker_look",
                    "account_id",
                    network.viewer().accountId(),
                    "access",
                    hour % 2 == 0 ? "NAMES_AND_STATES" : "ALL_BUT_PRIVATE_NOTES",
                    "hour",
                    NetworkFixture.START.plusHours(hour),
                    "looked_at",
                    NetworkFixture.START.plusHours(hour).plusMinutes(hour));
        }
        learned.fill(network, contacts.stream().map(network::id).toList(), organizations, talks, random);
        outreach(network, random);
        new RandomDuplicates(network, random).fill();
        for (int i = 0; i < 3; i++) {
            network.delete(contacts.get(random.nextInt(contacts.size())));
        }
    }

    /** Whatever can stand in the rows of interviews, side by side as chance has it: derived fields must hold for all of it. */
    private static void interviews(NetworkFixture network, Random random) {
        network.run(
                "update seeker set time_zone = ? where id = ?",
                any(List.of("UTC", "Pacific/Auckland", "America/St_Johns"), random),
                network.seekerId());
        network.run(
                "update institution set weekends_off = ?, max_follow_ups = ? where institution_id = ?",
                random.nextBoolean(),
                random.nextInt(3),
                network.viewer().institutionId());
        for (UUID thread : network.threadIds()) {
            boolean closed = random.nextInt(4) == 0;
            network.run(
                    "update interview_thread set practice = ?, offered_formats = ?::text[], slot_format = ?, slot_place = ?,"
                            + " slot_time_zone = ?, scheduled_for = ?::timestamptz, requested_at = ?::timestamptz,"
                            + " last_asked_at = ?::timestamptz, waiting_since = ?::timestamptz, replied_at = ?::timestamptz,"
                            + " accepted_at = ?::timestamptz, prepared_at = ?::timestamptz, thanked_at = ?::timestamptz,"
                            + " no_shows = ?, follow_ups = ?, granted_minutes = ?::int, close_reason = ?,"
                            + " state = case when ? then 'CLOSED' else state end where id = ?",
                    random.nextInt(4) == 0,
                    random.nextBoolean() ? "{}" : "{COFFEE,PHONE}",
                    maybe(List.of("PHONE", "VIDEO", "COFFEE", "LUNCH", "OFFICE"), random),
                    maybe(List.of("Café Ñandú", "https://meet.example/x"), random),
                    maybe(List.of("Europe/Berlin", "UTC"), random),
                    moment(random),
                    moment(random),
                    moment(random),
                    moment(random),
                    moment(random),
                    random.nextInt(3) == 0 ? moment(random) : null,
                    moment(random),
                    moment(random),
                    random.nextInt(3),
                    random.nextInt(4),
                    maybe(List.of("10", "30"), random),
                    closed ? any(List.of("DECLINED", "UNABLE", "NO_REPLY", "OTHER"), random) : null,
                    closed,
                    thread);
            if (random.nextBoolean()) {
                network.debrief(
                        thread,
                        List.of(
                                "arrived_at",
                                "actual_minutes",
                                "resume_given",
                                "resume_asked_for",
                                "opening_raised_by",
                                "story"),
                        java.util.Arrays.asList(
                                moment(random),
                                maybe(List.of("5", "10", "20", "45"), random),
                                maybe(List.of("true", "false"), random),
                                maybe(List.of("true", "false"), random),
                                maybe(List.of("SEEKER", "CONTACT"), random),
                                maybe(List.of("How it\nbegan"), random)));
            }
            for (int i = random.nextInt(3); i > 0; i--) {
                network.commitment(
                        thread,
                        random.nextBoolean(),
                        any(List.of("SEEKER", "CONTACT"), random),
                        maybe(List.of("2026-01-04", "2026-01-05", "2025-12-31", "2027-03-01"), random),
                        random.nextInt(3) == 0 ? moment(random) : null,
                        random.nextInt(4) == 0 ? moment(random) : null);
            }
            for (int i = random.nextInt(3); i > 0; i--) {
                network.strength(thread, 1 + random.nextInt(5), "2026-01-0" + (1 + random.nextInt(3)) + " 10:00Z");
            }
            network.tick(thread, any(List.of("QUESTIONS", "BILL", "LINK"), random));
        }
    }

    private static String maybe(List<String> list, Random random) {
        return random.nextInt(3) == 0 ? null : any(list, random);
    }

    private static String moment(Random random) {
        return random.nextInt(3) == 0
                ? null
                : NetworkFixture.START
                        .minusHours(random.nextInt(24 * 25))
                        .plusNanos(1_000L * random.nextInt(2))
                        .toString();
    }

    /** Messages of which some are sent, some deleted, some outside of a thread, and some begun at the same moment. */
    private static void outreach(NetworkFixture network, Random random) {
        network.run(
                "insert into message (institution_id, id, seeker_id, contact_id, thread_id, kind, channel, language, subject, body,"
                        + " text_key, verdict, findings, sent_at, created_at, deleted_at)"
                        + " select t.institution_id, gen_random_uuid(), t.seeker_id, t.contact_id, case when n = 1 then t.id end,"
                        + " case when n = 1 then 'REQUEST' else 'TOUCH' end, 'EMAIL', 'en', case when n = 2 then 'Ünï \"' end,"
                        + " 'Body 🦙' || n, 'body', 'ERROR', case when n = 1 then '{SELLS,PICKS_BRAIN}'::text[] else '{}' end,"
                        + " case when n = 2 then t.opened_at end, t.opened_at, case when n = 3 then now() end"
                        + " from interview_thread t cross join generate_series(1, 3) n"
                        + " where t.seeker_id = ? and hashtext(t.id::text) % 3 <> ?",
                network.seekerId(), random.nextInt(3));
    }

    private static void details(NetworkFixture network, UUID id, Random random) {
        network.run(
                "update contact set title = ?, strength = ?::int, horizon = ?, tags = ?::text[], graduation_year = ?::int, place = ?,"
                        + " created_at = created_at + ? * interval '1 microsecond', linked_in_connected_on = ?::date where id = ?",
                random.nextBoolean() ? null : "Title " + random.nextInt(4),
                random.nextInt(3) == 0 ? null : Integer.toString(1 + random.nextInt(5)),
                random.nextBoolean() ? null : any(List.of("NOW", "ADMIRED", "FIVE_YEARS"), random),
                random.nextBoolean() ? "{}" : "{a,\"" + (random.nextBoolean() ? "x y" : "ñ\\\"q") + "\"}",
                random.nextBoolean() ? null : Integer.toString(2015 + random.nextInt(14)),
                random.nextBoolean() ? null : "Line one\nline\ttwo \u0001".substring(0, 15),
                random.nextInt(3),
                random.nextBoolean() ? null : "2024-02-29",
                id);
        for (int position = 0; position < random.nextInt(4); position++) {
            network.point(id, position, any(List.of("EMAIL", "PHONE", "LINK"), random), "value " + position);
        }
    }

    private static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
