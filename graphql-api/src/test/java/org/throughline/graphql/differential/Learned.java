package org.throughline.graphql.differential;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a viewer prepared and learned, worked out row by row from the model. */
final class Learned {
    private final Model model;
    private final UUID seeker;

    Learned(Model model, UUID seeker) {
        this.model = model;
        this.seeker = seeker;
    }

    List<Row> research(Row thread) {
        Row contact = contactOf(thread);
        Row organization = organizationOf(contact);
        return inOrder("ResearchNote", "created_at", note -> {
            Row on = model.find("Contact", note.get("contact_id"));
            Row at = organizationOf(on);
            return on != null
                    && contact != null
                    && (on.id().equals(contact.id())
                            || note.get("subject").equals("ORGANIZATION") && same(at, organization)
                            || note.get("subject").equals("INDUSTRY") && sameSector(at, organization));
        });
    }

    List<Row> questions(Row thread) {
        return model.all("Question")
                .filter(question -> question.uuid("thread_id").equals(thread.id()))
                .sorted(Comparator.comparing((Row question) -> (Integer) question.get("position"))
                        .thenComparing(question -> question.id().toString()))
                .toList();
    }

    Row preparation(Row thread) {
        if (contactOf(thread) == null) {
            return null;
        }
        Set<Object> known =
                research(thread).stream().map(note -> note.get("subject")).collect(Collectors.toSet());
        List<Row> questions = questions(thread);
        long open = questions.stream()
                .filter(question -> (boolean) question.get("is_open"))
                .count();
        long own = questions.stream().filter(Learned::isOwn).count();
        Map<String, Object> columns = new HashMap<>();
        columns.put(
                "missing_subjects",
                Stream.of("PERSON", "ORGANIZATION", "INDUSTRY")
                        .filter(subject -> !known.contains(subject))
                        .toList());
        columns.put("questions", questions.size());
        columns.put("questions_missing", Math.max(0, 3 - questions.size()));
        columns.put("open_questions", (int) open);
        columns.put("own_questions", (int) own);
        columns.put("open_share", share(open, questions.size()));
        columns.put("own_share", share(own, questions.size()));
        return new Row("Preparation", columns);
    }

    static boolean isOwn(Row question) {
        return question.get("bank_id") == null || !question.get("bank_text").equals(question.get("question"));
    }

    List<Row> openClaims(Row thread) {
        Row contact = contactOf(thread);
        Row organization = organizationOf(contact);
        return inOrder("Claim", "created_at", claim -> {
            Row about = model.find("Organization", claim.get("organization_id"));
            return contact != null
                    && claim.get("state").equals("OPEN")
                    && (contact.id().equals(claim.get("contact_id"))
                            || !claim.get("subject").equals("PERSON") && same(about, organization)
                            || claim.get("subject").equals("INDUSTRY") && sameSector(about, organization));
        });
    }

    List<Row> earlier(Row thread) {
        Row contact = contactOf(thread);
        Row organization = organizationOf(contact);
        Set<Object> topics = topicsOf(thread);
        return latest("Insight", insight -> {
            Row at = organizationOf(model.find("Contact", insight.get("contact_id")));
            return contact != null
                    && isFromAnother(insight, thread)
                    && model.find("Contact", insight.get("contact_id")) != null
                    && (topics.contains(insight.get("topic"))
                            || at != null
                                    && organization != null
                                    && !same(at, organization)
                                    && sameSector(at, organization));
        });
    }

    List<Row> feedbackSoFar(Row thread) {
        return latest("Feedback", feedback -> isFromAnother(feedback, thread));
    }

    /** Whether an insight of the viewer is among those that are shown to others. */
    boolean isShown(Row insight) {
        return insight.get("batch_id") != null && whole(insight.uuid("batch_id"));
    }

