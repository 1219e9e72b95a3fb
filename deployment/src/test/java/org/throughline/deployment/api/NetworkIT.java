package org.throughline.deployment.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.throughline.deployment.running.RunningServerTest;
import org.throughline.persistence.demo.DemoAccounts;

/** Referrals, keeping in touch, giving and outcomes, as a seeker meets them over HTTP. */
class NetworkIT extends RunningServerTest {
    private static Client seeker;
    private static ZoneId zone;

    @BeforeAll
    static void signIn() {
        seeker = Client.of(SERVER, DemoAccounts.BEGINNER);
        zone = ZoneId.of(seeker.ask("{ viewer { seeker { timeZone } } }")
                .getJsonObject("viewer")
                .getJsonObject("seeker")
                .getString("timeZone"));
    }

    @Test
    void countsTheNamesOfAnInterview() {
        String contact = contact("Ada");
        String thread = held(contact);
        referral(Map.of("fromContactId", contact, "threadId", thread, "name", "Ben"));
        referral(Map.of("fromContactId", contact, "threadId", thread, "name", "Cem"));

        JsonObject shown = seeker.ask(
                        "query ($id: ID!) { thread(id: $id) { namesGiven namesAskedFor } }", Map.of("id", thread))
                .getJsonObject("thread");
        assertThat(shown.toString()).isEqualTo("{\"namesGiven\":2,\"namesAskedFor\":null}");
        assertThat(seeker.ask("{ viewer { seeker { namesPerInterview } } }").toString())
                .contains("\"namesPerInterview\":");
    }

    @Test
    void datesThePermissionToUseAName() {
        String id = referral(Map.of("fromContactId", contact("Ada"), "name", "Ben", "namePermission", "NOT_ASKED"));
        Map<String, Object> granted = Map.of("referralId", id, "namePermission", "GRANTED");

        assertThat(seeker.refusal("changeNamePermission", with(granted, "permissionAt", "2020-01-01T00:00:00Z")))
                .isEqualTo("BEFORE_ITS_CAUSE at input.permissionAt");
        assertThat(seeker.refusal("changeNamePermission", with(granted, "permissionAt", "2199-01-01T00:00:00Z")))
                .isEqualTo("IN_THE_FUTURE at input.permissionAt");
        JsonObject changed = seeker.done(
                        "changeNamePermission", "referral { namePermission permissionAt version }", granted)
                .getJsonObject("referral");
        assertThat(changed.getString("namePermission")).isEqualTo("GRANTED");
        assertThat(changed.isNull("permissionAt")).isFalse();
        assertThat(seeker.refusal("changeNamePermission", with(granted, "ifVersion", 0)))
                .isEqualTo("CHANGED_MEANWHILE at input.ifVersion");
    }

    @Test
    void aDirectReferralWithoutDetailsIsIncomplete() {
        String from = contact("Ada");
        String id = referral(Map.of("fromContactId", from, "name", "Ben"));
        assertThat(show(id, "isIncomplete")).isEqualTo("{\"isIncomplete\":true}");

        assertThat(seeker.refusal("recordReferralDetails", Map.of("referralId", id, "details", "\u0007")))
                .isEqualTo("NOT_TEXT at input.details");
        seeker.done(
                "recordReferralDetails", "referral { id }", Map.of("referralId", id, "details", "ben@mill.example"));
        assertThat(show(id, "isIncomplete details"))
                .isEqualTo("{\"isIncomplete\":false,\"details\":\"ben@mill.example\"}");

        String reachable = seeker.done(
                        "createContact",
                        "contact { id }",
                        Map.of("name", "Cem", "emails", List.of(Map.of("value", "cem@mill.example"))))
                .getJsonObject("contact")
                .getString("id");
        String known = referral(Map.of("fromContactId", from, "toContactId", reachable));
        assertThat(show(known, "isIncomplete")).isEqualTo("{\"isIncomplete\":false}");
    }

