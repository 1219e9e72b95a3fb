package org.throughline.deployment.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.throughline.deployment.running.RunningServerTest;
import org.throughline.persistence.demo.DemoAccounts;

/** Preparing an interview, what it teaches, and what of that others may know, as seen from outside. */
class LearningIT extends RunningServerTest {
    private static Client seeker;
    private static Interviews interviews;

    @BeforeAll
    static void signIn() {
        seeker = Client.of(SERVER, DemoAccounts.BEGINNER);
        interviews = new Interviews(seeker);
    }

    @Test
    void showsWhatResearchIsMissing() {
        String firm = unique("Firm");
        String ada = interviews.contact(unique("Ada"), firm);
        String ben = interviews.contact(unique("Ben"), firm);
        String thread = interviews.opened(ada);
        assertThat(preparation(thread).getJsonArray("missingSubjects").getValuesAs(JsonString::getString))
                .containsExactly("PERSON", "ORGANIZATION", "INDUSTRY");

        note(ben, "ORGANIZATION", "Family-owned", "https://example.org/about");
        String own = note(ada, "PERSON", "Studied in Lima", null);
        assertThat(preparation(thread).getJsonArray("missingSubjects").getValuesAs(JsonString::getString))
                .containsExactly("INDUSTRY");
        assertThat(interviews.thread(thread, "researchNotes { note source }").getJsonArray("researchNotes"))
                .hasSize(2);

        seeker.done("updateResearchNote", "researchNote { source }", Map.of("id", own, "source", "A talk"));
        seeker.done("deleteResearchNote", "deletedId", Map.of("id", own));
        assertThat(preparation(thread).getJsonArray("missingSubjects").getValuesAs(JsonString::getString))
                .containsExactly("PERSON", "INDUSTRY");
    }

    @Test
    void preparesQuestionsAndTellsOpenOnesFromClosedOnes() {
        String thread = interviews.opened(interviews.contact(unique("Ada"), unique("Firm")));
        JsonObject closed = question(thread, Map.of("topic", "WORK", "question", "Do you like your job?"));
        assertThat(closed.getBoolean("open")).isFalse();
        assertThat(closed.getString("betterWording")).isEqualTo("What do you like about your job?");
        JsonObject offered = seeker.ask(
                        "{ questionBank(first: 1, filter: {topic: [PATH], language: \"de\"}) { nodes { id question } } }")
                .getJsonObject("questionBank")
                .getJsonArray("nodes")
                .getJsonObject(0);
        JsonObject taken = question(thread, Map.of("bankQuestionId", offered.getString("id")));
        assertThat(taken.getBoolean("own")).isFalse();
        assertThat(taken.getString("question")).isEqualTo(offered.getString("question"));
        JsonObject third = question(thread, Map.of("topic", "STORY", "question", "كيف بدأت؟ 🙂 How did it begin?"));

        JsonObject preparation = preparation(thread);
        assertThat(preparation.getInt("questions")).isEqualTo(3);
        assertThat(preparation.getInt("questionsMissing")).isZero();
        assertThat(preparation.getInt("openShare")).isEqualTo(67);
        assertThat(preparation.getInt("ownShare")).isEqualTo(67);

        List<String> order = List.of(third.getString("id"), closed.getString("id"), taken.getString("id"));
        seeker.done("reorderQuestions", "thread { id }", Map.of("threadId", thread, "questionIds", order));
        assertThat(interviews
                        .thread(thread, "questions { id }")
                        .getJsonArray("questions")
                        .getValuesAs(JsonObject.class))
                .extracting(question -> question.getString("id"))
                .containsExactlyElementsOf(order);
        assertThat(seeker.refusal("reorderQuestions", Map.of("threadId", thread, "questionIds", List.of(order.get(0)))))
                .isEqualTo("MALFORMED at input.questionIds");
        assertThat(seeker.refusal("answerQuestion", Map.of("id", order.get(0), "answer", "Well")))
                .isEqualTo("NOT_HELD at input.asked");
        JsonObject reworded = seeker.done(
                        "updateQuestion",
                        "question { open own betterWording }",
                        Map.of("id", closed.getString("id"), "question", "What do you like about your job?"))
                .getJsonObject("question");
        assertThat(reworded.toString()).isEqualTo("{\"open\":true,\"own\":true,\"betterWording\":null}");
        seeker.done("deleteQuestion", "deletedId", Map.of("id", order.get(2)));
        assertThat(preparation(thread).getInt("ownShare")).isEqualTo(100);
    }

