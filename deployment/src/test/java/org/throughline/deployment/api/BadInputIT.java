package org.throughline.deployment.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.deployment.running.RunningServerTest;
import org.throughline.persistence.demo.DemoAccounts;

/** Whatever is sent, it is refused with a status and a code, and the next request is answered as ever. */
class BadInputIT extends RunningServerTest {
    private static final String JSON = "application/json";
    private static final int MEGABYTE = 1024 * 1024;
    private static Client seeker;

    @BeforeAll
    static void signIn() {
        seeker = Client.of(SERVER, DemoAccounts.BEGINNER);
    }

    /** What is sent as the body of a POST to /graphql, and what the answer must say. */
    record Bad(String what, List<String> headers, BodyPublisher body, int status, String code) {
        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Bad> requests() {
        return Stream.of(
                        documents(),
                        texts(),
                        sizes(),
                        Stream.of(
                                typed("a form", "application/x-www-form-urlencoded", "query=%7B__typename%7D"),
                                typed("plain text", "text/plain", "{\"query\":\"{ __typename }\"}"),
                                typed("a file", "multipart/form-data; boundary=b", "--b--"),
                                typed("Latin-1 by its name", JSON + "; charset=iso-8859-1", "{}")))
                .flatMap(each -> each);
    }

    private static Stream<Bad> documents() {
        String createContact = ": createContact(input: {name: \"Again and again\"}) { contact { id } } ";
        return Stream.of(
                document("1,000 aliases", "{ " + times(1_000, i -> "a" + i + ": __typename ") + "}", "TOO_COMPLEX"),
                document(
                        "a mutation 100 times by alias",
                        "mutation { " + times(100, i -> "a" + i + createContact) + "}",
                        "TOO_COMPLEX"),
                document(
                        "sign-ins by alias, of which there is not one",
                        "mutation { " + times(20, i -> "a" + i + ": signIn(email: \"a\", password: \"b\") ") + "}",
                        "VALIDATION"),
                document("10,000 tokens", "{ " + times(10_000, i -> "id ") + "}", "TOO_COMPLEX"),
                document("1,000 directives", "{ __typename " + "@skip(if: true) ".repeat(1_000) + "}", "TOO_COMPLEX"),
                document(
                        "120 levels",
                        "{ contacts { nodes " + "{ referrals { nodes { to ".repeat(40) + "{ id }" + "} } } ".repeat(40)
                                + "} }",
                        "TOO_COMPLEX"),
                document("levels without end", "{ a ".repeat(4_000), "TOO_COMPLEX"),
                document(
                        "lists without end",
                        "{ contacts(filter: {tags: " + "[".repeat(1_000) + "]".repeat(1_000) + "}) { totalCount } }",
                        "TOO_COMPLEX"),
                document(
                        "a circle of fragments",
                        "{ ...A } fragment A on Query { ...B } fragment B on Query { ...C } fragment C on Query { ...A }",
                        "FRAGMENT_CIRCLE"),
                document(
                        "fragments that double 40 times",
                        "{ ...F0 } "
                                + times(40, i -> "fragment F%d on Query { ...F%d ...F%d } ".formatted(i, i + 1, i + 1))
                                + "fragment F40 on Query { __typename }",
                        "TOO_COMPLEX"),
                document(
                        "the same field 2,000 times, to be merged",
                        "{ " + times(2_000, i -> "__typename ") + "}",
                        "TOO_COMPLEX"),
                document(
                        "pages that multiply to a million rows",
                        "{ contacts(first: 100) { nodes { referrals(first: 100) { nodes { to { "
                                + "threads(first: 100) { nodes { id } } } } } } } }",
                        "TOO_COMPLEX"),
                document("a page of a thousand", "{ contacts(first: 1000) { totalCount } }", "PAGE_SIZE"),
                document("the schema by federation", "{ _service { sdl } }", "VALIDATION"),
                document("half a document", "{ contacts(", "SYNTAX"),
                document("a subscription", "subscription { __typename }", "VALIDATION"));
    }

