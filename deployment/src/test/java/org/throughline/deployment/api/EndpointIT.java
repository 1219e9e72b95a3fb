package org.throughline.deployment.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.deployment.running.RunningServerTest;
import org.throughline.persistence.demo.DemoAccounts;

class EndpointIT extends RunningServerTest {
    private static final String TYPENAME = "{\"query\":\"{ __typename }\"}";
    private static Client seeker;

    @BeforeAll
    static void signIn() {
        seeker = Client.of(SERVER, DemoAccounts.BEGINNER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/graphql",
                "application/json; charset=iso-8859-1"
            })
    void takesNothingButJsonInUtf8(String contentType) {
        HttpResponse<String> answer = seeker.post("/graphql", contentType, TYPENAME);
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(code(answer)).isEqualTo("NOT_JSON");
    }

    @Test
    void keepsAccentsWithAndWithoutACharset() {
        for (String contentType : new String[] {"application/json", "application/json; charset=UTF-8"}) {
            HttpResponse<String> answer = seeker.post(
                    "/graphql",
                    contentType,
                    "{\"query\":\"mutation { createContact(input: {name: \\\"José\\\"}) { contact { name } } }\"}");
            assertThat(answer.body()).contains("\"name\":\"José\"");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {                                    | MALFORMED_JSON
                    [{"query":"{ __typename }"}]         | NOT_A_REQUEST
                    "x"                                  | NOT_A_REQUEST
                    {}                                   | NOT_A_REQUEST
                    {"query": 1}                         | NOT_A_REQUEST
                    {"query": "{ a }", "variables": 1}   | NOT_A_REQUEST
                    {"query": "{ a }", "operationName": {}} | NOT_A_REQUEST
                    """)
    void answersWhatIsNoRequestWithOneCodedError(String body, String code) {
        HttpResponse<String> answer = seeker.post("/graphql", "application/json", body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(code(answer)).isEqualTo(code);
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        byte[] latin1 = "{\"query\":\"{ __typename } # é\"}".getBytes(StandardCharsets.ISO_8859_1);
        HttpResponse<String> answer = seeker.post("/graphql", "application/json", latin1);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(code(answer)).isEqualTo("NOT_UTF_8");
    }

    @Test
    void answersQueriesByGetAndChangesNothingByIt() {
        String query =
                "/graphql?query=query(%24n%3AInt)%7Bcontacts(first%3A%24n)%7BtotalCount%7D%7D&variables=%7B%22n%22%3A1%7D";
        assertThat(seeker.send(seeker.request(query).GET()).body())
                .startsWith("{\"data\":{\"contacts\":{\"totalCount\":");

        HttpResponse<String> mutation = seeker.send(
                seeker.request("/graphql?query=mutation%7B__typename%7D").GET());
        assertThat(mutation.statusCode()).isEqualTo(405);
        assertThat(mutation.headers().firstValue("Allow")).hasValue("POST");

        HttpResponse<String> put =
                seeker.send(seeker.request("/graphql").method("PUT", BodyPublishers.ofString(TYPENAME)));
        assertThat(put.statusCode()).isEqualTo(405);
        assertThat(put.headers().firstValue("Allow")).hasValue("GET, POST");
    }

    @Test
    void saysByTheStatusWhetherTheRequestCouldRunToThoseWhoAsk() {
        assertThat(withAccept("application/graphql-response+json", TYPENAME).statusCode())
                .isEqualTo(200);
        assertThat(withAccept("application/graphql-response+json", "{\"query\":\"{ nonsense }\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(withAccept("application/json", "{\"query\":\"{ nonsense }\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(withAccept("text/html", TYPENAME).statusCode()).isEqualTo(406);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    { nonsense }                             | VALIDATION
                    { contacts(                              | SYNTAX
                    { contacts(first: 1000) { totalCount } } | PAGE_SIZE
                    { contacts(after: "x") { totalCount } }  | CURSOR_INVALID
                    """)
    void givesEveryErrorAStableCode(String query, String code) {
        assertThat(code(seeker.send(query, Map.of()))).isEqualTo(code);
    }

    @Test
    void hidesWhatSmallRyeWouldOffer() {
        assertThat(seeker.send(seeker.request("/graphql/schema.graphql").GET()).statusCode())
                .isEqualTo(404);
        assertThat(seeker.send(seeker.request("/graphql/")
                                .header("Content-Type", "text/plain")
                                .POST(BodyPublishers.ofString(TYPENAME)))
                        .body())
                .doesNotContain("Query");
        assertThat(code(seeker.send("{ _service { sdl } }", Map.of()))).isEqualTo("VALIDATION");
    }

    /** SmallRye's would take them from any origin. */
    @Test
    void opensNoWebSocketAndNoHttp2() throws IOException {
        for (String upgrade : List.of(
                "websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                        + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: graphql-transport-ws",
                "h2c\r\nConnection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA")) {
            try (Socket socket =
                    new Socket(SERVER.address().getHost(), SERVER.address().getPort())) {
                socket.setSoTimeout(20_000);
                send(
                        socket,
                        ("GET /graphql HTTP/1.1\r\nHost: localhost\r\nUpgrade: " + upgrade + "\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                        .isEqualTo("HTTP/1.1 401");
            }
        }
    }

    @Test
    void waitsForABodyThatComesInPieces() throws IOException {
        byte[] body = "{\"email\":\"x@y.example\",\"password\":\"z\"}".getBytes(StandardCharsets.UTF_8);
        String head = "POST /session HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Content-Type: application/json\r\nContent-Length: " + body.length + "\r\n\r\n";
        try (Socket socket =
                new Socket(SERVER.address().getHost(), SERVER.address().getPort())) {
            socket.setTcpNoDelay(true);
            send(socket, head.getBytes(StandardCharsets.US_ASCII));
            for (byte piece : body) {
                send(socket, new byte[] {piece});
            }
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 401 ").contains("SIGN_IN_REFUSED");
        }
    }

    @Test
    void tellsAClientToGoOnThatWaitsForIt() throws IOException {
        String body = "{\"email\":\"x@y.example\",\"password\":\"z\"}";
        String head = "POST /session HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nExpect: 100-continue\r\n"
                + "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n";
        try (Socket socket =
                new Socket(SERVER.address().getHost(), SERVER.address().getPort())) {
            socket.setSoTimeout(20_000);
            send(socket, head.getBytes(StandardCharsets.US_ASCII));
            String goOn = "HTTP/1.1 100 Continue\r\n";
            assertThat(new String(socket.getInputStream().readNBytes(goOn.length()), StandardCharsets.US_ASCII))
                    .isEqualTo(goOn);
            send(socket, body.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).contains("HTTP/1.1 401 ", "SIGN_IN_REFUSED").doesNotContain("100 Continue");
        }
    }

    @Test
    void limitsHowDeepAQueryGoes() {
        StringBuilder query = new StringBuilder("{ contacts { nodes {");
        for (int i = 0; i < 40; i++) {
            query.append(" referrals { nodes { to {");
        }
        query.append(" id").append(" } } }".repeat(40)).append(" } } }");
        assertThat(code(seeker.send(query.toString(), Map.of()))).isEqualTo("TOO_COMPLEX");
    }

    private static void send(Socket socket, byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
        LockSupport.parkNanos(1_000_000);
    }

    private static HttpResponse<String> withAccept(String accept, String body) {
        return seeker.send(seeker.request("/graphql")
                .header("Content-Type", "application/json")
                .header("Accept", accept)
                .POST(BodyPublishers.ofString(body)));
    }

    private static String code(HttpResponse<String> answer) {
        JsonObject error = Client.json(answer.body()).getJsonArray("errors").getJsonObject(0);
        return error.getJsonObject("extensions").getString("code");
    }
}
