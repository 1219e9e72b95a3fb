package org.throughline.deployment.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.deployment.running.RunningServerTest;
import org.throughline.domain.account.Role;
import org.throughline.domain.programme.AdvisorAccess;
import org.throughline.persistence.demo.DemoAccount;
import org.throughline.persistence.demo.DemoAccounts;

/**
 * Every query and every mutation there is, tried on one seeker's things by everybody else. {@code $contact} and its like
 * stand for ids of hers; what others are told must be the same as for ids that do not exist.
 */
class RightsIT extends RunningServerTest {
    private static final Map<String, String> QUERIES = new TreeMap<>(Map.of(
            "contact", "contact(id: \"$contact\") { id name }",
            "contacts", "contacts(filter: {search: \"$secret\"}) { totalCount nodes { id } }",
            "node", """
                    node(id: "$contact") { id } b: node(id: "$thread") { id } c: node(id: "$referral") { id }
                    d: node(id: "$organization") { id } e: node(id: "$event") { id } f: node(id: "$seeker") { id }
                    g: node(id: "$account") { id }""",
            "organizations",
                    "organizations(filter: {search: \"$secret\"}) { totalCount nodes { id contacts { totalCount } } }",
            "thread", "thread(id: \"$thread\") { id events { nodes { id } } }",
            "threads", "threads(filter: {contact: \"$contact\"}) { totalCount nodes { id } }",
            "viewer", "viewer { seeker { cohort { name } } } threads(filter: {contact: \"$contact\"}) { totalCount }"));

    private static final Map<String, String> MUTATIONS = new TreeMap<>(Map.ofEntries(
            Map.entry("createContact", "input: {name: \"Mine\", organizationId: \"$organization\"}"),
            Map.entry("updateContact", "input: {id: \"$contact\", name: \"Stolen\"}"),
            Map.entry("deleteContact", "input: {id: \"$contact\"}"),
            Map.entry("updateOrganization", "input: {id: \"$organization\", name: \"Stolen\"}"),
            Map.entry("openThread", "input: {contactId: \"$contact\", approach: COLD, channel: EMAIL}"),
            Map.entry("updateThread", "input: {id: \"$thread\", purpose: \"Stolen\"}"),
            Map.entry("recordThreadEvent", "input: {threadId: \"$thread\", kind: REQUESTED}"),
            Map.entry(
                    "recordReferral",
                    "input: {fromContactId: \"$contact\", name: \"Ben\", mode: DIRECT, namePermission: GRANTED}"),
            Map.entry("followReferral", "input: {referralId: \"$referral\", channel: EMAIL}"),
            Map.entry(
                    "snoozeAction",
                    "input: {key: \"REQUEST:$thread\", until: \""
                            + LocalDate.now().plusDays(3) + "\"}"),
            Map.entry("dismissAction", "input: {key: \"REQUEST:$thread\"}"),
            Map.entry("restoreAction", "input: {key: \"REQUEST:$thread\"}")));

    static {
        interviews();
    }

    /** Referrals, ties, the ledger and outcomes. */
    private static final Map<String, String> NETWORK_QUERIES = Map.of(
            "referrals", "referrals(first: 1) { nodes { id } } x: node(id: \"$referral\") { id }",
            "signals",
                    "signals(first: 1) { nodes { id } } x: node(id: \"$signal\") { id } y: node(id: \"$touch\") { id }",
            "helpEvents",
                    "helpEvents(first: 1) { nodes { id } } x: node(id: \"$help\") { id } y: node(id: \"$exchange\") { id }",
            "outcomes",
                    "outcomes(first: 1) { nodes { id } } x: node(id: \"$outcome\") { id } y: node(id: \"$goodNews\") { id }");

    private static final Map<String, String> NETWORK_MUTATIONS = Map.ofEntries(
            Map.entry("changeNamePermission", "input: {referralId: \"$referral\", namePermission: DENIED}"),
            Map.entry("recordReferralDetails", "input: {referralId: \"$referral\", details: \"x\"}"),
            Map.entry("recordIntroduction", "input: {referralId: \"$referral\"}"),
            Map.entry("giveUpIntroduction", "input: {referralId: \"$referral\"}"),
            Map.entry("recordTouch", "input: {contactId: \"$contact\", channel: EMAIL}"),
            Map.entry("recordSignal", "input: {contactId: \"$contact\", kind: HELLO}"),
            Map.entry("answerSignal", "input: {signalId: \"$signal\"}"),
            Map.entry("setCadence", "input: {contactId: \"$contact\", months: 0}"),
            Map.entry("connectOnLinkedIn", "input: {contactId: \"$contact\"}"),
            Map.entry("waiveLinkedIn", "input: {contactId: \"$contact\"}"),
            Map.entry(
                    "recordExchange",
                    "input: {contactId: \"$contact\", direction: GIVE, kind: ARTICLE, what: \"Stolen\"}"),
            Map.entry("completeExchange", "input: {exchangeId: \"$exchange\"}"),
            Map.entry("makeIntroduction", "input: {contactId: \"$contact\", otherName: \"Stolen\"}"),
            Map.entry("recordHelp", "input: {contactId: \"$contact\", kind: ADVISED}"),
            Map.entry("recordOutcome", "input: {contactId: \"$contact\", kind: JOB, title: \"Stolen\"}"),
            Map.entry("tellGoodNews", "input: {goodNewsId: \"$goodNews\"}"),
            Map.entry("waiveGoodNews", "input: {goodNewsId: \"$goodNews\"}"));

