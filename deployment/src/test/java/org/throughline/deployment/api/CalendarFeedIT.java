package org.throughline.deployment.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.deployment.running.RunningServerTest;
import org.throughline.deployment.signin.People;
import org.throughline.persistence.demo.DemoAccount;
import org.throughline.persistence.demo.DemoAccounts;

/** A calendar that subscribes to a seeker's feed, over HTTP. */
class CalendarFeedIT extends RunningServerTest {
    private static final Set<String> WITH_A_DAY =
            Set.of("THANK", "FOLLOW_UP", "KEEP_PROMISE", "CHECK_IN", "KEEP_IN_TOUCH");
    /** And a day or more. */
    private static final int DAYS_OF_THREE_MONTHS = 94;

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    private People people;
    private String email;
    private Client seeker;

    @BeforeEach
    void signIn() {
        people = People.inAnInstitutionOfTheirOwn();
        email = people.seeker();
        seeker = Client.of(SERVER, email);
    }

    @Test
    void anInterviewComesMovesAndGoes() {
        Interviews interviews = new Interviews(seeker);
        String thread = interviews.opened(interviews.contact("Ada, Countess", "Engines"));
        String url = created(seeker, Map.of());
        String uid = "interview-" + thread + "@throughline";
        assertThat(event(url, uid)).isEmpty();

        Instant first = Instant.now().plus(3, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        record(thread, "REQUESTED", Map.of());
        record(thread, "ACCEPTED", Map.of("grantedMinutes", 25));
        record(thread, "SCHEDULED", slot(first, "America/New_York", "PHONE"));
        assertThat(event(url, uid))
                .contains(
                        "SUMMARY:Interview with Ada\\, Countess",
                        "DTSTART;TZID=America/New_York:" + local(first, "America/New_York"),
                        "DTEND;TZID=America/New_York:" + local(first.plus(25, ChronoUnit.MINUTES), "America/New_York"),
                        "STATUS:CONFIRMED",
                        "SEQUENCE:0",
                        "LOCATION:+1 212 555 0100",
                        "BEGIN:VALARM");

        Instant second = first.plus(1, ChronoUnit.DAYS);
        record(thread, "RESCHEDULED", slot(second, "Asia/Kolkata", "VIDEO"));
        assertThat(event(url, uid))
                .contains("DTSTART;TZID=Asia/Kolkata:" + local(second, "Asia/Kolkata"), "SEQUENCE:1");

        record(thread, "POSTPONED", Map.of());
        assertThat(event(url, uid))
                .contains("STATUS:CANCELLED", "SEQUENCE:2", "SUMMARY:Cancelled: Interview with Ada\\, Countess")
                .doesNotContain("BEGIN:VALARM");
    }

    @Test
    void theAddressIsShownOnceAndANewOneEndsTheOld() {
        Map<String, Object> input = Map.of("mutationKey", UUID.randomUUID().toString(), "language", "DE");
        JsonObject made = seeker.done("createCalendarFeed", "url calendarFeed { id language lastFetchedAt }", input);
        String url = made.getString("url");
        assertThat(url).matches("/calendar/tlc_[\\w-]{64}\\.ics");
        assertThat(get(url).body()).contains("X-WR-CALNAME:Gespräche");

        JsonObject again = seeker.done("createCalendarFeed", "url calendarFeed { id language }", input);
        assertThat(again.isNull("url")).isTrue();
        assertThat(again.getJsonObject("calendarFeed").getString("id"))
                .isEqualTo(made.getJsonObject("calendarFeed").getString("id"));
        assertThat(told().isNull("lastFetchedAt")).isFalse();

        String newer = created(seeker, Map.of());
        assertThat(told().isNull("lastFetchedAt")).isTrue();
        assertThat(get(url).statusCode()).isEqualTo(404);
        assertThat(get(newer).statusCode()).isEqualTo(200);

        assertThat(seeker.done("revokeCalendarFeed", "seeker { calendarFeed { id } }", Map.of())
                        .getJsonObject("seeker")
                        .isNull("calendarFeed"))
                .isTrue();
        assertThat(get(newer).statusCode()).isEqualTo(404);
        assertThat(get(newer).body()).isEqualTo(get("/calendar/unknown.ics").body());
        assertThat(seeker.refusal("revokeCalendarFeed", Map.of())).startsWith("NOT_FOUND");
    }

    @Test
    void aCalendarNeedsNoSessionAndGetsNone() {
        String url = created(seeker, Map.of());
        HttpResponse<String> answer = get(url);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("private, no-cache");
        String tag = answer.headers().firstValue("ETag").orElseThrow();
        assertThat(SERVER.send(request(url).header("If-None-Match", tag)).statusCode())
                .isEqualTo(304);
        HttpResponse<String> head = SERVER.send(request(url).method("HEAD", HttpRequest.BodyPublishers.noBody()));
        assertThat(head.headers().firstValue("ETag")).contains(tag);
        assertThat(head.body()).isEmpty();
    }

    @Test
    void onlySeekersHaveOneAndItEndsWithTheAccount() {
        assertThat(Client.of(SERVER, people.admin()).refusal("createCalendarFeed", Map.of()))
                .startsWith("NOT_FOUND");
        String url = created(seeker, Map.of());
        deactivate();

        assertThat(get(url).statusCode()).isEqualTo(404);
    }

    /** The rules of due days are written down twice, for the list and for the feed; here they have to agree. */
    @Test
    void showsTheDaysOfTheNextActionsOfTheDemonstration() {
        keepInTouchWithSomebodySoon(Client.of(SERVER, DemoAccounts.STAR));
        List<String> compared = new ArrayList<>();
        for (DemoAccount account : List.of(DemoAccounts.STAR, DemoAccounts.BEGINNER, DemoAccounts.NEIGHBOUR)) {
            Client client = Client.of(SERVER, account);
            JsonObject found = client.ask(
                            "{ viewer { seeker { timeZone nextActions(first: 100) { key kind dueOn } } } }")
                    .getJsonObject("viewer")
                    .getJsonObject("seeker");
            LocalDate today = LocalDate.now(ZoneId.of(found.getString("timeZone")));
            Set<String> listed = new TreeSet<>();
            found.getJsonArray("nextActions").getValuesAs(JsonObject.class).stream()
                    .filter(action -> WITH_A_DAY.contains(action.getString("kind")) && !action.isNull("dueOn"))
                    .filter(action ->
                            !LocalDate.parse(action.getString("dueOn")).isBefore(today.minusDays(90)))
                    .forEach(action -> listed.add(uid(action.getString("key")) + " "
                            + action.getString("dueOn").replace("-", "")));
            assertThat(found.getJsonArray("nextActions")).as("all there are").hasSizeLessThan(100);

            Set<String> shown = new TreeSet<>();
            events(get(created(client, Map.of())).body())
                    .filter(event -> event.contains("DTSTART;VALUE=DATE"))
                    .filter(event -> !LocalDate.parse(
                                    value(event, "DTSTART;VALUE=DATE"), DateTimeFormatter.BASIC_ISO_DATE)
                            .isAfter(today.plusDays(7)))
                    .forEach(event -> shown.add(value(event, "UID") + " " + value(event, "DTSTART;VALUE=DATE")));
            assertThat(shown).as(account.email()).isEqualTo(listed);
            compared.addAll(listed);
        }
        for (String kind : WITH_A_DAY) {
            assertThat(compared)
                    .as("a test that compares nothing with nothing would prove nothing")
                    .anyMatch(one -> one.startsWith(kind.toLowerCase().replace('_', '-')));
        }
    }

    /** Whatever the demonstration has made up, the time has come to write to somebody whom one met months ago. */
    private static void keepInTouchWithSomebodySoon(Client client) {
        Instant due = Instant.now().minus(DAYS_OF_THREE_MONTHS, ChronoUnit.DAYS);
        String contact = client
                .ask("{ contacts(first: 100, filter: {neverInterviewed: false}) { nodes { id lastInteractionAt } } }")
                .getJsonObject("contacts")
                .getJsonArray("nodes")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(met -> Instant.parse(met.getString("lastInteractionAt")).isBefore(due))
                .findFirst()
                .orElseThrow()
                .getString("id");
        client.done(
                "recordTouch",
                "touch { id }",
                Map.of("contactId", contact, "channel", "EMAIL", "occurredAt", due.toString()));
        client.done("setCadence", "contact { id }", Map.of("contactId", contact, "months", 3));
    }

    private void deactivate() {
        try (var connection = People.database().getConnection();
                var statement =
                        connection.prepareStatement("update account set deactivated_at = now() where email = ?")) {
            statement.setString(1, email);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        } catch (java.sql.SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String created(Client client, Map<String, ?> input) {
        return client.done("createCalendarFeed", "url", input).getString("url");
    }

    private JsonObject told() {
        return seeker.ask("{ viewer { seeker { calendarFeed { id createdAt lastFetchedAt } } } }")
                .getJsonObject("viewer")
                .getJsonObject("seeker")
                .getJsonObject("calendarFeed");
    }

    private void record(String thread, String kind, Map<String, ?> more) {
        Map<String, Object> input = new HashMap<>(more);
        input.put("threadId", thread);
        input.put("kind", kind);
        seeker.done("recordThreadEvent", "thread { state }", input);
    }

    private static Map<String, ?> slot(Instant at, String zone, String format) {
        return Map.of("scheduledFor", at, "timeZone", zone, "format", format, "place", "+1 212 555 0100");
    }

    private static String local(Instant at, String zone) {
        return LOCAL.format(LocalDateTime.ofInstant(at, ZoneId.of(zone)));
    }

    private static String uid(String key) {
        return key.toLowerCase().replace('_', '-').replace(':', '-') + "@throughline";
    }

    private static HttpRequest.Builder request(String url) {
        return HttpRequest.newBuilder(SERVER.address().resolve(url));
    }

    private static HttpResponse<String> get(String url) {
        return SERVER.get(url);
    }

    /** The event of this UID, unfolded; empty when there is none. */
    private static String event(String url, String uid) {
        return events(get(url).body())
                .filter(event -> value(event, "UID").equals(uid))
                .findFirst()
                .orElse("");
    }

    private static Stream<String> events(String file) {
        return Stream.of(file.replace("\r\n ", "").split("BEGIN:VEVENT")).skip(1);
    }

    private static String value(String event, String property) {
        return event.lines()
                .filter(line -> line.startsWith(property + ":"))
                .map(line -> line.substring(property.length() + 1))
                .findFirst()
                .orElse("");
    }
}