    @Test
    void answersAQuestionOnceTheInterviewWasHeld() {
        String thread = interviews.held(interviews.contact(unique("Ada"), unique("Firm")));
        String question =
                question(thread, Map.of("topic", "PATH", "question", "How?")).getString("id");
        assertThat(seeker.done(
                                "answerQuestion",
                                "question { asked answer }",
                                Map.of("id", question, "answer", "By chance"))
                        .getJsonObject("question")
                        .toString())
                .isEqualTo("{\"asked\":true,\"answer\":\"By chance\"}");
    }

    @Test
    void settlesAClaimByAnInterviewThatWasHeld() {
        String ada = interviews.contact(unique("Ada"), unique("Firm"));
        String planned = interviews.opened(ada);
        String claim = interviews.made(
                "recordClaim",
                "claim",
                Map.of("contactId", ada, "subject", "ORGANIZATION", "statement", "Nobody leaves"));
        assertThat(interviews
                        .thread(planned, "openClaims { statement organization { name } }")
                        .getJsonArray("openClaims"))
                .hasSize(1);
        assertThat(seeker.refusal("settleClaim", Map.of("id", claim, "threadId", planned, "state", "CONFIRMED")))
                .isEqualTo("NOT_HELD at input.threadId");
        String held = interviews.held(ada);
        assertThat(seeker.refusal("settleClaim", Map.of("id", claim, "threadId", held, "state", "REFINED")))
                .isEqualTo("REQUIRED at input.refinement");
        assertThat(seeker.refusal(
                        "settleClaim",
                        Map.of("id", claim, "threadId", held, "state", "CONFIRMED", "settledAt", Interviews.ago(5))))
                .isEqualTo("BEFORE_ITS_CAUSE at input.settledAt");
        assertThat(seeker.refusal(
                        "settleClaim",
                        Map.of("id", claim, "threadId", held, "state", "CONFIRMED", "settledAt", Interviews.ago(-1))))
                .isEqualTo("IN_THE_FUTURE at input.settledAt");
        JsonObject settled = seeker.done(
                        "settleClaim",
                        "claim { state refinement settledBy { id } }",
                        Map.of("id", claim, "threadId", held, "state", "REFINED", "refinement", "Few leave"))
                .getJsonObject("claim");
        assertThat(settled.getJsonObject("settledBy").getString("id")).isEqualTo(held);
        assertThat(seeker.refusal("settleClaim", Map.of("id", claim, "threadId", held, "state", "REFUTED")))
                .isEqualTo("STEP_NOT_ALLOWED at input.state");
        assertThat(interviews.thread(planned, "openClaims { id }").getJsonArray("openClaims"))
                .isEmpty();
        assertThat(seeker.done("reopenClaim", "claim { state settledBy { id } }", Map.of("id", claim))
                        .getJsonObject("claim")
                        .toString())
                .isEqualTo("{\"state\":\"OPEN\",\"settledBy\":null}");
    }

    @Test
    void letsOneOfTwoWhoSettleTheSameClaimWin() {
        String ada = interviews.contact(unique("Ada"), unique("Firm"));
        String held = interviews.held(ada);
        String claim = interviews.made(
                "recordClaim", "claim", Map.of("contactId", ada, "subject", "PERSON", "statement", "Early riser"));
        List<String> codes = Stream.of("CONFIRMED", "REFUTED")
                .map(state -> CompletableFuture.supplyAsync(() -> seeker.change(
                        "settleClaim",
                        "claim { id }",
                        Map.of("id", claim, "threadId", held, "state", state, "ifVersion", 0))))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .map(payload -> payload.getJsonArray("userErrors").isEmpty()
                        ? "DONE"
                        : payload.getJsonArray("userErrors").getJsonObject(0).getString("code"))
                .sorted()
                .toList();
        assertThat(codes).containsExactly("CHANGED_MEANWHILE", "DONE");
    }

