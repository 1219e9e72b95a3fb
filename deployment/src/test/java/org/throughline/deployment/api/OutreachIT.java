package org.throughline.deployment.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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

class OutreachIT extends RunningServerTest {
    private static final String PURPOSE = "You converted the bus depot in Leeds to electric buses";
    private static final String GOOD = """
            Dear Ms Shaw,

            You converted the depot in Leeds to electric buses. What surprised you most about it? I would like to learn how a \
            city decides on such a thing, and would be glad of ten minutes, by phone or in person.

            Kind regards,
            Tim""";
    /** As good, and never kept. */
    private static final String GOOD_CHECKED = """
            Dear Ms Shaw,

            Few people have seen a bus depot go electric from the inside, as you did in Leeds. Which decision would you take \
            again? I am trying to understand how such plans come about. Might I ring you for ten minutes one afternoon?

            With kind regards,
            Tim""";

    /** As good, and written to one person only. */
    private static final String GOOD_ONCE = """
            Dear Ms Shaw,

            Your report on the electric depot in Leeds says that the drivers drew the new plan. How did you win them over? I am \
            curious how change begins, and ten minutes of your time would teach me a lot.

            Best wishes,
            Tim""";

    private static final String SELLING = GOOD + "\nP.S.: Do you have a job for me?";
    private static final String CHECK = """
            query ($input: CheckOutreachInput!) { checkOutreach(input: $input) { verdict language userErrors { code path }
              findings { code practice severity place start end wrong better } } }""";

    /** Words that no other test's message has. */
    private static final String KITES =
            "the exhibition of paper kites that opens next Thursday in the old harbour hall made me think of our talk about wind.";

    private static Client seeker;
    private static Client admin;

    @BeforeAll
    static void signIn() {
        seeker = Client.of(SERVER, DemoAccounts.BEGINNER);
        admin = Client.of(SERVER, DemoAccounts.ADMIN);
    }

    @Test
    void findsAnAppealForAJobWithItsPlaceAndABetterWording() {
        String body = "Liebe Grüße 🦙 vorab. Do you have a job for me?";
        JsonObject checked = check(Map.of("kind", "REQUEST", "body", body, "language", "en"));
        JsonObject finding = finding(checked, "ASKS_FOR_JOB");

        assertThat(checked.getString("verdict")).isEqualTo("ERROR");
        assertThat(finding.getString("practice")).isEqualTo("B1");
        assertThat(finding.getString("severity")).isEqualTo("ERROR");
        assertThat(body.substring(finding.getInt("start"), finding.getInt("end")))
                .isEqualTo("Do you have a job");
        assertThat(finding.getString("wrong")).contains("Do you have a job");
        assertThat(finding.getString("better")).contains("path");
    }

    @Test
    void findsNothingWrongWithAGoodRequest() {
        assertThat(codes(check(Map.of("kind", "REQUEST", "body", GOOD_CHECKED))))
                .isEmpty();
        assertThat(codes(check(
                        Map.of("kind", "REQUEST", "body", GOOD_CHECKED, "threadId", thread(contact("Ann Shaw"))))))
                .isEmpty();
    }

    @Test
    void looksForTheReasonWhyThem() {
        String general = "How did you start? I would like to learn about your work, in ten minutes.";
        String thread = thread(contact("Ann Shaw"));

        assertThat(codes(check(Map.of("kind", "REQUEST", "body", general)))).isEmpty();
        assertThat(codes(check(Map.of("kind", "REQUEST", "body", general, "threadId", thread))))
                .containsExactly("NO_REASON_WHY_THEM");
    }

    @Test
    void guessesTheLanguageOrIsToldIt() {
        String german = "Haben Sie zurzeit freie Stellen?";
        assertThat(check(Map.of("kind", "REQUEST", "body", german)).getString("language"))
                .isEqualTo("de");
        assertThat(codes(check(Map.of("kind", "REQUEST", "body", german)))).contains("ASKS_FOR_JOB");
        assertThat(codes(check(Map.of("kind", "REQUEST", "body", german, "language", "en"))))
                .doesNotContain("ASKS_FOR_JOB");
        assertThat(check(Map.of("kind", "REQUEST", "body", german, "language", "xx"))
                        .getJsonArray("userErrors")
                        .toString())
                .isEqualTo("[{\"code\":\"MALFORMED\",\"path\":[\"input\",\"language\"]}]");
    }

