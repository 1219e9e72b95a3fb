package org.throughline.deployment.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.deployment.running.RunningServerTest;
import org.throughline.deployment.signin.People;
import org.throughline.persistence.demo.DemoAccount;
import org.throughline.persistence.demo.DemoAccounts;
import org.throughline.persistence.shared.NamedSql;

/** What administrators read of who did what. */
class AuditLogIT extends RunningServerTest {
    private final Client admin = Client.of(SERVER, DemoAccounts.ADMIN);

    @Test
    void tellsOfChangesByAdministrators() {
        String secret = "secret" + UUID.randomUUID();
        String id = admin.done("addResource", "resource { id }", Map.of("title", secret))
                .getJsonObject("resource")
                .getString("id");
        assertThat(entries("subject: \"" + id + "\""))
                .singleElement()
                .satisfies(entry -> assertThat(entry.toString())
                        .contains("CHANGE", "addResource", DemoAccounts.ADMIN.name(), "127.0.0.1")
                        .doesNotContain(secret));
    }

    @Test
    void tellsOfWhatWasRefusedAndOfNothingThatSeekersChangeOfTheirOwn() {
        Client beginner = Client.of(SERVER, DemoAccounts.BEGINNER);
        String account = accountOf(beginner);
        beginner.done("updateSeeker", "seeker { id }", Map.of("goal", "Mine"));
        assertThat(beginner.refusal("addResource", Map.of("title", "Mine"))).startsWith("NOT_ALLOWED");
        assertThat(entries("account: \"" + account + "\""))
                .extracting(entry -> entry.getString("kind") + " " + entry.getString("what"))
                .contains("REFUSAL addResource")
                .noneMatch(entry -> entry.contains("updateSeeker"));
    }

    @Test
    void tellsOfLooks() {
        Client star = Client.of(SERVER, DemoAccounts.STAR);
        star.done("shareWithAdvisor", "seeker { id }", Map.of("access", "ALL_BUT_PRIVATE_NOTES"));
        String seeker = star.ask("{ viewer { seeker { id } } }")
                .getJsonObject("viewer")
                .getJsonObject("seeker")
                .getString("id");
        Client.of(SERVER, DemoAccounts.ADVISOR).ask("{ advisedSeeker(id: \"" + seeker + "\") { id } }");
        assertThat(entries("subject: \"" + seeker + "\", kind: [LOOK]"))
                .extracting(entry ->
                        entry.getString("name") + " " + entry.getString("what") + " " + entry.getString("address"))
                .contains(DemoAccounts.ADVISOR.name() + " ALL_BUT_PRIVATE_NOTES 127.0.0.1");
        star.done("shareWithAdvisor", "seeker { id }", Map.of("access", "FIGURES"));
    }

    @Test
    void tellsOnceAnHourOfWhatAdministratorsAndAdvisorsSee() {
        People people = People.inAnInstitutionOfTheirOwn();
        Client chief = Client.of(SERVER, people.admin());
        String period = "from: \"2026-01-01\", to: \"2026-03-31\"";
        for (int i = 0; i < 2; i++) {
            chief.ask("{ attention(scope: INSTITUTION) { list { seekerCount } } }");
            chief.ask("{ heldPeople(email: \"secret@example.org\") { people { id } } }");
            chief.ask("{ cohortReport(scope: INSTITUTION, " + period + ") { report { name } } }");
            chief.ask("{ auditLog { nodes { id } } }");
            chief.send(chief.request("/reports/institution/funnel.svg"));
        }
        chief.ask("{ auditLog { totalCount } node(id: \"" + UUID.randomUUID() + "\") { id } }");

        List<JsonObject> looks = entries(chief, "kind: [LOOK]");
        assertThat(looks)
                .extracting(entry -> entry.getString("what"))
                .containsExactlyInAnyOrder("attention", "heldPeople", "cohortReport", "auditLog");
        assertThat(looks).allMatch(entry -> entry.getString("address").equals("127.0.0.1"));
        assertThat(looks.toString()).doesNotContain("secret");
    }

    @Test
    void tellsNothingOfWhatSeekersSee() {
        People people = People.inAnInstitutionOfTheirOwn();
        Client seeker = Client.of(SERVER, people.seeker());
        seeker.ask(
                "{ attention(scope: INSTITUTION) { list { seekerCount } } heldPeople(name: \"Ben\") { people { id } } }");
        seeker.ask("{ auditLog { nodes { id } } contacts { totalCount } }");

        assertThat(entries(Client.of(SERVER, people.admin()), "kind: [LOOK, CHANGE, EXPORT]"))
                .isEmpty();
    }

