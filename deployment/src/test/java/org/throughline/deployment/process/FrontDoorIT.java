package org.throughline.deployment.process;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.persistence.demo.DemoAccount;
import org.throughline.persistence.demo.DemoAccounts;

/**
 * The jar behind a proxy, which is this test: what is believed of it, what browsers are told, who asks too much, and who sends
 * too slowly. Each test comes from addresses of its own.
 */
class FrontDoorIT {
    private static final int PER_ADDRESS = 40;
    private static final int PER_ACCOUNT = 60;
    private static final int SECONDS_TO_COME_IN = 8;
    private static final String TYPENAME = "{\"query\":\"{ __typename }\"}";
    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    @TempDir
    private static Path folder;

    private static ServerProcess process;

    @BeforeAll
    static void start() {
        process = ServerProcess.start(
                        folder,
                        "--demo",
                        "--demo-seekers=5",
                        "--http-behind-proxy=127.0.0.1, 198.51.100.0/24",
                        "--http-origins=https://app.example",
                        "--http-request-timeout=" + SECONDS_TO_COME_IN,
                        "--rate-per-address=" + PER_ADDRESS,
                        "--rate-per-account=" + PER_ACCOUNT,
                        "--imports-megabytes-per-day=1",
                        "--database-statement-timeout=1",
                        "--graphql-introspection=false",
                        "--graphql-largest-page=50")
                .awaitReady();
    }

    @AfterAll
    static void stop() {
        process.close();
    }

