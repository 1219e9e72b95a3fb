package org.throughline.deployment.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.deployment.running.RunningServerTest;
import org.throughline.deployment.signin.People;

/** Imports steered by GraphQL, from outside: tried, done, taken back, stopped. */
class TransfersIT extends RunningServerTest {
    private static final String FILE = """
            First Name,Last Name,E-mail 1 - Value\r
            Ada,Example,ada@example.org\r
            ,,\r
            Ben,Example,ben@example.org\r
            ,,nobody\r
            """;
    private static final String SEEN = """
            query ($id: ID!) { bulkImport(id: $id) {
                state version percent secondsLeft queuedAt counts { created updated unchanged rejected kept } fault { code message }
                columns { name field } preview(verdict: CREATED) { label } rejections { totalCount nodes { line code } }
                kept { totalCount } rejectionsUrl eventsUrl } }
            """;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private People people;
    private Client seeker;

    @BeforeEach
    void signIn() {
        people = People.inAnInstitutionOfTheirOwn();
        seeker = Client.of(SERVER, people.seeker());
    }

    @Test
    void triesAnImportThenDoesItThenTakesItBack() throws InterruptedException {
        String id = seeker.uploaded("ADDRESS_BOOK", FILE);
        assertThat(seen(id).getString("state")).isEqualTo("UPLOADED");

        step("checkImport", id);
        JsonObject checked = after(id, "CHECKING");
        assertThat(checked.getString("state")).as(checked.toString()).isEqualTo("CHECKED");
        assertThat(checked.getInt("percent")).isEqualTo(100);
        assertThat(checked.getJsonObject("counts").getInt("created")).isEqualTo(2);
        assertThat(labels(checked)).hasSize(2);
        assertThat(checked.getJsonObject("rejections").getInt("totalCount"))
                .isEqualTo(checked.getJsonObject("counts").getInt("rejected"));
        assertThat(contacts()).as("a dry run stores nothing").isZero();

        step("confirmImport", id);
        JsonObject imported = after(id, "IMPORTING");
        assertThat(imported.getString("state")).as(imported.toString()).isEqualTo("IMPORTED");
        assertThat(imported.getJsonObject("counts").getInt("created")).isEqualTo(2);
        assertThat(contacts()).isEqualTo(2);

        step("undoImport", id);
        JsonObject undone = after(id, "UNDOING");
        assertThat(undone.getString("state")).as(undone.toString()).isEqualTo("UNDONE");
        assertThat(undone.getJsonObject("kept").getInt("totalCount")).isZero();
        assertThat(contacts()).isZero();
    }

    @Test
    void readsAFileInTheWayThatWasWishedFor() throws InterruptedException {
        String id = seeker.uploaded("ADDRESS_BOOK", FILE);
        step("checkImport", id);
        assertThat(field(after(id, "CHECKING"), "E-mail 1 - Value")).isNotEqualTo(JsonValue.NULL);

        Map<String, String> wish = Map.of("column", "E-mail 1 - Value", "field", "");
        seeker.done("checkImport", "bulkImport { state }", Map.of("id", id, "columns", List.of(wish)));
        JsonObject checked = after(id, "CHECKING");

        assertThat(checked.getString("state")).as(checked.toString()).isEqualTo("CHECKED");
        assertThat(field(checked, "E-mail 1 - Value")).isEqualTo(JsonValue.NULL);
    }

    @Test
    void tellsWhoMayImportAKindWhatItsColumnsCanBe() {
        Client admin = Client.of(SERVER, people.admin());

        assertThat(fields(seeker, "ADDRESS_BOOK")).contains(Client.json("""
                                {"name":"FIRST_NAME","tableName":null,"required":false,"repeated":false,
                                 "meaning":"The first name, where there is no whole name."}"""), Client.json("""
                                {"name":"EMAIL","tableName":null,"required":false,"repeated":true,
                                 "meaning":"E-mail addresses, several in a cell; up to 20 are kept, each once."}"""));
        assertThat(fields(admin, "HISTORY")).contains(Client.json("""
                {"name":"name","tableName":"contacts","required":true,"repeated":false,"meaning":null}"""));
        assertThat(fields(admin, "ROSTER")).isNotEmpty();
        assertThat(fields(admin, "DIRECTORY")).isNotEmpty();
        assertThat(fields(admin, "ADDRESS_BOOK")).isEmpty();
        for (String kind : List.of("HISTORY", "ROSTER", "DIRECTORY")) {
            assertThat(fields(seeker, kind)).as(kind).isEmpty();
        }
    }

    private static List<JsonValue> fields(Client client, String kind) {
        return client.ask(
                        "query ($kind: ImportKind!) { importFields(kind: $kind) { name tableName required repeated meaning } }",
                        Map.of("kind", kind))
                .getJsonArray("importFields");
    }