    static {
        QUERIES.putAll(NETWORK_QUERIES);
        MUTATIONS.putAll(NETWORK_MUTATIONS);
    }

    /** Those that name nothing by its id: they can only be about the viewer's own things. */
    private static final Map<String, String> OF_ONESELF = new TreeMap<>();

    /** Those that everybody may do, for their own account. */
    private static final Map<String, String> OF_ANYBODY = Map.of("chooseDigest", "input: {wanted: false}");

    /** Those that only administrators may do, for their own institution. */
    private static final Map<String, String> OF_ADMINISTRATORS = new TreeMap<>();

    static {
        aim();
    }

    private static void aim() {
        MUTATIONS.putAll(Map.ofEntries(
                Map.entry("updateTarget", "input: {id: \"$target\", name: \"Stolen\"}"),
                Map.entry("reachTarget", "input: {id: \"$target\"}"),
                Map.entry("dropTarget", "input: {id: \"$target\"}"),
                Map.entry("updateSeekerValue", "input: {id: \"$value\", name: \"Stolen\"}"),
                Map.entry("deleteSeekerValue", "input: {id: \"$value\"}"),
                Map.entry(
                        "rateFit",
                        "input: {organizationId: \"$organization\", valueId: \"$value\", threadId: \"$held\", rating: 1}"),
                Map.entry("updateFitRating", "input: {id: \"$rating\", rating: 1}"),
                Map.entry("deleteFitRating", "input: {id: \"$rating\"}"),
                Map.entry("updateBackground", "input: {id: \"$background\", name: \"Stolen\"}"),
                Map.entry("deleteBackground", "input: {id: \"$background\"}"),
                Map.entry("addCommonGround", "input: {contactId: \"$contact\", kind: OTHER, fact: \"Stolen\"}"),
                Map.entry("updateCommonGround", "input: {id: \"$common\", fact: \"Stolen\"}"),
                Map.entry("deleteCommonGround", "input: {id: \"$common\"}"),
                Map.entry("recordComfort", "input: {comfort: 1, threadId: \"$thread\"}"),
                Map.entry("deleteComfortNote", "input: {id: \"$comfort\"}"),
                Map.entry("updateActivity", "input: {id: \"$activity\", minutes: 1}"),
                Map.entry("deleteActivity", "input: {id: \"$activity\"}")));
        OF_ONESELF.putAll(Map.of(
                "addTarget", "input: {kind: PERSON, name: \"Mine\"}",
                "addSeekerValue", "input: {name: \"Mine\"}",
                "addBackground", "input: {kind: SCHOOL, name: \"Mine\"}",
                "updateSeeker", "input: {goal: \"Mine\"}",
                "recordActivity", "input: {kind: OTHER, minutes: 1}"));
        OF_ADMINISTRATORS.putAll(Map.of(
                "addResource", "input: {title: \"Mine\"}",
                "updateResource", "input: {id: \"$resource\", title: \"Stolen\"}",
                "deleteResource", "input: {id: \"$resource\"}"));
        QUERIES.merge("node", """
                h: node(id: "$target") { id } i: node(id: "$value") { id } j: node(id: "$rating") { id }
                k: node(id: "$background") { id } l: node(id: "$common") { id } m: node(id: "$comfort") { id }
                n: node(id: "$activity") { id }""", (all, more) -> all + " " + more);
        QUERIES.merge(
                "contact",
                "x: contact(id: \"$contact\") { timeline { totalCount } commonGround { fact } organization { fit } }",
                (all, more) -> all + " " + more);
        QUERIES.merge(
                "thread", "x: thread(id: \"$held\") { timeline { totalCount } }", (all, more) -> all + " " + more);
    }

    /** Changes that an administrator of her institution may make, and that concern nothing of hers. */
    private static final Map<String, String> BY_ADMINISTRATORS =
            new TreeMap<>(Map.of("createBankQuestion", "input: {topic: WORK, question: \"How do you begin a day?\"}"));

