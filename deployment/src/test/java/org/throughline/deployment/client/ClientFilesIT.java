package org.throughline.deployment.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.deployment.running.RunningServerTest;

class ClientFilesIT extends RunningServerTest {
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private static final Pattern SCRIPT = Pattern.compile("src=\"(/assets/[^\"]+\\.js)\"");
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    @ParameterizedTest
    @ValueSource(strings = {"/", "/contacts/0199-some-id", "/threads?state=HELD", "/cohorts/1/a.b"})
    void answersEveryViewWithTheOnePage(String path) {
        HttpResponse<String> answer = SERVER.send(request(path).header("Accept", BROWSER));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).startsWith("text/html");
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-cache");
        assertThat(header(answer, "Content-Security-Policy"))
                .contains("script-src 'self';", "style-src 'self';")
                .doesNotContain("unsafe");
        assertThat(answer.body()).startsWith("<!doctype html>").contains("<div id=\"root\">");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/index-old.js", "/icon.png", "/nowhere"})
    void hasNoPageForAFileThatIsNotThere(String path) {
        HttpResponse<String> answer = SERVER.send(request(path).header("Accept", "*/*"));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain("<div id=\"root\">");
    }

    @ParameterizedTest
    @CsvSource({
        "/graphql, 401",
        "/tokens/nothing, 401",
        "/messages/nothing.eml, 401",
        "/oidc/nothing, 404",
        "/welcome/nothing, 404",
        "/calendar/nothing.ics, 404"
    })
    void leavesTheServersOwnAddressesToTheServer(String path, int status) {
        HttpResponse<String> answer = SERVER.send(request(path).header("Accept", BROWSER));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).doesNotContain("<div id=\"root\">");
    }

    @Test
    void sendsWhatTheBrowserCanUnpackBest() throws Exception {
        String script = script();
        byte[] plain = bytes(request(script)).body();

        HttpResponse<byte[]> gzip = bytes(request(script).header("Accept-Encoding", "gzip, deflate"));
        HttpResponse<byte[]> brotli = bytes(request(script).header("Accept-Encoding", "gzip, deflate, br, zstd"));
        HttpResponse<byte[]> refusesBrotli = bytes(request(script).header("Accept-Encoding", "br;q=0, gzip;q=0.5"));

        assertThat(header(gzip, "Content-Encoding")).isEqualTo("gzip");
        assertThat(unpacked(gzip)).isEqualTo(plain);
        assertThat(header(brotli, "Content-Encoding")).isEqualTo("br");
        assertThat(brotli.body().length).isLessThan(gzip.body().length).isPositive();
        assertThat(header(refusesBrotli, "Content-Encoding")).isEqualTo("gzip");
        for (HttpResponse<byte[]> answer : List.of(gzip, brotli)) {
            assertThat(header(answer, "Content-Type")).contains("javascript");
            assertThat(header(answer, "Vary")).isEqualTo("Accept-Encoding");
            assertThat(header(answer, "Content-Length")).isEqualTo(String.valueOf(answer.body().length));
        }
        HttpResponse<byte[]> page =
                bytes(request("/contacts/1").header("Accept", BROWSER).header("Accept-Encoding", "gzip"));
        assertThat(header(page, "Content-Type")).startsWith("text/html");
        assertThat(new String(unpacked(page), StandardCharsets.UTF_8)).contains("<div id=\"root\">");
    }

    @Test
    void letsBrowsersKeepWhatIsNamedByItsContent() {
        HttpResponse<String> answer = SERVER.get(script());

        assertThat(header(answer, "Cache-Control")).isEqualTo(FOR_EVER);
        assertThat(header(SERVER.get("/icon.svg"), "Cache-Control")).isEqualTo("no-cache");
    }

    /** Files have the same time in every build: a browser that asks whether the page changed must not be told no. */
    @Test
    void givesThePageAnewAfterAnUpgrade() {
        HttpResponse<String> first = SERVER.get("/");
        HttpRequest.Builder again =
                request("/").header("Accept", BROWSER).header("If-Modified-Since", "Fri, 01 Jan 2100 00:00:00 GMT");
        first.headers().firstValue("ETag").ifPresent(tag -> again.header("If-None-Match", tag + "-of-another-build"));

        assertThat(SERVER.send(again).statusCode()).isEqualTo(200);
    }

    @Test
    void tellsHowLargeAFileIsWithoutSendingIt() throws Exception {
        HttpResponse<byte[]> head =
                bytes(request(script()).method("HEAD", BodyPublishers.noBody()).header("Accept-Encoding", "br"));
        HttpResponse<byte[]> get = bytes(request(script()).header("Accept-Encoding", "br"));

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        for (String name : List.of("Content-Length", "Content-Type", "Content-Encoding", "Cache-Control")) {
            assertThat(header(head, name)).as(name).isEqualTo(header(get, name));
        }
        assertThat(bytes(request("/contacts/1").header("Accept", BROWSER).method("HEAD", BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void takesNothing() {
        assertThat(SERVER.send(request("/icon.svg").DELETE()).statusCode()).isEqualTo(405);
        assertThat(SERVER.post("/contacts/1", "application/json", "{}").statusCode())
                .isIn(404, 405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/graphiql", "/graphiql.html"})
    void showsAnExplorerOfTheApiWhoseScriptsComeFromHereToo(String path) {
        HttpResponse<String> answer = SERVER.send(request(path).header("Accept", BROWSER));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("GraphiQL");
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-cache");
        assertThat(answer.headers().allValues("Content-Security-Policy")).hasSize(1);
        assertThat(header(answer, "Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self';", "connect-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("*", "unsafe-eval", "http");
    }

    private static String script() {
        Matcher found = SCRIPT.matcher(SERVER.get("/").body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(SERVER.address().resolve(path));
    }

    private static HttpResponse<byte[]> bytes(HttpRequest.Builder request) throws IOException, InterruptedException {
        return SERVER.client().send(request.build(), BodyHandlers.ofByteArray());
    }

    private static byte[] unpacked(HttpResponse<byte[]> answer) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            return in.readAllBytes();
        }
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElseThrow(() -> new AssertionError("no " + name));
    }
}