    List<Row> shared(Row thread) {
        Row contact = contactOf(thread);
        if (contact == null) {
            return List.of();
        }
        Row organization = organizationOf(contact);
        Object sector = organization == null || organization.get("sector") == null
                ? null
                : model.sectorOf((String) organization.get("sector"));
        Set<Object> topics = topicsOf(thread);
        int smallest =
                (Integer) model.all("Institution").findFirst().orElseThrow().get("smallest_group");
        List<UUID> newest = model.all("SharedRow")
                .filter(row ->
                        topics.contains(row.get("topic")) || sector != null && sector.equals(row.get("source_sector")))
                .map(row -> row.uuid("batch_id"))
                .distinct()
                .filter(this::whole)
                .filter(batch -> peopleBesideTheViewers(batch) >= smallest)
                .sorted(Comparator.comparing(UUID::toString).reversed())
                .limit(50)
                .toList();
        return model.all("SharedRow")
                .filter(row -> newest.contains(row.uuid("batch_id")))
                .map(Learned::withoutTheSource)
                .sorted(Comparator.comparing((Row row) -> !Objects.equals(row.get("sector"), sector))
                        .thenComparing(bytes("topic"), Arrays::compareUnsigned)
                        .thenComparing(bytes("role"), Arrays::compareUnsigned)
                        .thenComparing(bytes("sector"), Arrays::compareUnsigned)
                        .thenComparing(bytes("insight"), Arrays::compareUnsigned)
                        .thenComparing(bytes("kind"), Arrays::compareUnsigned))
                .toList();
    }

    private static Row withoutTheSource(Row row) {
        return new Row(
                "SharedInsight",
                Map.of(
                        "kind", row.get("kind"),
                        "topic", row.get("topic"),
                        "role", row.get("source_role"),
                        "sector", row.get("source_sector"),
                        "insight", row.get("insight")));
    }

    private static Function<Row, byte[]> bytes(String column) {
        return row -> ((String) row.get(column)).getBytes(StandardCharsets.UTF_8);
    }

    private boolean whole(UUID batch) {
        return ofBatch(batch).allMatch(row -> (boolean) row.get("valid"));
    }

    private long peopleBesideTheViewers(UUID batch) {
        Set<Object> own = ofBatch(batch)
                .filter(row -> row.uuid("seeker_id").equals(seeker))
                .map(row -> row.get("source_person"))
                .collect(Collectors.toSet());
        return ofBatch(batch)
                .map(row -> row.get("source_person"))
                .distinct()
                .filter(person -> !own.contains(person))
                .count();
    }

    private Stream<Row> ofBatch(UUID batch) {
        return model.all("SharedRow").filter(row -> row.uuid("batch_id").equals(batch));
    }

    private boolean isFromAnother(Row learned, Row thread) {
        Row from = model.find("InterviewThread", learned.get("thread_id"));
        return from != null && !from.id().equals(thread.id()) && !(boolean) from.get("practice");
    }

    private Set<Object> topicsOf(Row thread) {
        return questions(thread).stream().map(question -> question.get("topic")).collect(Collectors.toSet());
    }

    private Row contactOf(Row thread) {
        return model.find("Contact", thread.get("contact_id"));
    }

    private Row organizationOf(Row contact) {
        return contact == null ? null : model.find("Organization", contact.get("organization_id"));
    }

    private static boolean same(Row one, Row other) {
        return one != null && other != null && one.id().equals(other.id());
    }

    private boolean sameSector(Row one, Row other) {
        return one != null
                && other != null
                && one.get("sector") != null
                && other.get("sector") != null
                && model.folded((String) one.get("sector")).equals(model.folded((String) other.get("sector")));
    }

    private List<Row> inOrder(String type, String moment, Predicate<Row> which) {
        return model.all(type)
                .filter(which)
                .sorted(Comparator.comparing((Row row) -> row.instant(moment))
                        .thenComparing(row -> row.id().toString()))
                .toList();
    }

    private List<Row> latest(String type, Predicate<Row> which) {
        return model.all(type)
                .filter(which)
                .sorted(Comparator.comparing((Row row) -> row.instant("noted_at"))
                        .thenComparing(row -> row.id().toString())
                        .reversed())
                .limit(50)
                .toList();
    }

    private static Integer share(long part, int all) {
        return all == 0 ? null : (int) Math.round(100.0 * part / all);
    }
}
