package org.throughline.deployment.rights;

import jakarta.json.JsonObject;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.throughline.deployment.api.Client;
import org.throughline.deployment.api.Interviews;

/** Something of every kind that a seeker can have, written down over the API, and the ids of it by a name each. */
final class Belongings {
    private static final String ADDRESS_BOOK =
            "First Name,Last Name,E-mail 1 - Value\r\nAda,Example,ada@example.org\r\n,,\r\n";

    private final Client seeker;
    private final Interviews interviews;
    /** Stands in every text. */
    private final String secret;

    private final Map<String, String> ids = new TreeMap<>();

    private Belongings(Client seeker, String secret) {
        this.seeker = seeker;
        this.interviews = new Interviews(seeker);
        this.secret = secret;
    }

    static Map<String, String> of(Client seeker, String secret, String directoryPerson) {
        Belongings belongings = new Belongings(seeker, secret);
        belongings.people(directoryPerson);
        belongings.preparation();
        belongings.network();
        belongings.aim();
        belongings.duplicates();
        belongings.files();
        return belongings.ids;
    }

    private void people(String directoryPerson) {
        JsonObject contact = seeker.done(
                        "createContact",
                        "contact { id organization { id } }",
                        Map.of("name", secret, "organizationName", "Firm " + secret))
                .getJsonObject("contact");
        ids.put("contact", contact.getString("id"));
        ids.put("organization", contact.getJsonObject("organization").getString("id"));
        ids.put("other", interviews.contact("Other " + secret, "Other firm " + secret));
        make("taken", "addContactFromDirectory", "contact", Map.of("directoryPersonId", directoryPerson));
        ids.put("thread", interviews.opened(ids.get("other")));
        ids.put("held", interviews.held(ids.get("contact")));
        make("message", "saveMessage", "message", Map.of("kind", "TOUCH", "contactId", id("contact"), "body", secret));
    }

    private void preparation() {
        Map<String, Object> about = Map.of("contactId", id("contact"), "subject", "PERSON");
        make("note", "addResearchNote", "researchNote", with(about, "note", secret));
        make("claim", "recordClaim", "claim", with(about, "statement", secret));
        make(
                "question",
                "addQuestion",
                "question",
                Map.of("threadId", id("thread"), "topic", "WORK", "question", "How " + secret + "?"));
        Map<String, Object> told = Map.of("threadId", id("held"));
        make("insight", "recordInsight", "insight", with(told, "kind", "TIP", "topic", "WORK", "insight", secret));
        // What is shared names nobody.
        make("shared", "recordInsight", "insight", with(told, "kind", "TIP", "topic", "WORK", "insight", "Ask early."));
        seeker.done("shareInsight", "", Map.of("id", id("shared"), "sourceRole", "SALES", "sourceSector", "ENERGY"));
        make("feedback", "recordFeedback", "feedback", with(told, "kind", "GAP", "feedback", secret));
        seeker.done("recordDebrief", "", with(told, "flow", 4, "story", secret));
        make("commitment", "addCommitment", "commitment", with(told, "promisedBy", "SEEKER", "what", secret));
        seeker.done("noteStrength", "", with(Map.of("contactId", id("contact")), "strength", 3));
        seeker.done("tickChecklistItem", "", Map.of("threadId", id("thread"), "item", "QUESTIONS", "ticked", true));
    }

    private void network() {
        Map<String, Object> of = Map.of("contactId", id("contact"));
        Map<String, Object> named = Map.of("fromContactId", id("contact"), "namePermission", "GRANTED");
        make("referral", "recordReferral", "referral", with(named, "name", "Ben " + secret, "mode", "DIRECT"));
        make("promised", "recordReferral", "referral", with(named, "name", "Eva " + secret, "mode", "INTRODUCTION"));
        make("touch", "recordTouch", "touch", with(of, "channel", "EMAIL"));
        make("signal", "recordSignal", "signal", with(of, "kind", "HELLO"));
        make(
                "exchange",
                "recordExchange",
                "exchange",
                with(of, "direction", "GIVE", "kind", "ARTICLE", "what", secret, "plannedOn", "2199-01-01"));
        make("help", "recordHelp", "helpEvent", with(of, "kind", "ADVISED"));
        make("introduction", "makeIntroduction", "introduction", with(of, "otherName", secret));
        JsonObject job = seeker.done(
                        "recordOutcome",
                        "outcome { id goodNews(first: 1) { nodes { id } } }",
                        with(of, "kind", "JOB", "title", secret))
                .getJsonObject("outcome");
        ids.put("outcome", job.getString("id"));
        ids.put(
                "goodNews",
                job.getJsonObject("goodNews")
                        .getJsonArray("nodes")
                        .getJsonObject(0)
                        .getString("id"));
    }

    private void aim() {
        make("target", "addTarget", "target", Map.of("kind", "PERSON", "name", secret));
        make("value", "addSeekerValue", "value", Map.of("name", secret));
        Map<String, Object> fit = Map.of("organizationId", id("organization"), "valueId", id("value"));
        make("rating", "rateFit", "rating", with(fit, "threadId", id("held"), "rating", 4));
        make("background", "addBackground", "background", Map.of("kind", "SCHOOL", "name", secret));
        make(
                "common",
                "addCommonGround",
                "commonGround",
                Map.of("contactId", id("contact"), "kind", "OTHER", "fact", secret));
        make("comfort", "recordComfort", "comfortNote", Map.of("comfort", 3, "threadId", id("held")));
        make("activity", "recordActivity", "activity", Map.of("kind", "RESEARCH", "minutes", 30, "words", secret));
        make("feed", "createCalendarFeed", "calendarFeed", Map.of());
    }

    private void duplicates() {
        ids.put("twin", interviews.contact("Twin " + secret, "Other firm " + secret));
        make(
                "duplicate",
                "reportDuplicate",
                "possibleDuplicate",
                Map.of("firstId", id("contact"), "secondId", id("twin")));
        String kept = interviews.contact("Kept " + secret, "Other firm " + secret);
        String gone = interviews.contact("Gone " + secret, "Other firm " + secret);
        make("merge", "mergeContacts", "mergedPair", Map.of("keptId", kept, "goneId", gone));
    }

    private void files() {
        ids.put("import", seeker.uploaded("ADDRESS_BOOK", ADDRESS_BOOK));
        make("export", "startExport", "exportJob", Map.of("scope", "SEEKER", "format", "CSV"));
    }

    private void make(String name, String mutation, String field, Map<String, ?> input) {
        ids.put(name, interviews.made(mutation, field, input));
    }

    private String id(String name) {
        return ids.get(name);
    }

    /** The same names, with ids that never were. */
    static Map<String, String> nobodys(Map<String, String> ids) {
        Map<String, String> result = new TreeMap<>();
        ids.keySet().forEach(name -> result.put(name, UUID.randomUUID().toString()));
        return result;
    }

    static Map<String, Object> with(Map<String, ?> map, Object... more) {
        Map<String, Object> all = new HashMap<>(map);
        for (int i = 0; i < more.length; i += 2) {
            all.put((String) more[i], more[i + 1]);
        }
        return all;
    }
}