    @Test
    void recordsARequestAsSentAndWithItTheRequestOfTheThread() {
        String thread = thread(contact("Ann Shaw"));
        String id = save(Map.of("kind", "REQUEST", "threadId", thread, "body", GOOD_ONCE, "subject", "A question"));

        JsonObject sent = seeker.done(
                "sendMessage",
                "message { verdict sentAt findings } thread { state messages { totalCount nodes { id subject } } } event { kind }",
                Map.of("id", id));

        assertThat(sent.getJsonObject("message").getString("verdict")).isEqualTo("CLEAN");
        assertThat(sent.getJsonObject("message").isNull("sentAt")).isFalse();
        assertThat(sent.getJsonObject("thread").getString("state")).isEqualTo("REQUESTED");
        assertThat(sent.getJsonObject("event").getString("kind")).isEqualTo("REQUESTED");
        assertThat(sent.getJsonObject("thread").getJsonObject("messages").getInt("totalCount"))
                .isEqualTo(1);
        assertThat(seeker.refusal("sendMessage", Map.of("id", id))).isEqualTo("ALREADY_SENT at input.id");
        assertThat(seeker.refusal("deleteMessage", Map.of("id", id))).isEqualTo("ALREADY_SENT at input.id");
        assertThat(seeker.refusal("saveMessage", Map.of("id", id, "kind", "REQUEST", "body", "Other")))
                .isEqualTo("ALREADY_SENT at input.id");
    }

    @Test
    void refusesToRecordAMessageThatAsksForAJobAndSaysWhatToDo() {
        String thread = thread(contact("Ann Shaw"));
        String id = save(Map.of("kind", "REQUEST", "threadId", thread, "body", SELLING));

        JsonObject error = seeker.change("sendMessage", "message { id }", Map.of("id", id))
                .getJsonArray("userErrors")
                .getJsonObject(0);

        assertThat(error.getString("code")).isEqualTo("MESSAGE_UNFIT");
        assertThat(error.getString("practice")).isEqualTo("B1");
        assertThat(error.getString("message")).contains("Leave it out");
        assertThat(state(thread)).isEqualTo("DRAFT");
        assertThat(message(id).get("sentAt")).isEqualTo(JsonValue.NULL);
    }

    @Test
    void namesAReferrerOnlyWithTheirPermission() {
        String referrer = contact("Maria Santos");
        String contact = contact("Ann Shaw");
        String thread = thread(contact);
        refer(referrer, contact, "NOT_ASKED");
        String named = GOOD.replace("You converted", "Maria Santos told me about you. You converted");
        String id = save(Map.of("kind", "REQUEST", "threadId", thread, "body", named));

        JsonObject refused = seeker.change("sendMessage", "message { id }", Map.of("id", id));
        assertThat(refused.getJsonArray("userErrors").getJsonObject(0).getString("practice"))
                .isEqualTo("B12");

        refer(contact("Maria Santos"), contact, "GRANTED");
        JsonObject stillRefused = seeker.change("sendMessage", "message { id }", Map.of("id", id));
        assertThat(stillRefused.getJsonArray("userErrors")).hasSize(1);
        seeker.done(
                "saveMessage", "message { id }", Map.of("id", id, "kind", "REQUEST", "threadId", thread, "body", GOOD));
        seeker.done("sendMessage", "message { id }", Map.of("id", id));
    }

    @Test
    void findsTheSameTextToSeveralPeople() {
        save(Map.of("kind", "TOUCH", "contactId", contact("Ann"), "body", "Dear Ann, " + KITES));
        JsonObject saved = seeker.done(
                "saveMessage",
                "message { verdict findings } findings { code }",
                Map.of("kind", "TOUCH", "contactId", contact("Ben"), "body", "Dear Ben, " + KITES));
        assertThat(saved.getJsonObject("message").getString("verdict")).isEqualTo("WARNING");
        assertThat(saved.getJsonObject("message")
                        .getJsonArray("findings")
                        .getValuesAs(JsonString.class)
                        .toString())
                .contains("SAME_TEXT");
        assertThat(codes(saved)).containsExactly("SAME_TEXT");
    }