    @Test
    void refusesBadValuesAllAtOnceAndKeepsNothing() {
        String ada = interviews.contact(unique("Ada"), unique("Firm"));
        String opened = interviews.opened(ada);
        assertThat(codes(seeker.change(
                        "addResearchNote",
                        "researchNote { id }",
                        Map.of("contactId", ada, "subject", "PERSON", "note", " ", "source", "a\u0007b"))))
                .containsExactly("REQUIRED [\"input\",\"note\"]", "NOT_TEXT [\"input\",\"source\"]");
        assertThat(codes(seeker.change(
                        "recordInsight",
                        "insight { id }",
                        Map.of("threadId", opened, "kind", "TIP", "topic", "WORK", "insight", "x".repeat(10_000)))))
                .containsExactly("NOT_HELD [\"input\",\"threadId\"]", "TOO_LONG [\"input\",\"insight\"]");
        assertThat(codes(seeker.change(
                        "recordFeedback",
                        "feedback { id }",
                        Map.of("threadId", opened, "kind", "GAP", "feedback", ""))))
                .containsExactly("NOT_HELD [\"input\",\"threadId\"]", "REQUIRED [\"input\",\"feedback\"]");
        assertThat(seeker.refusal("addQuestion", Map.of("threadId", opened, "topic", "WORK")))
                .isEqualTo("REQUIRED at input.question");
        assertThat(seeker.refusal("addQuestion", Map.of("threadId", opened, "bankQuestionId", UUID.randomUUID())))
                .isEqualTo("NOT_FOUND at input.bankQuestionId");
        assertThat(seeker.refusal("recordClaim", Map.of("subject", "INDUSTRY", "statement", "Growing")))
                .isEqualTo("REQUIRED at input.organizationId");
        JsonObject thread = interviews.thread(
                opened, "researchNotes { id } questions { id } insights { totalCount } feedback { totalCount }");
        assertThat(thread.toString())
                .isEqualTo(
                        "{\"researchNotes\":[],\"questions\":[],\"insights\":{\"totalCount\":0},\"feedback\":{\"totalCount\":0}}");
    }

    @Test
    void remembersFeedbackForTheNextInterview() {
        String held = interviews.held(interviews.contact(unique("Ada"), unique("Firm")));
        String planned = interviews.opened(interviews.contact(unique("Ben"), unique("Firm")));
        String words = unique("Too little practice");
        String feedback = interviews.made(
                "recordFeedback", "feedback", Map.of("threadId", held, "kind", "GAP", "feedback", words));
        seeker.done("updateFeedback", "feedback { response }", Map.of("id", feedback, "response", "Take a course"));
        assertThat(interviews
                        .thread(planned, "feedbackSoFar { kind feedback response }")
                        .toString())
                .contains("{\"kind\":\"GAP\",\"feedback\":\"" + words + "\",\"response\":\"Take a course\"}");
        seeker.done("deleteFeedback", "deletedId", Map.of("id", feedback));
        assertThat(interviews.thread(planned, "feedbackSoFar { feedback }").toString())
                .doesNotContain(words);
    }

    @Test
    void usesWhatEarlierInterviewsTaughtAndListsItByTopic() {
        String ada = interviews.contact(unique("Ada"), unique("Firm"));
        String held = interviews.held(ada);
        String insight = unique("Read the yearly report");
        insight(held, "COMPANY", insight, Map.of("kind", "TIP"));
        String planned = interviews.opened(interviews.contact(unique("Ben"), unique("Firm")));
        assertThat(interviews.thread(planned, "earlierInsights { insight }").toString())
                .doesNotContain(insight);
        question(planned, Map.of("topic", "COMPANY", "question", "How are decisions made?"));
        assertThat(interviews
                        .thread(planned, "earlierInsights { insight contact { name } }")
                        .toString())
                .contains(insight);
        String lists = "insights(last: 100, filter: {topic: [COMPANY], kind: [TIP]}) { nodes { insight sharing } }";
        JsonObject all = seeker.ask("{ contact(id: \"%s\") { %s } thread(id: \"%s\") { %s } viewer { seeker { %s } } }"
                .formatted(ada, lists, held, lists, lists));
        assertThat(all.getJsonObject("contact").toString()).contains(insight);
        assertThat(all.getJsonObject("thread").toString()).contains(insight);
        assertThat(all.getJsonObject("viewer").toString()).contains(insight);
    }

