package org.throughline.graphql.differential;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.throughline.graphql.read.NetworkFixture;

/** Everything that passes beside the talks, at random: also with contacts that are deleted afterwards. */
final class RandomKindnesses {
    private static final List<String> CHANNELS = List.of("EMAIL", "LINKEDIN", "IN_PERSON");
    private final NetworkFixture network;
    private final List<UUID> contacts;
    private final Random random;

    RandomKindnesses(NetworkFixture network, List<UUID> contacts, Random random) {
        this.network = network;
        this.contacts = contacts;
        this.random = random;
    }

    void fill() {
        settings();
        for (int i = 0; i < 40; i++) {
            add(
                    "touch",
                    "contact_id, channel, occurred_at, brought",
                    "?, ?, ?::timestamptz, ?",
                    contact(),
                    any(CHANNELS),
                    moment(),
                    maybe("An article " + i));
            add(
                    "signal",
                    "contact_id, kind, occurred_at, words, answered_at",
                    "?, ?, ?::timestamptz, ?, ?::timestamptz",
                    contact(),
                    any(List.of("REPLY", "HELLO", "MESSAGE")),
                    moment(),
                    maybe("سلام 🦙"),
                    maybe(moment()));
            add(
                    "exchange",
                    "contact_id, direction, kind, what, planned_on, occurred_at",
                    "?, ?, ?, 'x', ?::date, ?::timestamptz",
                    contact(),
                    any(List.of("GIVE", "TAKE")),
                    any(List.of("ARTICLE", "HELP", "OTHER")),
                    maybe(day()),
                    maybe(moment()));
            add(
                    "help_event",
                    "contact_id, kind, occurred_on, words",
                    "?, ?, ?::date, ?",
                    contact(),
                    any(List.of("ADVISED", "INTRODUCED")),
                    day(),
                    maybe("Helped"));
        }
        for (int i = 0; i < 12; i++) {
            UUID contact = contact();
            UUID other = contact();
            add(
                    "introduction",
                    "contact_id, other_id, other_name, reason, made_at",
                    "?, ?::uuid, 'Other', ?, ?::timestamptz",
                    contact,
                    contact.equals(other) ? null : other.toString(),
                    maybe("Both"),
                    moment());
            UUID outcome = add(
                    "outcome",
                    "contact_id, kind, title, organization, occurred_on",
                    "?::uuid, ?, 'T', ?, ?::date",
                    random.nextInt(5) == 0 ? null : contact.toString(),
                    any(List.of("JOB", "OPENING", "INTERVIEW")),
                    maybe("Mill"),
                    day());
            for (UUID told : List.of(contact, other).stream().distinct().toList()) {
                add(
                        "good_news",
                        "outcome_id, contact_id, told_at, waived_at",
                        "?, ?, ?::timestamptz, ?::timestamptz",
                        outcome,
                        told,
                        maybe(moment()),
                        maybe(moment()));
            }
        }
        ofThreads();
    }

    private void settings() {
        network.run(
                "update institution set person_request_cap = 1, few_interviews = 5 where institution_id = ?",
                network.viewer().institutionId());
        network.run("update seeker set goal_date = ?::date where id = ?", maybe(day()), network.seekerId());
        network.run(
                "update contact set cadence_months = case abs(hashtext(id::text)) % 5 when 0 then 0 when 1 then 3 when 2 then 12 end,"
                        + " linked_in_waived = abs(hashtext(id::text)) % 3 = 0 where seeker_id = ?",
                network.seekerId());
        network.run(
                "update contact set linked_in_key = 'p' || n, linked_in_url = 'https://www.linkedin.com/in/p' || n from (select id as i,"
                        + " row_number() over (order by id) as n from contact where seeker_id = ?) x where id = i and n % 3 = 0",
                network.seekerId());
        network.run(
                "update referral set mode = 'INTRODUCTION', outcome = 'PENDING', check_in_on = ?::date + (abs(hashtext(id::text)) % 9 - 4)"
                        + " where seeker_id = ? and abs(hashtext(id::text)) % 3 = 0",
                NetworkModel.TODAY.toString(), network.seekerId());
        network.run(
                "update referral set details = 'x@y.example' where seeker_id = ? and abs(hashtext(id::text)) % 4 = 0",
                network.seekerId());
    }

    private void ofThreads() {
        network.run(
                "update interview_thread set practice = abs(hashtext(id::text)) % 4 = 0,"
                        + " held_at = case when abs(hashtext(id::text)) % 2 = 0 then opened_at else held_at end where seeker_id = ?",
                network.seekerId());
        network.run(
                "update thread_event set kind = 'OPENED' where seeker_id = ? and abs(hashtext(id::text)) % 3 = 0",
                network.seekerId());
        network.run(
                "update exchange x set thread_id = (select t.id from interview_thread t where t.contact_id = x.contact_id order by t.id limit 1) where seeker_id = ?",
                network.seekerId());
        network.run(
                "insert into debrief (institution_id, id, seeker_id, thread_id, asked_for_names) select institution_id, gen_random_uuid(),"
                        + " seeker_id, id, case abs(hashtext(id::text)) % 3 when 0 then true when 1 then false end"
                        + " from interview_thread where seeker_id = ? and abs(hashtext(id::text)) % 2 = 0 on conflict do nothing",
                network.seekerId());
        network.run(
                "insert into insight (institution_id, id, seeker_id, thread_id, contact_id, kind, topic, insight, noted_at)"
                        + " select institution_id, gen_random_uuid(), seeker_id, id, contact_id, 'CONTACT_NEED', 'WORK', 'Needs ' || id, opened_at"
                        + " from interview_thread where seeker_id = ?",
                network.seekerId());
        network.run(
                "insert into message (institution_id, id, seeker_id, contact_id, kind, channel, language, body, text_key, verdict, sent_at)"
                        + " select institution_id, gen_random_uuid(), seeker_id, contact_id, 'TOUCH', 'EMAIL', 'en', 'x', 'x', 'CLEAN',"
                        + " last_event_at + interval '3 days' from interview_thread where seeker_id = ? and abs(hashtext(id::text)) % 5 = 0",
                network.seekerId());
    }

    private UUID add(String table, String columns, String marks, Object... values) {
        UUID id = network.newId();
        List<Object> all = new ArrayList<>(List.of(network.viewer().institutionId(), id, network.seekerId()));
        all.addAll(Arrays.asList(values));
        network.run(
                "insert into " + table + " (institution_id, id, seeker_id, " + columns + ") values (?, ?, ?, " + marks
                        + ")",
                all.toArray());
        return id;
    }

    private UUID contact() {
        return contacts.get(random.nextInt(contacts.size()));
    }

    private String moment() {
        return NetworkFixture.START.plusHours(random.nextInt(3_000)).toString();
    }

    private String day() {
        return NetworkModel.TODAY.plusDays(random.nextInt(200) - 60).toString();
    }

    private String maybe(String text) {
        return random.nextBoolean() ? text : null;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