    @ParameterizedTest
    @CsvSource({"/graphql, 401", "/health/live, 200", "/nowhere, 404", "/session, 200"})
    void tellsBrowsersThatPagesMayOnlyUseWhatComesFromHere(String path, int status) {
        HttpResponse<String> answer = send(from(anAddress(), path));
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(header(answer, "Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe", "*");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.headers().firstValue("Server")).isEmpty();
        assertThat(answer.headers().firstValue("X-Powered-By")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/graphiql", "/graphiql.html"})
    void hasNoExplorerWhereNobodyMayAskForTheSchema(String path) {
        HttpResponse<String> answer = send(from(anAddress(), path).header("Accept", "text/html"));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(header(answer, "Content-Security-Policy")).doesNotContain("unsafe");
    }

    @Test
    void asksForTlsWhereTheProxyHasIt() {
        HttpResponse<String> plain = send(from(anAddress(), "/health/live"));
        HttpResponse<String> secure = send(from(anAddress(), "/health/live").header("X-Forwarded-Proto", "https"));
        assertThat(plain.headers().firstValue("Strict-Transport-Security")).isEmpty();
        assertThat(header(secure, "Strict-Transport-Security")).isEqualTo("max-age=31536000");

        HttpResponse<String> session =
                signIn(from(anAddress(), "/session").header("X-Forwarded-Proto", "https"), DemoAccounts.NEIGHBOUR);
        assertThat(header(session, "Set-Cookie")).containsIgnoringCase("; secure");
    }

    @Test
    void countsTheClientThatTheNearestStrangerWas() {
        String client = anAddress();
        // What the client says of itself stands before what the proxy saw, and a second proxy of ours stands behind it.
        for (int i = 0; i < PER_ADDRESS; i++) {
            String hops = "192.0.2." + i + ", " + client + ", 198.51.100.7";
            assertThat(send(fromHops(hops, "/graphql")).statusCode()).isEqualTo(401);
        }
        HttpResponse<String> refused = send(fromHops("192.0.2.200, " + client, "/graphql"));
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("\"errors\"", "\"TOO_MANY_REQUESTS\"");
        assertThat(Integer.parseInt(header(refused, "Retry-After"))).isBetween(1, 60);

        HttpResponse<String> elsewhere = send(fromHops(client, "/nowhere"));
        assertThat(elsewhere.statusCode()).isEqualTo(429);
        assertThat(elsewhere.body()).startsWith("{\"error\":{\"code\":\"TOO_MANY_REQUESTS\"");
        assertThat(send(fromHops(client, "/health/live")).statusCode()).isEqualTo(200);
        assertThat(send(from(anAddress(), "/graphql")).statusCode()).isEqualTo(401);
    }

    @Test
    void countsANetworkOf64BitsAsOneClient() {
        for (int i = 0; i < PER_ADDRESS; i++) {
            assertThat(send(fromHops("2001:db8:1:2::" + i, "/graphql")).statusCode())
                    .isEqualTo(401);
        }
        assertThat(send(fromHops("2001:db8:1:2:ffff::1", "/graphql")).statusCode())
                .isEqualTo(429);
        assertThat(send(fromHops("2001:db8:1:3::1", "/graphql")).statusCode()).isEqualTo(401);
    }

    @Test
    void keepsInTheAuditLogTheClientsAddressAndNotTheProxys() {
        String client = anAddress();
        String session = cookie(signIn(fromHops("192.0.2.1, " + client, "/session"), DemoAccounts.ADMIN));
        String query = "{\"query\":\"{ auditLog(first: 1, filter: {kind: [SIGN_IN]}) { nodes { address } } }\"}";

        assertThat(graphql(session, query).body()).contains("\"address\":\"" + client + "\"");
    }

    /** Other systems have one address on the loopback only. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void believesNobodyElse() throws IOException {
        InetAddress stranger = InetAddress.getByName("127.0.0.2");
        int refused = 0;
        for (int i = 0; i <= PER_ADDRESS; i++) {
            String answer = get("/graphql", stranger, "X-Forwarded-For: 192.0.2." + i, "X-Forwarded-Proto: https");
            assertThat(answer).doesNotContain("Strict-Transport-Security");
            refused += answer.startsWith("HTTP/1.1 429 ") ? 1 : 0;
        }
        assertThat(refused).isEqualTo(1);
    }

    @Test
    void countsAnAccountFromWhereverItAsks() {
        String cookie = cookie(DemoAccounts.STAR);
        int answered = 0;
        HttpResponse<String> answer = graphql(cookie, TYPENAME);
        while (answer.statusCode() == 200) {
            answered++;
            assertThat(answered).isLessThan(10 * PER_ACCOUNT);
            answer = graphql(cookie, TYPENAME);
        }
        assertThat(answered).isGreaterThanOrEqualTo(PER_ACCOUNT);
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(code(answer)).isEqualTo("TOO_MANY_REQUESTS");
        assertThat(Integer.parseInt(header(answer, "Retry-After"))).isBetween(1, 60);
        assertThat(graphql(cookie(DemoAccounts.BEGINNER), TYPENAME).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Origin         | https://evil.example     | 403
            Origin         | null                     | 403
            Origin         | http://127.0.0.1:1       | 403
            Origin         | https://app.example.evil | 403
            Sec-Fetch-Site | cross-site               | 403
            Sec-Fetch-Site | same-site                | 403
            Sec-Fetch-Site | same-origin              | 200
            Sec-Fetch-Site | none                     | 200
            """)
    void letsNoOtherPageUseTheSession(String header, String value, int status) {
        HttpResponse<String> answer = send(from(anAddress(), "/graphql")
                .header("Cookie", cookie(DemoAccounts.BEGINNER))
                .header("Content-Type", "application/json")
                .header(header, value)
                .POST(BodyPublishers.ofString(TYPENAME)));
        assertThat(answer.statusCode()).isEqualTo(status);
        if (status == 403) {
            assertThat(code(answer)).isEqualTo("CROSS_ORIGIN");
            assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                    .isEmpty();
        }
    }

    @Test
    void letsItsOwnPagesUseTheSession() {
        HttpResponse<String> answer = send(from(anAddress(), "/graphql")
                .header("Cookie", cookieOverTls(DemoAccounts.BEGINNER))
                .header("Content-Type", "application/json")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "throughline.college.example")
                .header("Origin", "https://throughline.college.example")
                .POST(BodyPublishers.ofString(TYPENAME)));
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void letsASiteThatWasNamedSendATokenButNoCookie() {
        HttpResponse<String> asked = send(preflight("https://app.example"));
        assertThat(asked.statusCode()).isEqualTo(204);
        assertThat(header(asked, "Access-Control-Allow-Origin")).isEqualTo("https://app.example");
        assertThat(header(asked, "Access-Control-Allow-Headers")).contains("Authorization");
        assertThat(asked.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
        assertThat(send(preflight("https://evil.example")).statusCode()).isEqualTo(403);

        String cookie = cookie(DemoAccounts.ADMIN);
        HttpResponse<String> token = send(from(anAddress(), "/tokens")
                .header("Cookie", cookie)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"name\":\"app\"}")));
        String bearer = "Bearer " + json(token).getString("token");
        HttpResponse<String> byToken = send(fromApp("Authorization", bearer));
        assertThat(byToken.statusCode()).isEqualTo(200);
        assertThat(header(byToken, "Access-Control-Allow-Origin")).isEqualTo("https://app.example");
        assertThat(send(fromApp("Cookie", cookie)).statusCode()).isEqualTo(401);
    }

    @Test
    void servesOthersWhileHundredsSendHalfARequestAndThenGivesThoseUp() throws IOException {
        String cookie = cookie(DemoAccounts.ADVISOR);
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 200; i++) {
                slow.add(open("POST /graphql HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-"));
                slow.add(open(head("/graphql", 100_000) + "{\"query\":\"{ __type"));
                slow.add(open(head("/session", 200) + "{"));
                slow.add(open(
                        head("/session", 200).replace("Content-Type", "Expect: 100-continue\r\nContent-Type") + "{"));
            }
            for (int i = 0; i < PER_ACCOUNT / 2; i++) {
                assertThat(graphql(cookie, TYPENAME).statusCode()).isEqualTo(200);
            }
            for (Socket socket : slow) {
                socket.setSoTimeout(3 * SECONDS_TO_COME_IN * 1_000);
                assertThat(isGivenUp(socket)).isTrue();
            }
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void readsAFewSlowFilesOfOneAccountAndNoMore() throws IOException {
        String cookie = cookie(DemoAccounts.NEIGHBOUR);
        String begun = head("/imports/linkedin", 900_000)
                        .replace("application/json", "multipart/form-data; boundary=b\r\nCookie: " + cookie)
                + "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n"
                + "x".repeat(300_000);
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 20; i++) {
                slow.add(open(begun));
            }
            assertThat(graphql(cookie(DemoAccounts.BEGINNER), TYPENAME).statusCode())
                    .isEqualTo(200);
            int busy = 0;
            for (Socket socket : slow) {
                socket.setSoTimeout(3 * SECONDS_TO_COME_IN * 1_000);
                busy += firstBytes(socket).startsWith("HTTP/1.1 503 ") ? 1 : 0;
            }
            assertThat(busy).isEqualTo(17);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void takesAMegabyteADay() {
        String cookie = cookie(DemoAccounts.BEGINNER);
        assertThat(upload(cookie, 700_000).statusCode()).isEqualTo(201);
        HttpResponse<String> refused = upload(cookie, 700_000);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("QUOTA_USED_UP");
        assertThat(header(refused, "Retry-After")).isEqualTo("3600");
    }

    @Test
    void tellsNoSchemaWhenThatIsOff() {
        String cookie = cookie(DemoAccounts.NEIGHBOUR);
        for (String query :
                List.of("{ __schema { queryType { name } } }", "{ __type(name: \\\"Contact\\\") { name } }")) {
            HttpResponse<String> answer = graphql(cookie, "{\"query\":\"" + query + "\"}");
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(code(answer)).isEqualTo("INTROSPECTION_OFF");
        }
    }

    @Test
    void limitsPagesAsItIsTold() {
        String cookie = cookie(DemoAccounts.NEIGHBOUR);
        assertThat(graphql(cookie, "{\"query\":\"{ contacts(first: 50) { totalCount } }\"}")
                        .body())
                .startsWith("{\"data\"");
        assertThat(code(graphql(cookie, "{\"query\":\"{ contacts(first: 51) { totalCount } }\"}")))
                .isEqualTo("PAGE_SIZE");
    }

    /** Its time is shorter here than what a statement waits for a lock, so a lock is as good as work. */
    @Test
    void endsAStatementThatTakesTooLong() throws SQLException {
        String cookie = cookie(DemoAccounts.NEIGHBOUR);
        try (Connection connection = process.database().connection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table contact in access exclusive mode");
            HttpResponse<String> answer = graphql(cookie, "{\"query\":\"{ contacts(first: 1) { nodes { id } } }\"}");
            assertThat(code(answer)).isEqualTo("TOO_SLOW");
            connection.rollback();
        }
    }

    @Test
    void tellsWhatWentWrongByAnIdThatOnlyTheLogExplains() throws IOException {
        String cookie = cookie(DemoAccounts.NEIGHBOUR);
        process.database().execute("alter table contact rename to contact_away");
        try {
            String mutation = "mutation { createContact(input: {name: \\\"x\\\"}) { contact { id } } }";
            for (String query : List.of(mutation, "{ contacts(first: 1) { nodes { id } } }")) {
                HttpResponse<String> answer = graphql(cookie, "{\"query\":\"" + query + "\"}");
                assertThat(code(answer)).isEqualTo("INTERNAL");
                assertThat(answer.body()).doesNotContain("contact_away", "Exception", "SQL", "relation");
                isInTheLog(json(answer)
                        .getJsonArray("errors")
                        .getJsonObject(0)
                        .getJsonObject("extensions")
                        .getString("errorId"));
            }
        } finally {
            process.database().execute("alter table contact_away rename to contact");
        }
    }

    @Test
    void tellsTheSameOfWhatNobodyExpected() throws IOException {
        String cookie = cookie(DemoAccounts.NEIGHBOUR);
        process.database().execute("alter table api_token rename to api_token_away");
        try {
            HttpResponse<String> answer = send(from(anAddress(), "/tokens")
                    .header("Cookie", cookie)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{\"name\":\"app\"}")));
            assertThat(answer.statusCode()).isEqualTo(500);
            JsonObject error = json(answer).getJsonObject("error");
            assertThat(error.getString("code")).isEqualTo("INTERNAL");
            assertThat(answer.body()).doesNotContain("api_token", "Exception", "SQL");
            isInTheLog(error.getString("errorId"));
        } finally {
            process.database().execute("alter table api_token_away rename to api_token");
        }
    }

    private static void isInTheLog(String id) throws IOException {
        assertThat(UUID.fromString(id)).hasToString(id);
        assertThat(Files.readString(ServerProcess.dataFolder(folder).resolve("log/server.log")))
                .contains(id);
    }

    private static HttpResponse<String> upload(String cookie, int bytes) {
        String part = "--b\r\nContent-Disposition: form-data; name=";
        String body = part + "\"kind\"\r\n\r\nADDRESS_BOOK\r\n" + part + "\"file\"; filename=\"people.csv\"\r\n\r\n"
                + "Name\r\n" + "x".repeat(99).concat("\n").repeat(bytes / 100) + "\r\n--b--\r\n";
        return send(from(anAddress(), "/imports")
                .header("Cookie", cookie)
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofString(body)));
    }

