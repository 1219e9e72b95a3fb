package org.throughline.deployment.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.deployment.running.RunningServerTest;
import org.throughline.persistence.demo.DemoAccount;
import org.throughline.persistence.demo.DemoAccounts;

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
                .extracting(entry -> entry.getString("name") + " " + entry.getString("what"))
                .contains(DemoAccounts.ADVISOR.name() + " ALL_BUT_PRIVATE_NOTES");
        star.done("shareWithAdvisor", "seeker { id }", Map.of("access", "FIGURES"));
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
        return admin.ask(
                        "{ auditLog(first: 100, filter: {%s}) { nodes { kind what name subjectId address happenedAt } } }"
                                .formatted(filter))
                .getJsonObject("auditLog")
                .getJsonArray("nodes")
                .getValuesAs(JsonObject.class);
    }
}