    static {
        QUERIES.putAll(Map.of(
                "brief", "brief(threadId: \"$thread\") { id preparation { questions } sharedInsights { insight } }",
                "claims", "claims(filter: {contact: \"$contact\"}) { totalCount nodes { id } }",
                "questionBank", """
                        questionBank(first: 1) { totalCount } thread(id: \"$thread\") { questions { id } researchNotes { id } }
                        n: node(id: "$note") { id } m: node(id: "$claim") { id } q: node(id: "$question") { id }
                        i: node(id: "$insight") { id } f: node(id: "$feedback") { id }"""));
        MUTATIONS.putAll(Map.ofEntries(
                Map.entry("addResearchNote", "input: {contactId: \"$contact\", subject: PERSON, note: \"Mine\"}"),
                Map.entry("updateResearchNote", "input: {id: \"$note\", note: \"Stolen\"}"),
                Map.entry("deleteResearchNote", "input: {id: \"$note\"}"),
                Map.entry("recordClaim", "input: {contactId: \"$contact\", subject: PERSON, statement: \"Mine\"}"),
                Map.entry("updateClaim", "input: {id: \"$claim\", statement: \"Stolen\"}"),
                Map.entry("settleClaim", "input: {id: \"$claim\", threadId: \"$held\", state: CONFIRMED}"),
                Map.entry("reopenClaim", "input: {id: \"$claim\"}"),
                Map.entry("deleteClaim", "input: {id: \"$claim\"}"),
                Map.entry("addQuestion", "input: {threadId: \"$thread\", topic: WORK, question: \"Mine?\"}"),
                Map.entry("updateQuestion", "input: {id: \"$question\", question: \"Stolen?\"}"),
                Map.entry("answerQuestion", "input: {id: \"$question\", answer: \"Stolen\"}"),
                Map.entry("deleteQuestion", "input: {id: \"$question\"}"),
                Map.entry("reorderQuestions", "input: {threadId: \"$thread\", questionIds: [\"$question\"]}"),
                Map.entry("updateBankQuestion", "input: {id: \"$question\", question: \"How so?\"}"),
                Map.entry("deleteBankQuestion", "input: {id: \"$question\"}"),
                Map.entry("recordInsight", "input: {threadId: \"$held\", kind: TIP, topic: WORK, insight: \"Mine\"}"),
                Map.entry("updateInsight", "input: {id: \"$insight\", insight: \"Stolen\"}"),
                Map.entry("shareInsight", "input: {id: \"$insight\", sourceRole: SALES, sourceSector: ENERGY}"),
                Map.entry("withdrawInsight", "input: {id: \"$insight\"}"),
                Map.entry("deleteInsight", "input: {id: \"$insight\"}"),
                Map.entry("recordFeedback", "input: {threadId: \"$held\", kind: GAP, feedback: \"Mine\"}"),
                Map.entry("updateFeedback", "input: {id: \"$feedback\", feedback: \"Stolen\"}"),
                Map.entry("deleteFeedback", "input: {id: \"$feedback\"}")));
    }

    private static final Map<String, String> OUTREACH_QUERIES = Map.of(
            "checkOutreach",
            "checkOutreach(input: {kind: REQUEST, body: \"Hello\", threadId: \"$thread\"}) { verdict findings { code } userErrors { code } }",
            "mailto",
            "mailto(messageId: \"$message\") { url }",
            "message",
            "message(id: \"$message\") { id body }",
            "messageTemplates",
            "messageTemplates(filter: {kind: TOUCH}) { totalCount } message(id: \"$message\") { id }");
    private static final Map<String, String> OUTREACH_MUTATIONS = Map.of(
            "saveMessage", "input: {id: \"$message\", kind: TOUCH, body: \"Stolen\"}",
            "startMessage", "input: {templateId: \"$message\", contactId: \"$contact\"}",
            "sendMessage", "input: {id: \"$message\"}",
            "deleteMessage", "input: {id: \"$message\"}");
    /** What only administrators may do; their own institution's templates are no seeker's. */
    private static final Map<String, String> ADMINISTRATION = Map.of(
            "createMessageTemplate", "input: {kind: TOUCH, language: \"en\", name: \"Mine\", body: \"Mine\"}",
            "updateMessageTemplate", "input: {id: \"$template\", name: \"Mine\"}",
            "deleteMessageTemplate", "input: {id: \"$template\"}",
            "erasePerson", "input: {id: \"$contact\"}");

    static {
        QUERIES.putAll(OUTREACH_QUERIES);
        MUTATIONS.putAll(OUTREACH_MUTATIONS);
    }

    private static final Map<String, String> DUPLICATE_QUERIES = Map.of(
            "possibleDuplicates", "possibleDuplicates(first: 1) { totalCount } x: node(id: \"$duplicate\") { id }",
            "mergedPairs", "mergedPairs(first: 1) { totalCount } x: node(id: \"$merge\") { id }",
            "directoryDuplicates", "directoryDuplicates(first: 1) { totalCount } x: node(id: \"$duplicate\") { id }",
            "directoryMerges", "directoryMerges(first: 1) { totalCount } x: node(id: \"$merge\") { id }");
    private static final Map<String, String> DUPLICATE_MUTATIONS = Map.of(
            "mergeContacts", "input: {duplicateId: \"$duplicate\", keptId: \"$contact\"}",
            "mergeDirectoryPeople", "input: {keptId: \"$contact\", goneId: \"$twin\"}",
            "keepApart", "input: {duplicateId: \"$duplicate\"}",
            "undoMerge", "input: {mergeId: \"$merge\"}",
            "reportDuplicate", "input: {firstId: \"$contact\", secondId: \"$twin\"}");

    static {
        QUERIES.putAll(DUPLICATE_QUERIES);
        MUTATIONS.putAll(DUPLICATE_MUTATIONS);
    }

    static {
        transfers();
        directory();
        reports();
        attention();
    }

    /** Definitions are everybody's; a report on a cohort is its advisors' and the administrators'. */
    private static void reports() {
        QUERIES.put("figures", "figures { key } i: node(id: \"$import\") { id }");
        QUERIES.put("cohortReport", """
                cohortReport(cohortId: "$contact", from: "2026-01-01", to: "2026-03-31") { report { name } userErrors { code path } }
                i: node(id: "$import") { id }""");
        QUERIES.put("reportLinks", "reportLinks { name madeBy } i: node(id: \"$import\") { id }");
        MUTATIONS.put("stopSharingCharts", "input: {id: \"$contact\"}");
        MUTATIONS.put("shareCharts", "input: {cohortId: \"$contact\"}");
        runs();
    }