    @Test
    void tellsWhoSignedInAndWhoCouldNot() {
        People people = People.inAnInstitutionOfTheirOwn();
        String email = people.seeker();
        Client seeker = Client.of(SERVER, email);
        assertThat(SERVER.post(
                                "/session",
                                "application/json",
                                "{\"email\":\"" + email + "\",\"password\":\"my boat is full of eels\"}")
                        .statusCode())
                .isEqualTo(401);
        seeker.send(seeker.request("/session").DELETE());
        Client chief = Client.of(SERVER, people.admin());
        seeker = Client.of(SERVER, email);
        String token = Client.json(seeker.post("/tokens", "application/json", "{\"name\":\"mine\"}")
                        .body())
                .getString("id");
        chief.post("/invitations", "application/json", "{\"emails\":[\"" + email + "\"]}");
        assertThat(seeker.post("/invitations", "application/json", "{\"emails\":[\"" + email + "\"]}")
                        .statusCode())
                .isEqualTo(403);
        String account = accountOf(seeker);

        assertThat(entries(chief, "account: \"" + account + "\""))
                .extracting(entry ->
                        entry.getString("kind") + " " + entry.getString("what") + " " + entry.getString("address"))
                .containsExactly(
                        "REFUSAL inviteAccount 127.0.0.1",
                        "CREDENTIAL createToken 127.0.0.1",
                        "SIGN_IN password 127.0.0.1",
                        "SIGN_OUT signOut 127.0.0.1",
                        "SIGN_IN_REFUSED password 127.0.0.1",
                        "SIGN_IN password 127.0.0.1");
        assertThat(entries(chief, "subject: \"" + token + "\"")).hasSize(1);
        assertThat(entries(chief, "subject: \"" + account + "\""))
                .extracting(entry -> entry.getString("kind") + " " + entry.getString("what"))
                .containsExactly("CREDENTIAL inviteAccount");
        assertThat(entries(chief, "").toString()).doesNotContain(email);
    }

    @Test
    void tellsOfImportsOfTheInstitution() throws InterruptedException {
        People people = People.inAnInstitutionOfTheirOwn();
        Client chief = Client.of(SERVER, people.admin());
        String id = chief.uploaded("DIRECTORY", "name,email\nAda Example,ada@example.org\n,nobody@example.org\n");
        step(chief, "confirmImport", id, "IMPORTED");
        chief.send(chief.request("/imports/" + id + "/rejections"));
        step(chief, "undoImport", id, "UNDONE");
        Client seeker = Client.of(SERVER, people.seeker());
        seeker.uploaded("ADDRESS_BOOK", "name,email\nAda Example,ada@example.org\n");

        assertThat(entries(chief, "kind: [CHANGE, EXPORT]"))
                .allMatch(entry -> entry.getString("subjectId").equals(id))
                .extracting(entry -> entry.getString("kind") + " " + entry.getString("what"))
                .containsExactly(
                        "CHANGE undoImport", "EXPORT rejections", "CHANGE confirmImport", "CHANGE uploadImport");
    }

