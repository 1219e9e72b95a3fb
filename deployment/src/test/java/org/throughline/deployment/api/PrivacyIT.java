package org.throughline.deployment.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.throughline.deployment.running.RunningServerTest;
import org.throughline.deployment.signin.People;
import org.throughline.persistence.demo.DemoAccounts;

/** People who ask to be forgotten, from outside. */
class PrivacyIT extends RunningServerTest {
    private static final String FIGURES =
            "report { seekers values { figure group numerator denominator value seekers withheld } }";

    @Test
    void whoeverIsErasedLeavesChainsAndFiguresAsTheyWere() {
        Client seeker = Client.of(SERVER, DemoAccounts.STAR);
        Client admin = Client.of(SERVER, DemoAccounts.ADMIN);
        Journey journey = new Journey(seeker);
        String name = "Quirina Vexel" + UUID.randomUUID();
        String first = journey.contact("Ida First", "Mill & Sons");
        String middle = journey.contact(name, "Mill & Sons");
        String last = journey.contact("Leo Last", "Mill & Sons");
        refer(seeker, first, middle);
        refer(seeker, middle, last);
        for (String contact : List.of(first, middle, last)) {
            journey.record(journey.heldWith(contact), "THANKED");
        }
        String chain = chain(seeker, first);
        List<JsonArray> before = figures(admin);
        assertThat(held(admin, name)).hasSize(1);

        JsonObject erased = admin.done(
                "erasePerson", "erasedPersonId", Map.of("id", held(admin, name).get(0)));

        assertThat(erased.getString("erasedPersonId")).isEqualTo(middle);
        assertThat(figures(admin)).isEqualTo(before);
        assertThat(chain(seeker, first)).isEqualTo(chain);
        assertThat(chain).contains("\"people\":2", "\"depth\":2");
        assertThat(held(admin, name)).isEmpty();
        assertThat(seeker.ask("{ contacts(filter: {search: \"" + name + "\"}) { totalCount } }")
                        .getJsonObject("contacts")
                        .getInt("totalCount"))
                .isZero();
        assertThat(logsWith(name)).isEmpty();
    }

    @Test
    void aSeekerWhoErasedThemselvesIsNobodyAnyMore() {
        People people = People.inAnInstitutionOfTheirOwn();
        String email = people.seeker();
        Client seeker = Client.of(SERVER, email);
        new Journey(seeker).heldWith(new Journey(seeker).contact("Ana Mill", null));
        String id = new Journey(seeker).self("id").getString("id");
        Map<String, String> input = Map.of(
                "id", id, "email", email, "mutationKey", UUID.randomUUID().toString());

        assertThat(seeker.done("eraseSeeker", "erasedSeekerId", input).getString("erasedSeekerId"))
                .isEqualTo(id);

        Client admin = Client.of(SERVER, people.admin());
        assertThat(admin.ask("{ node(id: \"" + id + "\") { id } }").isNull("node"))
                .isTrue();
        assertThat(logsWith(email)).isEmpty();
    }

    @Test
    void aLogTellsNothingOfWhomAConflictIsAbout() {
        Client seeker = Client.of(SERVER, People.inAnInstitutionOfTheirOwn().seeker());
        String profile = "quirina-" + UUID.randomUUID();
        Map<String, String> contact = Map.of("name", "Quirina", "linkedInUrl", "https://linkedin.com/in/" + profile);
        new Journey(seeker).made("createContact", "contact", contact);

        JsonObject refused = seeker.ask(
                        "mutation { createContact(input: {name: \"Q.\", linkedInUrl: \"https://linkedin.com/in/"
                                + profile + "\"}) { userErrors { code } } }")
                .getJsonObject("createContact");

        assertThat(refused.toString()).contains("ALREADY_EXISTS");
        assertThat(logsWith(profile)).isEmpty();
    }

    private static void refer(Client seeker, String from, String to) {
        seeker.done(
                "recordReferral",
                "",
                Map.of("fromContactId", from, "toContactId", to, "mode", "DIRECT", "namePermission", "GRANTED"));
    }

    private static String chain(Client seeker, String contact) {
        return seeker.ask("{ contact(id: \"" + contact
                        + "\") { chainFigures { people depth branching interviewsLedTo } } }")
                .toString();
    }

    private static List<JsonArray> figures(Client admin) {
        List<JsonArray> all = new ArrayList<>();
        for (String breakdown : List.of("NONE", "LEVEL", "APPROACH", "CHANNEL", "SECTOR")) {
            all.add(admin.ask("{ cohortReport(scope: INSTITUTION, from: \"2026-01-01\", to: \"" + LocalDate.now()
                            + "\", breakdown: " + breakdown + ") { " + FIGURES + " } }")
                    .getJsonObject("cohortReport")
                    .getJsonObject("report")
                    .getJsonArray("values"));
        }
        return all;
    }

    private static List<String> held(Client admin, String name) {
        return admin
                .ask("{ heldPeople(name: \"" + name + "\") { people { id names } userErrors { code } } }")
                .getJsonObject("heldPeople")
                .getJsonArray("people")
                .getValuesAs(JsonObject.class)
                .stream()
                .map(person -> person.getString("id"))
                .toList();
    }

    /** The server's logs in which a text stands. */
    private static List<Path> logsWith(String text) {
        try (Stream<Path> files = Files.walk(Path.of(System.getProperty("throughline.test.data")))) {
            List<Path> logs =
                    files.filter(file -> file.toString().contains(".log")).toList();
            assertThat(logs).isNotEmpty();
            return logs.stream().filter(log -> read(log).contains(text)).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
