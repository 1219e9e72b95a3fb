package org.throughline.deployment.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.deployment.running.RunningServerTest;
import org.throughline.deployment.signin.People;
import org.throughline.persistence.shared.NamedSql;

/** The institution's directory, over HTTP: who keeps it, who finds whom in it, and how often its people are asked. */
class DirectoryIT extends RunningServerTest {
    private static final String ADDRESSES = "email furtherEmails phone linkedInUrl";
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    private static People people;
    private static Client admin;

    private Client seeker;

    @BeforeAll
    static void found() {
        people = People.inAnInstitutionOfTheirOwn();
        admin = Client.of(SERVER, people.admin());
    }

    @BeforeEach
    void signIn() {
        seeker = aSeeker();
    }

    @Test
    void administratorsWriteDownChangeAndDelete() {
        String unique = unique();
        JsonObject ada = admin.done(
                        "createDirectoryPerson",
                        "directoryPerson { id name groups topics monthlyLimit version freeThisMonth " + ADDRESSES
                                + " }",
                        Map.of(
                                "name",
                                "Ada " + unique,
                                "groups",
                                List.of("Choir"),
                                "topics",
                                "Flour",
                                "email",
                                unique + "@mill.example",
                                "furtherEmails",
                                List.of(unique + "@home.example")))
                .getJsonObject("directoryPerson");
        assertThat(ada.getInt("monthlyLimit")).isEqualTo(1);
        assertThat(ada.getBoolean("freeThisMonth")).isTrue();
        assertThat(ada.getString("email")).isEqualTo(unique + "@mill.example");
        String id = ada.getString("id");

        Map<String, Object> change = new HashMap<>(Map.of("id", id, "monthlyLimit", 0, "ifVersion", 0));
        change.put("topics", JsonValue.NULL);
        JsonObject changed = admin.done(
                        "updateDirectoryPerson",
                        "directoryPerson { name topics monthlyLimit freeThisMonth version groups }",
                        change)
                .getJsonObject("directoryPerson");
        assertThat(changed.toString())
                .isEqualTo(
                        "{\"name\":\"Ada %s\",\"topics\":null,\"monthlyLimit\":0,\"freeThisMonth\":false,\"version\":1,\"groups\":[\"Choir\"]}"
                                .formatted(unique));
        assertThat(admin.refusal("updateDirectoryPerson", change)).isEqualTo("CHANGED_MEANWHILE at input.ifVersion");
        assertThat(admin.refusals("updateDirectoryPerson", Map.of("id", id, "monthlyLimit", 101, "email", "nowhere")))
                .containsExactly("OUT_OF_RANGE at input.monthlyLimit", "MALFORMED at input.email");
        assertThat(admin.refusal(
                        "createDirectoryPerson",
                        Map.of("name", "Twin", "email", unique.toUpperCase(Locale.ROOT) + "@mill.example")))
                .isEqualTo("ALREADY_EXISTS at input.email");

        for (String mutation : List.of("updateDirectoryPerson", "deleteDirectoryPerson")) {
            assertThat(seeker.refusal(mutation, Map.of("id", id))).isEqualTo("NOT_ALLOWED at input");
            assertThat(Client.of(SERVER, People.inAnInstitutionOfTheirOwn().admin())
                            .refusal(mutation, Map.of("id", id)))
                    .isEqualTo("NOT_FOUND at input.id");
        }
        admin.done("deleteDirectoryPerson", "deletedDirectoryPersonId", Map.of("id", id));
        assertThat(admin.ask("{ directoryPerson(id: \"" + id + "\") { id } }").isNull("directoryPerson"))
                .isTrue();
    }

    @Test
    void seekersFindPeopleByWhatMattersAndSeeNoAddressBeforeTheyHaveTakenThem() {
        String unique = unique();
        String id = person(Map.of(
                "name",
                "Zoë " + unique,
                "school",
                "École " + unique,
                "sector",
                "Food",
                "place",
                "Köln",
                "organization",
                "Mill " + unique,
                "graduationYear",
                2015,
                "groups",
                List.of("Choir " + unique),
                "email",
                unique + "@mill.example",
                "phone",
                "+49 30 901820",
                "linkedInUrl",
                "linkedin.com/in/" + unique));
        person(Map.of("name", "Another " + unique));

        for (String filter : List.of(
                "search: \"zoe " + unique + "\"",
                "school: \"ecole " + unique + "\"",
                "organization: \"MILL " + unique + "\"",
                "group: \"choir " + unique + "\", place: \"koln\", sector: \"food\"",
                "search: \"" + unique + "\", graduatedFrom: 2015, graduatedUntil: 2015, freeThisMonth: true")) {
            assertThat(found(seeker, filter)).as(filter).containsExactly("Zoë " + unique);
        }
        for (String address : List.of(unique + "@mill.example", "901820", "linkedin.com/in/" + unique)) {
            assertThat(found(seeker, "search: \"" + address + "\"")).isEmpty();
        }
        String query = "{ directoryPerson(id: \"" + id + "\") { name contact { name } " + ADDRESSES + " } }";
        String hidden =
                "{\"name\":\"Zoë %s\",\"contact\":null,\"email\":null,\"furtherEmails\":[],\"phone\":null,\"linkedInUrl\":null}"
                        .formatted(unique);
        assertThat(seeker.ask(query).getJsonObject("directoryPerson")).hasToString(hidden);

        take(seeker, id);
        JsonObject shown = seeker.ask(query).getJsonObject("directoryPerson");
        assertThat(shown.getString("email")).isEqualTo(unique + "@mill.example");
        assertThat(shown.getString("phone")).isEqualTo("+49 30 901820");
        assertThat(shown.getString("linkedInUrl")).isEqualTo("linkedin.com/in/" + unique);
        assertThat(shown.getJsonObject("contact").getString("name")).isEqualTo("Zoë " + unique);
        assertThat(aSeeker().ask(query).getJsonObject("directoryPerson")).hasToString(hidden);
        assertThat(Client.of(SERVER, People.inAnInstitutionOfTheirOwn().seeker())
                        .ask(query)
                        .isNull("directoryPerson"))
                .isTrue();
    }

