package org.throughline.deployment.process;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.throughline.deployment.running.Server;
import org.throughline.persistence.demo.DemoAccounts;

/** The jar with documents that were registered, and no others taken. */
@Execution(ExecutionMode.CONCURRENT)
class TrustedDocumentsIT {
    private static final String OPERATION = "query Few($first: Int!) { contacts(first: $first) { nodes { name } } }";

    private static final String OTHER = "query Name { viewer { name } }";

    @TempDir
    private Path folder;

    @Test
    void executesWhatWasRegisteredByItsHashAndNothingElse() throws Exception {
        Path manifest = folder.resolve("documents.json");
        Files.writeString(
                manifest,
                Json.createObjectBuilder()
                        .add(hash(OPERATION), OPERATION)
                        .add("sha256:" + hash(OTHER), OTHER)
                        .build()
                        .toString());
        try (ServerProcess process = ServerProcess.start(
                        folder,
                        "--demo",
                        "--demo-seekers=5",
                        "--graphql-trusted-documents=" + manifest,
                        "--graphql-trusted-only",
                        "--graphql-get=false")
                .awaitReady()) {
            Server server = process.server();
            String cookie = signIn(server);
            String variables = "\"variables\":{\"first\":2}";

            assertThat(post(server, cookie, "{\"documentId\":\"sha256:" + hash(OPERATION) + "\"," + variables + "}")
                            .body())
                    .startsWith("{\"data\":{\"contacts\":{\"nodes\":[{\"name\":");
            assertThat(post(server, cookie, "{\"query\":\"" + OPERATION + "\"," + variables + "}")
                            .body())
                    .startsWith("{\"data\":{\"contacts\":{\"nodes\":[{\"name\":");

            assertThat(post(server, cookie, "{\"documentId\":\"sha256:" + hash(OTHER) + "\"}")
                            .body())
                    .startsWith("{\"data\":{\"viewer\":{\"name\":");

            isRefused(
                    post(server, cookie, "{\"query\":\"" + OPERATION + " \"," + variables + "}"),
                    403,
                    "DOCUMENT_NOT_TRUSTED");
            isRefused(
                    post(server, cookie, "{\"query\":\"{ __schema { types { name } } }\"}"),
                    403,
                    "DOCUMENT_NOT_TRUSTED");
            isRefused(post(server, cookie, "{\"documentId\":\"sha256:" + hash("x") + "\"}"), 404, "DOCUMENT_NOT_FOUND");
            isRefused(post(server, cookie, "{\"documentId\":\"" + hash(OPERATION) + "\"}"), 404, "DOCUMENT_NOT_FOUND");
            isRefused(
                    post(
                            server,
                            cookie,
                            "{\"documentId\":\"sha256:" + hash(OPERATION) + "\",\"query\":\"{ __typename }\"}"),
                    400,
                    "NOT_A_REQUEST");

            HttpResponse<String> get = server.send(
                    HttpRequest.newBuilder(server.address().resolve("/graphql?documentId=sha256:" + hash(OPERATION)))
                            .header("Cookie", cookie));
            isRefused(get, 405, "METHOD_NOT_ALLOWED");
            assertThat(get.headers().firstValue("Allow")).hasValue("POST");

            assertThat(server.get("/graphiql").statusCode())
                    .as("an explorer of no use")
                    .isEqualTo(404);
        }
    }

    private static void isRefused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
    }

    private static HttpResponse<String> post(Server server, String cookie, String body) {
        return server.send(HttpRequest.newBuilder(server.address().resolve("/graphql"))
                .header("Cookie", cookie)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private static String signIn(Server server) {
        JsonObject credentials = Json.createObjectBuilder()
                .add("email", DemoAccounts.STAR.email())
                .add("password", DemoAccounts.PASSWORD)
                .build();
        HttpResponse<String> answer = server.post("/session", "application/json", credentials.toString());
        return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    }

    private static String hash(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
