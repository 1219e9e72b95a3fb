package org.throughline.deployment.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.trace.v1.Span;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.deployment.api.Client;
import org.throughline.deployment.running.Server;
import org.throughline.persistence.demo.DemoAccounts;

/**
 * What operators see of the jar: figures, traces and the log, all of one server. What people wrote has words in it that occur
 * nowhere else, and is looked for in all of it at the end.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TelemetryIT {
    private static final String PAGE = """
            query MalloryWasHere($first: Int!) {
              contacts(first: $first) { totalCount nodes { name organization { name } threads(first: 2) { nodes { state events(last: 2) { nodes { kind } } } } } } }""";

    private static final String NAME = "Zebulon Quetzalcoatlus";
    private static final String WORDS = "xylophone lullaby";
    private static final String ADDRESS = "zq.telltale@secret.example";
    private static final String PASSWORD = "okapi-in-the-rain-7531";
    private static final Pattern FIGURE = Pattern.compile("^([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{|\\s)", Pattern.MULTILINE);
    private static final Pattern DOCUMENTED = Pattern.compile("^\\| `([a-z][a-z0-9_]+)`", Pattern.MULTILINE);
    private static final Pattern USED = Pattern.compile("\\b(?:throughline|[a-z]+)_[a-z0-9_]+\\b");

    @TempDir
    private static Path folder;

    private static Collector collector;
    private static ServerProcess process;
    private static Server server;
    private static URI metrics;
    /** Words and secrets that must be nowhere. */
    private static final Set<String> TELLTALES = new TreeSet<>();

    @BeforeAll
    static void start() {
        collector = new Collector();
        int port = ServerProcess.freePort();
        metrics = URI.create("http://127.0.0.1:" + port + "/metrics");
        process = ServerProcess.start(
                        folder,
                        "--demo",
                        "--demo-seekers=5",
                        "--http-behind-proxy=127.0.0.1",
                        "--log-format=json",
                        "--log-console=all",
                        "--log-requests",
                        "--log-slower-than=1",
                        "--metrics-port=" + port,
                        "--telemetry-otlp-endpoint=" + collector.address(),
                        "--telemetry-sampling=100")
                .awaitReady();
        server = process.server();
        TELLTALES.addAll(Set.of("Zebulon", "Quetzalcoatlus", "xylophone", "zq.telltale", "secret.example", PASSWORD));
    }

    @AfterAll
    static void stop() {
        process.close();
        collector.close();
    }

    @Test
    @Order(1)
    void countsOperationsThatAreRegisteredByTheirNamesAndAllOthersAsOne() throws IOException {
        Client seeker = Client.of(server, DemoAccounts.STAR);
        Registered board = registered("Who");
        JsonObject asked = Json.createObjectBuilder()
                .add("documentId", "sha256:" + board.hash())
                .build();
        assertThat(seeker.post("/graphql", "application/json", asked.toString()).statusCode())
                .isEqualTo(200);
        seeker.post("/graphql", "application/json", asked.toString());
        seeker.ask(PAGE, Map.of("first", 3));
        seeker.send("query Mallory2 { nowhere }", Map.of());
        assertThat(server.post("/session", "application/json", credentials(ADDRESS))
                        .statusCode())
                .isEqualTo(401);

        String figures = figures();
        assertThat(value(figures, "throughline_graphql_answers_total{code=\"OK\",operation=\"Who\"}"))
                .isEqualTo(2);
        assertThat(value(figures, "throughline_graphql_answers_total{code=\"OK\",operation=\"other\"}"))
                .isEqualTo(1);
        assertThat(value(figures, "throughline_graphql_answers_total{code=\"VALIDATION\",operation=\"none\"}"))
                .isEqualTo(1);
        assertThat(value(figures, "throughline_graphql_requests_seconds_bucket{operation=\"Who\",le=\"+Inf\"}"))
                .isEqualTo(2);
        assertThat(value(figures, "throughline_sign_ins_total{code=\"OK\",way=\"password\"}"))
                .isEqualTo(1);
        assertThat(value(figures, "throughline_sign_ins_total{code=\"SIGN_IN_REFUSED\",way=\"password\"}"))
                .isEqualTo(1);
        assertThat(value(figures, "throughline_cache_hits_total{cache=\"plans\"}"))
                .isPositive();
        assertThat(figures).as("no client makes a series").doesNotContain("Mallory");
    }

    @Test
    @Order(2)
    void tellsWhatItWaitedForWhenARequestTookLong() throws IOException {
        Client seeker = Client.of(server, DemoAccounts.STAR);
        seeker.ask(PAGE, Map.of("first", 4));
        List<String> slow = lines().map(line -> line.getString("message"))
                .filter(message -> message.startsWith("Slow: POST /graphql") && message.contains("plan={"))
                .toList();
        assertThat(slow)
                .anySatisfy(line -> assertThat(line)
                        .contains("operation=other kind=query code=OK document=sha256:")
                        .containsPattern("plan=\\{contacts\\(threads\\(events\\)\\), contacts\\.totalCount} levels=4")
                        .containsPattern("institution=[0-9a-f-]{36}")
                        .containsPattern("\\[\\d+ ms: contacts [45] rows, contacts\\.totalCount 1 rows]")
                        .containsPattern("request=[0-9a-f]{32}"));
    }

    @Test
    @Order(3)
    void tracesARequestDownToItsStatements() {
        Client seeker = Client.of(server, DemoAccounts.STAR);
        String trace = "0af7651916cd43dd8448eb211c80319c";
        JsonObject body = Json.createObjectBuilder()
                .add("query", PAGE)
                .add("variables", Json.createObjectBuilder().add("first", 2))
                .build();
        server.send(HttpRequest.newBuilder(server.address().resolve("/graphql"))
                .header("Cookie", seeker.cookie())
                .header("Content-Type", "application/json")
                .header("traceparent", "00-" + trace + "-b7ad6b7169203331-01")
                .header("X-Request-Id", "given-by-the-proxy.1")
                .POST(BodyPublishers.ofString(body.toString())));
        await(() -> collector.ofTrace(trace).size() >= 6);

        List<Span> spans = collector.ofTrace(trace);
        Span root = named(spans, "POST /graphql").get(0);
        assertThat(Collector.hex(root.getParentSpanId().toByteArray())).isEqualTo("b7ad6b7169203331");
        assertThat(Collector.text(root, "throughline.request_id")).isEqualTo("given-by-the-proxy.1");
        assertThat(Collector.text(root, "graphql.operation.name")).isEqualTo("other");
        Span plan = named(spans, "plan").get(0);
        assertThat(plan.getParentSpanId()).isEqualTo(root.getSpanId());
        assertThat(Collector.text(plan, "throughline.plan.shape"))
                .isEqualTo("contacts(threads(events)), contacts.totalCount");
        List<Span> read = named(spans, "statement").stream()
                .filter(span -> span.getParentSpanId().equals(plan.getSpanId()))
                .toList();
        assertThat(read).as("a round trip a depth").hasSize(3);
        assertThat(Collector.text(read.get(0), "db.query.text")).contains("select", "limit ?");
        assertThat(numbers(read.get(0))).containsExactly(2L, 1L);
        assertThat(named(spans, "statement"))
                .as("who asks was looked up too")
                .anySatisfy(span -> assertThat(span.getParentSpanId()).isEqualTo(root.getSpanId()));
    }

    @Test
    @Order(4)
    void tracesAChangeDownToItsStatements() {
        Client seeker = Client.of(server, DemoAccounts.BEGINNER);
        seeker.done("createContact", "contact { id }", Map.of("name", NAME));
        await(() -> statements().anyMatch(sql -> sql.startsWith("insert into contact")));
        assertThat(statements()
                        .filter(sql -> sql.startsWith("insert into contact"))
                        .findFirst()
                        .orElseThrow())
                .contains("?");
    }

    @Test
    @Order(5)
    void givesEachRequestAnIdThatItsLinesHave() throws IOException {
        HttpResponse<String> given = get("/session", "an-id-of-the-proxy_1");
        assertThat(given.headers().firstValue("X-Request-Id")).hasValue("an-id-of-the-proxy_1");
        assertThat(get("/session", "short").headers().firstValue("X-Request-Id").orElseThrow())
                .matches("[0-9a-f]{32}");
        assertThat(get("/session", "<script>alert(1)</script>")
                        .headers()
                        .firstValue("X-Request-Id")
                        .orElseThrow())
                .matches("[0-9a-f]{32}");
        assertThat(lines()).anySatisfy(line -> {
            assertThat(line.getJsonObject("mdc").getString("requestId", "")).isEqualTo("an-id-of-the-proxy_1");
            assertThat(line.getString("message")).startsWith("GET /session 200 ");
        });
    }

    @Test
    @Order(6)
    void hasNothingThatPeopleWroteInAnyOfIt() throws IOException {
        journey();
        await(() -> statements().anyMatch(sql -> sql.contains("message")));
        pause(Duration.ofSeconds(7));

        List<String> found = new ArrayList<>();
        try (Stream<Path> logs = Files.walk(ServerProcess.dataFolder(folder).resolve("log"))) {
            for (Path log : logs.filter(Files::isRegularFile).toList()) {
                found.addAll(telltales(log.getFileName().toString(), Files.readString(log)));
            }
        }
        found.addAll(telltales("console", String.join("\n", process.out()) + String.join("\n", process.err())));
        found.addAll(telltales(
                "traces", collector.spans().stream().map(Span::toString).collect(Collectors.joining("\n"))));
        found.addAll(telltales("figures", figures()));
        assertThat(found).isEmpty();
        assertThat(lines().map(line -> line.getString("message")))
                .as("what went wrong is told all the same")
                .anyMatch(message -> message.startsWith("GraphQL error"));
        assertThat(lines().filter(line -> line.toString().contains("SQLSTATE 22P02")))
                .isNotEmpty();
        assertThat(String.join("\n", process.out())).contains("\"message\":\"POST /graphql 200");
    }

    @Test
    @Order(7)
    void listsEveryFigureThatThereIs() throws IOException {
        String page = Files.readString(Path.of("../docs/telemetry.md"));
        String chapter = page.substring(page.indexOf("\n## Figures"), page.indexOf("\n## Traces"));
        Set<String> documented = names(chapter, DOCUMENTED, 1);
        Set<String> exposed = names(figures(), FIGURE, 1).stream()
                .map(name -> name.replaceFirst("_seconds_(bucket|sum|count|max)$", "_seconds"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(exposed.stream()
                        .filter(name -> name.startsWith("throughline_"))
                        .toList())
                .isSubsetOf(documented);
        assertThat(exposed).containsAll(documented);
    }

    @Test
    @Order(8)
    void drawsAndWarnsByFiguresThatThereAre() throws IOException {
        Set<String> exposed = names(figures(), FIGURE, 1);
        for (String file : List.of("grafana-dashboard.json", "prometheus-rules.yml")) {
            String text = Files.readString(Path.of("../docs/operations", file));
            Set<String> used = new TreeSet<>();
            Matcher expression = Pattern.compile("\"?expr\"?: ?\"?(.+?)\"?,?$", Pattern.MULTILINE)
                    .matcher(text);
            while (expression.find()) {
                used.addAll(names(expression.group(1), USED, 0));
            }
            assertThat(used).as(file).isNotEmpty();
            used.removeAll(Set.of("histogram_quantile", "status_class"));
            assertThat(exposed).as(file).containsAll(used);
        }
        try (JsonReader reader =
                Json.createReader(Files.newBufferedReader(Path.of("../docs/operations/grafana-dashboard.json")))) {
            assertThat(reader.readObject().getJsonArray("panels")).isNotEmpty();
        }
    }

    @Test
    @Order(9)
    void hasNothingElseOnTheirPort() {
        for (String path : List.of("/", "/management", "/metrics/", "/metrics/../management", "/console", "/health")) {
            HttpResponse<String> answer = server.send(HttpRequest.newBuilder(metrics.resolve(path)));
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
        }
        assertThat(server.send(HttpRequest.newBuilder(metrics).POST(BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(404);
        assertThat(server.get("/metrics").statusCode())
                .as("nothing where people are")
                .isEqualTo(404);
    }

    /** What goes wrong, and what goes well, with words that are looked for afterwards. */
    private static void journey() {
        server.post("/session", "application/json", credentials(ADDRESS));
        server.post("/session", "application/json", credentials(DemoAccounts.STAR.email()));
        Client seeker = Client.of(server, DemoAccounts.BEGINNER);
        TELLTALES.add(seeker.cookie().replaceFirst(".*?=", ""));
        Client script = seeker.byToken("READ", "WRITE");
        script.ask("{ viewer { name } }");

        String contact = seeker.done(
                        "createContact",
                        "contact { id }",
                        Map.of(
                                "name",
                                NAME + " the Second",
                                "interest",
                                WORDS,
                                "emails",
                                List.of(Map.of("value", ADDRESS))))
                .getJsonObject("contact")
                .getString("id");
        seeker.done("saveMessage", "message { id }", Map.of("contactId", contact, "kind", "REQUEST", "body", WORDS));
        seeker.change("createContact", "contact { id }", Map.of("name", " ", "interest", WORDS.repeat(900)));
        seeker.send("{ contact(id: \"" + WORDS + "\") { name } }", Map.of());
        seeker.send("{ contacts(first: 1, filter: {text: \"" + NAME + "\"}) { nodes { name } } }", Map.of());
        seeker.send("{ " + WORDS, Map.of());

        String bad =
                "First Name,Last Name,E-mail 1 - Value\r\nZebulon,Quetzalcoatlus,not an address xylophone\r\n,,\r\n";
        String imported = seeker.uploaded("ADDRESS_BOOK", bad);
        seeker.change("checkImport", "", Map.of("id", imported));

        String feed = seeker.done("createCalendarFeed", "url", Map.of("language", "EN"))
                .getString("url");
        TELLTALES.add(feed.replaceFirst(".*/calendar/", "").replace(".ics", ""));
        server.get(URI.create(feed).getPath());
        server.get("/calendar/" + PASSWORD + ".ics");
        server.get("/charts/tlr_" + PASSWORD + "/funnel.svg");
        server.get("/" + WORDS.replace(' ', '-') + "?name=Zebulon");

        process.database().execute("""
                create function telltale() returns trigger language plpgsql as $$
                begin new.version := new.name::int; return new; end $$""");
        process.database()
                .execute("create trigger telltale before insert on contact for each row execute function telltale()");
        seeker.send("mutation { createContact(input: {name: \"" + NAME + "\"}) { contact { id } } }", Map.of());
        process.database().execute("drop trigger telltale on contact");
        process.database()
                .execute("alter table contact add constraint telltale check (name not like 'Zebulon%') not valid");
        seeker.send("mutation { createContact(input: {name: \"" + NAME + "\"}) { contact { id } } }", Map.of());
        process.database().execute("alter table contact drop constraint telltale");
        process.database().execute("alter table api_token rename to api_token_away");
        seeker.post("/tokens", "application/json", "{\"name\": \"" + NAME + "\", \"scopes\": [\"READ\"]}");
        process.database().execute("alter table api_token_away rename to api_token");
    }

    private static String credentials(String email) {
        return Json.createObjectBuilder()
                .add("email", email)
                .add("password", PASSWORD)
                .build()
                .toString();
    }

    private static HttpResponse<String> get(String path, String id) {
        return server.send(
                HttpRequest.newBuilder(server.address().resolve(path)).header("X-Request-Id", id));
    }

    private static List<String> telltales(String place, String text) {
        return TELLTALES.stream()
                .filter(text::contains)
                .map(word -> word + " in " + place + ": " + around(text, word))
                .toList();
    }

    private static String around(String text, String word) {
        int at = text.indexOf(word);
        return text.substring(Math.max(0, at - 200), Math.min(text.length(), at + 200));
    }

    private static Stream<String> statements() {
        return collector.spans().stream().map(span -> Collector.text(span, "db.query.text"));
    }

    private static List<Span> named(List<Span> spans, String name) {
        return spans.stream().filter(span -> span.getName().equals(name)).toList();
    }

    private static List<Long> numbers(Span span) {
        return Collector.attribute(span, "throughline.plan.rows").orElseThrow().getArrayValue().getValuesList().stream()
                .map(AnyValue::getIntValue)
                .toList();
    }

    private static String figures() {
        HttpResponse<String> answer = server.send(HttpRequest.newBuilder(metrics));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static double value(String figures, String series) {
        return figures.lines()
                .filter(line -> line.startsWith(series + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private static Set<String> names(String text, Pattern pattern, int group) {
        Set<String> names = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(group));
        }
        return names;
    }

    /** Every line of the log, each of which is JSON. */
    private static Stream<JsonObject> lines() throws IOException {
        return Files.readAllLines(ServerProcess.dataFolder(folder).resolve("log/server.log")).stream()
                .map(line -> {
                    try (JsonReader reader = Json.createReader(new StringReader(line))) {
                        return reader.readObject();
                    }
                });
    }

    private static Registered registered(String name) throws IOException {
        try (JsonReader reader = Json.createReader(
                TelemetryIT.class.getClassLoader().getResourceAsStream("META-INF/trusted-documents.json"))) {
            return reader.readObject().entrySet().stream()
                    .filter(entry -> entry.getValue().toString().contains(" " + name))
                    .map(entry -> new Registered(entry.getKey().replace("sha256:", "")))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < deadline) {
            pause(Duration.ofMillis(200));
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** A document that the web client's build registered. */
    private record Registered(String hash) {}
}
