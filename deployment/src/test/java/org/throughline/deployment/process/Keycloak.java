package org.throughline.deployment.process;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughline.deployment.running.Server;
import org.throughline.persistence.embedded.FileTree;

/** A Keycloak with the realms of {@code src/test/keycloak}, which knows where our server will be. */
final class Keycloak implements AutoCloseable {
    private static final Duration TIME_TO_START = Duration.ofMinutes(8);
    private static final String ADMIN = "administrator";
    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");

    private final Process process;
    private final Server server;
    private final Path log;

    private Keycloak(Process process, Server server, Path log) {
        this.process = process;
        this.server = server;
        this.log = log;
    }

    static Keycloak start(String ourServer) {
        Path home = Path.of(System.getProperty("throughline.test.keycloak"));
        int port = ServerProcess.freePort();
        try {
            FileTree.delete(home.resolve("data"));
            Path realms = Files.createDirectories(home.resolve("data/import"));
            for (String realm : List.of("throughline-realm.json", "elsewhere-realm.json")) {
                String text = Files.readString(Path.of("src/test/keycloak", realm));
                Files.writeString(realms.resolve(realm), text.replace("@server@", ourServer));
            }
            Path log = Files.createTempFile("keycloak-", ".log");
            ProcessBuilder builder = new ProcessBuilder(
                            home.resolve("bin/kc.sh").toString(),
                            "start-dev",
                            "--import-realm",
                            "--http-host=127.0.0.1",
                            "--http-port=" + port)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
            builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", ADMIN);
            assertThat(home.resolve("bin/kc.sh").toFile().setExecutable(true)).isTrue();
            Server server = Server.at(URI.create("http://127.0.0.1:" + port + "/"));
            return new Keycloak(builder.start(), server, log);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Keycloak awaitReady() throws InterruptedException, IOException {
        long deadline = System.nanoTime() + TIME_TO_START.toNanos();
        while (!isReady()) {
            assertThat(process.isAlive()).as(Files.readString(log)).isTrue();
            assertThat(System.nanoTime()).as(Files.readString(log)).isLessThan(deadline);
            Thread.sleep(500);
        }
        return this;
    }

    private boolean isReady() {
        try {
            return server.get("/realms/elsewhere").statusCode() == 200
                    && server.get("/realms/throughline").statusCode() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    String issuer() {
        return server.address() + "realms/throughline";
    }

    /** A browser that nobody has signed in with. */
    Browser browser() {
        return new Browser(server);
    }

    /** Signs in where our server sent somebody; where they go then. */
    URI signIn(Browser browser, URI there, String user) {
        HttpResponse<String> page = browser.get(there);
        if (page.statusCode() == 302) {
            return location(page);
        }
        Matcher form = FORM.matcher(page.body());
        assertThat(form.find()).as(page.body()).isTrue();
        URI action = URI.create(form.group(1).replace("&amp;", "&"));
        HttpResponse<String> answer = browser.post(action, Map.of("username", user, "password", "password-of-" + user));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return location(answer);
    }

    static URI location(HttpResponse<String> answer) {
        return URI.create(answer.headers().firstValue("Location").orElseThrow());
    }

    /** The tokens of a user, as a client gets them with the user's password. */
    JsonObject tokens(String realm, String client, String user) {
        return token(
                realm,
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        client,
                        "username",
                        user,
                        "password",
                        "password-of-" + user,
                        "scope",
                        "openid"));
    }

    private JsonObject token(String realm, Map<String, String> fields) {
        HttpResponse<String> answer = server.post(
                "/realms/" + realm + "/protocol/openid-connect/token",
                "application/x-www-form-urlencoded",
                Browser.form(fields));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer);
    }

    /** Signs with a new key from now on. */
    void rotateKeys() {
        String token = token(
                        "master",
                        Map.of(
                                "grant_type",
                                "password",
                                "client_id",
                                "admin-cli",
                                "username",
                                ADMIN,
                                "password",
                                ADMIN))
                .getString("access_token");
        String realm = json(administer(
                        token, HttpRequest.newBuilder(server.address().resolve("/admin/realms/throughline"))))
                .getString("id");
        String component = Json.createObjectBuilder()
                .add("name", "new key")
                .add("providerId", "rsa-generated")
                .add("providerType", "org.keycloak.keys.KeyProvider")
                .add("parentId", realm)
                .add(
                        "config",
                        Json.createObjectBuilder()
                                .add("priority", Json.createArrayBuilder().add("1000")))
                .build()
                .toString();
        HttpResponse<String> made = administer(
                token,
                HttpRequest.newBuilder(server.address().resolve("/admin/realms/throughline/components"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(component)));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    }

    private HttpResponse<String> administer(String token, HttpRequest.Builder request) {
        return server.send(request.header("Authorization", "Bearer " + token));
    }

    private static JsonObject json(HttpResponse<String> answer) {
        return Json.createReader(new StringReader(answer.body())).readObject();
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