    /** Who looks after no cohort of this id, and asked for no run of this id. */
    private static void runs() {
        QUERIES.putAll(Map.of(
                "reportRun", "reportRun(id: \"$contact\") { state } i: node(id: \"$import\") { id }",
                "reportRuns", "reportRuns(first: 1) { state } i: node(id: \"$import\") { id }",
                "reportSnapshot", """
                        reportSnapshot(runId: "$contact", cohortId: "$seeker") { report { name } userErrors { code path } }
                        i: node(id: "$import") { id }""",
                "trend", """
                        trend(cohortId: "$seeker", figure: "REQUESTED") { trend { name } userErrors { code path } }
                        i: node(id: "$import") { id }"""));
        MUTATIONS.put("runReport", "input: {cohortIds: [\"$contact\"]}");
        MUTATIONS.put("cancelReportRun", "input: {id: \"$contact\"}");
    }

    /** Advisors and administrators see the seekers that are theirs to see, whatever the ids of her things; she sees none. */
    private static void attention() {
        QUERIES.put("advisedCohorts", "advisedCohorts { name seekers sharing } x: node(id: \"$contact\") { id }");
        QUERIES.put("attention", """
                attention(cohortId: "$contact") { list { seekerCount } userErrors { code message path } }
                a: attention(cohortId: "$seeker") { list { seekerCount } userErrors { code message path } }
                b: attention(scope: INSTITUTION, first: 500) { list { seekers { name reasons { contacts { name } } } } }
                x: node(id: "$contact") { id }""");
        QUERIES.put("advisedSeeker", "advisedSeeker(id: \"$contact\") { id } x: node(id: \"$contact\") { id }");
        QUERIES.put(
                "auditLog",
                "auditLog(filter: {account: \"$contact\"}) { totalCount } x: node(id: \"$contact\") { id }");
        OF_ONESELF.put("shareWithAdvisor", "input: {access: NAMES_AND_STATES}");
    }

    private static void transfers() {
        QUERIES.putAll(Map.of(
                "bulkImport", "bulkImport(id: \"$import\") { id fileName columns { name } rejections { totalCount } }",
                "bulkImports",
                        "bulkImports(filter: {kind: [ADDRESS_BOOK]}) { totalCount } i: node(id: \"$import\") { id }",
                "importFields", "importFields(kind: ADDRESS_BOOK) { name } i: node(id: \"$import\") { id }",
                "exportJob", "exportJob(id: \"$export\") { id downloadUrl }",
                "exportJobs", "exportJobs { totalCount } e: node(id: \"$export\") { id }"));
        MUTATIONS.putAll(Map.of(
                "checkImport", "input: {id: \"$import\", encoding: \"UTF-8\"}",
                "confirmImport", "input: {id: \"$import\"}",
                "cancelImport", "input: {id: \"$import\"}",
                "undoImport", "input: {id: \"$import\"}",
                "cancelExport", "input: {id: \"$export\"}"));
        OF_ONESELF.put("startExport", "input: {scope: SEEKER, format: CSV}");
        OF_ADMINISTRATORS.put("startExport", "input: {scope: INSTITUTION, format: CSV}");
    }

    /** The directory itself is everybody's of the institution; whom she has taken from it is hers. */
    private static void directory() {
        QUERIES.put(
                "directory",
                "directory(first: 1) { nodes { name } } x: contact(id: \"$taken\") { directoryPerson { id email } }");
        QUERIES.put(
                "directoryPerson",
                "directoryPerson(id: \"$contact\") { id } x: contact(id: \"$taken\") { directoryPerson { contact { id } } }");
        OF_ONESELF.put("addContactFromDirectory", "input: {directoryPersonId: \"$person\"}");
        OF_ADMINISTRATORS.putAll(Map.of(
                "createDirectoryPerson", "input: {name: \"Mine\"}",
                "updateDirectoryPerson", "input: {id: \"$person\", name: \"Stolen\"}",
                "deleteDirectoryPerson", "input: {id: \"$person\"}"));
    }

    static {
        QUERIES.merge("node", "o: node(id: \"$feed\") { id }", (all, more) -> all + " " + more);
        OF_ONESELF.put("createCalendarFeed", "input: {language: DE}");
        OF_ONESELF.put("revokeCalendarFeed", "input: {}");
    }

    static {
        QUERIES.put(
                "heldPeople",
                "heldPeople(email: \"nobody@example.org\") { people { id } userErrors { code } } x: node(id: \"$contact\") { id }");
        MUTATIONS.put("eraseSeeker", "input: {id: \"$seeker\", email: \"nobody@example.org\"}");
    }

