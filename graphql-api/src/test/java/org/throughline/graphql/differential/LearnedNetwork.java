package org.throughline.graphql.differential;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.throughline.graphql.read.NetworkFixture;

/** Random preparation and insights of a seeker: gaps, batches of several seekers, withdrawn, deleted and practised ones. */
final class LearnedNetwork {
    private static final List<String> SUBJECTS = List.of("PERSON", "ORGANIZATION", "INDUSTRY");
    private static final List<String> TOPICS = List.of("STORY", "PATH", "WORK", "COMPANY");
    private static final List<String> SECTORS = List.of("AGRICULTURE_AND_FOOD", "HEALTH", "ENERGY");
    private static final int BATCHES = 10;

    /** A thread with a contact. */
    record Talk(UUID thread, UUID contact) {}

    private final List<UUID> batches = new ArrayList<>();

    LearnedNetwork() {
        for (int i = 0; i < BATCHES; i++) {
            batches.add(UuidCreator.getTimeOrderedEpoch());
        }
    }

    void fill(NetworkFixture network, List<UUID> contacts, List<UUID> organizations, List<Talk> talks, Random random) {
        for (int i = 0; i < 40; i++) {
            write(
                    network,
                    "research_note (subject, note, source, contact_id)",
                    any(SUBJECTS, random),
                    "note " + i,
                    random.nextBoolean() ? null : "https://example.org/" + i,
                    any(contacts, random));
            write(
                    network,
                    "common_ground (kind, fact, contact_id)",
                    any(List.of("SCHOOL", "OTHER"), random),
                    "fact " + i,
                    any(contacts, random));
            questions(network, talks, random, i);
            insights(network, talks, random, i);
            write(
                    network,
                    "feedback (kind, feedback, response, thread_id, noted_at)",
                    any(List.of("STRENGTH", "GAP"), random),
                    "feedback " + i,
                    random.nextBoolean() ? null : "practise",
                    any(talks, random).thread(),
                    NetworkFixture.START.plusMinutes(random.nextInt(30)));
        }
        for (int i = 0; i < 30; i++) {
            boolean open = random.nextInt(3) > 0;
            write(
                    network,
                    "claim (subject, statement, contact_id, organization_id, state, settled_by, settled_at)",
                    any(SUBJECTS, random),
                    "claim " + i,
                    random.nextBoolean() ? null : any(contacts, random),
                    random.nextBoolean() ? null : any(organizations, random),
                    open ? "OPEN" : "CONFIRMED",
                    open ? null : any(talks, random).thread(),
                    open ? null : NetworkFixture.START);
        }
        network.run(
                "update question set claim_id = (select c.id from claim c where c.seeker_id = question.seeker_id order by c.id"
                        + " limit 1) where seeker_id = ? and position < 2",
                network.seekerId());
        for (String table : List.of("research_note", "claim", "question", "feedback", "common_ground")) {
            network.run(
                    "update " + table + " set deleted_at = now() where seeker_id = ? and id in (select id from " + table
                            + " where seeker_id = ? order by id limit 3)",
                    network.seekerId(),
                    network.seekerId());
        }
        network.run(
                "update interview_thread set practice = true where seeker_id = ? and id in (select id from"
                        + " interview_thread where seeker_id = ? and held_at is null order by id limit 9)",
                network.seekerId(),
                network.seekerId());
        write(network, "bank_question (topic, language, question)", any(TOPICS, random), "fr", "Comment ?");
    }

    private static void questions(NetworkFixture network, List<Talk> talks, Random random, int i) {
        boolean fromBank = random.nextBoolean();
        write(
                network,
                "question (topic, question, is_open, better_wording, bank_id, bank_text, thread_id, position, asked)",
                any(TOPICS, random),
                "question " + i,
                random.nextBoolean(),
                random.nextBoolean() ? null : "better",
                fromBank ? UUID.fromString("0197c000-0000-7000-8000-000000000001") : null,
                fromBank ? random.nextBoolean() ? "question " + i : "other words" : null,
                talks.get(random.nextInt(Math.min(12, talks.size()))).thread(),
                random.nextInt(4),
                random.nextBoolean());
    }

    /** All of a batch have one role, sector and topic. */
    private void insights(NetworkFixture network, List<Talk> talks, Random random, int i) {
        int batch = random.nextInt(BATCHES);
        boolean shared = random.nextInt(3) > 0;
        Talk talk = any(talks, random);
        write(
                network,
                "insight (kind, topic, sharing, insight, source_role, source_sector, batch_id, source_person, thread_id,"
                        + " contact_id, noted_at)",
                any(List.of("TIP", "FACT", "TREND"), random),
                TOPICS.get(batch % TOPICS.size()),
                shared && random.nextInt(50) > 0 ? "SHAREABLE" : "PRIVATE",
                "insight ñ " + i,
                shared ? "SALES" : null,
                shared ? SECTORS.get(batch % SECTORS.size()) : null,
                shared ? batches.get(batch) : null,
                shared ? 1 + random.nextInt(7) : null,
                talk.thread(),
                talk.contact(),
                NetworkFixture.START.plusMinutes(random.nextInt(30)));
    }

    /** One row of the seeker. */
    private static void write(NetworkFixture network, String table, Object... values) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        network.ids().add(id);
        int bracket = table.indexOf('(');
        boolean own = !table.startsWith("bank_question");
        List<Object> all = new ArrayList<>(List.of(network.viewer().institutionId(), id));
        if (own) {
            all.add(network.seekerId());
        }
        all.addAll(Arrays.asList(values));
        network.run(
                "insert into " + table.substring(0, bracket) + "(institution_id, id, " + (own ? "seeker_id, " : "")
                        + table.substring(bracket + 1) + " values ("
                        + String.join(", ", Collections.nCopies(all.size(), "?"))
                        + ")",
                all.toArray());
    }

    private static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
