package org.throughline.imports.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.undertow.Undertow;
import io.undertow.servlet.Servlets;
import io.undertow.servlet.api.DeploymentManager;
import io.undertow.servlet.util.ImmediateInstanceFactory;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.StringReader;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.domain.account.Role;
import org.throughline.domain.account.Viewer;
import org.throughline.imports.Network;

/**
 * What is refused before anything is stored, in WildFly's own container with limits and path from the annotations. Behind
 * the servlet there is nothing: whatever came so far would end in INTERNAL_ERROR. What it does with a file is seen in the
 * running server, by {@code LinkedInIT}.
 */
class LinkedInImportServletTest {
    private static final String BOUNDARY = "----boundary";
    private static final String ADA = "First Name,Last Name,Connected On\nAda,Beispiel,05 Mar 2024\n";

    private static Optional<Viewer> viewer = Optional.empty();
    private static Undertow server;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws Exception {
        Class<LinkedInImportServlet> type = LinkedInImportServlet.class;
        Filter signIn = (request, response, chain) -> {
            viewer.ifPresent(somebody -> request.setAttribute(Viewer.class.getName(), somebody));
            chain.doFilter(request, response);
        };
        DeploymentManager manager = Servlets.defaultContainer()
                .addDeployment(Servlets.deployment()
                        .setClassLoader(type.getClassLoader())
                        .setContextPath("/")
                        .setDeploymentName("imports.war")
                        .addServlet(Servlets.servlet(
                                        "imports", type, new ImmediateInstanceFactory<>(new LinkedInImportServlet()))
                                .addMappings(
                                        type.getAnnotation(WebServlet.class).value())
                                .setMultipartConfig(
                                        new MultipartConfigElement(type.getAnnotation(MultipartConfig.class))))
                        .addFilter(Servlets.filter("sign in", Filter.class, new ImmediateInstanceFactory<>(signIn)))
                        .addFilterUrlMapping("sign in", "/*", DispatcherType.REQUEST));
        manager.deploy();
        server = Undertow.builder()
                .addHttpListener(0, "localhost")
                .setHandler(manager.start())
                .build();
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @BeforeEach
    void aSeekerIsSignedIn() {
        viewer = Optional.of(somebody(Optional.of(Network.newId()), Role.SEEKER));
    }

    private static Viewer somebody(Optional<UUID> seekerId, Role role) {
        return new Viewer(Network.newId(), Network.newId(), seekerId, Set.of(role), ZoneOffset.UTC);
    }

    @Test
    void refusesWhoIsNotSignedIn() throws Exception {
        viewer = Optional.empty();
        Answer answer = send(upload("file"));
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("UNAUTHENTICATED");
    }

    @Test
    void refusesWhoIsNoSeeker() throws Exception {
        viewer = Optional.of(somebody(Optional.empty(), Role.ADVISOR));
        Answer answer = send(upload("file"));
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
        Answer answer = send(upload("file").header(header, value));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("CROSS_ORIGIN");
    }

    @Test
    void looksAtAFormOfItsOwnSite() throws Exception {
        assertThat(send(upload("document").header("Sec-Fetch-Site", "same-origin"))
                        .code())
                .isEqualTo("NO_FILE");
        assertThat(send(upload("document").header("Origin", "https://LOCALHOST:" + port()))
                        .code())
                .isEqualTo("NO_FILE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/csv", "application/x-www-form-urlencoded", "text/plain", "application/json"})
    void refusesWhatIsNotMultipart(String type) throws Exception {
        Answer answer =
                send(HttpRequest.newBuilder(uri()).header("Content-Type", type).POST(BodyPublishers.ofString(ADA)));
        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.code()).isEqualTo("NOT_MULTIPART");
    }

    @Test
    void refusesARequestWithoutAContentType() throws Exception {
        assertThat(send(HttpRequest.newBuilder(uri()).POST(BodyPublishers.noBody()))
                        .status())
                .isEqualTo(415);
    }

    @Test
    void refusesAnUploadThatBreaksOff() throws Exception {
        byte[] whole = body("file").getBytes(StandardCharsets.UTF_8);
        Answer answer = send(request(BodyPublishers.ofByteArray(whole, 0, whole.length / 2)));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("BROKEN_UPLOAD");
    }

    @Test
    void refusesAnUploadWithoutTheFile() throws Exception {
        Answer answer = send(upload("document"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("NO_FILE");
    }

    @Test
    void refusesTwoFiles() throws Exception {
        String first = body("file").replace("--" + BOUNDARY + "--\r\n", "");
        Answer answer = send(request(BodyPublishers.ofString(first + body("file"))));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("SEVERAL_FILES");
    }

    @Test
    void refusesAFileThatIsTooLarge() throws Exception {
        InputStream head = bytes(head("file"));
        InputStream tail = bytes(tail());
        InputStream large = new SequenceInputStream(
                Collections.enumeration(List.of(head, new Zeros(LinkedInImportServlet.LARGEST_FILE + 1), tail)));
        Answer answer = send(request(BodyPublishers.ofInputStream(() -> large)));
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("TOO_LARGE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "OPTIONS", "TRACE"})
    void answersOnlyToPost(String method) throws Exception {
        Answer answer = send(HttpRequest.newBuilder(uri()).method(method, BodyPublishers.noBody()));
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.code()).isEqualTo("METHOD_NOT_ALLOWED");
        assertThat(answer.allow()).containsExactly("POST");
    }

    @Test
    void tellsNothingOfWhatFailedInside() throws Exception {
        Answer answer = send(upload("file"));
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.json().toString()).matches("""
                \\{"error":\\{"code":"INTERNAL_ERROR","message":"Something went wrong here. Nothing of the file was stored.",\
                "errorId":"[0-9a-f-]{36}"}}""");
    }

    private HttpRequest.Builder upload(String part) {
        return request(BodyPublishers.ofString(body(part)));
    }

    private static HttpRequest.Builder request(HttpRequest.BodyPublisher body) {
        return HttpRequest.newBuilder(uri())
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(body);
    }

    private static String body(String part) {
        return head(part) + ADA + tail();
    }

    private static String head(String part) {
        return "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"Connections.csv\"\r\nContent-Type: text/csv\r\n\r\n"
                .formatted(BOUNDARY, part);
    }

    private static String tail() {
        return "\r\n--%s--\r\n".formatted(BOUNDARY);
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static URI uri() {
        return URI.create("http://localhost:" + port() + "/imports/linkedin");
    }

    private static int port() {
        return ((InetSocketAddress) server.getListenerInfo().get(0).getAddress()).getPort();
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        JsonObject json = Json.createReader(new StringReader(response.body())).readObject();
        return new Answer(response.statusCode(), response.headers().allValues("Allow"), json);
    }

    private record Answer(int status, List<String> allow, JsonObject json) {
        String code() {
            return json.getJsonObject("error").getString("code");
        }
    }

    /** So many bytes without holding them. */
    private static final class Zeros extends InputStream {
        private long left;

        private Zeros(long length) {
            left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int given = (int) Math.min(left, length);
            left -= given;
            return given;
        }
    }
}