    private static HttpRequest.Builder preflight(String origin) {
        return from(anAddress(), "/graphql")
                .header("Origin", origin)
                .header("Sec-Fetch-Site", "cross-site")
                .header("Access-Control-Request-Method", "POST")
                .method("OPTIONS", BodyPublishers.noBody());
    }

    private static HttpRequest.Builder fromApp(String header, String value) {
        return from(anAddress(), "/graphql")
                .header("Origin", "https://app.example")
                .header("Sec-Fetch-Site", "cross-site")
                .header("Content-Type", "application/json")
                .header(header, value)
                .POST(BodyPublishers.ofString(TYPENAME));
    }

    private static HttpResponse<String> graphql(String cookie, String body) {
        return send(from(anAddress(), "/graphql")
                .header("Cookie", cookie)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private static String cookie(DemoAccount account) {
        return cookie(signIn(from(anAddress(), "/session"), account));
    }

    private static String cookieOverTls(DemoAccount account) {
        return cookie(signIn(from(anAddress(), "/session").header("X-Forwarded-Proto", "https"), account));
    }

    private static String cookie(HttpResponse<String> signedIn) {
        String set = header(signedIn, "Set-Cookie");
        return set.substring(0, set.indexOf(';'));
    }

    private static HttpResponse<String> signIn(HttpRequest.Builder request, DemoAccount account) {
        JsonObject credentials = Json.createObjectBuilder()
                .add("email", account.email())
                .add("password", DemoAccounts.PASSWORD)
                .build();
        HttpResponse<String> answer = send(request.header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(credentials.toString())));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    /** One that no test has used yet. */
    private static String anAddress() {
        int number = ADDRESSES.incrementAndGet();
        return "10." + number / 65_536 + "." + number / 256 % 256 + "." + number % 256;
    }

    private static HttpRequest.Builder from(String client, String path) {
        return fromHops(client, path);
    }

    private static HttpRequest.Builder fromHops(String hops, String path) {
        return HttpRequest.newBuilder(process.server().address().resolve(path)).header("X-Forwarded-For", hops);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        return process.server().send(request);
    }

    private static String head(String path, int length) {
        return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: " + anAddress()
                + "\r\nContent-Type: application/json\r\nContent-Length: " + length + "\r\n\r\n";
    }

    private static Socket open(String text) throws IOException {
        Socket socket = new Socket("127.0.0.1", process.server().address().getPort());
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }

    /** Whether the server ends the connection, in whichever way; fails when it does not within the socket's patience. */
    private static boolean isGivenUp(Socket socket) throws IOException {
        try {
            socket.getInputStream().readAllBytes();
            return true;
        } catch (SocketTimeoutException stillOpen) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    /** What the server says first; nothing when it gives the connection up. */
    private static String firstBytes(Socket socket) throws IOException {
        try {
            return new String(socket.getInputStream().readNBytes(20), StandardCharsets.US_ASCII);
        } catch (SocketException reset) {
            return "";
        }
    }

    private static String get(String path, InetAddress local, String... headers) throws IOException {
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress(local, 0));
            socket.connect(new InetSocketAddress(
                    "127.0.0.1", process.server().address().getPort()));
            String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + String.join("\r\n", headers) + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static JsonObject json(HttpResponse<String> answer) {
        return Json.createReader(new StringReader(answer.body())).readObject();
    }

    private static String code(HttpResponse<String> answer) {
        return json(answer)
                .getJsonArray("errors")
                .getJsonObject(0)
                .getJsonObject("extensions")
                .getString("code");
    }
}
