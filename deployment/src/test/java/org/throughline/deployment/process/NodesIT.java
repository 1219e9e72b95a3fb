package org.throughline.deployment.process;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.deployment.api.Client;
import org.throughline.deployment.running.Server;
import org.throughline.persistence.demo.DemoAccount;
import org.throughline.persistence.demo.DemoAccounts;

/** Three nodes behind nginx, which asks them in turn: nobody can tell that they are three. By {@code ./mvnw -Pnodes verify}. */
@Tag("nodes")
class NodesIT {
    private static final String NAME = "{ viewer { name } }";
    private static final String TUS = "Tus-Resumable";

    @TempDir
    static Path folder;

    private static Nodes nodes;

    @BeforeAll
    static void start() {
        nodes = Nodes.start(folder, 3, "--demo", "--demo-seekers=5", "--reports-hour=off");
    }

    @AfterAll
    static void stop() {
        if (nodes != null) {
            nodes.close();
        }
    }

    @Test
    void oneSessionIsEnoughForAllOfThem() {
        int before = nodes.nginx().log().size();
        Client seeker = Client.of(nodes.server(), DemoAccounts.STAR);

        for (int i = 0; i < 30; i++) {
            assertThat(seeker.ask(NAME).getJsonObject("viewer").getString("name"))
                    .isEqualTo(DemoAccounts.STAR.name());
        }

        Map<String, Long> answered = nodes.nginx().log().stream()
                .skip(before)
                .filter(line -> line.contains("POST /graphql"))
                .collect(Collectors.groupingBy(line -> line.split(" ")[2], Collectors.counting()));
        assertThat(answered)
                .hasSize(3)
                .allSatisfy((node, requests) -> assertThat(requests).isGreaterThanOrEqualTo(9));
    }

    @Test
    void whoSignsOutAtOneIsSignedOutAtAll() {
        for (ServerProcess node : nodes.all()) {
            Client seeker = Client.of(nodes.server(), DemoAccounts.STAR);
            assertThat(signedIn(seeker)).isEqualTo(3);

            Client there = seeker.at(node.server());
            assertThat(there.send(there.request("/session").DELETE()).statusCode())
                    .isEqualTo(204);

            assertThat(signedIn(seeker)).isZero();
        }
    }

    @Test
    void aNewPasswordEndsTheOthersSessionsAtAll() {
        DemoAccount account = DemoAccounts.BEGINNER;
        Client elsewhere = Client.of(nodes.node(0).server(), account);
        Client here = Client.of(nodes.node(1).server(), account);
        String change = "{\"current\": \"%s\", \"new\": \"%s\"}";
        String other = "blue giraffes dance quietly";

        assertThat(here.post("/password", "application/json", change.formatted(DemoAccounts.PASSWORD, other))
                        .statusCode())
                .isEqualTo(200);

        assertThat(signedIn(elsewhere)).isZero();
        for (ServerProcess node : nodes.all()) {
            assertThat(signIn(node.server(), account, DemoAccounts.PASSWORD)).isEqualTo(401);
            assertThat(signIn(node.server(), account, other)).isEqualTo(200);
        }
    }

    @Test
    void aTokenThatWasRevokedAtOneOpensNoneOfThem() {
        Client seeker = Client.of(nodes.server(), DemoAccounts.STAR);
        Client script = seeker.byToken("READ");
        assertThat(signedIn(script)).isEqualTo(3);
        JsonObject tokens =
                Client.json(seeker.send(seeker.request("/tokens").GET()).body());
        for (JsonObject token : tokens.getJsonArray("tokens").getValuesAs(JsonObject.class)) {
            Client there = seeker.at(nodes.node(2).server());
            there.send(there.request("/tokens/" + token.getString("id")).DELETE());
        }

        assertThat(signedIn(script)).isZero();
    }

    @Test
    void rolesAndSettingsAreWhatTheyAreNow() {
        Client neighbour = Client.of(nodes.server(), DemoAccounts.NEIGHBOUR);
        assertThat(signedIn(neighbour)).isEqualTo(3);
        nodes.execute("update account set deactivated_at = now() where email = '%s'"
                .formatted(DemoAccounts.NEIGHBOUR.email()));
        assertThat(signedIn(neighbour)).isZero();

        Client admin = Client.of(nodes.server(), DemoAccounts.ADMIN);
        for (int days : List.of(9, 11)) {
            admin.at(nodes.node(days % 3).server())
                    .done("updateInstitution", "institution { id }", Map.of("followUpDays", days));
            for (ServerProcess node : nodes.all()) {
                assertThat(admin.at(node.server())
                                .ask("{ viewer { institution { followUpDays } } }")
                                .toString())
                        .contains("\"followUpDays\":" + days);
            }
        }
    }