    private static Stream<Bad> texts() {
        String search = "query ($s: String) { contacts(filter: {search: $s}) { totalCount } }";
        return Stream.of(
                raw("no JSON", "{\"query", "MALFORMED_JSON"),
                raw("nothing", "", "MALFORMED_JSON"),
                raw("two requests", "{\"query\":\"{ a }\"} {\"query\":\"{ a }\"}", "MALFORMED_JSON"),
                raw("a batch", "[" + times(1_000, i -> "{\"query\":\"{ __typename }\"},") + "{}]", "NOT_A_REQUEST"),
                raw("no query", "{\"variables\":{}}", "NOT_A_REQUEST"),
                raw(
                        "variables nested 10,000 deep",
                        variable("[".repeat(10_000) + "]".repeat(10_000)),
                        "JSON_TOO_COMPLEX"),
                raw(
                        "objects nested 1,000 deep",
                        variable("{\"a\":".repeat(1_000) + "1" + "}".repeat(1_000)),
                        "JSON_TOO_COMPLEX"),
                raw("lists that never end", "[".repeat(100_000), "JSON_TOO_COMPLEX"),
                raw("NUL itself", "{\"query\":\"{ __typename # \0 }\"}", "MALFORMED_JSON"),
                raw("NUL as an escape", request(search, "\"\\u0000\""), "NOT_TEXT"),
                raw("half a character as an escape", request(search, "\"\\ud83e\""), "NOT_TEXT"),
                raw("the halves the wrong way round", request(search, "\"\\udd99\\ud83e\""), "NOT_TEXT"),
                raw(
                        "half a character in a name",
                        "{\"query\":\"{ __typename }\",\"variables\":{\"\\ud83e\":1}}",
                        "NOT_TEXT"),
                document(
                        "NUL in the document",
                        "{ contacts(filter: {search: \"\\u0000\"}) { totalCount } }",
                        "NOT_TEXT"),
                document(
                        "half a character in the document",
                        "{ contacts(filter: {search: \"\\ud83e\"}) { totalCount } }",
                        "SYNTAX"),
                bytes("UTF-8 broken off", "{\"query\":\"{ __typename } # é", 1, "NOT_UTF_8"),
                bytes(
                        "half a character in UTF-8",
                        new byte[] {'"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"'},
                        "NOT_UTF_8"),
                bytes("more bytes than a character has", new byte[] {'"', (byte) 0xc0, (byte) 0x80, '"'}, "NOT_UTF_8"),
                bytes(
                        "Latin-1",
                        "{\"query\":\"{ __typename } # é\"}".getBytes(StandardCharsets.ISO_8859_1),
                        "NOT_UTF_8"),
                bytes("UTF-16", "{\"query\":\"{ __typename }\"}".getBytes(StandardCharsets.UTF_16), "NOT_UTF_8"),
                raw(
                        "a number with a billion digits",
                        "{\"query\":\"query ($n: Int) { contacts(first: $n) { totalCount } }\","
                                + "\"variables\":{\"n\":1e999999999}}",
                        "OUT_OF_RANGE"),
                raw(
                        "a number of 50,000 digits",
                        "{\"query\":\"query ($n: Int) { contacts(first: $n) { totalCount } }\","
                                + "\"variables\":{\"n\":" + "9".repeat(50_000) + "}}",
                        "JSON_TOO_COMPLEX"),
                raw("a variable of another kind", request(search, "{}"), "VALIDATION"),
                raw(
                        "an operation that is not there",
                        "{\"query\":\"query A { __typename }\",\"operationName\":\"B\"}",
                        "VALIDATION"));
    }