    /** Accounts, cohorts and settings are the administrators'; none of it leads to what is hers. */
    static {
        QUERIES.putAll(Map.of(
                "accounts",
                        "accounts(filter: {text: \"$secret\"}) { totalCount nodes { id } } x: node(id: \"$contact\") { id }",
                "managedAccount", "managedAccount(id: \"$contact\") { id } x: node(id: \"$contact\") { id }",
                "cohorts", "cohorts(filter: {text: \"$secret\"}) { totalCount } x: node(id: \"$contact\") { id }"));
        OF_ADMINISTRATORS.putAll(Map.of(
                "createAccount", "input: {name: \"Mine\", email: \"mine@example.org\", roles: [ADMIN]}",
                "updateAccount", "input: {id: \"$account\", email: \"mine@example.org\", roles: [SEEKER, ADMIN]}",
                "deactivateAccount", "input: {id: \"$account\"}",
                "reactivateAccount", "input: {id: \"$account\"}",
                "createCohort", "input: {name: \"Mine\"}",
                "updateCohort", "input: {id: \"$contact\", name: \"Stolen\"}",
                "deleteCohort", "input: {id: \"$contact\"}",
                "setCohortAdvisors", "input: {id: \"$contact\", accountIds: [\"$account\"]}",
                "moveSeekers", "input: {seekerIds: [\"$seeker\"]}",
                "updateInstitution", "input: {name: \"Stolen\", openRequestCap: 1}"));
    }

    private static final String EVERYTHING_OF_HERS = """
            { bulkImports { nodes { id state version } } exportJobs { totalCount }
              directory(first: 100) { nodes { name version email contact { id version } } }
              viewer { weeklyDigest institution { resources { nodes { title version } } } seeker { version goal advisorAccess calendarFeed { id language } targets { nodes { name state version } }
              values { nodes { name version } } background { nodes { name version } } comfortNotes { nodes { comfort version } }
              activities { nodes { minutes version } } } }
              x: node(id: "$duplicate") { ... on PossibleDuplicate { state version } }
              y: node(id: "$merge") { ... on MergedPair { undoneAt version } }
              contacts(filter: {search: "$secret"}) { nodes { commonGround { fact } name version organization { name version fit } strength
              threads { nodes { state purpose commitments { nodes { what state version } } checklist { item tickedAt } debrief { flow }
              questions { question version } openClaims { statement state version } insights { nodes { insight sharing version } }
              feedback { nodes { feedback version } } version events { totalCount } } } referrals { nodes { outcome mode namePermission version to { id } } }
              touches { totalCount } signals { nodes { version answeredAt } } exchanges { nodes { version occurredAt } }
              introductions { totalCount } helpEvents { totalCount } outcomesLedTo { id } goodNews { nodes { version toldAt } }
              cadenceMonths linkedInConnectedOn linkedInWaived researchNotes { nodes { note version } }
              messages { nodes { body version sentAt } } } } }""";

    private static final String ADVISED = """
            { advisedSeeker(id: "$seeker") { id contacts(first: 100, orderBy: {field: CREATED_AT, direction: DESC})
              { totalCount nodes { id name } } } }""";

    private static Map<String, String> hers;
    private static Client owner;

    private static void interviews() {
        QUERIES.put(
                "commitments",
                "contact(id: \"$contact\") { commitments { nodes { id } } strengthNotes { nodes { id } } }"
                        + " thread(id: \"$thread\") { debrief { id } checklist { item } } c: node(id: \"$commitment\") { id }"
                        + " commitments { totalCount }");
        MUTATIONS.put("recordDebrief", "input: {threadId: \"$thread\", flow: 5}");
        MUTATIONS.put("noteStrength", "input: {contactId: \"$contact\", strength: 1}");
        MUTATIONS.put("tickChecklistItem", "input: {threadId: \"$thread\", item: QUESTIONS, ticked: true}");
        MUTATIONS.put("addCommitment", "input: {threadId: \"$thread\", promisedBy: SEEKER, what: \"Stolen\"}");
        MUTATIONS.put("updateCommitment", "input: {id: \"$commitment\", what: \"Stolen\"}");
        MUTATIONS.put("finishCommitment", "input: {id: \"$commitment\"}");
        MUTATIONS.put("dropCommitment", "input: {id: \"$commitment\"}");
    }

    @BeforeAll
    static void writeSomethingDown() {
        owner = Client.of(SERVER, DemoAccounts.STAR);
        String secret = "secret" + UUID.randomUUID();
        JsonObject contact = owner.done(
                        "createContact",
                        "contact { id organization { id } }",
                        Map.of("name", secret, "organizationName", "Firm " + secret))
                .getJsonObject("contact");
        JsonObject thread = owner.done(
                        "openThread",
                        "thread { id events { nodes { id } } }",
                        Map.of(
                                "contactId",
                                contact.getString("id"),
                                "approach",
                                "COLD",
                                "channel",
                                "EMAIL",
                                "purpose",
                                "Why"))
                .getJsonObject("thread");
        JsonObject referral = owner.done(
                        "recordReferral",
                        "referral { id }",
                        Map.of(
                                "fromContactId",
                                contact.getString("id"),
                                "name",
                                "Ben",
                                "mode",
                                "DIRECT",
                                "namePermission",
                                "GRANTED"))
                .getJsonObject("referral");
        JsonObject message = owner.done(
                        "saveMessage",
                        "message { id }",
                        Map.of("kind", "TOUCH", "contactId", contact.getString("id"), "body", "Hello"))
                .getJsonObject("message");
        JsonObject template = owner.ask("{ messageTemplates(first: 1) { nodes { id } } }")
                .getJsonObject("messageTemplates")
                .getJsonArray("nodes")
                .getJsonObject(0);
        JsonObject viewer = owner.ask("{ viewer { id seeker { id } } }").getJsonObject("viewer");
        JsonObject commitment = owner.done(
                        "addCommitment",
                        "commitment { id }",
                        Map.of("threadId", thread.getString("id"), "promisedBy", "SEEKER", "what", "Send the study"))
                .getJsonObject("commitment");
        hers = new TreeMap<>(network(contact.getString("id")));
        hers.putAll(Map.of(
                "$contact", contact.getString("id"),
                "$organization", contact.getJsonObject("organization").getString("id"),
                "$thread", thread.getString("id"),
                "$event",
                        thread.getJsonObject("events")
                                .getJsonArray("nodes")
                                .getJsonObject(0)
                                .getString("id"),
                "$referral", referral.getString("id"),
                "$account", viewer.getString("id"),
                "$seeker", viewer.getJsonObject("seeker").getString("id"),
                "$secret", secret));
        hers.put("$commitment", commitment.getString("id"));
        hers.put("$message", message.getString("id"));
        hers.put("$template", template.getString("id"));
        hers.putAll(learned(hers.get("$contact"), hers.get("$thread")));
        aimOf(secret, hers.get("$contact"), hers.get("$organization"));
        duplicates(hers.get("$contact"));
        duplicates(hers.get("$contact"));
        hers.put(
                "$import",
                owner.uploaded(
                        "ADDRESS_BOOK", "First Name,Last Name,E-mail 1 - Value\r\nAda,Example,ada@example.org\r\n"));
        hers.put("$export", made("startExport", "exportJob", Map.of("scope", "SEEKER", "format", "CSV")));
        hers.putAll(taken());
        hers.put("$feed", made("createCalendarFeed", "calendarFeed", Map.of()));
    }

