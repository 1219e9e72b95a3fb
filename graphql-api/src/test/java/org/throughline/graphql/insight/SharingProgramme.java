package org.throughline.graphql.insight;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.throughline.domain.insight.DisclosureCheck;
import org.throughline.domain.insight.IndustrySector;
import org.throughline.domain.insight.Insight;
import org.throughline.domain.insight.InsightDetails;
import org.throughline.domain.insight.InsightKind;
import org.throughline.domain.insight.Insights;
import org.throughline.domain.insight.JobFunction;
import org.throughline.domain.insight.Sharing;
import org.throughline.domain.interview.InterviewThread;
import org.throughline.domain.preparation.Topic;
import org.throughline.domain.shared.TenantKey;
import org.throughline.graphql.read.NetworkFixture;
import org.throughline.persistence.insight.StoredInsights;

/**
 * An institution whose seekers all talked to the same people, each knowing them in another way, and share what they
 * learned. It remembers who is behind each text, which no seeker may find out.
 */
final class SharingProgramme {
    static final int SEEKERS = 4;
    static final int PEOPLE = 6;
    static final int GROUPS = 3;

    private static final Instant NOW = NetworkFixture.START.toInstant().plus(Duration.ofDays(90));
    private static final List<Topic> TOPICS = List.of(Topic.WORK, Topic.PATH, Topic.WORK);
    private static final List<JobFunction> ROLES = List.of(JobFunction.SALES, JobFunction.SALES, JobFunction.LEGAL);
    private static final List<String> FIRST = List.of("Zenobia", "Quillon", "Xanthe", "Wolfram", "Yseult", "Vidar");

    private final SharingServer server;
    private final int smallestGroup;
    private final List<NetworkFixture> seekers = new ArrayList<>();
    private final List<List<UUID>> threads = new ArrayList<>();
    private final List<Map<Topic, UUID>> plans = new ArrayList<>();
    private final Map<String, Written> texts = new LinkedHashMap<>();
    private final Set<String> shareable = new LinkedHashSet<>();

    /** What a seeker sees for an interview on one topic. */
    record Look(int seeker, Topic topic, String answer, Set<String> texts) {}

    private record Written(UUID id, int seeker, int person) {}

    SharingProgramme(SharingServer server, int smallestGroup) {
        this.server = server;
        this.smallestGroup = smallestGroup;
        NetworkFixture first = NetworkFixture.inNewInstitution(server.dataSource());
        first.run(
                "update institution set smallest_group = ? where institution_id = ?",
                smallestGroup,
                institution(first));
        for (int seeker = 0; seeker < SEEKERS; seeker++) {
            seekers.add(seeker == 0 ? first : first.anotherSeeker());
            threads.add(new ArrayList<>());
            for (int person = 0; person < PEOPLE; person++) {
                meet(seeker, person);
            }
            plan(seeker);
        }
    }

    int smallestGroup() {
        return smallestGroup;
    }

    /** Names, addresses and employers. */
    List<String> secrets() {
        List<String> secrets = new ArrayList<>(FIRST);
        secrets.addAll(List.of("Surname", "Firm", "mail.example", "profile-"));
        return secrets;
    }

    /** Texts that are shared at present. */
    Set<String> shareable() {
        return shareable;
    }

    int personBehind(String text) {
        return texts.get(text).person();
    }

    int seekerBehind(String text) {
        return texts.get(text).seeker();
    }

    void share(int seeker, int person, int group) {
        String text = note(seeker, person, group, true);
        if (text != null) {
            shareable.add(text);
        }
    }

    void notePrivately(int seeker, int person, int group) {
        note(seeker, person, group, false);
    }

    void withdraw(int which) {
        change(which, insight -> {
            if (insight.sharing() == Sharing.SHAREABLE) {
                insight.withdraw().orElseThrow();
            }
        });
    }

    void delete(int which) {
        change(which, insight -> insight.delete(NOW));
    }

    void deleteContact(int seeker, int person) {
        seekers.get(seeker).delete(name(seeker, person));
        texts.forEach((text, written) -> {
            if (written.seeker() == seeker && written.person() == person) {
                shareable.remove(text);
            }
        });
        threads.get(seeker).set(person, null);
    }

    /** What everybody sees now, on each topic. */
    List<Look> looks() {
        List<Look> looks = new ArrayList<>();
        for (int seeker = 0; seeker < SEEKERS; seeker++) {
            for (Map.Entry<Topic, UUID> plan : plans.get(seeker).entrySet()) {
                looks.add(look(seeker, plan.getKey(), plan.getValue()));
            }
        }
        return looks;
    }

