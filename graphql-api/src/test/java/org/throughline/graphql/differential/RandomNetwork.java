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
        fill(network, random);
        fill(network.anotherSeeker(), random);
        fill(NetworkFixture.inNewInstitution(database), random);
        return network;
    }

    private static void fill(NetworkFixture network, Random random) {
        List<UUID> organizations = List.of(
                network.organization("Mill & Söhne", "Food"),
                network.organization("Bank", null),
                network.organization("Ärzte", "Health"));
        List<String> contacts = new ArrayList<>();
        for (int i = 0; i < 45; i++) {
            String name = NAMES.get(random.nextInt(NAMES.size())) + (i % 3 == 0 ? "" : " " + i);
            if (!contacts.contains(name)) {
                UUID id = network.contact(name, random.nextInt(3) == 0 ? null : organizations.get(random.nextInt(3)));
                contacts.add(name);
                details(network, id, random);
            }
        }
        for (int i = 0; i < 60; i++) {
            network.thread(any(contacts, random), any(STATES, random), 1 + random.nextInt(5));
        }
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
        outreach(network, random);
        for (int i = 0; i < 3; i++) {
            network.delete(contacts.get(random.nextInt(contacts.size())));
        }
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