    @Test
    void aChangeThatIsSentToSeveralAtOnceIsOneChange() {
        Client seeker = Client.of(nodes.server(), DemoAccounts.STAR);
        String key = UUID.randomUUID().toString();
        String name = "Only once " + key;
        List<String> ids = IntStream.range(0, 12)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> seeker.at(nodes.node(i % 3).server())
                                .done("createContact", "contact { id }", Map.of("mutationKey", key, "name", name))
                                .getJsonObject("contact")
                                .getString("id")))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(ids).hasSize(12).containsOnly(ids.get(0));
        assertThat(nodes.answer("select count(*) from contact where name = '%s'".formatted(name)))
                .isEqualTo("1");
    }

    @Test
    void anUploadThatBeganAtOneGoesOnAtAnother() {
        Client admin = Client.of(nodes.server(), DemoAccounts.ADMIN);
        byte[] file = "external_key,name\r\nin-pieces-1,Ada\r\nin-pieces-2,Ben\r\n".getBytes(StandardCharsets.UTF_8);
        Client first = admin.at(nodes.node(0).server());
        String place = first.send(first.request("/imports/uploads")
                        .header(TUS, "1.0.0")
                        .header("Upload-Length", Integer.toString(file.length))
                        .header("Upload-Metadata", "filename " + base64("a.csv") + ",kind " + base64("DIRECTORY"))
                        .POST(BodyPublishers.noBody()))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String path = place.substring(place.indexOf("/imports/"));

        assertThat(piece(admin.at(nodes.node(1).server()), path, file, 0, 20)).isEqualTo(204);
        Client third = admin.at(nodes.node(2).server());
        assertThat(third.send(third.request(path).header(TUS, "1.0.0").method("HEAD", BodyPublishers.noBody()))
                        .headers()
                        .firstValue("Upload-Offset"))
                .contains("20");
        assertThat(piece(third, path, file, 20, file.length)).isEqualTo(204);
        String id = path.substring(path.lastIndexOf('/') + 1);
        admin.done("confirmImport", "bulkImport { id }", Map.of("id", id));

        nodes.await("select state from bulk_import where id = '" + id + "'", "IMPORTED");
        assertThat(nodes.answer("select count(*) from directory_person where external_key like 'in-pieces-%'"))
                .isEqualTo("2");
    }

    @Test
    void howAnImportGoesOnIsToldByAnyOfThemAndComesThroughAtOnce() throws Exception {
        Client admin = Client.of(nodes.server(), DemoAccounts.ADMIN);
        String id = admin.uploaded(
                "DIRECTORY",
                IntStream.range(0, 20_000)
                        .mapToObj(n -> "told-%d,Person %d".formatted(n, n))
                        .collect(Collectors.joining("\r\n", "external_key,name\r\n", "\r\n")));
        admin.done("confirmImport", "bulkImport { id }", Map.of("id", id));
        List<Server> places = Stream.concat(nodes.all().stream().map(ServerProcess::server), Stream.of(nodes.server()))
                .toList();
        List<CompletableFuture<List<String>>> streams = new ArrayList<>();
        ExecutorService readers = Executors.newFixedThreadPool(places.size());
        for (Server place : places) {
            Client there = admin.at(place);
            streams.add(place.client()
                    .sendAsync(there.request("/imports/" + id + "/events").build(), BodyHandlers.ofLines())
                    .thenApplyAsync(answer -> told(answer, id), readers));
        }

        for (CompletableFuture<List<String>> stream : streams) {
            List<String> told = stream.get();
            assertThat(told.get(told.size() - 1)).contains("IMPORTED");
            assertThat(told)
                    .as("told while it went on, and not when all was over")
                    .anyMatch(event -> event.startsWith("IMPORTING "));
        }
        readers.shutdown();
    }

    /** Each event's data, after the state that the import was in when the event came. */
    private static List<String> told(HttpResponse<Stream<String>> answer, String id) {
        return answer.body()
                .filter(line -> line.startsWith("data:"))
                .map(line -> nodes.answer("select state from bulk_import where id = '" + id + "'") + " " + line)
                .toList();
    }

    private static int piece(Client client, String place, byte[] file, int from, int end) {
        return client.send(client.request(place)
                        .header(TUS, "1.0.0")
                        .header("Upload-Offset", Integer.toString(from))
                        .header("Content-Type", "application/offset+octet-stream")
                        .method("PATCH", BodyPublishers.ofByteArray(file, from, end - from)))
                .statusCode();
    }

    private static int signIn(Server server, DemoAccount account, String password) {
        return server.post(
                        "/session",
                        "application/json",
                        "{\"email\": \"%s\", \"password\": \"%s\"}".formatted(account.email(), password))
                .statusCode();
    }

    /** At how many nodes. */
    private static long signedIn(Client client) {
        Predicate<ServerProcess> isSignedIn = node -> {
            HttpResponse<String> answer = client.at(node.server()).send(NAME, Map.of());
            return answer.statusCode() == 200 && answer.body().contains("\"name\"");
        };
        return nodes.all().stream().filter(isSignedIn).count();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