    @Test
    void takesTheSameStepOnceForOneMutationKey() throws InterruptedException {
        String id = seeker.uploaded("ADDRESS_BOOK", FILE);
        Map<String, String> input =
                Map.of("id", id, "mutationKey", UUID.randomUUID().toString());
        seeker.done("confirmImport", "bulkImport { id }", input);
        JsonObject imported = after(id, "IMPORTING");

        assertThat(seeker.done("confirmImport", "bulkImport { id }", input)
                        .getJsonObject("bulkImport")
                        .getString("id"))
                .isEqualTo(id);
        assertThat(seen(id)).isEqualTo(imported);
    }

    @Test
    void refusesAStepOutOfTurnAndAWishThatCannotBeWithTheirPlaces() {
        String id = seeker.uploaded("ADDRESS_BOOK", FILE);
        assertThat(refusal("undoImport", Map.of("id", id))).isEqualTo("STEP_NOT_ALLOWED [\"input\",\"id\"]");
        assertThat(refusal("checkImport", Map.of("id", id, "encoding", "UTF-99")))
                .isEqualTo("MALFORMED [\"input\",\"encoding\"]");
        assertThat(refusal("checkImport", Map.of("id", id, "format", "HANDSHAKE_STUDENTS")))
                .isEqualTo("MALFORMED [\"input\",\"format\"]");
        List<Map<String, String>> twice =
                List.of(Map.of("column", "A", "field", "NAME"), Map.of("column", "A", "field", "TITLE"));
        assertThat(refusal("checkImport", Map.of("id", id, "columns", twice)))
                .isEqualTo("CONFLICTING [\"input\",\"columns\",\"1\",\"column\"]");
        assertThat(refusal("confirmImport", Map.of("id", "no id"))).isEqualTo("NOT_FOUND [\"input\",\"id\"]");
        assertThat(seen(id).getString("state")).isEqualTo("UPLOADED");

        JsonObject cancelled = seeker.done("cancelImport", "bulkImport { state cancelAskedAt }", Map.of("id", id));
        assertThat(cancelled.getJsonObject("bulkImport").getString("state")).isEqualTo("CANCELLED");
        assertThat(refusal("checkImport", Map.of("id", id))).startsWith("STEP_NOT_ALLOWED");
    }

    @Test
    void exportsToSeekersTheirOwnAndToAdministratorsTheInstitutions() {
        Client admin = Client.of(SERVER, people.admin());
        Map<String, String> own = Map.of("scope", "SEEKER", "format", "JSON");
        Map<String, String> whole = Map.of("scope", "INSTITUTION", "format", "CSV");

        String id = seeker.done("startExport", "exportJob { id scope format rawCells }", own)
                .getJsonObject("exportJob")
                .getString("id");
        assertThat(code(seeker.change("startExport", "exportJob { id }", whole)))
                .isEqualTo("NOT_ALLOWED");
        assertThat(code(admin.change("startExport", "exportJob { id }", own))).isEqualTo("NOT_FOUND");
        admin.done("startExport", "exportJob { id }", whole);

        String list = "{ exportJobs { nodes { id scope } } }";
        assertThat(seeker.ask(list).toString()).contains(id).doesNotContain("INSTITUTION");
        assertThat(admin.ask(list).toString()).contains("INSTITUTION").doesNotContain(id);
    }

    private void step(String mutation, String id) {
        seeker.done(mutation, "bulkImport { id state }", Map.of("id", id));
    }

    private String refusal(String mutation, Map<String, ?> input) {
        JsonObject payload = seeker.change(mutation, "bulkImport { id }", input);
        JsonObject error = payload.getJsonArray("userErrors").getJsonObject(0);
        return error.getString("code") + " " + error.getJsonArray("path");
    }

    private static String code(JsonObject payload) {
        return payload.getJsonArray("userErrors").getJsonObject(0).getString("code");
    }

    /** The import when what goes on has ended. */
    private JsonObject after(String id, String goesOn) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        JsonObject seen = seen(id);
        while (seen.getString("state").equals(goesOn)) {
            assertThat(Instant.now()).as(seen.toString()).isBefore(end);
            Thread.sleep(100);
            seen = seen(id);
        }
        return seen;
    }

    private JsonObject seen(String id) {
        return seeker.ask(SEEN, Map.of("id", id)).getJsonObject("bulkImport");
    }

    private int contacts() {
        return seeker.ask("{ contacts { totalCount } }")
                .getJsonObject("contacts")
                .getInt("totalCount");
    }

    private static List<String> labels(JsonObject seen) {
        return seen.getJsonArray("preview").getValuesAs(JsonObject.class).stream()
                .map(row -> row.getString("label"))
                .toList();
    }

    private static JsonValue field(JsonObject seen, String column) {
        return seen.getJsonArray("columns").getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getString("name").equals(column))
                .map(one -> one.get("field"))
                .findAny()
                .orElseThrow();
    }
}
