package org.throughline.deployment.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.deployment.running.RunningServerTest;
import org.throughline.deployment.signin.People;

/** LinkedIn's connections in one call: what it answers, and that it is an import like any other. */
class LinkedInIT extends RunningServerTest {
    private static final String HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n";
    private static final String ADA = HEADER + "Ada,Beispiel,linkedin.com/in/ada,,Fährhaus,Engineer,05 Mar 2024\n";

    private People people;
    private Client seeker;

    @BeforeEach
    void signIn() {
        people = People.inAnInstitutionOfTheirOwn();
        seeker = Client.of(SERVER, people.seeker());
    }

    @Test
    void answersWithWhatBecameOfTheFile() {
        HttpResponse<String> answer = send(HEADER + "Ada,Beispiel,,,Fährhaus,,\n,,,,Ö,,\n");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .isEqualToIgnoringCase("application/json;charset=UTF-8");
        JsonObject report = Client.json(answer.body());
        assertThat(answer.headers().firstValue("Location")).contains("/imports/" + report.getString("id"));
        assertThat(report).isEqualTo(Client.json("""
                        {"id":"%s","read":2,"created":1,"updated":0,"unchanged":0,"rejected":1,"duplicates":0,
                         "message":"1 added, 0 updated, 0 said nothing new. One row was not accepted.",
                         "rejections":[{"line":3,"column":"Last Name","code":"REQUIRED",
                                        "reason":"Last Name: Must not be blank.","text":",,,,Ö,,"}],
                         "recognised":{"encoding":"UTF-8","delimiter":",","headerLine":1,
                           "columns":["First Name","Last Name","URL","Email Address","Company","Position","Connected On"]}}""".formatted(report.getString("id"))));
        assertThat(contacts()).isEqualTo(1);
    }

    @Test
    void changesNothingWhenTheSameFileComesAgain() {
        assertThat(report(ADA).getInt("created")).isEqualTo(1);
        JsonObject again = report(ADA);
        assertThat(again.getInt("unchanged")).isEqualTo(1);
        assertThat(again.getString("message")).isEqualTo("Nothing changed: the one row said nothing new.");
        assertThat(contacts()).isEqualTo(1);
    }

    @Test
    void isAmongTheImportsOfTheSeekerAndCanBeTakenBack() throws InterruptedException {
        String id = report(ADA).getString("id");
        assertThat(seen(id)).isEqualTo(Client.json("""
                        {"state":"IMPORTED","kind":"ADDRESS_BOOK","format":"LINKEDIN","fileName":"Connections.csv"}"""));

        seeker.done("undoImport", "bulkImport { id }", Map.of("id", id));

        assertThat(ended(id).getString("state")).isEqualTo("UNDONE");
        assertThat(contacts()).isZero();
    }

    @Test
    void readsConnectionsWhoseColumnsSomebodyTookAway() {
        report("First Name,Last Name,Company,Position\nAda,Beispiel,Fährhaus,Engineer\n");
        assertThat(seeker.ask("{ contacts { nodes { name source title organization { name } } } }")
                        .getJsonObject("contacts")
                        .getJsonArray("nodes"))
                .containsExactly(Client.json("""
                        {"name":"Ada Beispiel","source":"LINKEDIN","title":"Engineer","organization":{"name":"Fährhaus"}}"""));
    }

