package org.throughline.imports.upload;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.ServletException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.imports.FileFault;
import org.throughline.imports.ImportedFile;
import org.throughline.imports.linkedin.Files;
import org.throughline.imports.linkedin.Network;
import org.throughline.persistence.testing.DatabaseTest;
import org.throughline.persistence.testing.TestDatabase;

@DatabaseTest
class LinkedInImportServletTest {
    private static final String BOUNDARY = "----boundary";
    private static final ImportedFile ADA =
            Files.connections("Ada,Beispiel,,ada@example.org,Fährhaus,,05 Mar 2024", ",,,,,,");

    private final HttpClient client = HttpClient.newHttpClient();
    private ImportServer server;
    private Network network;

    @BeforeEach
    void aSeekerIsSignedIn(TestDatabase database) throws ServletException {
        server = new ImportServer(database.dataSource());
        network = Network.of(database.dataSource());
        server.signIn(network);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void answersWithWhatBecameOfTheFile() throws Exception {
        Answer answer = send(upload("file", Files.connections("Ada,Beispiel,,,Fährhaus,,", ",,,,Ö,,")));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.type()).isEqualToIgnoringCase("application/json;charset=UTF-8");
        assertThat(answer.json()).isEqualTo(json("""
                                {"read":2,"people":1,"created":1,"updated":0,"unchanged":0,"rejected":1,
                                 "message":"1 added, 0 updated, 0 known already. One row was not accepted.",
                                 "rejections":[{"line":3,"code":"REQUIRED","reason":"Name: Must not be blank.","text":",,,,Ö,,"}],
                                 "recognised":{"encoding":"UTF-8","delimiter":",","headerLine":1,
                                   "columns":["First Name","Last Name","URL","Email Address","Company","Position","Connected On"]}}"""));
        assertThat(network.names()).containsExactly("Ada Beispiel");
    }

    @Test
    void saysThatTheSameFileChangesNothing() throws Exception {
        send(upload("file", ADA));
        assertThat(send(upload("file", ADA)).json().getString("message"))
                .isEqualTo("Nothing changed: the one person was known already.");
    }

