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
        fill(network, learned, random);
        fill(network.anotherSeeker(), learned, random);
        fill(NetworkFixture.inNewInstitution(database), new LearnedNetwork(), random);
        return network;
    }

    private static void fill(NetworkFixture network, LearnedNetwork learned, Random random) {
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
        List<LearnedNetwork.Talk> talks = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String contact = any(contacts, random);
            UUID thread = network.thread(contact, any(STATES, random), 1 + random.nextInt(5));
            talks.add(new LearnedNetwork.Talk(thread, network.id(contact)));
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
        learned.fill(network, contacts.stream().map(network::id).toList(), organizations, talks, random);
        for (int i = 0; i < 3; i++) {
            network.delete(contacts.get(random.nextInt(contacts.size())));
        }
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