    @Test
    void aTouchChangesNoThreadAndNeedsNone() {
        String contact = contact("Ann Shaw");
        String id = save(Map.of("kind", "TOUCH", "contactId", contact, "body", "This made me think of you, Ann."));
        JsonObject sent =
                seeker.done("sendMessage", "message { id thread { id } } thread { id } event { id }", Map.of("id", id));
        assertThat(sent.isNull("thread")).isTrue();
        assertThat(sent.isNull("event")).isTrue();
    }

    @Test
    void aRequestOutsideOfAnInterviewCanBeKeptButNotSent() {
        String id = save(Map.of("kind", "REQUEST", "contactId", contact("Ann Shaw"), "body", GOOD));
        assertThat(seeker.refusal("sendMessage", Map.of("id", id))).isEqualTo("REQUIRED at input.id");
    }

    @Test
    void aThankYouForAJobInterviewNeedsNoThread() {
        String id = save(Map.of(
                "kind",
                "THANK_YOU",
                "contactId",
                contact("Ann"),
                "body",
                "Thank you for the job interview yesterday."));
        JsonObject sent = seeker.done("sendMessage", "message { verdict sentAt } event { id }", Map.of("id", id));
        assertThat(sent.getJsonObject("message").getString("verdict")).isEqualTo("CLEAN");
        assertThat(sent.isNull("event")).isTrue();
    }

    @Test
    void aDeletedContactTakesItsMessagesAlong() {
        String contact = contact("Ann");
        String id = save(Map.of("kind", "TOUCH", "contactId", contact, "body", "Hello Ann"));
        seeker.done("deleteContact", "deletedContactId", Map.of("id", contact));
        assertThat(seeker.ask("{ message(id: \"" + id + "\") { id } }").isNull("message"))
                .isTrue();
        assertThat(seeker.refusal("sendMessage", Map.of("id", id))).isEqualTo("NOT_FOUND at input.id");
    }

    @Test
    void aThankYouIsRecordedOnlyAfterTheInterview() {
        String thread = thread(contact("Ann Shaw"));
        String id = save(Map.of("kind", "THANK_YOU", "threadId", thread, "body", "Thank you for your time, Ms Shaw."));
        assertThat(seeker.refusal("sendMessage", Map.of("id", id))).isEqualTo("STEP_NOT_ALLOWED at input.id");
        assertThat(message(id).get("sentAt")).isEqualTo(JsonValue.NULL);

        for (String kind : List.of("REQUESTED", "ACCEPTED")) {
            seeker.done("recordThreadEvent", "thread { id }", Map.of("threadId", thread, "kind", kind));
        }
        Instant slot = Instant.now().plus(1, ChronoUnit.SECONDS).truncatedTo(ChronoUnit.SECONDS);
        seeker.done(
                "recordThreadEvent",
                "thread { id }",
                Map.of("threadId", thread, "kind", "SCHEDULED", "scheduledFor", slot.toString()));
        seeker.done("recordThreadEvent", "thread { id }", Map.of("threadId", thread, "kind", "HELD"));
        JsonObject sent = seeker.done("sendMessage", "thread { state } event { kind }", Map.of("id", id));
        assertThat(sent.getJsonObject("event").getString("kind")).isEqualTo("THANKED");
        assertThat(sent.getJsonObject("thread").getString("state")).isEqualTo("THANKED");
    }

    @Test
    void startsAMessageFromATemplateWithItsFieldsFilled() {
        String thread = thread(contact("Ann Shaw"));
        String template = template("en", "Ask for a conversation");
        JsonObject started = seeker.done(
                "startMessage",
                "message { body language kind } findings { code severity wrong }",
                Map.of("templateId", template, "threadId", thread));
        String body = started.getJsonObject("message").getString("body");

        assertThat(body)
                .startsWith("Dear Ann Shaw,")
                .contains(PURPOSE, "{question}")
                .doesNotContain("{purpose}");
        assertThat(body).contains("10 minutes").doesNotContain("{seekerName}");
        JsonObject unfilled = finding(started, "FIELD_NOT_FILLED");
        assertThat(unfilled.getString("severity")).isEqualTo("HINT");
        assertThat(unfilled.getString("wrong")).contains("{question}");
    }

