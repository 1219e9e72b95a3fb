package org.throughline.deployment.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.deployment.running.RunningServerTest;
import org.throughline.deployment.signin.People;
import org.throughline.persistence.shared.NamedSql;

/** The way of an interview, from the request to what came of it, with every gate on it. */
class WorkflowIT extends RunningServerTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant START =
            Instant.now().minus(40, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);

    private static People people;

    private Client seeker;

    @BeforeAll
    static void found() {
        people = People.inAnInstitutionOfTheirOwn();
    }

    @BeforeEach
    void signIn() {
        settings("open_request_cap = 10, person_request_cap = 3");
        seeker = aSeeker();
    }

    @Test
    void capsASeekersOpenRequestsAndLeavesPracticeOut() {
        settings("open_request_cap = 2");
        ask(seeker, thread(seeker, contact(seeker, Map.of("name", "Uncle Tom")), Map.of("practice", true)));
        String first = thread(seeker, contact(seeker, Map.of("name", "Ada")));
        ask(seeker, first);
        ask(seeker, thread(seeker, contact(seeker, Map.of("name", "Ben"))));
        String third = thread(seeker, contact(seeker, Map.of("name", "Cleo")));

        JsonObject error = refused(seeker, third, Map.of("kind", "REQUESTED"));
        assertThat(error.getString("code")).isEqualTo("OPEN_REQUESTS_EXHAUSTED");
        assertThat(error.getString("practice")).isEqualTo("A8");

        ask(seeker, thread(seeker, contact(seeker, Map.of("name", "Aunt Tina")), Map.of("practice", true)));
        record(seeker, first, Map.of("kind", "CLOSED", "closeReason", "DECLINED"));
        ask(seeker, third);
    }

    @Test
    void capsRequestsToTheSamePersonWithoutTellingWhoAsks() {
        settings("person_request_cap = 2");
        String address = "Ada." + UUID.randomUUID() + "@Mill.example";
        String profile = "https://linkedin.com/in/" + UUID.randomUUID();
        Client byAddress = aSeeker();
        Client byProfile = aSeeker();
        Client sameNameOnly = aSeeker();
        ask(
                byAddress,
                thread(byAddress, contact(byAddress, person("Ada", address.toUpperCase(java.util.Locale.ROOT), null))));
        ask(sameNameOnly, thread(sameNameOnly, contact(sameNameOnly, Map.of("name", "Ada"))));
        String mine = contact(seeker, person("Ada", address, profile));
        ask(seeker, thread(seeker, mine));
        record(seeker, lastThread(seeker, mine), Map.of("kind", "CLOSED", "closeReason", "OTHER"));

        String yours = contact(byProfile, person("A. King", "other@mill.example", profile + "/?trk=x"));
        ask(byProfile, thread(byProfile, yours));

        String again = thread(seeker, mine);
        JsonObject error = refused(seeker, again, Map.of("kind", "REQUESTED"));
        assertThat(error.getString("code")).isEqualTo("PERSON_IS_ASKED_ENOUGH");
        assertThat(error.getString("practice")).isEqualTo("A8");
        assertThat(error.toString()).doesNotContain("example", "King", "2");

        seeker = byProfile;
        record(byProfile, lastThread(byProfile, yours), Map.of("kind", "REPLIED"));
        record(byProfile, lastThread(byProfile, yours), Map.of("kind", "CLOSED", "closeReason", "UNABLE"));
    }

    @Test
    void letsNoTwoSlipOverTheCapTogether() {
        settings("person_request_cap = 2");
        String address = UUID.randomUUID() + "@mill.example";
        List<Supplier<String>> requests = IntStream.range(0, 6)
                .<Supplier<String>>mapToObj(i -> {
                    Client other = aSeeker();
                    String thread = thread(other, contact(other, person("Ada " + i, address, null)));
                    return () -> code(other, thread, Map.of("kind", "REQUESTED"));
                })
                .toList();
        List<String> outcomes = atOnce(requests);
        assertThat(outcomes).filteredOn("DONE"::equals).hasSize(2);
        assertThat(outcomes).filteredOn("PERSON_IS_ASKED_ENOUGH"::equals).hasSize(4);
    }

    @Test
    void letsNoTwoOfOneSeekersRequestsSlipOverTheCapTogether() {
        settings("open_request_cap = 3");
        List<Supplier<String>> requests = IntStream.range(0, 6)
                .<Supplier<String>>mapToObj(i -> {
                    String thread = thread(seeker, contact(seeker, Map.of("name", "Ada " + i)));
                    return () -> code(seeker, thread, Map.of("kind", "REQUESTED"));
                })
                .toList();
        List<String> outcomes = atOnce(requests);
        assertThat(outcomes).filteredOn("DONE"::equals).hasSize(3);
        assertThat(outcomes).filteredOn("OPEN_REQUESTS_EXHAUSTED"::equals).hasSize(3);
    }

    @Test
    void asksForTheInstitutionsMinutesAndWarnsOfLongOnes() {
        String contact = contact(seeker, Map.of("name", "Ada"));
        JsonObject usual = seeker.done(
                "openThread",
                "thread { requestedMinutes offeredFormats practice answer } warnings { code }",
                Map.of(
                        "contactId",
                        contact,
                        "approach",
                        "COLD",
                        "channel",
                        "EMAIL",
                        "offeredFormats",
                        List.of("COFFEE", "PHONE")));
        assertThat(usual.toString())
                .isEqualTo(
                        "{\"thread\":{\"requestedMinutes\":10,\"offeredFormats\":[\"COFFEE\",\"PHONE\"],\"practice\":false,"
                                + "\"answer\":\"NOT_ASKED\"},\"warnings\":[],\"userErrors\":[]}");
        JsonObject longer = seeker.done(
                "openThread",
                "thread { id } warnings { code message practice }",
                Map.of("contactId", contact, "approach", "COLD", "channel", "EMAIL", "requestedMinutes", 31));
        JsonObject warning = longer.getJsonArray("warnings").getJsonObject(0);
        assertThat(warning.getString("code")).isEqualTo("LONG_REQUEST");
        assertThat(warning.getString("practice")).isEqualTo("B7");
        String id = longer.getJsonObject("thread").getString("id");
        seeker.done("updateThread", "thread { id }", Map.of("id", id, "purpose", "To learn", "requestedMinutes", 15));
        ask(seeker, id);
        assertThat(seeker.refusal("updateThread", Map.of("id", id, "requestedMinutes", 5)))
                .isEqualTo("STEP_NOT_ALLOWED at input.requestedMinutes");
        assertThat(seeker.refusal(
                        "openThread",
                        Map.of(
                                "contactId",
                                contact,
                                "approach",
                                "COLD",
                                "channel",
                                "EMAIL",
                                "requestedMinutes",
                                10_000)))
                .isEqualTo("OUT_OF_RANGE at input.requestedMinutes");
        assertThat(seeker.refusal(
                        "openThread",
                        Map.of("contactId", contact, "approach", "COLD", "channel", "EMAIL", "requestedMinutes", 0)))
                .isEqualTo("OUT_OF_RANGE at input.requestedMinutes");
    }

    @Test
    void tellsWhenToFollowUpWhenToMoveOnAndWhoIgnoredTheRequest() {
        String thread = thread(seeker, contact(seeker, Map.of("name", "Ada")), Map.of("openedAt", START));
        Instant asked = START.plus(1, ChronoUnit.HOURS);
        record(seeker, thread, Map.of("kind", "REQUESTED", "occurredAt", asked, "channel", "LINKEDIN"));
        JsonObject waiting = read(
                seeker, thread, "answer followUpDueOn closeDueOn lastAskedAt events(last: 1) { nodes { channel } }");
        assertThat(waiting.getString("followUpDueOn"))
                .isEqualTo(noWeekend(asked, 7).toString());
        assertThat(waiting.isNull("closeDueOn")).isTrue();
        assertThat(waiting.getString("answer")).isEqualTo("WAITING");
        assertThat(waiting.getJsonObject("events").getJsonArray("nodes").toString())
                .isEqualTo("[{\"channel\":\"LINKEDIN\"}]");
        Instant second = asked.plus(8, ChronoUnit.DAYS);
        record(seeker, thread, Map.of("kind", "FOLLOWED_UP", "occurredAt", second));
        record(seeker, thread, Map.of("kind", "FOLLOWED_UP", "occurredAt", second.plus(8, ChronoUnit.DAYS)));
        JsonObject ignored = read(seeker, thread, "answer followUpDueOn closeDueOn");
        assertThat(ignored.isNull("followUpDueOn")).isTrue();
        assertThat(ignored.getString("closeDueOn"))
                .isEqualTo(noWeekend(second.plus(8, ChronoUnit.DAYS), 7).toString());
        assertThat(ignored.getString("answer")).isEqualTo("IGNORED");
        assertThat(refused(seeker, thread, Map.of("kind", "FOLLOWED_UP")).getString("code"))
                .isEqualTo("FOLLOW_UPS_EXHAUSTED");
        record(seeker, thread, Map.of("kind", "REPLIED"));
        JsonObject replied = read(seeker, thread, "answer closeDueOn waitingSince");
        assertThat(replied.toString()).isEqualTo("{\"answer\":\"REPLIED\",\"closeDueOn\":null,\"waitingSince\":null}");
        record(seeker, thread, Map.of("kind", "CLOSED", "closeReason", "DECLINED"));
        assertThat(read(seeker, thread, "answer").getString("answer")).isEqualTo("DECLINED");
    }

    @Test
    void isNotPreparedWithoutQuestionsAndAGiveUnlessAReasonIsKept() {
        String contact = contact(seeker, Map.of("name", "Ada"));
        String thread = scheduled(contact, Map.of());
        assertThat(seeker.refusals("recordThreadEvent", Map.of("threadId", thread, "kind", "PREPARED")))
                .containsExactly("QUESTIONS_MISSING at input", "GIVE_MISSING at input");
        assertThat(seeker.refusals(
                        "recordThreadEvent",
                        Map.of("threadId", thread, "kind", "REPLIED", "overrideReason", "none is needed")))
                .containsExactly("CONFLICTING at input.overrideReason");

        JsonObject anyway = record(seeker, thread, Map.of("kind", "PREPARED", "overrideReason", "  A short call 🦙 "));
        assertThat(anyway.getJsonObject("event").getString("overrideReason")).isEqualTo("A short call 🦙");

        String other = scheduled(contact, Map.of());
        for (int i = 0; i < 3; i++) {
            prepare(
                    other,
                    "insert into question (institution_id, id, seeker_id, thread_id, position, topic, question, is_open)"
                            + " select institution_id, gen_random_uuid(), seeker_id, id, 1, 'PATH', 'How did it begin?', true");
        }
        assertThat(seeker.refusals("recordThreadEvent", Map.of("threadId", other, "kind", "PREPARED")))
                .containsExactly("GIVE_MISSING at input");
        prepare(
                other,
                "insert into exchange (institution_id, id, seeker_id, contact_id, thread_id, direction, kind, what)"
                        + " select institution_id, gen_random_uuid(), seeker_id, contact_id, id, 'GIVE', 'ARTICLE', 'On flour'");
        JsonObject prepared = record(seeker, other, Map.of("kind", "PREPARED"));
        assertThat(prepared.getJsonObject("event").isNull("overrideReason")).isTrue();
    }

    @Test
    void takesATimeAsTheClocksShowItSomewhere() {
        String contact = contact(seeker, Map.of("name", "Ada"));
        String thread = accepted(contact);
        Map<String, Object> slot = Map.of("threadId", thread, "kind", "SCHEDULED", "timeZone", "Europe/Berlin");
        assertThat(seeker.refusal("recordThreadEvent", with(slot, "localTime", "2198-03-25T02:30")))
                .isEqualTo("LOCAL_TIME_SKIPPED at input.localTime");
        assertThat(seeker.refusal("recordThreadEvent", with(slot, "localTime", "soon")))
                .isEqualTo("MALFORMED at input.localTime");
        assertThat(seeker.refusals("recordThreadEvent", with(slot, "timeZone", "Mars/Olympus", "localTime", "soon")))
                .containsExactly("MALFORMED at input.timeZone");
        assertThat(seeker.refusal("recordThreadEvent", slot)).isEqualTo("REQUIRED at input.scheduledFor");
        assertThat(seeker.refusal(
                        "recordThreadEvent",
                        with(slot, "localTime", "2030-01-01T10:00", "scheduledFor", "2030-01-01T10:00:00Z")))
                .isEqualTo("CONFLICTING at input.localTime");
        assertThat(seeker.refusal("recordThreadEvent", with(slot, "localTime", "2019-06-01T10:00")))
                .isEqualTo("BEFORE_ITS_CAUSE at input.scheduledFor");
        assertThat(seeker.refusal(
                        "recordThreadEvent",
                        with(slot, "localTime", "2030-06-01T10:00", "place", "x".repeat(10_000), "format", "OFFICE")))
                .isEqualTo("TOO_LONG at input.place");

        JsonObject twice = seeker.done(
                "recordThreadEvent",
                "thread { scheduledFor slotFormat slotPlace slotTimeZone } warnings { code practice }",
                with(slot, "localTime", "2030-10-27T02:30", "format", "VIDEO", "place", "https://meet.example/مقهى"));
        assertThat(twice.getJsonObject("thread").toString())
                .isEqualTo("{\"scheduledFor\":\"2030-10-27T00:30:00Z\",\"slotFormat\":\"VIDEO\","
                        + "\"slotPlace\":\"https://meet.example/مقهى\",\"slotTimeZone\":\"Europe/Berlin\"}");
        assertThat(twice.getJsonArray("warnings").toString())
                .isEqualTo("[{\"code\":\"TIME_COMES_TWICE\",\"practice\":\"D1\"}]");

        JsonObject moved = record(
                seeker,
                thread,
                Map.of("kind", "RESCHEDULED", "localTime", "2030-11-04T09:00", "timeZone", "America/Lima"));
        assertThat(moved.getJsonObject("thread").getString("scheduledFor")).isEqualTo("2030-11-04T14:00:00Z");
        assertThat(refused(seeker, thread, Map.of("kind", "NO_SHOW")).getString("code"))
                .isEqualTo("BEFORE_ITS_CAUSE");
        record(seeker, thread, Map.of("kind", "POSTPONED"));
        assertThat(read(seeker, thread, "scheduledFor slotFormat slotPlace slotTimeZone noShows")
                        .toString())
                .isEqualTo(
                        "{\"scheduledFor\":null,\"slotFormat\":null,\"slotPlace\":null,\"slotTimeZone\":null,\"noShows\":0}");
    }

    @Test
    void debriefsAnInterviewAndFlagsWhatTheCraftAdvisesAgainst() {
        String contact = contact(seeker, Map.of("name", "Ada"));
        String thread = scheduled(contact, Map.of("format", "COFFEE"));
        assertThat(seeker.refusal("recordDebrief", Map.of("threadId", thread, "flow", 3)))
                .isEqualTo("NOT_HELD_YET at input.threadId");
        Instant held = START.plus(5, ChronoUnit.DAYS);
        record(seeker, thread, Map.of("kind", "HELD", "occurredAt", held));

        assertThat(seeker.refusals(
                        "recordDebrief",
                        Map.of(
                                "threadId",
                                thread,
                                "arrivedAt",
                                held.minus(3, ChronoUnit.DAYS),
                                "actualMinutes",
                                10_000,
                                "theySpokePercent",
                                101,
                                "flow",
                                0,
                                "story",
                                "a\u0007b",
                                "notes",
                                "x".repeat(10_000),
                                "openingQualified",
                                true)))
                .containsExactlyInAnyOrder(
                        "OUT_OF_RANGE at input.arrivedAt",
                        "OUT_OF_RANGE at input.actualMinutes",
                        "OUT_OF_RANGE at input.theySpokePercent",
                        "OUT_OF_RANGE at input.flow",
                        "NOT_TEXT at input.story",
                        "TOO_LONG at input.notes",
                        "CONFLICTING at input.openingQualified");
        assertThat(read(seeker, thread, "debrief { id }").isNull("debrief")).isTrue();

        JsonObject debrief = seeker.done(
                        "recordDebrief",
                        "debrief { overrun late resumeGivenUnasked openingRaisedBySeeker tabPaid askedForNames thankedInPerson version }",
                        Map.of(
                                "threadId", thread,
                                "arrivedAt", held.plusSeconds(300),
                                "actualMinutes", 40,
                                "resumeGiven", true,
                                "tabOffered", true,
                                "tabPaid", false,
                                "openingRaisedBy", "SEEKER",
                                "askedForNames", true,
                                "thankedInPerson", true))
                .getJsonObject("debrief");
        assertThat(debrief.toString())
                .isEqualTo("{\"overrun\":true,\"late\":true,\"resumeGivenUnasked\":true,\"openingRaisedBySeeker\":true,"
                        + "\"tabPaid\":false,\"askedForNames\":true,\"thankedInPerson\":true,\"version\":0}");

        Map<String, Object> correction =
                new HashMap<>(Map.of("threadId", thread, "ifVersion", 0, "resumeAskedFor", true));
        correction.put("openingRaisedBy", null);
        JsonObject corrected = seeker.done(
                        "recordDebrief",
                        "debrief { resumeGivenUnasked openingRaisedBySeeker actualMinutes thread { id } version }",
                        correction)
                .getJsonObject("debrief");
        assertThat(corrected.getBoolean("resumeGivenUnasked")).isFalse();
        assertThat(corrected.getBoolean("openingRaisedBySeeker")).isFalse();
        assertThat(corrected.getInt("actualMinutes")).isEqualTo(40);
        assertThat(corrected.getJsonObject("thread").getString("id")).isEqualTo(thread);
        assertThat(seeker.refusal("recordDebrief", correction)).isEqualTo("CHANGED_MEANWHILE at input.ifVersion");
    }

    @Test
    void asksForTheTabOfCoffeeAndLunchOnly() {
        String thread = scheduled(contact(seeker, Map.of("name", "Ada")), Map.of("format", "PHONE"));
        record(seeker, thread, Map.of("kind", "HELD", "occurredAt", START.plus(5, ChronoUnit.DAYS)));
        JsonObject error = seeker.change(
                        "recordDebrief", "debrief { id }", Map.of("threadId", thread, "tabOffered", true))
                .getJsonArray("userErrors")
                .getJsonObject(0);
        assertThat(error.getString("code") + " " + error.getString("practice")).isEqualTo("CONFLICTING D6");
    }

    @Test
    void wantsThanksWithinADayOfTheInterviewAndNotBefore() {
        String thread = scheduled(contact(seeker, Map.of("name", "Ada")), Map.of());
        JsonObject early = refused(seeker, thread, Map.of("kind", "THANKED"));
        assertThat(early.getString("code") + " " + early.getString("practice")).isEqualTo("STEP_NOT_ALLOWED F1");
        Instant held = START.plus(5, ChronoUnit.DAYS);
        record(seeker, thread, Map.of("kind", "HELD", "occurredAt", held));
        JsonObject due = read(seeker, thread, "thankYouDueAt thankedLate");
        assertThat(due.getString("thankYouDueAt"))
                .isEqualTo(held.plus(24, ChronoUnit.HOURS).toString());
        assertThat(due.isNull("thankedLate")).isTrue();
        record(
                seeker,
                thread,
                Map.of("kind", "THANKED", "occurredAt", held.plus(25, ChronoUnit.HOURS), "channel", "EMAIL"));
        assertThat(read(seeker, thread, "thankYouDueAt thankedLate").toString())
                .isEqualTo("{\"thankYouDueAt\":null,\"thankedLate\":true}");
    }

    @Test
    void ticksTheChecklistThatFitsTheFormOfTheMeeting() {
        String thread = scheduled(contact(seeker, Map.of("name", "Ada")), Map.of("format", "LUNCH"));
        assertThat(items(read(seeker, thread, "checklist { item practice wording tickedAt }")))
                .containsExactly("QUESTIONS", "GIVE", "RESUME", "DRESS", "WAY", "BILL", "CLOCK", "NAMES");
        assertThat(seeker.refusal("tickChecklistItem", Map.of("threadId", thread, "item", "LINK", "ticked", true)))
                .isEqualTo("CONFLICTING at input.item");
        Map<String, Object> bill = Map.of("threadId", thread, "item", "BILL", "ticked", true);
        seeker.done("tickChecklistItem", "thread { id }", bill);
        seeker.done("tickChecklistItem", "thread { id }", bill);
        assertThat(ticked(thread)).containsExactly("BILL");
        seeker.done("tickChecklistItem", "thread { id }", with(bill, "ticked", false));
        assertThat(ticked(thread)).isEmpty();
    }

    @Test
    void showsTheLatestStrengthOfAConnectionAndTheWayThere() {
        String contact = contact(seeker, Map.of("name", "Ada"));
        note(contact, 4, START.plus(3, ChronoUnit.DAYS));
        note(contact, 2, START);
        JsonObject shown = seeker.ask(
                        "query ($id: ID!) { contact(id: $id) { strength strengthNotes { nodes { strength contact { id } thread { id } } } } }",
                        Map.of("id", contact))
                .getJsonObject("contact");
        assertThat(shown.getInt("strength")).isEqualTo(4);
        assertThat(shown.getJsonObject("strengthNotes").getJsonArray("nodes").getValuesAs(JsonObject.class))
                .extracting(note -> note.getInt("strength"))
                .containsExactly(4, 2);
        assertThat(seeker.refusals(
                        "noteStrength",
                        Map.of(
                                "contactId",
                                contact,
                                "strength",
                                6,
                                "notedAt",
                                Instant.now().plus(2, ChronoUnit.DAYS))))
                .containsExactly("OUT_OF_RANGE at input.strength", "IN_THE_FUTURE at input.notedAt");
        String other = scheduled(contact(seeker, Map.of("name", "Ben")), Map.of());
        assertThat(seeker.refusal("noteStrength", Map.of("contactId", contact, "threadId", other, "strength", 3)))
                .isEqualTo("NOT_FOUND at input.threadId");
    }

    @Test
    void keepsCommitmentsUntilTheyAreDoneOrDropped() {
        String contact = contact(seeker, Map.of("name", "Ada"));
        String thread = scheduled(contact, Map.of());
        Instant held = START.plus(5, ChronoUnit.DAYS);
        record(seeker, thread, Map.of("kind", "HELD", "occurredAt", held));
        LocalDate day = LocalDate.ofInstant(held, BERLIN);
        Map<String, Object> promise =
                Map.of("threadId", thread, "promisedBy", "CONTACT", "what", "  Sends the study 📄 ");
        assertThat(seeker.refusals("addCommitment", with(promise, "what", "a\u0007", "dueOn", day.minusDays(1))))
                .containsExactlyInAnyOrder("NOT_TEXT at input.what", "BEFORE_ITS_CAUSE at input.dueOn");
        assertThat(seeker.refusal("addCommitment", Map.of("promisedBy", "SEEKER", "what", "Nothing")))
                .isEqualTo("REQUIRED at input.contactId");
        assertThat(seeker.refusal("addCommitment", with(promise, "contactId", contact)))
                .isEqualTo("CONFLICTING at input.contactId");

        JsonObject theirs = seeker.done(
                        "addCommitment",
                        "commitment { id what state overdue dueOn promisedAt thread { id } contact { id } }",
                        with(promise, "dueOn", day.plusDays(2)))
                .getJsonObject("commitment");
        assertThat(theirs.getString("what")).isEqualTo("Sends the study 📄");
        assertThat(theirs.getString("promisedAt")).isEqualTo(held.toString());
        assertThat(theirs.getBoolean("overdue")).isTrue();
        String id = theirs.getString("id");
        String mine = seeker.done(
                        "addCommitment",
                        "commitment { id }",
                        Map.of("contactId", contact, "promisedBy", "SEEKER", "what", "Write again"))
                .getJsonObject("commitment")
                .getString("id");
        seeker.done(
                "updateCommitment", "commitment { id }", Map.of("id", id, "ifVersion", 0, "dueOn", day.plusDays(9)));
        assertThat(seeker.refusal("updateCommitment", Map.of("id", id, "ifVersion", 0, "what", "Other")))
                .isEqualTo("CHANGED_MEANWHILE at input.ifVersion");
        assertThat(seeker.refusal("finishCommitment", Map.of("id", id, "doneAt", held.minusSeconds(1))))
                .isEqualTo("BEFORE_ITS_CAUSE at input.doneAt");
        seeker.done("finishCommitment", "commitment { state doneAt }", Map.of("id", id));
        assertThat(seeker.refusal("dropCommitment", Map.of("id", id))).isEqualTo("ALREADY_SETTLED at input.id");
        assertThat(states("{ commitments { nodes { id state } } }")).containsExactly(id + " DONE", mine + " OPEN");
        seeker.done("dropCommitment", "commitment { droppedAt }", Map.of("id", mine));
        assertThat(states("{ commitments(filter: {state: [DROPPED], promisedBy: [SEEKER]}) { nodes { id state } } }"))
                .containsExactly(mine + " DROPPED");
    }

    @Test
    void tellsWhoComesSecondWhatTheOtherHasRecorded() {
        String thread = thread(seeker, contact(seeker, Map.of("name", "Ada")));
        ask(seeker, thread);
        record(seeker, thread, Map.of("kind", "REPLIED"));
        JsonObject error = refused(seeker, thread, Map.of("kind", "ACCEPTED", "ifVersion", 0));
        assertThat(error.getString("code")).isEqualTo("CHANGED_MEANWHILE");
        assertThat(error.getString("message")).contains("REQUESTED, REPLIED was recorded", "version is 2");

        List<String> outcomes = atOnce(IntStream.range(0, 6)
                .<Supplier<String>>mapToObj(
                        i -> () -> code(seeker, thread, Map.of("kind", "FOLLOWED_UP", "ifVersion", 2)))
                .toList());
        assertThat(outcomes).containsOnlyOnce("DONE");
        assertThat(outcomes).filteredOn("CHANGED_MEANWHILE"::equals).hasSize(5);
    }

    @Test
    void opensNoThreadWithAContactThatIsBeingDeleted() {
        for (int round = 0; round < 15; round++) {
            String contact = contact(seeker, Map.of("name", "Gone " + round));
            Map<String, Object> plan = Map.of("contactId", contact, "approach", "COLD", "channel", "EMAIL");
            Supplier<String> open = () -> outcome(seeker.change("openThread", "thread { id }", plan));
            Supplier<String> delete =
                    () -> outcome(seeker.change("deleteContact", "deletedContactId", Map.of("id", contact)));
            List<String> outcomes = atOnce(List.of(open, delete, open, open));
            assertThat(outcomes.get(1)).isEqualTo("DONE");
            assertThat(outcomes).allMatch(outcome -> outcome.equals("DONE") || outcome.equals("NOT_FOUND"));
        }
        assertThat(new NamedSql("""
                        select t.id::text from interview_thread t
                        join contact c on c.institution_id = t.institution_id and c.id = t.contact_id
                        where t.institution_id = :institution and t.deleted_at is null and c.deleted_at is not null
                        """)
                        .rows(People.database(), Map.of("institution", people.institution()), row -> row.getString(1)))
                .isEmpty();
    }

    private static Client aSeeker() {
        return Client.of(SERVER, people.seeker(), People.PASSWORD);
    }

    private static void settings(String set) {
        new NamedSql("update institution set " + set + " where institution_id = :institution")
                .update(People.database(), Map.of("institution", people.institution()));
    }

    private static void prepare(String thread, String insert) {
        new NamedSql(insert + " from interview_thread where id = :thread and institution_id = :institution")
                .update(
                        People.database(),
                        Map.of("thread", UUID.fromString(thread), "institution", people.institution()));
    }

    private static Map<String, Object> person(String name, String email, String profile) {
        Map<String, Object> person = new HashMap<>(Map.of("name", name, "emails", List.of(Map.of("value", email))));
        if (profile != null) {
            person.put("linkedInUrl", profile);
        }
        return person;
    }

    private static String contact(Client client, Map<String, ?> input) {
        return client.done("createContact", "contact { id }", input)
                .getJsonObject("contact")
                .getString("id");
    }

    private static String thread(Client client, String contact) {
        return thread(client, contact, Map.of());
    }

    private static String thread(Client client, String contact, Map<String, ?> more) {
        return client.done(
                        "openThread",
                        "thread { id }",
                        with(more, "contactId", contact, "approach", "COLD", "channel", "EMAIL", "purpose", "To learn"))
                .getJsonObject("thread")
                .getString("id");
    }

    private static String lastThread(Client client, String contact) {
        return client.ask(
                        "query ($id: ID!) { contact(id: $id) { threads(first: 1) { nodes { id } } } }",
                        Map.of("id", contact))
                .getJsonObject("contact")
                .getJsonObject("threads")
                .getJsonArray("nodes")
                .getJsonObject(0)
                .getString("id");
    }

    private String accepted(String contact) {
        String thread = thread(seeker, contact, Map.of("openedAt", START));
        record(seeker, thread, Map.of("kind", "REQUESTED", "occurredAt", START));
        record(
                seeker,
                thread,
                Map.of("kind", "ACCEPTED", "occurredAt", START.plus(1, ChronoUnit.DAYS), "grantedMinutes", 20));
        return thread;
    }

    private String scheduled(String contact, Map<String, ?> more) {
        String thread = accepted(contact);
        record(
                seeker,
                thread,
                with(
                        more,
                        "kind",
                        "SCHEDULED",
                        "occurredAt",
                        START.plus(1, ChronoUnit.DAYS),
                        "scheduledFor",
                        START.plus(5, ChronoUnit.DAYS)));
        return thread;
    }

    private static void ask(Client client, String thread) {
        record(client, thread, Map.of("kind", "REQUESTED"));
    }

    private static JsonObject record(Client client, String thread, Map<String, ?> step) {
        return client.done(
                "recordThreadEvent",
                "thread { state scheduledFor } event { kind overrideReason }",
                with(step, "threadId", thread));
    }

    private static JsonObject refused(Client client, String thread, Map<String, ?> step) {
        return client.change("recordThreadEvent", "event { id }", with(step, "threadId", thread))
                .getJsonArray("userErrors")
                .getJsonObject(0);
    }

    private static String code(Client client, String thread, Map<String, ?> step) {
        return outcome(client.change("recordThreadEvent", "event { id }", with(step, "threadId", thread)));
    }

    private static String outcome(JsonObject payload) {
        JsonArray errors = payload.getJsonArray("userErrors");
        return errors.isEmpty() ? "DONE" : errors.getJsonObject(0).getString("code");
    }

    private static JsonObject read(Client client, String thread, String selection) {
        return client.ask("query ($id: ID!) { thread(id: $id) { " + selection + " } }", Map.of("id", thread))
                .getJsonObject("thread");
    }

    private void note(String contact, int strength, Instant at) {
        seeker.done(
                "noteStrength",
                "note { strength notedAt } contact { strength }",
                Map.of("contactId", contact, "strength", strength, "notedAt", at));
    }

    private List<String> ticked(String thread) {
        return read(seeker, thread, "checklist { item tickedAt }")
                .getJsonArray("checklist")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(entry -> !entry.isNull("tickedAt"))
                .map(entry -> entry.getString("item"))
                .toList();
    }

    private static List<String> items(JsonObject thread) {
        return thread.getJsonArray("checklist").getValuesAs(JsonObject.class).stream()
                .map(entry -> entry.getString("item"))
                .toList();
    }

    private List<String> states(String query) {
        return seeker
                .ask(query)
                .getJsonObject("commitments")
                .getJsonArray("nodes")
                .getValuesAs(JsonObject.class)
                .stream()
                .map(node -> node.getString("id") + " " + node.getString("state"))
                .toList();
    }

    private static LocalDate noWeekend(Instant from, int days) {
        LocalDate day = LocalDate.ofInstant(from, BERLIN).plusDays(days);
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.plusDays(2);
            case SUNDAY -> day.plusDays(1);
            default -> day;
        };
    }

    private static List<String> atOnce(List<Supplier<String>> all) {
        return all.stream().map(CompletableFuture::supplyAsync).toList().stream()
                .map(CompletableFuture::join)
                .toList();
    }

    private static Map<String, Object> with(Map<String, ?> map, Object... more) {
        Map<String, Object> all = new HashMap<>(map);
        Stream.iterate(0, i -> i < more.length, i -> i + 2).forEach(i -> all.put((String) more[i], more[i + 1]));
        return all;
    }
}