    @Test
    void aPromisedIntroductionHasACheckInAndIsKept() {
        Map<String, Object> promise = Map.of("fromContactId", contact("Ada"), "name", "Ben", "mode", "INTRODUCTION");
        assertThat(seeker.refusal("recordReferral", direct(with(promise, "checkInOn", today().minusDays(1)))))
                .isEqualTo("BEFORE_ITS_CAUSE at input.checkInOn");
        assertThat(seeker.refusal("recordReferral", direct(with(promise, "checkInOn", today().plusDays(30)))))
                .isEqualTo("CHECK_IN_UNUSUAL at input.checkInOn");
        assertThat(seeker.refusal("recordReferral", direct(with(promise, "checkInReason", "x".repeat(10_000)))))
                .isEqualTo("TOO_LONG at input.checkInReason");

        String dueNow = referral(with(promise, "checkInOn", today(), "checkInReason", "We meet tonight."));
        assertThat(show(dueNow, "checkInDue checkInReason outcome"))
                .isEqualTo("{\"checkInDue\":true,\"checkInReason\":\"We meet tonight.\",\"outcome\":\"PENDING\"}");
        seeker.done("recordIntroduction", "referral { outcome }", Map.of("referralId", dueNow));
        assertThat(show(dueNow, "checkInDue outcome")).isEqualTo("{\"checkInDue\":false,\"outcome\":\"KEPT\"}");
        assertThat(seeker.refusal("giveUpIntroduction", Map.of("referralId", dueNow)))
                .isEqualTo("ALREADY_SETTLED at input.referralId");
    }

    @Test
    void aPromiseIsLateOrBrokenOrHandedOver() {
        String from = contact("Ada");
        Instant month = Instant.now().minus(30, ChronoUnit.DAYS);
        Map<String, Object> promise = Map.of("fromContactId", from, "mode", "INTRODUCTION", "name", "Ben");
        String broken = referral(promise);
        seeker.done("giveUpIntroduction", "referral { id }", Map.of("referralId", broken));
        assertThat(show(broken, "outcome")).isEqualTo("{\"outcome\":\"BROKEN\"}");

        String old = referral(with(promise, "madeAt", month));
        assertThat(show(old, "checkInOn checkInDue"))
                .isEqualTo("{\"checkInOn\":\"" + today() + "\",\"checkInDue\":true}");
        assertThat(seeker.refusal(
                        "recordIntroduction", Map.of("referralId", old, "introducedAt", "2020-01-01T00:00:00Z")))
                .isEqualTo("BEFORE_ITS_CAUSE at input.introducedAt");

        seeker.done("recordReferralDetails", "referral { id }", Map.of("referralId", old, "details", "+49 30 901820"));
        assertThat(show(old, "mode checkInOn outcome isIncomplete"))
                .isEqualTo("{\"mode\":\"DIRECT\",\"checkInOn\":null,\"outcome\":\"PENDING\",\"isIncomplete\":false}");
    }

    @Test
    void refusesReferralsToTheSeekerAndBack() {
        String own = seeker.ask("{ viewer { email } }").getJsonObject("viewer").getString("email");
        String ada = contact("Ada");
        String me = seeker.done(
                        "createContact",
                        "contact { id }",
                        Map.of("name", "Me", "emails", List.of(Map.of("value", own.toUpperCase(Locale.ROOT)))))
                .getJsonObject("contact")
                .getString("id");
        assertThat(seeker.refusal("recordReferral", direct(Map.of("fromContactId", ada, "toContactId", me))))
                .isEqualTo("REFERRAL_TO_SEEKER at input.toContactId");

        String ben = contact("Ben");
        referral(Map.of("fromContactId", ada, "toContactId", ben));
        assertThat(seeker.refusal("recordReferral", direct(Map.of("fromContactId", ben, "toContactId", ada))))
                .isEqualTo("REFERRAL_TO_REFERRER at input.toContactId");
        String name = referral(Map.of("fromContactId", ben, "name", "Ada"));
        assertThat(seeker.refusal("followReferral", Map.of("referralId", name, "contactId", ada, "channel", "EMAIL")))
                .isEqualTo("REFERRAL_TO_REFERRER at input.contactId");
    }