    @Test
    void aTemplateNamesAReferrerOnlyWithTheirPermission() {
        String contact = contact("Ann Shaw");
        String thread = thread(contact);
        String template = template("de", "Um ein Gespräch bitten, auf Empfehlung");
        Map<String, String> start = Map.of("templateId", template, "threadId", thread);
        refer(contact("Uwe Hahn"), contact, "DENIED");
        assertThat(seeker.done("startMessage", "message { body }", start)
                        .getJsonObject("message")
                        .getString("body"))
                .contains("{referrer}")
                .doesNotContain("Hahn");
        refer(contact("Maria Santos"), contact, "GRANTED");
        assertThat(seeker.done("startMessage", "message { body }", start)
                        .getJsonObject("message")
                        .getString("body"))
                .contains("Maria Santos hat mir geraten");
    }

    @Test
    void everyInstitutionHasTemplatesInTwoLanguagesAndAnAdministratorChangesThem() {
        String name = "Ours " + UUID.randomUUID();
        Map<String, Object> input =
                Map.of("kind", "TOUCH", "language", "en", "name", name, "body", "Dear {firstName},");
        assertThat(seeker.refusal("createMessageTemplate", input)).isEqualTo("NOT_FOUND at input");
        JsonObject made = admin.done("createMessageTemplate", "messageTemplate { id version }", input)
                .getJsonObject("messageTemplate");
        String id = made.getString("id");

        assertThat(templates("TOUCH")).contains(name, "Keep in touch, with something for them");
        assertThat(seeker.refusal("updateMessageTemplate", Map.of("id", id, "name", "Mine")))
                .isEqualTo("NOT_FOUND at input");
        assertThat(admin.refusal("updateMessageTemplate", Map.of("id", id, "ifVersion", 7, "name", "Other")))
                .isEqualTo("CHANGED_MEANWHILE at input.ifVersion");
        assertThat(admin.refusal("updateMessageTemplate", Map.of("id", id, "language", "tlh")))
                .isEqualTo("MALFORMED at input.language");
        JsonObject changed = admin.done(
                        "updateMessageTemplate",
                        "messageTemplate { body subject version }",
                        Map.of("id", id, "subject", "Hello"))
                .getJsonObject("messageTemplate");
        assertThat(changed.getString("body")).isEqualTo("Dear {firstName},");
        assertThat(changed.getString("subject")).isEqualTo("Hello");
        assertThat(Client.of(SERVER, DemoAccounts.NEIGHBOUR)
                        .ask("{ node(id: \"" + id + "\") { id } }")
                        .isNull("node"))
                .isTrue();
        admin.done("deleteMessageTemplate", "deletedMessageTemplateId", Map.of("id", id));
        assertThat(templates("TOUCH")).doesNotContain(name);
    }