    @Test
    void takesTheWholeArchive() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("Profile.csv"));
            zip.write("First Name,Last Name,Headline\nSomebody,Else,Me\n".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("Connections.csv"));
            zip.write((ADA + ",,,,Ö,,\n").getBytes(StandardCharsets.UTF_8));
        }
        HttpResponse<String> answer = send(bytes.toByteArray(), "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonObject report = Client.json(answer.body());
        assertThat(report.getInt("created")).isEqualTo(1);
        assertThat(report.getJsonArray("rejections").getJsonObject(0).getString("sheet"))
                .isEqualTo("Connections.csv");
    }

    @Test
    void storesNothingOfAFileThatBreaksOffInItsLastRow() {
        HttpResponse<String> answer = send(generated(20_000, row -> row < 19_999 ? person(row) : "\"Ada,,,,"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Client.json(answer.body())).isEqualTo(Client.json("""
                        {"error":{"code":"MALFORMED_CSV","line":20001,
                         "message":"The row that starts at line 20001 has a quotation mark without its counterpart."}}"""));
        assertThat(contacts()).isZero();
        assertThat(seeker.ask("{ bulkImports { nodes { state fault { code line } } } }")
                        .getJsonObject("bulkImports")
                        .getJsonArray("nodes"))
                .containsExactly(Client.json("""
                        {"state":"REFUSED","fault":{"code":"MALFORMED_CSV","line":20001}}"""));
    }

    @Test
    void refusesAnotherAddressBook() {
        HttpResponse<String> answer = send("Given Name,E-mail 1 - Value\nAda,ada@example.org\n");
        assertThat(answer.statusCode()).isEqualTo(400);
        JsonObject error = Client.json(answer.body()).getJsonObject("error");
        assertThat(error.getString("code")).isEqualTo("NOT_LINKEDIN_CONNECTIONS");
        assertThat(error).doesNotContainKey("line");
        assertThat(contacts()).isZero();
    }

    @Test
    void refusesMoreColumnsThanATableMayHave() {
        HttpResponse<String> answer = send(ADA + ",".repeat(10_000) + "\n");
        assertThat(answer.statusCode()).isEqualTo(400);
        JsonObject error = Client.json(answer.body()).getJsonObject("error");
        assertThat(error.getString("code")).isEqualTo("TOO_MANY_COLUMNS");
        assertThat(error.getInt("line")).isEqualTo(3);
    }

    @Test
    void acceptsAFileThatIsTooLargeForMemory() {
        assertThat(report(generated(20_000, LinkedInIT::person)).getInt("created"))
                .isEqualTo(20_000);
        assertThat(contacts()).isEqualTo(20_000);
    }

    /** Its turn does not come: the test holds the lease that the imports of this seeker need. */
    @Test
    void tellsWhereToLookWhenItTakesLonger() throws Exception {
        String id;
        try (Connection connection = People.database().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(hashtextextended('throughline import %s %s', 20261122))"
                    .formatted(people.institution(), seekerId()));

            HttpResponse<String> answer = send(ADA.getBytes(StandardCharsets.UTF_8), "respond-async, wait=1");

            assertThat(answer.statusCode()).isEqualTo(202);
            JsonObject waiting = Client.json(answer.body());
            id = waiting.getString("id");
            assertThat(answer.headers().firstValue("Location")).contains("/imports/" + id);
            assertThat(waiting.getString("state")).isEqualTo("IMPORTING");
            assertThat(waiting.getString("kind")).isEqualTo("ADDRESS_BOOK");
            assertThat(contacts()).isZero();
        }
        assertThat(ended(id).getString("state")).isEqualTo("IMPORTED");
        assertThat(contacts()).isEqualTo(1);
    }

    private UUID seekerId() {
        return UUID.fromString(seeker.ask("{ viewer { seeker { id } } }")
                .getJsonObject("viewer")
                .getJsonObject("seeker")
                .getString("id"));
    }

    private JsonObject report(String file) {
        HttpResponse<String> answer = send(file);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Client.json(answer.body());
    }

    private HttpResponse<String> send(String file) {
        return send(file.getBytes(StandardCharsets.UTF_8), "");
    }

    private HttpResponse<String> send(byte[] file, String prefer) {
        String head = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"Connections.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
        return seeker.send(seeker.request("/imports/linkedin")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .header("Sec-Fetch-Site", "same-origin")
                .header("Prefer", prefer)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private int contacts() {
        return seeker.ask("{ contacts { totalCount } }")
                .getJsonObject("contacts")
                .getInt("totalCount");
    }

    private JsonObject ended(String id) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        JsonObject seen = seen(id);
        while (seen.getString("state").equals("IMPORTING")
                || seen.getString("state").equals("UNDOING")) {
            assertThat(System.nanoTime()).as(seen.toString()).isLessThan(deadline);
            Thread.sleep(100);
            seen = seen(id);
        }
        return seen;
    }

    private JsonObject seen(String id) {
        return seeker.ask("query ($id: ID!) { bulkImport(id: $id) { state kind format fileName } }", Map.of("id", id))
                .getJsonObject("bulkImport");
    }

    private static String generated(long count, LongFunction<String> row) {
        return LongStream.range(0, count).mapToObj(row).collect(Collectors.joining("\n", HEADER, "\n"));
    }

    private static String person(long number) {
        return "Vor%1$d,Nach%1$d,https://www.linkedin.com/in/person-%1$d,,Firma %2$d,Position,05 Mar 2024"
                .formatted(number, number % 500);
    }
}