    @Test
    void refusesToShareATextThatTellsWhoSaidIt() {
        String firm = unique("Quarrystone");
        String held = interviews.held(interviews.contact("Zenobia Quark" + suffix(), firm));
        JsonObject refused = seeker.change(
                "recordInsight",
                "insight { id } disclosures { kind refused start end words }",
                Map.of(
                        "threadId", held,
                        "kind", "TIP",
                        "topic", "WORK",
                        "insight", "As ZENOBIA says, at " + firm + " one earns 65,000",
                        "sharing", "SHAREABLE",
                        "sourceRole", "ACCOUNTING",
                        "sourceSector", "MANUFACTURING"));
        assertThat(codes(refused))
                .containsExactly(
                        "IDENTIFIES_SOMEONE [\"input\",\"insight\"]", "IDENTIFIES_SOMEONE [\"input\",\"insight\"]");
        assertThat(refused.getJsonArray("userErrors").getJsonObject(0).getString("practice"))
                .isEqualTo("C9");
        assertThat(refused.getJsonArray("disclosures").getJsonObject(0).toString())
                .isEqualTo("{\"kind\":\"SOURCE_NAME\",\"refused\":true,\"start\":3,\"end\":10,\"words\":\"ZENOBIA\"}");
        assertThat(refused.getJsonArray("disclosures").getValuesAs(JsonObject.class))
                .extracting(found -> found.getString("kind"))
                .containsExactly("SOURCE_NAME", "ORGANIZATION_NAME", "SALARY");
        assertThat(interviews.thread(held, "insights { totalCount }").toString())
                .contains("\"totalCount\":0");

        String kept = insight(held, "WORK", "Ask Zenobia again", Map.of("kind", "TIP"));
        assertThat(seeker.refusal("shareInsight", Map.of("id", kept))).isEqualTo("REQUIRED at input.sourceRole");
        assertThat(seeker.refusal("shareInsight", Map.of("id", kept, "sourceRole", "SALES", "sourceSector", "ENERGY")))
                .isEqualTo("IDENTIFIES_SOMEONE at input.insight");
    }

    @Test
    void showsOthersNoMoreThanARoleAndASectorAndOnlyWhatIsShared() {
        Interviews amara = new Interviews(Client.of(SERVER, DemoAccounts.STAR));
        Interviews neighbour = new Interviews(Client.of(SERVER, DemoAccounts.NEIGHBOUR));
        String mark = suffix();
        String secret = "Never to leave " + mark;
        String[] shared = new String[3];
        for (int person = 0; person < 3; person++) {
            String thread = amara.held(amara.contact("Source" + person + mark, "House" + person + mark));
            amara.made(
                    "recordInsight",
                    "insight",
                    Map.of("threadId", thread, "kind", "FACT", "topic", "ADVICE", "insight", secret + person));
            shared[person] = amara.made("recordInsight", "insight", shareable(thread, "Lesson " + person + " " + mark));
            assertThat(seenBy(interviews))
                    .as("after %d people", person + 1)
                    .matches(seen -> seen.contains(mark) == (person(shared) == 3));
        }
        String seen = seenBy(interviews);
        assertThat(seen)
                .contains(
                        "{\"kind\":\"FACT\",\"topic\":\"ADVICE\",\"role\":\"LOGISTICS\",\"sector\":\"HOSPITALITY_AND_TOURISM\",\"insight\":\"Lesson 0 "
                                + mark)
                .doesNotContain("Never to leave", "Source0", "House0", "Amara");
        assertThat(seenBy(amara)).as("beside her own nobody is behind it").doesNotContain(mark);
        assertThat(seenBy(neighbour)).as("of another institution").doesNotContain(mark);

        assertThat(amara.client().refusal("updateInsight", Map.of("id", shared[1], "insight", "Other")))
                .isEqualTo("STEP_NOT_ALLOWED at input.id");
        amara.client().done("withdrawInsight", "insight { sharing shown }", Map.of("id", shared[1]));
        assertThat(seenBy(interviews)).as("a batch stands or falls as a whole").doesNotContain(mark);
        assertThat(amara.client()
                        .refusal(
                                "shareInsight",
                                Map.of("id", shared[1], "sourceRole", "LOGISTICS", "sourceSector", "ENERGY")))
                .isEqualTo("SHARED_BEFORE at input.id");
    }

    private static int person(String[] shared) {
        return (int) Stream.of(shared).filter(id -> id != null).count();
    }