    private static Stream<Bad> sizes() {
        byte[] large = new byte[12 * MEGABYTE];
        Arrays.fill(large, (byte) ' ');
        byte[] bomb = gzip(large);
        assertThat(bomb).hasSizeLessThan(MEGABYTE / 64);
        return Stream.of(
                new Bad("12 MB", List.of(), BodyPublishers.ofByteArray(large), 413, "TOO_LARGE"),
                new Bad("12 MB of a size untold", List.of(), untold(large), 413, "TOO_LARGE"),
                new Bad("12 MB compressed to 12 kB", gzipped(), BodyPublishers.ofByteArray(bomb), 413, "TOO_LARGE"),
                new Bad("a bomb within a bomb", gzipped(), BodyPublishers.ofByteArray(gzip(bomb)), 400, "NOT_UTF_8"),
                new Bad("gzip that is none", gzipped(), BodyPublishers.ofString("{}"), 400, "DAMAGED_BODY"),
                new Bad("gzip broken off", gzipped(), untold(Arrays.copyOf(bomb, 40)), 400, "DAMAGED_BODY"),
                new Bad(
                        "another compression",
                        List.of("Content-Encoding", "br"),
                        untold(bomb),
                        415,
                        "ENCODING_NOT_SUPPORTED"),
                new Bad(
                        "two compressions",
                        List.of("Content-Encoding", "gzip, gzip"),
                        untold(bomb),
                        415,
                        "ENCODING_NOT_SUPPORTED"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("requests")
    void isRefusedWithACodeAndTheServerGoesOn(Bad bad) {
        HttpRequest.Builder request = seeker.request("/graphql").header("Accept", "application/graphql-response+json");
        if (!bad.headers().contains("Content-Type")) {
            request.header("Content-Type", JSON);
        }
        if (!bad.headers().isEmpty()) {
            request.headers(bad.headers().toArray(String[]::new));
        }
        HttpResponse<String> answer = seeker.send(request.POST(bad.body()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(bad.status());
        assertThat(code(answer)).isEqualTo(bad.code());
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/graphql-response+json;charset=utf-8");
        assertThat(answer.body()).doesNotContain("Exception", "org.throughline", "\tat ", "<html");
        assertThat(seeker.ask("{ __typename }").getString("__typename")).isEqualTo("Query");
    }

    @Test
    void changesNothingOnTheWay() {
        String count = "{ contacts(filter: {search: \"Again and again\"}) { totalCount } }";
        assertThat(seeker.ask(count).getJsonObject("contacts").getInt("totalCount"))
                .isZero();
    }

    @Test
    void takesACompressedRequestOfUsualSize() {
        HttpResponse<String> answer = seeker.send(seeker.request("/graphql")
                .header("Content-Type", JSON)
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofByteArray(
                        gzip("{\"query\":\"{ __typename }\"}".getBytes(StandardCharsets.UTF_8)))));
        assertThat(answer.body()).isEqualTo("{\"data\":{\"__typename\":\"Query\"}}");
    }

    /** Signing in is no part of GraphQL; what it reads is held to the same. */
    @ParameterizedTest
    @MethodSource("signIns")
    void isRefusedAtSigningInToo(String body, int status) {
        HttpResponse<String> answer = SERVER.post("/session", JSON, body);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(Client.json(answer.body()).getJsonObject("error").getString("code"))
                .isNotEmpty();
    }

    static Stream<Arguments> signIns() {
        return Stream.of(
                Arguments.of(" ".repeat(12 * MEGABYTE), 413),
                Arguments.of("[".repeat(10_000), 400),
                Arguments.of("[{\"email\":\"a\",\"password\":\"b\"}]", 400),
                Arguments.of("{\"email\":\"\\u0000\",\"password\":\"\\ud83e\"}", 401));
    }

    private static Bad document(String what, String document, String code) {
        return raw(
                what, Json.createObjectBuilder().add("query", document).build().toString(), code);
    }

    private static Bad raw(String what, String body, String code) {
        return new Bad(what, List.of(), BodyPublishers.ofString(body), 400, code);
    }

    private static Bad typed(String what, String contentType, String body) {
        return new Bad(what, List.of("Content-Type", contentType), BodyPublishers.ofString(body), 415, "NOT_JSON");
    }

    private static Bad bytes(String what, byte[] body, String code) {
        return new Bad(what, List.of(), BodyPublishers.ofByteArray(body), 400, code);
    }

    private static Bad bytes(String what, String text, int without, String code) {
        byte[] whole = text.getBytes(StandardCharsets.UTF_8);
        return bytes(what, Arrays.copyOf(whole, whole.length - without), code);
    }

    private static String request(String query, String variable) {
        return "{\"query\":\"" + query + "\",\"variables\":{\"s\":" + variable + "}}";
    }

    private static String variable(String value) {
        return "{\"query\":\"{ __typename }\",\"variables\":{\"v\":" + value + "}}";
    }

    private static List<String> gzipped() {
        return List.of("Content-Encoding", "gzip");
    }

    /** Sent in chunks, without a Content-Length. */
    private static BodyPublisher untold(byte[] body) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
    }

    private static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    private static String times(int count, IntFunction<String> part) {
        return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining());
    }

    private static String code(HttpResponse<String> answer) {
        return Client.json(answer.body())
                .getJsonArray("errors")
                .getJsonObject(0)
                .getJsonObject("extensions")
                .getString("code");
    }
}