    @Test
    void tellsWhatGrewOutOfAContactAcrossCirclesAndSharedPaths() {
        String a = contact("A");
        String b = contact("B");
        String c = contact("C");
        String d = contact("D");
        link(a, b);
        link(a, c);
        link(b, d);
        link(c, d);
        link(d, a);
        held(d);
        held(d);
        held(c);
        String job = seeker.done(
                        "recordOutcome", "outcome { id }", Map.of("contactId", d, "kind", "OPENING", "title", "Miller"))
                .getJsonObject("outcome")
                .getString("id");

        assertThat(contactShown(a, "chainFigures { people depth branching interviewsLedTo } outcomesLedTo { id }"))
                .isEqualTo("{\"chainFigures\":{\"people\":3,\"depth\":2,\"branching\":1.25,\"interviewsLedTo\":3},"
                        + "\"outcomesLedTo\":[{\"id\":\"" + job + "\"}]}");
        JsonObject outcome = seeker.ask(
                        "query ($id: ID!) { node(id: $id) { ... on Outcome { origin { name } path { depth from { name } to { name } } } } }",
                        Map.of("id", job))
                .getJsonObject("node");
        assertThat(outcome.toString())
                .isEqualTo(
                        "{\"origin\":{\"name\":\"A\"},\"path\":[{\"depth\":1,\"from\":{\"name\":\"A\"},\"to\":{\"name\":\"B\"}},"
                                + "{\"depth\":2,\"from\":{\"name\":\"B\"},\"to\":{\"name\":\"D\"}}]}");
    }

    @Test
    void keepsInTouchAsOftenAsTheCadenceSays() {
        String contact = contact("Ada");
        assertThat(contactShown(contact, "lastInteractionAt nextTouchDueOn linkedInOpen"))
                .isEqualTo("{\"lastInteractionAt\":null,\"nextTouchDueOn\":null,\"linkedInOpen\":false}");
        held(contact);
        Instant touched = Instant.now().truncatedTo(ChronoUnit.MICROS);
        assertThat(seeker.refusal(
                        "recordTouch",
                        Map.of("contactId", contact, "channel", "EMAIL", "occurredAt", "2199-01-01T00:00:00Z")))
                .isEqualTo("IN_THE_FUTURE at input.occurredAt");
        seeker.done(
                "recordTouch",
                "touch { brought }",
                Map.of("contactId", contact, "channel", "EMAIL", "occurredAt", touched, "brought", "مقال 🦙"));
        LocalDate day = LocalDate.ofInstant(touched, zone);
        assertThat(contactShown(contact, "lastInteractionAt nextTouchDueOn touches { nodes { brought } }"))
                .isEqualTo("{\"lastInteractionAt\":\"" + touched + "\",\"nextTouchDueOn\":\"" + day.plusMonths(6)
                        + "\",\"touches\":{\"nodes\":[{\"brought\":\"مقال 🦙\"}]}}");

        seeker.done("setCadence", "contact { id }", Map.of("contactId", contact, "months", 3));
        assertThat(contactShown(contact, "nextTouchDueOn"))
                .isEqualTo("{\"nextTouchDueOn\":\"" + day.plusMonths(3) + "\"}");
        seeker.done("setCadence", "contact { id }", Map.of("contactId", contact, "months", 0));
        assertThat(contactShown(contact, "cadenceMonths nextTouchDueOn"))
                .isEqualTo("{\"cadenceMonths\":0,\"nextTouchDueOn\":null}");
        assertThat(seeker.refusal("setCadence", Map.of("contactId", contact, "months", 10_000)))
                .isEqualTo("OUT_OF_RANGE at input.months");
    }

    @Test
    void connectsOnLinkedInOrDoesWithout() {
        String contact = contact("Ada");
        held(contact);
        assertThat(contactShown(contact, "linkedInOpen")).isEqualTo("{\"linkedInOpen\":true}");
        assertThat(seeker.done("waiveLinkedIn", "contact { linkedInOpen linkedInWaived }", Map.of("contactId", contact))
                        .getJsonObject("contact")
                        .toString())
                .isEqualTo("{\"linkedInOpen\":false,\"linkedInWaived\":true}");
        assertThat(seeker.refusal(
                        "connectOnLinkedIn", Map.of("contactId", contact, "connectedOn", today().plusDays(1))))
                .isEqualTo("IN_THE_FUTURE at input.connectedOn");
        seeker.done("connectOnLinkedIn", "contact { id }", Map.of("contactId", contact));
        assertThat(contactShown(contact, "linkedInConnectedOn linkedInOpen"))
                .isEqualTo("{\"linkedInConnectedOn\":\"" + today() + "\",\"linkedInOpen\":false}");
    }