    @Test
    void letsAdministratorsKeepABankOfTheirOwn() {
        Client admin = Client.of(SERVER, DemoAccounts.ADMIN);
        Client neighbour = Client.of(SERVER, DemoAccounts.NEIGHBOUR);
        String words = "What would you ask " + suffix() + "?";
        String id = new Interviews(admin)
                .made("createBankQuestion", "bankQuestion", Map.of("topic", "ADVICE", "question", words));
        String own = "{ questionBank(last: 100, filter: {shipped: false}) { nodes { question } } }";
        assertThat(seeker.ask(own).toString()).contains(words);
        assertThat(neighbour.ask(own).toString()).doesNotContain(words);
        assertThat(admin.refusal("updateBankQuestion", Map.of("id", id, "question", "Is it so?")))
                .isEqualTo("QUESTION_CLOSED at input.question");
        String thread = interviews.opened(interviews.contact(unique("Ada"), unique("Firm")));
        String taken = question(thread, Map.of("bankQuestionId", id)).getString("id");
        admin.done("updateBankQuestion", "bankQuestion { version }", Map.of("id", id, "question", "Why " + words));
        admin.done("deleteBankQuestion", "deletedId", Map.of("id", id));
        assertThat(seeker.ask(own).toString()).doesNotContain(words);
        assertThat(seeker.ask("{ node(id: \"%s\") { ... on Question { question own bankQuestion { id } } } }"
                                .formatted(taken))
                        .getJsonObject("node")
                        .toString())
                .isEqualTo("{\"question\":\"" + words + "\",\"own\":false,\"bankQuestion\":null}");
    }

    @Test
    void shipsAtLeastFortyOpenQuestionsInEachLanguageToEveryInstitution() {
        Client neighbour = Client.of(SERVER, DemoAccounts.NEIGHBOUR);
        for (String language : List.of("en", "de")) {
            assertThat(neighbour
                            .ask("{ questionBank(filter: {language: \"%s\", shipped: true}) { totalCount } }"
                                    .formatted(language))
                            .getJsonObject("questionBank")
                            .getInt("totalCount"))
                    .isGreaterThanOrEqualTo(40);
        }
    }

    private static Map<String, Object> shareable(String thread, String insight) {
        return Map.of(
                "threadId", thread,
                "kind", "FACT",
                "topic", "ADVICE",
                "insight", insight,
                "sharing", "SHAREABLE",
                "sourceRole", "LOGISTICS",
                "sourceSector", "HOSPITALITY_AND_TOURISM");
    }

    /** What somebody sees of others when preparing an interview on advice. */
    private static String seenBy(Interviews reader) {
        String thread = reader.opened(reader.contact(unique("Reader"), unique("Firm")));
        reader.made("addQuestion", "question", Map.of("threadId", thread, "topic", "ADVICE", "question", "How?"));
        return reader.thread(thread, "sharedInsights { kind topic role sector insight }")
                .toString();
    }

    private static String insight(String thread, String topic, String words, Map<String, ?> more) {
        Map<String, Object> input = new HashMap<>(more);
        input.putAll(Map.of("threadId", thread, "topic", topic, "insight", words));
        return interviews.made("recordInsight", "insight", input);
    }

    private static JsonObject question(String thread, Map<String, ?> more) {
        Map<String, Object> input = new HashMap<>(more);
        input.put("threadId", thread);
        return seeker.done("addQuestion", "question { id question open own betterWording position }", input)
                .getJsonObject("question");
    }

    private static String note(String contact, String subject, String note, String source) {
        Map<String, Object> input = new HashMap<>(Map.of("contactId", contact, "subject", subject, "note", note));
        input.put("source", source);
        return interviews.made("addResearchNote", "researchNote", input);
    }

    private static JsonObject preparation(String thread) {
        return interviews
                .thread(thread, "preparation { missingSubjects questions questionsMissing openShare ownShare }")
                .getJsonObject("preparation");
    }

    private static List<String> codes(JsonObject payload) {
        return payload.getJsonArray("userErrors").getValuesAs(JsonObject.class).stream()
                .map(error -> error.getString("code") + " " + error.getJsonArray("path"))
                .toList();
    }

    private static String unique(String word) {
        return word + " " + suffix();
    }

    private static String suffix() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 12).replaceAll("\\d", "q");
    }
}