    @Test
    void refusesAFileWithACodeAndALine() throws Exception {
        Answer answer = send(upload("file", Files.connections("\"Ada,,,,")));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json()).isEqualTo(json("""
                                {"error":{"code":"MALFORMED_CSV","line":2,
                                 "message":"The row that starts at line 2 has a quotation mark without its counterpart."}}"""));
    }

    @Test
    void refusesAnotherFileWithoutALine() throws Exception {
        Answer answer = send(upload("file", Files.text("Name,Amount\nCoffee,3\n")));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("NOT_LINKEDIN_CONNECTIONS");
        assertThat(answer.json().getJsonObject("error")).doesNotContainKey("line");
    }

    @Test
    void refusesWhoIsNotSignedIn(TestDatabase database) throws Exception {
        try (ImportServer nobodys = new ImportServer(database.dataSource())) {
            Answer answer = send(HttpRequest.newBuilder(nobodys.uri()).POST(BodyPublishers.ofString("")));
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.code()).isEqualTo("UNAUTHENTICATED");
        }
    }

    @Test
    void refusesWhoIsNoSeeker() throws Exception {
        server.signInAsAdvisor(network);
        Answer answer = send(upload("file", ADA));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("NOT_A_SEEKER");
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Sec-Fetch-Site, none",
        "Origin, https://evil.example",
        "Origin, null",
        "Origin, 'http://localhost:1'",
        "Origin, ':::'"
    })
    void refusesAFormOfAnotherSite(String header, String value) throws Exception {
        Answer answer = send(upload("file", ADA).header(header, value));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("CROSS_ORIGIN");
        assertThat(network.names()).isEmpty();
    }

    @Test
    void acceptsAFormOfItsOwnSite() throws Exception {
        assertThat(send(upload("file", ADA).header("Sec-Fetch-Site", "same-origin"))
                        .status())
                .isEqualTo(200);
        assertThat(send(upload("file", ADA).header("Origin", "https://LOCALHOST:" + server.port()))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/csv", "application/x-www-form-urlencoded", "text/plain", "application/json"})
    void refusesWhatIsNotMultipart(String type) throws Exception {
        Answer answer = send(HttpRequest.newBuilder(server.uri())
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(Files.read(ADA))));
        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.code()).isEqualTo("NOT_MULTIPART");
    }

    @Test
    void refusesARequestWithoutAContentType() throws Exception {
        assertThat(send(HttpRequest.newBuilder(server.uri()).POST(BodyPublishers.noBody()))
                        .status())
                .isEqualTo(415);
    }

    @Test
    void refusesAnUploadThatBreaksOff() throws Exception {
        byte[] whole = body("file", ADA);
        Answer answer = send(request(BodyPublishers.ofByteArray(whole, 0, whole.length / 2)));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("BROKEN_UPLOAD");
        assertThat(network.names()).isEmpty();
    }

    @Test
    void refusesAnUploadWithoutTheFile() throws Exception {
        Answer answer = send(upload("document", ADA));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("NO_FILE");
    }

    @Test
    void refusesTwoFiles() throws Exception {
        byte[] one = body("file", ADA);
        byte[] first = new String(one, StandardCharsets.UTF_8)
                .replace("--" + BOUNDARY + "--\r\n", "")
                .getBytes(StandardCharsets.UTF_8);
        Answer answer = send(request(BodyPublishers.ofByteArrays(List.of(first, one))));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("SEVERAL_FILES");
    }

    @Test
    void acceptsAFileThatIsTooLargeForMemory() throws Exception {
        Answer answer = send(upload("file", Files.generated(20_000, Files::person)));
        assertThat(answer.json().getInt("created")).isEqualTo(20_000);
    }

    @Test
    void refusesAFileThatIsTooLarge() throws Exception {
        String row = "Ada,Beispiel,,,Fährhaus," + "x".repeat(1_000) + ",\n";
        long rows = LinkedInImportServlet.LARGEST_FILE / 1_000;
        Answer answer = send(streamed("file", Files.generated(rows, number -> row)));
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("TOO_LARGE");
        assertThat(network.everything()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "OPTIONS", "TRACE"})
    void answersOnlyToPost(String method) throws Exception {
        Answer answer = send(HttpRequest.newBuilder(server.uri()).method(method, BodyPublishers.noBody()));
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.code()).isEqualTo("METHOD_NOT_ALLOWED");
        assertThat(answer.allow()).containsExactly("POST");
    }

    @Test
    void tellsNothingOfWhatFailedInside(TestDatabase database) throws Exception {
        database.close();
        Answer answer = send(upload("file", ADA));
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.json()).isEqualTo(json("""
                                {"error":{"code":"INTERNAL_ERROR",
                                 "message":"Something went wrong here. Nothing of the file was stored."}}"""));
    }

    @ParameterizedTest
    @EnumSource
    void documentsWhyAFileIsRefused(FileFault fault) throws IOException {
        assertThat(documentation()).contains("`" + fault + "`");
    }

    @ParameterizedTest
    @EnumSource
    void documentsWhyARequestIsRefused(RequestFault fault) throws IOException {
        assertThat(documentation()).contains("| `" + fault + "` | " + fault.status() + " |");
    }

    private static String documentation() throws IOException {
        return java.nio.file.Files.readString(Path.of("..", "docs", "imports.md"));
    }

    private HttpRequest.Builder upload(String part, ImportedFile file) throws IOException {
        return request(BodyPublishers.ofByteArray(body(part, file)));
    }

    private HttpRequest.Builder streamed(String part, ImportedFile file) {
        return request(BodyPublishers.ofInputStream(() -> stream(part, file)));
    }

    private HttpRequest.Builder request(HttpRequest.BodyPublisher body) {
        return HttpRequest.newBuilder(server.uri())
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(body);
    }

    private static byte[] body(String part, ImportedFile file) throws IOException {
        return stream(part, file).readAllBytes();
    }

    private static InputStream stream(String part, ImportedFile file) {
        String head =
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"Connections.csv\"\r\nContent-Type: text/csv\r\n\r\n"
                        .formatted(BOUNDARY, part);
        String tail = "\r\n--%s--\r\n".formatted(BOUNDARY);
        try {
            return new SequenceInputStream(Collections.enumeration(List.of(bytes(head), file.open(), bytes(tail))));
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse(""),
                response.headers().allValues("Allow"),
                json(response.body()));
    }

    private static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    private record Answer(int status, String type, List<String> allow, JsonObject json) {
        String code() {
            return json.getJsonObject("error").getString("code");
        }
    }
}