    @Test
    void holdsASignalOpenUntilItIsAnswered() {
        String contact = contact("Ada");
        String signal = seeker.done("recordSignal", "signal { id }", Map.of("contactId", contact, "kind", "HELLO"))
                .getJsonObject("signal")
                .getString("id");
        assertThat(contactShown(contact, "hasOpenSignal")).isEqualTo("{\"hasOpenSignal\":true}");
        seeker.done("answerSignal", "signal { answeredAt }", Map.of("signalId", signal));
        assertThat(contactShown(contact, "hasOpenSignal")).isEqualTo("{\"hasOpenSignal\":false}");
        assertThat(seeker.refusal("answerSignal", Map.of("signalId", signal)))
                .isEqualTo("ALREADY_SETTLED at input.signalId");
    }

    @Test
    void balancesGivesAndTakes() {
        String contact = contact("Ada");
        String thread = held(contact);
        referral(Map.of("fromContactId", contact, "name", "Ben"));
        seeker.done("recordHelp", "helpEvent { id }", Map.of("contactId", contact, "kind", "ADVISED"));
        assertThat(contactShown(contact, "gives takes balance")).isEqualTo("{\"gives\":0,\"takes\":3,\"balance\":-3}");
        assertThat(contactShown(contact, "ideasForGiving { kind idea theirNeed }"))
                .contains("\"theirNeed\":false");

        String planned = seeker.done(
                        "recordExchange",
                        "exchange { id thread { id } }",
                        Map.of(
                                "contactId",
                                contact,
                                "threadId",
                                thread,
                                "direction",
                                "GIVE",
                                "kind",
                                "ARTICLE",
                                "what",
                                "On mills",
                                "plannedOn",
                                today()))
                .getJsonObject("exchange")
                .getString("id");
        assertThat(contactShown(contact, "gives")).isEqualTo("{\"gives\":0}");
        seeker.done("completeExchange", "exchange { occurredAt }", Map.of("exchangeId", planned));
        seeker.done("makeIntroduction", "introduction { otherName }", Map.of("contactId", contact, "otherName", "Zoë"));
        seeker.done(
                "recordTouch", "touch { id }", Map.of("contactId", contact, "channel", "EMAIL", "brought", "Thanks"));
        assertThat(contactShown(contact, "gives balance ideasForGiving { kind } introductions { nodes { otherName } }"))
                .isEqualTo(
                        "{\"gives\":3,\"balance\":0,\"ideasForGiving\":[],\"introductions\":{\"nodes\":[{\"otherName\":\"Zoë\"}]}}");
        assertThat(seeker.refusal("makeIntroduction", Map.of("contactId", contact, "otherId", contact)))
                .isEqualTo("REFERRAL_TO_ONESELF at input.otherId");
        assertThat(seeker.refusal(
                        "recordExchange",
                        Map.of(
                                "contactId",
                                contact("Other"),
                                "threadId",
                                thread,
                                "direction",
                                "GIVE",
                                "kind",
                                "ARTICLE",
                                "what",
                                "x")))
                .isEqualTo("NOT_FOUND at input.threadId");
    }

    @Test
    void tellsHowMuchLaterHelpCame() {
        String first = contact("First");
        String contact = contact("Ada");
        link(first, contact);
        held(contact);
        JsonObject help = seeker.done(
                        "recordHelp",
                        "helpEvent { lagDays origin { name } }",
                        Map.of("contactId", contact, "kind", "HEARD_OF_OPENING", "occurredOn", today()))
                .getJsonObject("helpEvent");
        assertThat(help.getInt("lagDays")).isBetween(19, 21);
        assertThat(help.getJsonObject("origin").getString("name")).isEqualTo("First");
        assertThat(seeker.refusal(
                        "recordHelp",
                        Map.of("contactId", contact, "kind", "ADVISED", "occurredOn", today().plusDays(1))))
                .isEqualTo("IN_THE_FUTURE at input.occurredOn");
    }