    private static void duplicates(String contact) {
        hers.put("$twin", made("createContact", "contact", Map.of("name", "Her twin")));
        hers.put(
                "$duplicate",
                made(
                        "reportDuplicate",
                        "possibleDuplicate",
                        Map.of("firstId", contact, "secondId", hers.get("$twin"))));
        String kept = made("createContact", "contact", Map.of("name", "Her other twin"));
        String gone = made("createContact", "contact", Map.of("name", "Her other twin"));
        hers.put("$merge", made("mergeContacts", "mergedPair", Map.of("keptId", kept, "goneId", gone)));
    }

    /** Somebody whom she has taken from the directory of the demo, and as whom. */
    private static Map<String, String> taken() {
        return owner
                .ask("{ directory(first: 100) { nodes { id contact { id } } } }")
                .getJsonObject("directory")
                .getJsonArray("nodes")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(person -> !person.isNull("contact"))
                .findFirst()
                .map(person -> Map.of(
                        "$person",
                        person.getString("id"),
                        "$taken",
                        person.getJsonObject("contact").getString("id")))
                .orElseThrow();
    }

    /** Something of each kind that passes beside the talks; the job is to be told this contact, who named someone. */
    private static Map<String, String> network(String contact) {
        Map<String, String> network = new TreeMap<>();
        Map<String, Object> of = Map.of("contactId", contact);
        network.put("$touch", made("recordTouch", "touch", with(of, "channel", "EMAIL")));
        network.put("$signal", made("recordSignal", "signal", with(of, "kind", "HELLO")));
        Map<String, Object> give = with(of, "direction", "GIVE", "kind", "ARTICLE", "what", "An article");
        network.put("$exchange", made("recordExchange", "exchange", with(give, "plannedOn", "2199-01-01")));
        network.put("$help", made("recordHelp", "helpEvent", with(of, "kind", "ADVISED")));
        JsonObject job = owner.done(
                        "recordOutcome",
                        "outcome { id goodNews(first: 1) { nodes { id } } }",
                        with(of, "kind", "JOB", "title", "Miller"))
                .getJsonObject("outcome");
        network.put("$outcome", job.getString("id"));
        network.put(
                "$goodNews",
                job.getJsonObject("goodNews")
                        .getJsonArray("nodes")
                        .getJsonObject(0)
                        .getString("id"));
        return network;
    }

    private static String made(String mutation, String field, Map<String, ?> input) {
        return owner.done(mutation, field + " { id }", input)
                .getJsonObject(field)
                .getString("id");
    }

    private static Map<String, Object> with(Map<String, ?> map, Object... more) {
        Map<String, Object> all = new TreeMap<>(map);
        for (int i = 0; i < more.length; i += 2) {
            all.put((String) more[i], more[i + 1]);
        }
        return all;
    }

    private static void aimOf(String secret, String contact, String organization) {
        String held = hers.get("$held");
        hers.put("$target", made("addTarget", "target", Map.of("kind", "PERSON", "name", secret)));
        hers.put("$value", made("addSeekerValue", "value", Map.of("name", secret)));
        hers.put(
                "$rating",
                made(
                        "rateFit",
                        "rating",
                        Map.of(
                                "organizationId",
                                organization,
                                "valueId",
                                hers.get("$value"),
                                "threadId",
                                held,
                                "rating",
                                4)));
        hers.put("$background", made("addBackground", "background", Map.of("kind", "SCHOOL", "name", secret)));
        hers.put(
                "$common",
                made("addCommonGround", "commonGround", Map.of("contactId", contact, "kind", "OTHER", "fact", secret)));
        hers.put("$comfort", made("recordComfort", "comfortNote", Map.of("comfort", 3)));
        hers.put("$activity", made("recordActivity", "activity", Map.of("kind", "RESEARCH", "minutes", 30)));
        hers.put(
                "$resource",
                owner.ask("{ viewer { institution { resources(first: 1) { nodes { id } } } } }")
                        .getJsonObject("viewer")
                        .getJsonObject("institution")
                        .getJsonObject("resources")
                        .getJsonArray("nodes")
                        .getJsonObject(0)
                        .getString("id"));
    }

