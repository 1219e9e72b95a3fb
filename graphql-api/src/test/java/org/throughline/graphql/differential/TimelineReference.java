package org.throughline.graphql.differential;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/** What a timeline holds, the plainest way: all rows of all tables that tell of a contact or a thread. */
final class TimelineReference {
    private static final Map<String, String> PRACTICES = practices();

    private final Model model;
    private final Map<String, DataFetcher<?>> special;
    private List<Row> found;

    TimelineReference(Model model, Map<String, DataFetcher<?>> special) {
        this.model = model;
        this.special = special;
    }

    void register() {
        special.put(
                "Contact.timeline",
                asked -> page(asked, ofContact(Reference.source(asked).id())));
        special.put(
                "InterviewThread.timeline",
                asked -> page(asked, ofThread(Reference.source(asked).id())));
    }

    private static Pages.Page page(DataFetchingEnvironment asked, List<Row> events) {
        Map<String, Object> filter = Reference.filter(asked);
        return Pages.of(
                events.stream()
                        .filter(event -> Reference.oneOf(filter.get("kind"), event.get("kind")))
                        .filter(event -> moment(
                                filter.get("from"),
                                from -> !event.instant("occurred_at").isBefore(from)))
                        .filter(event -> moment(
                                filter.get("until"),
                                end -> event.instant("occurred_at").isBefore(end)))
                        .toList(),
                new Pages.Order("", "occurred_at", true),
                asked.getArguments());
    }

    private static boolean moment(Object wish, Predicate<Instant> fits) {
        return wish == null || fits.test(Instant.parse(wish.toString()));
    }

    private List<Row> ofContact(UUID contact) {
        found = new ArrayList<>();
        Predicate<Row> here = row -> contact.equals(row.get("contact_id"));
        Predicate<Row> inThread = row -> {
            Row thread = model.find("InterviewThread", row.get("thread_id"));
            return thread != null && here.test(thread);
        };
        add("touch", here, "TOUCH", "occurred_at", "brought");
        add("signal", here, "SIGNAL", "occurred_at", "words");
        add("introduction", here, "INTRODUCTION", "made_at", "other_name");
        add("help_event", here, "HELP", "occurred_on", "words");
        add("outcome", here, "OUTCOME", "occurred_on", "title");
        add("research_note", here, "RESEARCH", "created_at", "note");
        add("referral", row -> contact.equals(row.get("from_contact_id")), "REFERRAL_MADE", "made_at", "name");
        named("referral", "to_contact_id", "from_contact_id", contact, "REFERRED");
        named("introduction", "other_id", "contact_id", contact, "INTRODUCTION");
        ofBoth(here, inThread);
        return found;
    }

    private List<Row> ofThread(UUID thread) {
        found = new ArrayList<>();
        Predicate<Row> here = row -> thread.equals(row.get("thread_id"));
        add("referral", here, "REFERRAL_MADE", "made_at", "name");
        ofBoth(here, here);
        return found;
    }

    private void ofBoth(Predicate<Row> here, Predicate<Row> inThread) {
        model.all("ThreadEvent")
                .filter(inThread)
                .forEach(event -> found.add(
                        event(event, event.id(), (String) event.get("kind"), "occurred_at", event.get("summary"))));
        model.raw("message")
                .filter(here)
                .filter(message -> message.get("sent_at") != null)
                .forEach(message -> found.add(event(message, message.id(), "MESSAGE_SENT", "sent_at", words(message))));
        add("commitment", here, "COMMITMENT_MADE", "promised_at", "what");
        model.raw("commitment")
                .filter(here)
                .filter(commitment -> commitment.get("done_at") != null)
                .forEach(commitment -> found.add(event(
                        commitment, second(commitment.id()), "COMMITMENT_DONE", "done_at", commitment.get("what"))));
        add("exchange", here.and(row -> row.get("occurred_at") != null), "EXCHANGE", "occurred_at", "what");
        add("insight", here, "INSIGHT", "noted_at", "insight");
        model.raw("strength_note")
                .filter(here)
                .forEach(note -> found.add(event(
                        note,
                        note.id(),
                        "STRENGTH",
                        "noted_at",
                        note.get("strength").toString())));
        add("comfort_note", inThread, "COMFORT", "noted_at", "words");
        add("debrief", inThread, "DEBRIEF", "created_at", "story");
        add("feedback", inThread, "FEEDBACK", "noted_at", "feedback");
    }

    private void add(String table, Predicate<Row> which, String kind, String at, String summary) {
        model.raw(table).filter(which).forEach(row -> found.add(event(row, row.id(), kind, at, row.get(summary))));
    }

    /** Rows that point here, told by the name of the contact they come from. */
    private void named(String table, String to, String from, UUID contact, String kind) {
        model.raw(table).filter(row -> contact.equals(row.get(to))).forEach(row -> {
            Row other = model.find("Contact", row.get(from));
            if (other != null) {
                found.add(event(row, row.id(), kind, "made_at", other.get("name")));
            }
        });
    }

    private static Object words(Row message) {
        String body = (String) message.get("body");
        return message.get("subject") != null
                ? message.get("subject")
                : body.codePoints()
                        .limit(200)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static Row event(Row row, UUID id, String kind, String at, Object summary) {
        Map<String, Object> columns = new HashMap<>();
        columns.put("id", id);
        columns.put("kind", kind);
        columns.put("summary", summary);
        columns.put("thread_id", row.get("thread_id"));
        columns.put("subject_id", row.id());
        columns.put("practice", PRACTICES.get(kind));
        if (row.get(at) instanceof java.sql.Date day) {
            columns.put(
                    "occurred_at",
                    Timestamp.from(
                            day.toLocalDate().atStartOfDay(ZoneOffset.UTC).toInstant()));
            columns.put("occurred_at:text", day + " 00:00:00+00");
        } else {
            columns.put("occurred_at", row.get(at));
            columns.put("occurred_at:text", row.get(at + ":text"));
        }
        return new Row("TimelineEvent", columns);
    }

    private static UUID second(UUID id) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("MD5").digest(id.toString().getBytes(StandardCharsets.US_ASCII));
            BigInteger bits = new BigInteger(1, digest);
            return new UUID(bits.shiftRight(64).longValue(), bits.longValue());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, String> practices() {
        Map<String, String> byKind = new HashMap<>();
        String table =
                "OPENED A3 REQUESTED B7 FOLLOWED_UP B9 REPLIED A13 ACCEPTED B7 SCHEDULED D1 RESCHEDULED D1 POSTPONED D1"
                        + " NO_SHOW D1 PREPARED C3 HELD D3 THANKED F1 KEPT_IN_TOUCH F4 CLOSED B10 MESSAGE_SENT B8 TOUCH F4"
                        + " SIGNAL A13 REFERRAL_MADE E1 REFERRED E5 INTRODUCTION E6 COMMITMENT_MADE D10 COMMITMENT_DONE D10"
                        + " EXCHANGE F7 HELP F6 OUTCOME E7 INSIGHT D9 FEEDBACK D8 STRENGTH D4 COMFORT A12 RESEARCH C1 DEBRIEF D3";
        String[] words = table.split(" ");
        for (int i = 0; i < words.length; i += 2) {
            byKind.put(words[i], words[i + 1]);
        }
        return byKind;
    }
}
