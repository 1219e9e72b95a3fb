package org.throughline.deployment.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.deployment.running.RunningServerTest;
import org.throughline.persistence.demo.DemoAccounts;

class NetworkQueryIT extends RunningServerTest {
    private static final Path QUERY = Path.of("src/test/graphql/network.graphql");

    @Test
    void answersOnTheDemonstration() throws IOException {
        Client amara = Client.of(SERVER, DemoAccounts.STAR);
        JsonObject contacts = network(amara, Map.of("first", 100)).getJsonObject("contacts");
        JsonArray nodes = contacts.getJsonArray("nodes");

        assertThat(nodes).hasSize(100);
        assertThat(contacts.getInt("totalCount")).isGreaterThan(100);
        assertThat(contacts.getJsonObject("pageInfo").getBoolean("hasNextPage")).isTrue();
        JsonObject interviewed = network(amara, Map.of("first", 100, "filter", Map.of("neverInterviewed", false)))
                .getJsonObject("contacts");
        assertThat(interviewed.getJsonArray("nodes").getValuesAs(JsonObject.class))
                .anySatisfy(contact -> assertThat(contact.getJsonArray("chain").getValuesAs(JsonObject.class))
                        .anyMatch(link -> link.getInt("depth") == 8));
        assertThat(nodes.getValuesAs(JsonObject.class))
                .anyMatch(contact -> !contact.isNull("origin"))
                .anyMatch(contact ->
                        !contact.getJsonObject("threads").getJsonArray("nodes").isEmpty());
    }

    @Test
    void goesThroughAllPagesWithoutLosingOrRepeatingAnyone() throws IOException {
        Client amara = Client.of(SERVER, DemoAccounts.STAR);
        java.util.Set<String> seen = new java.util.HashSet<>();
        Map<String, Object> variables = new java.util.HashMap<>(Map.of("first", 37));
        JsonObject contacts;
        do {
            contacts = network(amara, variables).getJsonObject("contacts");
            contacts.getJsonArray("nodes")
                    .getValuesAs(JsonObject.class)
                    .forEach(node -> assertThat(seen.add(node.getString("id"))).isTrue());
            variables.put("after", contacts.getJsonObject("pageInfo").getString("endCursor"));
        } while (contacts.getJsonObject("pageInfo").getBoolean("hasNextPage"));
        assertThat(seen).hasSize(contacts.getInt("totalCount"));
    }

    @Test
    void answersOnAnImportedFile() throws IOException {
        Client ben = Client.of(SERVER, DemoAccounts.BEGINNER);
        String file = """
                Notes:
                "When exporting your connection data, you may notice that some of the email addresses are missing."

                First Name,Last Name,URL,Email Address,Company,Position,Connected On
                José,Ñandú,https://www.linkedin.com/in/jos%C3%A9-nandu,,Molino Río,Panadero,05 Mar 2024
                Zita,Zwölf,https://www.linkedin.com/in/zita-zwoelf,zita@zwoelf.example,,,17 Nov 2025
                ,,https://www.linkedin.com/in/nobody,,,,17 Nov 2025
                """;
        JsonObject first = importConnections(ben, file);
        assertThat(first.getInt("created")).isEqualTo(2);
        assertThat(first.getInt("rejected")).isEqualTo(1);
        JsonObject again = importConnections(ben, file);
        assertThat(again.getInt("created")).isZero();
        assertThat(again.getInt("unchanged")).isEqualTo(2);

        JsonObject jose = network(ben, Map.of("first", 5, "filter", Map.of("search", "jose molino")))
                .getJsonObject("contacts")
                .getJsonArray("nodes")
                .getJsonObject(0);
        assertThat(jose.getString("name")).isEqualTo("José Ñandú");
        assertThat(jose.getJsonObject("organization").getString("name")).isEqualTo("Molino Río");
    }

    private static JsonObject network(Client client, Map<String, ?> variables) throws IOException {
        return client.ask(Files.readString(QUERY), variables);
    }

    private static JsonObject importConnections(Client client, String file) {
        String body = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"Connections.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + file + "\r\n--b--\r\n";
        var answer = client.post(
                "/imports/linkedin", "multipart/form-data; boundary=b", body.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Client.json(answer.body());
    }
}