    @Test
    void tellsTheGoodNewsToEveryoneWhoHelpedOnceEach() {
        String interviewed = contact("Interviewed");
        held(interviewed);
        held(interviewed);
        String referrer = contact("Referrer");
        referral(Map.of("fromContactId", referrer, "name", "Ben"));
        String bystander = contact("Bystander");
        String job = seeker.done("recordOutcome", "outcome { id }", Map.of("kind", "JOB", "title", "Müller"))
                .getJsonObject("outcome")
                .getString("id");

        assertThat(newsOf(job, interviewed)).hasSize(1);
        assertThat(newsOf(job, referrer)).hasSize(1);
        assertThat(newsOf(job, bystander)).isEmpty();
        assertThat(outcomeShown(job, "toldCount toldShare")).isEqualTo("{\"toldCount\":0,\"toldShare\":0}");

        String task = newsOf(job, interviewed).get(0);
        seeker.done("tellGoodNews", "goodNews { toldAt }", Map.of("goodNewsId", task));
        assertThat(seeker.refusal("tellGoodNews", Map.of("goodNewsId", task)))
                .isEqualTo("ALREADY_SETTLED at input.goodNewsId");
        seeker.done(
                "waiveGoodNews",
                "goodNews { waivedAt }",
                Map.of("goodNewsId", newsOf(job, referrer).get(0)));
        assertThat(outcomeShown(job, "toldCount")).isEqualTo("{\"toldCount\":1}");

        String opening = seeker.done("recordOutcome", "outcome { id }", Map.of("kind", "OPENING", "title", "Baker"))
                .getJsonObject("outcome")
                .getString("id");
        assertThat(outcomeShown(opening, "goodNewsCount toldShare"))
                .isEqualTo("{\"goodNewsCount\":0,\"toldShare\":null}");
        assertThat(seeker.refusal("recordOutcome", Map.of("kind", "JOB", "title", "x".repeat(10_000))))
                .isEqualTo("TOO_LONG at input.title");
    }

    @Test
    void deletesWhatPassedBetweenBothAndKeepsWhatCameOfIt() {
        String contact = contact("Ada");
        held(contact);
        String touch = seeker.done("recordTouch", "touch { id }", Map.of("contactId", contact, "channel", "EMAIL"))
                .getJsonObject("touch")
                .getString("id");
        String job = seeker.done(
                        "recordOutcome",
                        "outcome { id goodNewsCount }",
                        Map.of("contactId", contact, "kind", "JOB", "title", "Miller"))
                .getJsonObject("outcome")
                .getString("id");
        int toTell = Integer.parseInt(outcomeShown(job, "goodNewsCount").replaceAll("\\D", ""));
        seeker.done("deleteContact", "deletedContactId", Map.of("id", contact));

        assertThat(seeker.ask("query ($id: ID!) { node(id: $id) { id } }", Map.of("id", touch))
                        .isNull("node"))
                .isTrue();
        assertThat(outcomeShown(job, "title contact { id } goodNewsCount"))
                .isEqualTo("{\"title\":\"Miller\",\"contact\":null,\"goodNewsCount\":" + (toTell - 1) + "}");
    }

    @Test
    void tellsWhereTheSeekerStands() {
        held(contact("Ada"));
        JsonObject figures = seeker.ask("{ viewer { seeker { target heldCount tooFew meanStrength } } }")
                .getJsonObject("viewer")
                .getJsonObject("seeker");
        assertThat(figures.getInt("heldCount")).isPositive();
        assertThat(figures.get("tooFew").getValueType()).isIn(JsonValue.ValueType.TRUE, JsonValue.ValueType.FALSE);
    }

