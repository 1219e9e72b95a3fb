package org.throughline.deployment.rights;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.throughline.deployment.api.Client;
import org.throughline.deployment.running.RunningServerTest;

/**
 * Every address of the server beside GraphQL, found in its code, by everybody in two institutions and by nobody: ids of
 * others answer as ids that never were, whatever the method.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AddressMatrixIT extends RunningServerTest {
    private static final String FILE = "First Name,Last Name,E-mail 1 - Value\r\nAda,Example,ada@example.org\r\n";
    private static final String LISTED = "Name,E-mail\r\nIda Listed,ida@example.org\r\n";
    /** These open by what stands in the address, to everybody who has it. */
    private static final Set<String> SECRETS = Set.of("link", "feedSecret", "chartSecret", "digest");

    /** What administrators look after for everybody of their institution. */
    private static final Set<String> ADMINISTERED = Set.of("cohort", "account", "other");

    private static World world;
    private static final Map<Asker, Map<String, String>> IDS = new HashMap<>();

    @BeforeAll
    static void people() {
        world = World.of(SERVER);
        world.everybody().forEach(asker -> IDS.put(asker, ids(asker)));
        Map<String, String> shown = IDS.get(world.north.open);
        shown.put("chartSecret", IDS.get(world.north.advisor).get("chartSecret"));
        shown.put("link", link(world.north));
    }

    @Test
    @Order(1)
    void namesEveryAddressThereIs() throws IOException {
        Set<String> there = new TreeSet<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.throughline")) {
            type.tryGetAnnotationOfType(WebServlet.class).ifPresent(mapping -> {
                there.addAll(List.of(mapping.value()));
                there.addAll(List.of(mapping.urlPatterns()));
            });
        }
        Set<String> tried = new TreeSet<>();
        Address.ALL.forEach(address -> {
            assertThat(address.matches(address.servlet())).as("%s", address).isTrue();
            tried.add(address.servlet());
        });
        assertThat(tried).isEqualTo(there);
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            assertThat(files).as("servlets come by annotations only").noneMatch(file -> file.endsWith("web.xml"));
        }
    }

    @Test
    @Order(2)
    void idsOfOthersAnswerAsIdsThatNeverWere() {
        var before = tables();
        List<String> wrong = new ArrayList<>();
        List<Address> withIds = Address.ALL.stream()
                .filter(address -> address.names().stream().anyMatch(name -> !SECRETS.contains(name)))
                .toList();
        world.everybody().parallelStream()
                .forEach(asker -> withIds.forEach(
                        address -> Address.METHODS.forEach(method -> attack(asker, address, method, wrong))));
        assertThat(wrong).isEmpty();
        assertThat(tables()).isEqualTo(before);
    }

    private static void attack(Asker asker, Address address, String method, List<String> wrong) {
        String name = address.names().get(0);
        for (Asker owner : world.everybody()) {
            String id = IDS.get(owner).get(name);
            boolean isHome = world.homeOf(owner) == world.homeOf(asker);
            boolean isAdministered = isHome && asker.part() == Asker.Part.ADMIN && ADMINISTERED.contains(name);
            if (id == null || id.equals(IDS.get(asker).get(name)) || isAdministered) {
                continue;
            }
            Map<String, String> ids = new TreeMap<>(IDS.get(owner));
            String told = told(address.answer(asker.client(), method, ids), id);
            String nobodys = UUID.randomUUID().toString();
            ids.put(name, nobodys);
            String nothing = told(address.answer(asker.client(), method, ids), nobodys);
            boolean isDone = told.startsWith("2") && !address.path().contains("?" + name);
            if (isDone || !told.equals(nothing)) {
                synchronized (wrong) {
                    wrong.add("%s: %s of %s%s by %s: %s is not %s"
                            .formatted(asker, address, isHome ? "" : "elsewhere ", owner, method, told, nothing));
                }
            }
        }
    }

    private static String told(HttpResponse<String> answer, String id) {
        return answer.statusCode() + " "
                + answer.headers().firstValue("Content-Type").orElse("")
                + answer.headers().firstValue("Allow").orElse("") + " "
                + answer.body().replace(id, "");
    }

    /** An address that opens by a secret is the same with every wrong one. */
    @Test
    @Order(3)
    void secretsThatAreWrongAreAllTheSame() {
        Asker owner = world.north.open;
        Map<String, String> right = IDS.get(owner);
        for (Address address : Address.ALL) {
            for (String name : address.names()) {
                if (!SECRETS.contains(name)) {
                    continue;
                }
                String secret = right.getOrDefault(name, UUID.randomUUID().toString());
                char last = secret.charAt(secret.length() - 2);
                String almost = secret.substring(0, secret.length() - 2)
                        + (last == 'a' ? "b" : "a")
                        + secret.charAt(secret.length() - 1);
                Map<String, String> wrong = Map.of(name, almost);
                Map<String, String> none = Map.of(name, "0");
                for (Client client : List.of(Client.anonymous(SERVER), owner.client(), world.north.admin.client())) {
                    assertThat(told(address.answer(client, "GET", wrong), almost))
                            .as("%s", address)
                            .isEqualTo(told(address.answer(client, "GET", none), "0"))
                            .startsWith("404");
                }
            }
        }
    }

    @Test
    @Order(4)
    void whoIsDeactivatedIsNobodyAndATokenOpensWhatItIsForOnly() {
        Asker owner = world.north.open;
        Client gone = world.north.deactivated(SERVER);
        Client changing = owner.client().byToken("WRITE");
        for (Address address : Address.ALL) {
            HttpResponse<String> ofNobody = address.answer(Client.anonymous(SERVER), address.method(), IDS.get(owner));
            HttpResponse<String> ofGone = address.answer(gone, address.method(), IDS.get(owner));
            assertThat(told(ofGone, "-")).as("%s", address).isEqualTo(told(ofNobody, "-"));
            if (ofNobody.statusCode() == 401 && !address.servlet().equals("/session")
                    || address.path().contains("$key")) {
                assertThat(address.answer(changing, address.method(), IDS.get(owner))
                                .statusCode())
                        .as("%s", address)
                        .isEqualTo(address.servlet().equals("/graphql") ? 200 : 403);
            }
        }
    }

    @Test
    @Order(5)
    void answersEverybodyAsThePageSays() throws IOException {
        Map<String, Client> clients = new LinkedHashMap<>();
        clients.put("nobody", Client.anonymous(SERVER));
        clients.put("a seeker", world.north.open.client());
        clients.put("advisor of the cohort", world.north.advisor.client());
        clients.put("advisor of another cohort", world.north.otherAdvisor.client());
        clients.put("administrator", world.north.admin.client());
        Page.Table table = new Page.Table("address", List.copyOf(clients.keySet()));
        for (Address address : Address.ALL) {
            clients.forEach((who, client) -> {
                Map<String, String> ids = new TreeMap<>(IDS.get(world.north.open));
                world.north.everybody().stream()
                        .filter(asker -> asker.client() == client)
                        .filter(asker -> asker.part() == Asker.Part.ADMIN)
                        .forEach(asker -> ids.putAll(IDS.get(asker)));
                HttpResponse<String> answer = address.answer(client, address.method(), ids);
                table.put(address.toString(), who, Integer.toString(answer.statusCode()));
            });
        }
        Page.check("addresses", table.toString());
    }

    /** A link by which somebody new sets a password. */
    private static String link(Institution institution) {
        String emails = "{\"emails\": [\"" + institution.people.seeker() + "\"]}";
        return Client.json(institution
                        .admin
                        .client()
                        .post("/invitations", "application/json", emails)
                        .body())
                .getJsonArray("links")
                .getJsonObject(0)
                .getString("url")
                .replaceFirst(".*/welcome/", "");
    }

    private static Map<String, String> ids(Asker asker) {
        Map<String, String> ids = new TreeMap<>(asker.ids());
        Client client = asker.client();
        JsonObject token = Client.json(client.post("/tokens", "application/json", "{\"name\": \"Theirs\"}")
                .body());
        ids.put("token", token.getString("id"));
        if (asker.part().isSeeker()) {
            export(client, ids, "export");
            files(client, ids, "ADDRESS_BOOK", FILE);
            String feed = client.done("createCalendarFeed", "url", Map.of()).getString("url");
            ids.put("feedSecret", feed.replaceFirst(".*/calendar/", "").replace(".ics", ""));
        } else if (asker.part() == Asker.Part.ADMIN) {
            ids.put("export", ids.get("bulkExport"));
            export(client, ids, "bulkExport");
            files(client, ids, "DIRECTORY", LISTED);
        } else {
            String charts = client.done("shareCharts", "url", Map.of("cohortId", ids.get("cohort")))
                    .getString("url");
            ids.put("chartSecret", charts.replaceFirst(".*/charts/", ""));
        }
        return ids;
    }

    /** The key that the owner's link has, so that it is not the reason of a refusal. */
    private static void export(Client client, Map<String, String> ids, String name) {
        String url = client.ask("{ exportJob(id: \"" + ids.get(name) + "\") { downloadUrl } }")
                .getJsonObject("exportJob")
                .getString("downloadUrl");
        ids.put("key", url.replaceFirst(".*key=", ""));
    }

    /** An upload that is not whole yet, and an import that has ended, so that it tells no more. */
    private static void files(Client client, Map<String, String> ids, String kind, String file) {
        Address begin = new Address("/imports/uploads", "POST", "/imports/uploads", kind);
        String location = begin.answer(client, "POST", Map.of())
                .headers()
                .firstValue("Location")
                .orElseThrow();
        ids.put("upload", location.replaceFirst(".*/", ""));
        String ended = client.uploaded(kind, file);
        client.done("cancelImport", "bulkImport { state }", Map.of("id", ended));
        ids.put("ended", ended);
    }

    private static Map<String, Map<String, String>> tables() {
        return Map.of(
                "north", Tables.of(world.north.people.institution()),
                "south", Tables.of(world.south.people.institution()));
    }
}