    @Test
    void takesSomebodyIntoOnesContactsOnceWithAllThatIsKnown() {
        String unique = unique();
        String id = person(Map.of(
                "name",
                "Ada",
                "title",
                "Miller",
                "organization",
                "Mill " + unique,
                "sector",
                "Food",
                "school",
                "College",
                "graduationYear",
                2010,
                "groups",
                List.of("Choir"),
                "email",
                unique + "@mill.example",
                "furtherEmails",
                List.of(unique + "@home.example"),
                "linkedInUrl",
                "linkedin.com/in/" + unique));

        JsonObject contact = seeker.done(
                        "addContactFromDirectory", """
                        contact { id name title source school graduationYear groups interest emails { value } freeThisMonth
                          organization { name sector } directoryPerson { id freeThisMonth } version }""", Map.of("directoryPersonId", id, "interest", "How a mill works"))
                .getJsonObject("contact");
        assertThat(contact.getString("source")).isEqualTo("DIRECTORY");
        assertThat(contact.getString("interest")).isEqualTo("How a mill works");
        assertThat(contact.getJsonArray("emails")).hasSize(2);
        assertThat(contact.getJsonObject("organization").getString("sector")).isEqualTo("Food");
        assertThat(contact.getJsonObject("directoryPerson").getString("id")).isEqualTo(id);
        assertThat(contact.getBoolean("freeThisMonth")).isTrue();
        assertThat(contact.getInt("version")).isZero();

        JsonObject again = seeker.change(
                "addContactFromDirectory",
                "contact { id } existingContact { id name }",
                Map.of("directoryPersonId", id));
        JsonObject error = again.getJsonArray("userErrors").getJsonObject(0);
        assertThat(error.getString("code")).isEqualTo("ALREADY_EXISTS");
        assertThat(error.getJsonArray("path").toString()).isEqualTo("[\"input\",\"directoryPersonId\"]");
        assertThat(error.getString("message")).contains("Ada");
        assertThat(again.getJsonObject("existingContact").getString("id")).isEqualTo(contact.getString("id"));
        assertThat(again.isNull("contact")).isTrue();

        Client other = aSeeker();
        String known = contact(other, unique.toUpperCase(Locale.ROOT) + "@home.example");
        assertThat(other.change("addContactFromDirectory", "existingContact { id }", Map.of("directoryPersonId", id))
                        .getJsonObject("existingContact")
                        .getString("id"))
                .isEqualTo(known);
        assertThat(admin.refusal("addContactFromDirectory", Map.of("directoryPersonId", id)))
                .isEqualTo("NOT_FOUND at input");
        assertThat(seeker.refusal("addContactFromDirectory", Map.of("directoryPersonId", UUID.randomUUID())))
                .isEqualTo("NOT_FOUND at input.directoryPersonId");
    }

    @Test
    void letsOneSeekerTakeTheSamePersonOnceHoweverManyTabsAreOpen() {
        String id = person(Map.of("name", "Ada"));

        List<String> outcomes = atOnce(IntStream.range(0, 5)
                .<Supplier<String>>mapToObj(
                        i -> () -> outcome(seeker, "addContactFromDirectory", Map.of("directoryPersonId", id)))
                .toList());

        assertThat(outcomes).filteredOn("DONE"::equals).hasSize(1);
        assertThat(outcomes).filteredOn("ALREADY_EXISTS"::equals).hasSize(4);
    }