    private static Map<String, String> learned(String contact, String thread) {
        Interviews interviews = new Interviews(owner);
        String held = interviews.held(contact);
        return Map.of(
                "$held", held,
                "$note",
                        interviews.made(
                                "addResearchNote",
                                "researchNote",
                                Map.of("contactId", contact, "subject", "PERSON", "note", "Hers")),
                "$claim",
                        interviews.made(
                                "recordClaim",
                                "claim",
                                Map.of("contactId", contact, "subject", "PERSON", "statement", "Hers")),
                "$question",
                        interviews.made(
                                "addQuestion",
                                "question",
                                Map.of("threadId", thread, "topic", "WORK", "question", "How?")),
                "$insight",
                        interviews.made(
                                "recordInsight",
                                "insight",
                                Map.of("threadId", held, "kind", "TIP", "topic", "WORK", "insight", "Hers")),
                "$feedback",
                        interviews.made(
                                "recordFeedback",
                                "feedback",
                                Map.of("threadId", held, "kind", "GAP", "feedback", "Hers")));
    }

    static Stream<Arguments> everybodyElse() {
        return Stream.of(DemoAccounts.BEGINNER, DemoAccounts.NEIGHBOUR, DemoAccounts.ADVISOR, DemoAccounts.ADMIN)
                .map(account -> Arguments.of(account.email(), account));
    }

    @Test
    void knowsEveryQueryAndMutationThereIs() {
        assertThat(names("queryType")).isEqualTo(QUERIES.keySet());
        Set<String> mutations = new TreeSet<>(MUTATIONS.keySet());
        mutations.addAll(OF_ONESELF.keySet());
        mutations.addAll(OF_ANYBODY.keySet());
        mutations.addAll(OF_ADMINISTRATORS.keySet());
        mutations.addAll(BY_ADMINISTRATORS.keySet());
        mutations.addAll(ADMINISTRATION.keySet());
        assertThat(names("mutationType")).isEqualTo(mutations);
    }