    @Test
    void letsOneOfManyWinWhoSettleAPromiseAtOnce() {
        String id = referral(Map.of("fromContactId", contact("Ada"), "name", "Ben", "mode", "INTRODUCTION"));
        List<String> codes = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> seeker
                        .change(
                                i % 2 == 0 ? "recordIntroduction" : "giveUpIntroduction",
                                "referral { id }",
                                Map.of("referralId", id))
                        .getJsonArray("userErrors")
                        .getValuesAs(JsonObject.class)
                        .stream()
                        .map(error -> error.getString("code"))
                        .findFirst()
                        .orElse("DONE")))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(codes).containsOnlyOnce("DONE");
        assertThat(codes)
                .allMatch(code ->
                        List.of("DONE", "CHANGED_MEANWHILE", "ALREADY_SETTLED").contains(code));
    }

    @Test
    void showsTheStarsWholeNetworkInOneCall() {
        JsonObject star = Client.of(SERVER, DemoAccounts.STAR).ask("""
                { outcomes(first: 5) { nodes { kind toldShare origin { name } path { depth } goodNews(first: 3) { totalCount } } }
                  signals(first: 5, filter: {open: true}) { totalCount }
                  broken: referrals(filter: {outcome: [BROKEN]}) { totalCount }
                  incomplete: referrals(filter: {incomplete: true}) { totalCount }
                  helpEvents(first: 5) { nodes { lagDays origin { name } } }
                  contacts(first: 50) { nodes { hasOpenSignal lastInteractionAt nextTouchDueOn isAskedByOthers gives takes balance
                    chainFigures { people depth branching interviewsLedTo } ideasForGiving { idea } outcomesLedTo { id }
                    exchanges { nodes { what } } introductions { nodes { otherName } } } } }""");
        assertThat(star.getJsonObject("outcomes").getJsonArray("nodes")).hasSizeGreaterThanOrEqualTo(3);
        for (String some : List.of("signals", "broken", "incomplete")) {
            assertThat(star.getJsonObject(some).getInt("totalCount")).as(some).isPositive();
        }
        assertThat(star.getJsonObject("helpEvents").getJsonArray("nodes")).isNotEmpty();
        assertThat(star.getJsonObject("contacts").getJsonArray("nodes")).hasSize(50);
    }

    private static String contact(String name) {
        return seeker.done("createContact", "contact { id }", Map.of("name", name))
                .getJsonObject("contact")
                .getString("id");
    }

    /** An interview that was held twenty days ago. */
    private static String held(String contact) {
        Instant opened = Instant.now().minus(25, ChronoUnit.DAYS);
        String thread = seeker.done(
                        "openThread",
                        "thread { id }",
                        Map.of(
                                "contactId",
                                contact,
                                "approach",
                                "COLD",
                                "channel",
                                "EMAIL",
                                "purpose",
                                "To learn",
                                "openedAt",
                                opened))
                .getJsonObject("thread")
                .getString("id");
        Instant held = opened.plus(5, ChronoUnit.DAYS);
        Map<String, Object> step = Map.of("threadId", thread);
        seeker.done("recordThreadEvent", "event { id }", with(step, "kind", "REQUESTED", "occurredAt", opened));
        seeker.done("recordThreadEvent", "event { id }", with(step, "kind", "ACCEPTED", "occurredAt", opened));
        seeker.done(
                "recordThreadEvent",
                "event { id }",
                with(step, "kind", "SCHEDULED", "occurredAt", opened, "scheduledFor", held));
        seeker.done("recordThreadEvent", "event { id }", with(step, "kind", "HELD", "occurredAt", held));
        return thread;
    }

    private static void link(String from, String to) {
        referral(Map.of("fromContactId", from, "toContactId", to));
    }

    private static String referral(Map<String, ?> input) {
        return seeker.done("recordReferral", "referral { id }", direct(input))
                .getJsonObject("referral")
                .getString("id");
    }

    /** A direct referral with permission, unless told otherwise. */
    private static Map<String, Object> direct(Map<String, ?> input) {
        Map<String, Object> all = new HashMap<>(Map.of("mode", "DIRECT", "namePermission", "GRANTED"));
        all.putAll(input);
        return all;
    }

    private static String show(String referral, String fields) {
        return seeker.ask(
                        "query ($id: ID!) { node(id: $id) { ... on Referral { " + fields + " } } }",
                        Map.of("id", referral))
                .getJsonObject("node")
                .toString();
    }

    private static String contactShown(String id, String fields) {
        return seeker.ask("query ($id: ID!) { contact(id: $id) { " + fields + " } }", Map.of("id", id))
                .getJsonObject("contact")
                .toString();
    }

    private static String outcomeShown(String id, String fields) {
        return seeker.ask("query ($id: ID!) { node(id: $id) { ... on Outcome { " + fields + " } } }", Map.of("id", id))
                .getJsonObject("node")
                .toString();
    }

    private static List<String> newsOf(String outcome, String contact) {
        return seeker
                .ask(
                        "query ($id: ID!) { contact(id: $id) { goodNews { nodes { id outcome { id } } } } }",
                        Map.of("id", contact))
                .getJsonObject("contact")
                .getJsonObject("goodNews")
                .getJsonArray("nodes")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(news -> news.getJsonObject("outcome").getString("id").equals(outcome))
                .map(news -> news.getString("id"))
                .toList();
    }

    private static LocalDate today() {
        return LocalDate.now(zone);
    }

    private static Map<String, Object> with(Map<String, ?> map, Object... more) {
        Map<String, Object> all = new HashMap<>(map);
        for (int i = 0; i < more.length; i += 2) {
            all.put((String) more[i], more[i + 1]);
        }
        return all;
    }
}