    @Test
    void asksAPersonOfTheDirectoryOnlyAsOftenAMonthAsTheyWantWhoeverAsks() {
        String address = unique() + "@mill.example";
        String id = person(Map.of("name", "Ada", "monthlyLimit", 2, "email", address));
        Client first = aSeeker();
        Client second = aSeeker();
        String closed = thread(first, take(first, id));
        ask(first, closed);
        first.done("recordThreadEvent", "", Map.of("threadId", closed, "kind", "CLOSED", "closeReason", "NO_REPLY"));
        assertThat(isFree(id)).isTrue();
        ask(second, thread(second, contact(second, address)));
        assertThat(isFree(id)).isFalse();

        String contact = take(seeker, id);
        String thread = thread(seeker, contact);
        JsonObject error = seeker.change("recordThreadEvent", "", Map.of("threadId", thread, "kind", "REQUESTED"))
                .getJsonArray("userErrors")
                .getJsonObject(0);
        assertThat(error.getString("code")).isEqualTo("PERSON_IS_FULLY_BOOKED");
        assertThat(error.getString("practice")).isEqualTo("A8");
        assertThat(error.getString("message")).containsPattern("free again from \\d{4}-\\d{2}-01");
        assertThat(error.toString()).doesNotContain("example");
        assertThat(seeker.ask("{ contact(id: \"" + contact + "\") { freeThisMonth } }")
                        .getJsonObject("contact")
                        .getBoolean("freeThisMonth"))
                .isFalse();
        ask(seeker, thread(seeker, contact, Map.of("practice", true)));

        // What was sent in another month of the institution does not count in this one.
        new NamedSql("update interview_thread set requested_at = :at where id = :id")
                .update(
                        People.database(),
                        Map.of("at", java.sql.Date.valueOf(LONG_AGO), "id", UUID.fromString(closed)));
        ask(seeker, thread);
        assertThat(isFree(id)).isFalse();
        admin.done("updateDirectoryPerson", "", Map.of("id", id, "monthlyLimit", 0));
        Client late = aSeeker();
        assertThat(outcome(
                        late,
                        "recordThreadEvent",
                        Map.of("threadId", thread(late, take(late, id)), "kind", "REQUESTED")))
                .isEqualTo("PERSON_IS_FULLY_BOOKED");
    }

    @Test
    void letsNoTwoTakeTheLastRequestOfAMonthTogether() {
        String unique = unique();
        String profile = "https://linkedin.com/in/" + unique;
        String id = person(
                Map.of("name", "Ada", "monthlyLimit", 2, "email", unique + "@mill.example", "linkedInUrl", profile));
        List<String> outcomes = atOnce(IntStream.range(0, 6)
                .<Supplier<String>>mapToObj(i -> {
                    Client other = aSeeker();
                    String contact = switch (i % 3) {
                        case 0 -> take(other, id);
                        case 1 -> contact(other, unique + "@mill.example");
                        default -> made(other, "createContact", "contact", Map.of("name", "A", "linkedInUrl", profile));
                    };
                    String thread = thread(other, contact);
                    return () -> outcome(other, "recordThreadEvent", Map.of("threadId", thread, "kind", "REQUESTED"));
                })
                .toList());

        assertThat(outcomes).filteredOn("DONE"::equals).hasSize(2);
        assertThat(outcomes).filteredOn("PERSON_IS_FULLY_BOOKED"::equals).hasSize(4);
    }

    private static Client aSeeker() {
        return Client.of(SERVER, people.seeker());
    }

    private static String unique() {
        return "u" + UUID.randomUUID().toString().replace("-", "");
    }

    private static String person(Map<String, ?> input) {
        return made(admin, "createDirectoryPerson", "directoryPerson", input);
    }

    private static String take(Client client, String person) {
        return made(client, "addContactFromDirectory", "contact", Map.of("directoryPersonId", person));
    }

    private static String contact(Client client, String email) {
        return made(
                client, "createContact", "contact", Map.of("name", "A. K.", "emails", List.of(Map.of("value", email))));
    }

    private static String thread(Client client, String contact) {
        return thread(client, contact, Map.of());
    }

    private static String thread(Client client, String contact, Map<String, ?> more) {
        Map<String, Object> input = new HashMap<>(
                Map.of("contactId", contact, "approach", "ALUMNI", "channel", "EMAIL", "purpose", "To learn"));
        input.putAll(more);
        return made(client, "openThread", "thread", input);
    }

    private static void ask(Client client, String thread) {
        client.done("recordThreadEvent", "", Map.of("threadId", thread, "kind", "REQUESTED"));
    }

    private static boolean isFree(String person) {
        return admin.ask("{ directoryPerson(id: \"" + person + "\") { freeThisMonth } }")
                .getJsonObject("directoryPerson")
                .getBoolean("freeThisMonth");
    }

    private static List<String> found(Client client, String filter) {
        return Journey.texts(
                client.ask("{ directory(first: 5, filter: {" + filter + "}) { nodes { name } } }")
                        .getJsonObject("directory"),
                "name");
    }

    private static String made(Client client, String mutation, String field, Map<String, ?> input) {
        return client.done(mutation, field + " { id }", input)
                .getJsonObject(field)
                .getString("id");
    }

    private static String outcome(Client client, String mutation, Map<String, ?> input) {
        return client.change(mutation, "", input).getJsonArray("userErrors").getValuesAs(JsonObject.class).stream()
                .map(error -> error.getString("code"))
                .findFirst()
                .orElse("DONE");
    }

    private static List<String> atOnce(List<Supplier<String>> work) {
        List<CompletableFuture<String>> running =
                work.stream().map(CompletableFuture::supplyAsync).toList();
        return running.stream().map(CompletableFuture::join).toList();
    }
}
