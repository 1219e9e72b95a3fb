package org.throughline.deployment.process;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.throughline.deployment.api.Client;
import org.throughline.deployment.running.Server;
import org.throughline.persistence.demo.DemoAccounts;

/** Somebody whom a seeker talked to, and a seeker, who ask to be forgotten after a backup was made. */
final class ErasedPeople {
    private static final String HELD = "query ($name: String) { heldPeople(name: $name) { people { id names } } }";
    private static final String SEEKER = DemoAccounts.BEGINNER.email();

    private final String name = "Quirina Vexelbrandt";

    private String seekerId;

    /** Makes the first; the other is one of the demonstration's. */
    void choose(Server server) {
        Client.of(server, DemoAccounts.STAR)
                .done(
                        "createContact",
                        "contact { id }",
                        Map.of("name", name, "emails", List.of(Map.of("value", "quirina@vexelbrandt.example"))));
        seekerId = Client.of(server, SEEKER, DemoAccounts.PASSWORD)
                .ask("{ viewer { seeker { id } } }")
                .getJsonObject("viewer")
                .getJsonObject("seeker")
                .getString("id");
        assertThat(held(server)).hasSize(1);
    }

    void erase(Server server) {
        Client admin = admin(server);
        UUID person = UUID.fromString(held(server).get(0).getString("id"));
        admin.done("erasePerson", "erasedPersonId", Map.of("id", person));
        admin.done("eraseSeeker", "erasedSeekerId", Map.of("id", seekerId, "email", SEEKER));
        areGone(server);
    }

    void areGone(Server server) {
        assertThat(held(server)).isEmpty();
        assertThat(server.post(
                                "/session",
                                "application/json",
                                "{\"email\": \"%s\", \"password\": \"%s\"}".formatted(SEEKER, DemoAccounts.PASSWORD))
                        .statusCode())
                .isEqualTo(401);
    }

    void areInNoRow(Map<String, List<String>> contents) {
        contents.forEach((table, rows) -> assertThat(rows)
                .as(table)
                .noneMatch(row -> row.contains(name) || row.contains(SEEKER) || row.contains("vexelbrandt")));
    }

    private List<JsonObject> held(Server server) {
        return admin(server)
                .ask(HELD, Map.of("name", name))
                .getJsonObject("heldPeople")
                .getJsonArray("people")
                .getValuesAs(JsonObject.class);
    }

    private static Client admin(Server server) {
        return Client.of(server, "admin@northfield.example", DemoAccounts.PASSWORD);
    }
}