    @Test
    void onlyAdministratorsChangeWhatIsTheInstitutions() {
        Stream.of(DemoAccounts.STAR, DemoAccounts.BEGINNER, DemoAccounts.NEIGHBOUR, DemoAccounts.ADVISOR)
                .map(account -> Client.of(SERVER, account))
                .forEach(other -> BY_ADMINISTRATORS.forEach(
                        (mutation, arguments) -> assertThat(other.ask(mutation(mutation, arguments))
                                        .getJsonObject(mutation)
                                        .getJsonArray("userErrors")
                                        .getJsonObject(0)
                                        .getString("code"))
                                .as(mutation)
                                .isEqualTo("NOT_FOUND")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everybodyElse")
    void showsNothingToOthers(String name, DemoAccount account) {
        Client other = Client.of(SERVER, account);
        QUERIES.forEach((query, text) -> assertThat(other.ask("{ " + filled(text, hers) + " }"))
                .as(query)
                .isEqualTo(other.ask("{ " + filled(text, nobodys()) + " }")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everybodyElse")
    void changesNothingForOthers(String name, DemoAccount account) {
        Client other = Client.of(SERVER, account);
        JsonObject before = owner.ask(filled(EVERYTHING_OF_HERS, hers));
        MUTATIONS.forEach((mutation, arguments) -> {
            JsonObject told = other.ask(mutation(mutation, filled(arguments, hers)));
            assertThat(told).as(mutation).isEqualTo(other.ask(mutation(mutation, filled(arguments, nobodys()))));
            assertThat(told.getJsonObject(mutation)
                            .getJsonArray("userErrors")
                            .getJsonObject(0)
                            .getString("code"))
                    .as(mutation)
                    .isEqualTo("NOT_FOUND");
        });
        assertThat(owner.ask(filled(EVERYTHING_OF_HERS, hers))).isEqualTo(before);
    }

    /** What she shares opens one way to her things, which ends with her; no id of hers opens another. */
    @ParameterizedTest
    @EnumSource(AdvisorAccess.class)
    void sharingOpensOneWayOnlyAndToHerAdvisorsOnly(AdvisorAccess access) {
        share(access);
        try {
            String look = filled(ADVISED, hers);
            String nobody = filled(ADVISED, nobodys());
            everybodyElse().map(arguments -> (DemoAccount) arguments.get()[1]).forEach(account -> {
                Client other = Client.of(SERVER, account);
                showsNothingToOthers(account.email(), account);
                if (account != DemoAccounts.ADVISOR) {
                    assertThat(other.ask(look)).as(account.email()).isEqualTo(other.ask(nobody));
                }
            });
            changesNothingForOthers("", DemoAccounts.ADVISOR);
            JsonObject seen = Client.of(SERVER, DemoAccounts.ADVISOR).ask(look).getJsonObject("advisedSeeker");
            assertThat(seen.getString("id")).isEqualTo(hers.get("$seeker"));
            assertThat(seen.toString().contains(hers.get("$secret"))).isEqualTo(access != AdvisorAccess.FIGURES);
            assertThat(seen.getJsonObject("contacts").getInt("totalCount") > 0)
                    .isEqualTo(access != AdvisorAccess.FIGURES);
            assertThat(owner.ask("{ viewer { seeker { looks { nodes { name access } } } } }")
                            .toString()
                            .contains(access.name()))
                    .as("she sees who looked")
                    .isEqualTo(access != AdvisorAccess.FIGURES);
        } finally {
            share(AdvisorAccess.FIGURES);
        }
    }

    private static void share(AdvisorAccess access) {
        owner.done("shareWithAdvisor", "seeker { id }", Map.of("access", access.name()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everybodyElse")
    void letsOthersChangeOnlyWhatIsTheirs(String name, DemoAccount account) {
        Client other = Client.of(SERVER, account);
        JsonObject before = owner.ask(filled(EVERYTHING_OF_HERS, hers));
        OF_ONESELF.forEach((mutation, arguments) -> {
            List<String> codes = codes(other, mutation, arguments);
            if (!account.roles().contains(Role.SEEKER)) {
                assertThat(codes).as(mutation).containsExactly("NOT_FOUND");
            }
        });
        OF_ANYBODY.forEach((mutation, arguments) ->
                assertThat(codes(other, mutation, arguments)).as(mutation).isEmpty());
        assertThat(owner.ask(filled(EVERYTHING_OF_HERS, hers))).isEqualTo(before);
    }

    @Test
    void letsOnlyAdministratorsChangeWhatTheInstitutionRecommends() {
        JsonObject before = owner.ask(filled(EVERYTHING_OF_HERS, hers));
        for (DemoAccount account :
                List.of(DemoAccounts.STAR, DemoAccounts.BEGINNER, DemoAccounts.NEIGHBOUR, DemoAccounts.ADVISOR)) {
            Client other = Client.of(SERVER, account);
            OF_ADMINISTRATORS.forEach((mutation, arguments) ->
                    assertThat(codes(other, mutation, arguments)).as(mutation).containsExactly("NOT_ALLOWED"));
        }
        assertThat(owner.ask(filled(EVERYTHING_OF_HERS, hers))).isEqualTo(before);
    }

    private static List<String> codes(Client client, String mutation, String arguments) {
        return client
                .ask(mutation(mutation, filled(arguments, hers)))
                .getJsonObject(mutation)
                .getJsonArray("userErrors")
                .getValuesAs(JsonObject.class)
                .stream()
                .map(error -> error.getString("code"))
                .toList();
    }

    @Test
    void leavesAdministrationToAdministrators() {
        for (DemoAccount account : List.of(DemoAccounts.STAR, DemoAccounts.NEIGHBOUR, DemoAccounts.ADVISOR)) {
            Client other = Client.of(SERVER, account);
            ADMINISTRATION.forEach((mutation, arguments) -> {
                JsonObject told = other.ask(mutation(mutation, filled(arguments, hers)));
                assertThat(told).isEqualTo(other.ask(mutation(mutation, filled(arguments, nobodys()))));
                assertThat(told.toString()).as(account.email() + " " + mutation).contains("NOT_FOUND");
            });
        }
    }

    @Test
    void tellsNobodyWithoutASession() {
        Client nobody = Client.anonymous(SERVER);
        Stream.concat(
                        QUERIES.values().stream().map(text -> "{ " + filled(text, hers) + " }"),
                        Stream.of(MUTATIONS, OF_ONESELF, OF_ANYBODY, OF_ADMINISTRATORS)
                                .flatMap(mutations -> mutations.entrySet().stream())
                                .map(entry -> mutation(entry.getKey(), filled(entry.getValue(), hers))))
                .forEach(query -> {
                    var answer = nobody.send(query, Map.of());
                    assertThat(answer.statusCode()).as(query).isEqualTo(401);
                    assertThat(answer.body()).contains("UNAUTHENTICATED").doesNotContain("data");
                });
        assertThat(nobody.post("/imports/linkedin", "multipart/form-data; boundary=b", "--b--")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void showsHerEverything() {
        QUERIES.forEach((query, text) -> assertThat(owner.ask("{ " + filled(text, hers) + " }"))
                .as("a test that compares nothing with nothing would prove nothing: " + query)
                .isNotEqualTo(owner.ask("{ " + filled(text, nobodys()) + " }")));
    }

    private static String mutation(String name, String arguments) {
        return "mutation { %s(%s) { userErrors { code message path practice } } }".formatted(name, arguments);
    }

    private static Map<String, String> nobodys() {
        Map<String, String> ids = new TreeMap<>();
        hers.keySet().forEach(key -> ids.put(key, UUID.randomUUID().toString()));
        return ids;
    }

    private static String filled(String text, Map<String, String> ids) {
        String result = text;
        for (Map.Entry<String, String> id : ids.entrySet()) {
            result = result.replace(id.getKey(), id.getValue());
        }
        return result;
    }

    private static Set<String> names(String type) {
        Set<String> names = new TreeSet<>();
        owner.ask("{ __schema { %s { fields { name } } } }".formatted(type))
                .getJsonObject("__schema")
                .getJsonObject(type)
                .getJsonArray("fields")
                .getValuesAs(JsonObject.class)
                .forEach(field -> names.add(field.getString("name")));
        return names;
    }
}