    @Test
    void opensAMessageInOnesOwnMail() {
        String contact = seeker.done(
                        "createContact",
                        "contact { id }",
                        Map.of("name", "Zoë \"Z\" Müller", "emails", List.of(Map.of("value", "zoe@firm.example"))))
                .getJsonObject("contact")
                .getString("id");
        String body = "Liebe Zoë,\n\ndas 🦙 & mehr: 100 % + 1?";
        String id = save(Map.of("kind", "TOUCH", "contactId", contact, "subject", "Grüße & mehr", "body", body));

        JsonObject mailto = mailto(id);
        String url = mailto.getString("url");
        assertThat(mailto.getBoolean("complete")).isTrue();
        assertThat(url).startsWith("mailto:zoe@firm.example?subject=Gr%C3%BC%C3%9Fe%20%26%20mehr&body=");
        assertThat(URLDecoder.decode(url.substring(url.indexOf("body=") + 5), StandardCharsets.UTF_8))
                .isEqualTo(body.replace("\n", "\r\n"));

        HttpResponse<String> file =
                seeker.send(seeker.request(mailto.getString("file")).GET());
        assertThat(file.statusCode()).as(file.body()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type").orElseThrow()).startsWith("message/rfc822");
        assertThat(file.body())
                .contains("X-Unsent: 1\r\n", "MIME-Version: 1.0\r\n", "Message-ID: <" + id, "<zoe@firm.example>")
                .contains("Subject: =?UTF-8?", "Content-Type: text/plain; charset=UTF-8\r\n")
                .contains("Content-Transfer-Encoding: quoted-printable\r\n", "Liebe Zo=C3=AB,\r\n\r\n");
    }

    @Test
    void tellsWhenAMessageIsTooLongForAUrl() {
        String id = save(Map.of("kind", "TOUCH", "contactId", contact("Ann"), "body", "é".repeat(1500)));
        JsonObject mailto = mailto(id);
        assertThat(mailto.getBoolean("complete")).isFalse();
        assertThat(mailto.getString("url").length()).isBetween(1_900, 2_000);
        assertThat(seeker.send(seeker.request(mailto.getString("file")).GET()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void theFileOfAMessageIsNobodyElses() {
        String id = save(Map.of("kind", "TOUCH", "contactId", contact("Ann"), "body", "Hello Ann"));
        Client other = Client.of(SERVER, DemoAccounts.STAR);
        for (String file : List.of("/messages/" + id + ".eml", "/messages/x.eml", "/messages/" + id, "/messages/")) {
            assertThat(other.send(other.request(file).GET()).statusCode())
                    .as(file)
                    .isEqualTo(404);
        }
        Client nobody = Client.anonymous(SERVER);
        assertThat(nobody.send(nobody.request("/messages/" + id + ".eml").GET()).statusCode())
                .isEqualTo(401);
    }

    @Test
    void refusesBadInputWithACodeAndKeepsNothing() {
        String contact = contact("Ann Shaw");
        Map<String, Object> draft = Map.of("kind", "TOUCH", "contactId", contact, "body", "Hello");
        assertThat(seeker.refusal("saveMessage", with(draft, "body", " \u200b ")))
                .isEqualTo("REQUIRED at input.body");
        assertThat(seeker.refusal("saveMessage", with(draft, "body", "x".repeat(10_000))))
                .isEqualTo("TOO_LONG at input.body");
        assertThat(seeker.refusal("saveMessage", with(draft, "body", "a\u0007b")))
                .isEqualTo("NOT_TEXT at input.body");
        assertThat(seeker.refusal("saveMessage", with(draft, "subject", "a\r\nBcc: b@example.org")))
                .isEqualTo("NOT_TEXT at input.subject");
        assertThat(seeker.refusal("saveMessage", with(draft, "language", "zz")))
                .isEqualTo("MALFORMED at input.language");
        assertThat(seeker.refusal("saveMessage", Map.of("kind", "TOUCH", "body", "Hello")))
                .isEqualTo("REQUIRED at input.contactId");
        assertThat(seeker.refusal("saveMessage", with(draft, "threadId", thread(contact("Ben")))))
                .isEqualTo("CONFLICTING at input.threadId");
        assertThat(seeker.ask("{ contact(id: \"" + contact + "\") { messages { totalCount } } }")
                        .getJsonObject("contact")
                        .getJsonObject("messages")
                        .getInt("totalCount"))
                .isZero();
        String arabic = "مرحبا 🦙 كيف حالك؟";
        assertThat(message(save(with(draft, "body", arabic))).getString("body")).isEqualTo(arabic);
    }

    @Test
    void refusesASendingInTheFutureOrBeforeItsCause() {
        String thread = thread(contact("Ann Shaw"));
        String id = save(Map.of("kind", "REQUEST", "threadId", thread, "body", GOOD));
        Instant now = Instant.now();
        assertThat(seeker.refusal("sendMessage", Map.of("id", id, "sentAt", now.plus(2, ChronoUnit.DAYS))))
                .isEqualTo("IN_THE_FUTURE at input.sentAt");
        assertThat(seeker.refusal("sendMessage", Map.of("id", id, "sentAt", now.minus(400, ChronoUnit.DAYS))))
                .isEqualTo("BEFORE_ITS_CAUSE at input.sentAt");
        assertThat(seeker.refusal("sendMessage", Map.of("id", id, "sentAt", "1066-10-14T12:00:00Z")))
                .isEqualTo("OUT_OF_RANGE at input.sentAt");
        assertThat(state(thread)).isEqualTo("DRAFT");
        assertThat(message(id).get("sentAt")).isEqualTo(JsonValue.NULL);
    }

    @Test
    void oneOfTwoWhoSendTheSameMessageAtOnceIsRefused() {
        String thread = thread(contact("Ann Shaw"));
        String id = save(Map.of("kind", "REQUEST", "threadId", thread, "body", GOOD));
        List<String> answers = Stream.generate(() ->
                        CompletableFuture.supplyAsync(() -> seeker.change("sendMessage", "", Map.of("id", id))
                                .getJsonArray("userErrors")
                                .toString()))
                .limit(2)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(answers).filteredOn("[]"::equals).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> !answer.equals("[]"))
                .allMatch(answer -> answer.contains("CHANGED_MEANWHILE") || answer.contains("ALREADY_SENT"));
        assertThat(seeker.ask("{ thread(id: \"" + thread + "\") { events { totalCount } } }")
                        .getJsonObject("thread")
                        .getJsonObject("events")
                        .getInt("totalCount"))
                .isEqualTo(2);
    }

    @Test
    void theSameKeyTwiceIsOneMessageWithItsFindings() {
        Map<String, Object> input = Map.of(
                "mutationKey",
                UUID.randomUUID().toString(),
                "kind",
                "REQUEST",
                "contactId",
                contact("Ann"),
                "body",
                SELLING);
        JsonObject first = seeker.done("saveMessage", "message { id } findings { code }", input);
        JsonObject second = seeker.done("saveMessage", "message { id } findings { code }", input);
        assertThat(second).isEqualTo(first);
        assertThat(codes(second)).contains("ASKS_FOR_JOB");
    }

    @Test
    void deletesADraft() {
        String id = save(Map.of("kind", "TOUCH", "contactId", contact("Ann"), "body", "Hello Ann"));
        assertThat(seeker.refusal("deleteMessage", Map.of("id", id, "ifVersion", 9)))
                .isEqualTo("CHANGED_MEANWHILE at input.ifVersion");
        assertThat(seeker.done("deleteMessage", "deletedMessageId", Map.of("id", id))
                        .getString("deletedMessageId"))
                .isEqualTo(id);
        assertThat(seeker.refusal("deleteMessage", Map.of("id", id))).isEqualTo("NOT_FOUND at input.id");
    }

    private static JsonObject check(Map<String, ?> input) {
        return seeker.ask(CHECK, Map.of("input", input)).getJsonObject("checkOutreach");
    }

    private static List<String> codes(JsonObject checked) {
        return checked.getJsonArray("findings").getValuesAs(JsonObject.class).stream()
                .map(finding -> finding.getString("code"))
                .toList();
    }

    private static JsonObject finding(JsonObject checked, String code) {
        return checked.getJsonArray("findings").getValuesAs(JsonObject.class).stream()
                .filter(finding -> finding.getString("code").equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static String save(Map<String, ?> input) {
        return seeker.done("saveMessage", "message { id }", input)
                .getJsonObject("message")
                .getString("id");
    }

    private static JsonObject message(String id) {
        return seeker.ask("{ message(id: \"" + id + "\") { body sentAt verdict } }")
                .getJsonObject("message");
    }

    private static JsonObject mailto(String id) {
        return seeker.ask("{ mailto(messageId: \"" + id + "\") { url complete file } }")
                .getJsonObject("mailto");
    }

    private static String state(String thread) {
        return seeker.ask("{ thread(id: \"" + thread + "\") { state } }")
                .getJsonObject("thread")
                .getString("state");
    }

    private static String template(String language, String name) {
        return seeker
                .ask("{ messageTemplates(first: 100, filter: {language: \"" + language + "\"}) { nodes { id name } } }")
                .getJsonObject("messageTemplates")
                .getJsonArray("nodes")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(template -> template.getString("name").equals(name))
                .findFirst()
                .orElseThrow()
                .getString("id");
    }

    private static List<String> templates(String kind) {
        return seeker
                .ask("{ messageTemplates(first: 100, filter: {kind: " + kind + "}) { nodes { name } } }")
                .getJsonObject("messageTemplates")
                .getJsonArray("nodes")
                .getValuesAs(JsonObject.class)
                .stream()
                .map(template -> template.getString("name"))
                .toList();
    }

    private static void refer(String from, String to, String permission) {
        seeker.done(
                "recordReferral",
                "referral { id }",
                Map.of("fromContactId", from, "toContactId", to, "mode", "DIRECT", "namePermission", permission));
    }

    private static String contact(String name) {
        return seeker.done("createContact", "contact { id }", Map.of("name", name))
                .getJsonObject("contact")
                .getString("id");
    }

    private static String thread(String contact) {
        return seeker.done(
                        "openThread",
                        "thread { id }",
                        Map.of("contactId", contact, "approach", "COLD", "channel", "EMAIL", "purpose", PURPOSE))
                .getJsonObject("thread")
                .getString("id");
    }

    private static Map<String, Object> with(Map<String, ?> map, String name, Object value) {
        Map<String, Object> all = new HashMap<>(map);
        all.put(name, value);
        return all;
    }
}