    private Look look(int seeker, Topic topic, UUID thread) {
        JsonObject answer = server.ask(
                seekers.get(seeker).viewer(),
                "{ brief(threadId: \"%s\") { sharedInsights { kind topic role sector insight } } }".formatted(thread));
        JsonArray shared = answer.getJsonObject("brief").getJsonArray("sharedInsights");
        Set<String> seen = new LinkedHashSet<>();
        shared.getValuesAs(JsonObject.class).forEach(one -> seen.add(one.getString("insight")));
        return new Look(seeker, topic, answer.toString(), seen);
    }

    private String note(int seeker, int person, int group, boolean shared) {
        UUID threadId = threads.get(seeker).get(person);
        if (threadId == null) {
            return null;
        }
        NetworkFixture network = seekers.get(seeker);
        String text = "Lesson " + (texts.size() + 1);
        UUID id = UuidCreator.getTimeOrderedEpoch();
        server.run(institution(network), entityManager -> {
            Insights insights = new StoredInsights(entityManager);
            InterviewThread thread =
                    entityManager.find(InterviewThread.class, new TenantKey(institution(network), threadId));
            InsightDetails details = new InsightDetails(InsightKind.TIP, TOPICS.get(group), text);
            Insight insight = Insight.note(
                            new TenantKey(institution(network), id), thread, details, Optional.empty(), NOW)
                    .orElseThrow();
            insights.add(insight);
            if (shared) {
                insight.share(
                                ROLES.get(group),
                                IndustrySector.MANUFACTURING,
                                DisclosureCheck.of(text, insights.namesAround(network.viewer(), insight)))
                        .orElseThrow();
                insights.showIfEnough(insight, smallestGroup, UuidCreator.getTimeOrderedEpoch());
            }
        });
        texts.put(text, new Written(id, seeker, person));
        return text;
    }

    private void change(int which, java.util.function.Consumer<Insight> change) {
        if (texts.isEmpty()) {
            return;
        }
        String text = List.copyOf(texts.keySet()).get(which % texts.size());
        Written written = texts.get(text);
        NetworkFixture network = seekers.get(written.seeker());
        server.run(
                institution(network),
                entityManager -> new StoredInsights(entityManager)
                        .findInsight(network.viewer(), written.id())
                        .ifPresent(change));
        shareable.remove(text);
    }

    /** Each person is known to all by the same address, or the same profile, or the same name and employer. */
    private void meet(int seeker, int person) {
        NetworkFixture network = seekers.get(seeker);
        String name = name(seeker, person);
        String employer = person % 3 == 2 ? "Firm " + person : "Firm " + person + " of " + seeker;
        UUID contact = network.contact(name, network.organization(employer, "Machine industry"));
        if (person % 3 == 0) {
            network.point(contact, 0, "EMAIL", (seeker % 2 == 0 ? "P" : "p") + person + "@mail.example");
        }
        if (person % 3 == 1) {
            network.run(
                    "update contact set linked_in_url = 'x', linked_in_key = ? where id = ?",
                    "profile-" + person,
                    contact);
        }
        threads.get(seeker).add(network.thread(name, "HELD", 1));
    }

    private static String name(int seeker, int person) {
        return FIRST.get(person) + (person % 3 == 2 ? " Surname" : " Surname" + seeker);
    }

    /** Two interviews still to come, each with a question on one topic; where their people work tells no sector. */
    private void plan(int seeker) {
        NetworkFixture network = seekers.get(seeker);
        Map<Topic, UUID> plan = new LinkedHashMap<>();
        for (Topic topic : List.of(Topic.WORK, Topic.PATH)) {
            String name = "Somebody for " + topic;
            network.contact(name);
            UUID thread = network.thread(name, "DRAFT", 1);
            network.run(
                    "insert into question (institution_id, id, seeker_id, thread_id, position, topic, question, is_open)"
                            + " values (?, ?, ?, ?, 0, ?, 'How?', true)",
                    institution(network),
                    UuidCreator.getTimeOrderedEpoch(),
                    network.seekerId(),
                    thread,
                    topic.name());
            plan.put(topic, thread);
        }
        plans.add(plan);
    }

    private static UUID institution(NetworkFixture network) {
        return network.viewer().institutionId();
    }
}