    private static void step(Client client, String mutation, String id, String end) throws InterruptedException {
        client.done(mutation, "bulkImport { id }", Map.of("id", id));
        for (int i = 0; i < 300; i++) {
            String state = client.ask("{ bulkImport(id: \"" + id + "\") { state } }")
                    .getJsonObject("bulkImport")
                    .getString("state");
            if (state.equals(end)) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("not " + end + " in half a minute");
    }

    @Test
    void tellsOfReportsTakenAwayAndOfChartsShared() {
        Client chief = Client.of(SERVER, People.inAnInstitutionOfTheirOwn().admin());
        chief.send(chief.request("/reports/institution.csv"));
        chief.send(chief.request("/reports/institution.pdf"));
        chief.send(chief.request("/reports/institution.pdf").method("HEAD", BodyPublishers.noBody()));
        chief.done("shareCharts", "url", Map.of("scope", "INSTITUTION"));

        assertThat(entries(chief, "kind: [CHANGE, EXPORT]"))
                .extracting(entry -> entry.getString("kind") + " " + entry.getString("what"))
                .containsExactly("CHANGE shareCharts", "EXPORT report.pdf", "EXPORT report.csv");
    }

    @Test
    void isAFileForAdministrators() {
        People people = People.inAnInstitutionOfTheirOwn();
        Client chief = Client.of(SERVER, people.admin());
        Client elsewhere = Client.of(SERVER, People.inAnInstitutionOfTheirOwn().admin());
        String account = accountOf(chief);
        new NamedSql("update account set name = '=HYPERLINK(1)' where id = cast(:id as uuid)")
                .update(People.database(), Map.of("id", account));

        HttpResponse<String> csv = chief.send(chief.request("/audit.csv"));
        assertThat(csv.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(csv.headers().firstValue("Content-Disposition")).contains("attachment; filename=\"audit.csv\"");
        assertThat(csv.headers().firstValue("Cache-Control")).contains("private, no-store");
        assertThat(csv.body().lines())
                .hasSize(3)
                .first()
                .isEqualTo("\uFEFFhappenedAt,kind,what,accountId,name,subjectId,address,id");
        assertThat(csv.body())
                .contains(",EXPORT,auditLog.csv," + account + ",'=HYPERLINK(1),,127.0.0.1,")
                .contains(",SIGN_IN,password," + account + ",");
        String lines = chief.send(chief.request(
                        "/audit.ndjson?kind=EXPORT&kind=LOOK&account=" + account + "&from=2026-01-01T00:00:00Z"))
                .body();
        assertThat(lines.lines().map(Client::json).map(entry -> entry.getString("what")))
                .containsExactly("auditLog.ndjson", "auditLog.csv");
        assertThat(elsewhere.send(elsewhere.request("/audit.csv")).body()).doesNotContain(account);
        for (String bad :
                List.of("kind=NONE", "account=1", "subject=x", "from=2026", "until=+1000000000-01-01T00:00:00Z")) {
            HttpResponse<String> answer = chief.send(chief.request("/audit.csv?" + bad));
            assertThat(answer.statusCode()).as(bad).isEqualTo(400);
            assertThat(answer.body()).contains("\"code\":\"BAD_");
        }
        assertThat(chief.post("/audit.csv", "text/plain", "").statusCode()).isEqualTo(405);
    }

    @Test
    void isNoFileForAnybodyElse() {
        People people = People.inAnInstitutionOfTheirOwn();
        Client seeker = Client.of(SERVER, people.seeker());
        Client chief = Client.of(SERVER, people.admin());
        for (String path : List.of("/audit.csv", "/audit.ndjson")) {
            assertThat(seeker.send(seeker.request(path)).statusCode()).isEqualTo(404);
            assertThat(SERVER.get(path).statusCode()).isEqualTo(401);
            assertThat(byToken(chief, "READ", path)).isEqualTo(403);
            assertThat(byToken(chief, "REPORTS", path)).isEqualTo(200);
        }
        Client advisor = Client.of(SERVER, DemoAccounts.ADVISOR);
        assertThat(advisor.send(advisor.request("/audit.csv")).statusCode()).isEqualTo(404);

        assertThat(entries(chief, "kind: [REFUSAL], account: \"" + accountOf(seeker) + "\""))
                .extracting(entry -> entry.getString("what"))
                .containsExactly("auditLog", "auditLog");
    }

    private static int byToken(Client client, String scope, String path) {
        String token = Client.json(
                        client.post("/tokens", "application/json", "{\"name\":\"t\",\"scopes\":[\"" + scope + "\"]}")
                                .body())
                .getString("token");
        Client nobody = Client.anonymous(SERVER);
        return nobody.send(nobody.request(path).header("Authorization", "Bearer " + token))
                .statusCode();
    }

    @Test
    void isEmptyForEverybodyElse() {
        admin.done("addResource", "resource { id }", Map.of("title", "Something"));
        for (DemoAccount account : List.of(DemoAccounts.STAR, DemoAccounts.ADVISOR, DemoAccounts.NEIGHBOUR)) {
            assertThat(Client.of(SERVER, account).ask("{ auditLog { totalCount nodes { id } } }"))
                    .as(account.email())
                    .hasToString("{\"auditLog\":{\"totalCount\":0,\"nodes\":[]}}");
        }
    }

    private static String accountOf(Client client) {
        return client.ask("{ viewer { id } }").getJsonObject("viewer").getString("id");
    }

    private List<JsonObject> entries(String filter) {
        return entries(admin, filter);
    }

    private static List<JsonObject> entries(Client reader, String filter) {
        return reader.ask(
                        "{ auditLog(first: 100, filter: {%s}) { nodes { kind what name subjectId address happenedAt } } }"
                                .formatted(filter))
                .getJsonObject("auditLog")
                .getJsonArray("nodes")
                .getValuesAs(JsonObject.class);
    }
}
