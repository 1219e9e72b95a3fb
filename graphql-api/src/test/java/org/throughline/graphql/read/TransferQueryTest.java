package org.throughline.graphql.read;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.SimpleDataFetcherExceptionHandler;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.domain.account.Role;
import org.throughline.domain.account.Viewer;
import org.throughline.graphql.execution.PlannedExecution;
import org.throughline.graphql.execution.ServerApi;
import org.throughline.graphql.execution.ServerSchema;
import org.throughline.graphql.execution.StoredReads;
import org.throughline.persistence.testing.TestDatabase;

class TransferQueryTest {
    private static final String EVERYTHING = """
            { bulkImports(first: 100) { totalCount nodes {
                id kind state fileName bytes received format encoding delimiter headerLine phase rowsExpected rowsRead
                rowsMerged percent rowsPerSecond secondsLeft counts { created updated unchanged rejected duplicates kept }
                fault { code message sheet line column } rejectionsUrl eventsUrl accountId accountName
                columns { sheet sheetName position name field sample }
                preview { verdict line label detail } created: preview(verdict: CREATED) { label }
                rejections(first: 2) { totalCount nodes { id sheet line column code reason cells } }
                kept { totalCount nodes { id entity reason } } } } }
            """;

    private TestDatabase database;
    private CountedDatabase counted;
    private NetworkFixture network;
    private TransferFixture transfers;
    private Viewer admin;
    private GraphQL graphQL;

    @BeforeEach
    void start() {
        database = TestDatabase.migrated();
        counted = new CountedDatabase(database.serving());
        network = NetworkFixture.inNewInstitution(database.dataSource());
        transfers = new TransferFixture(network);
        admin = transfers.with(Role.ADMIN);
        StoredReads reads = new StoredReads(
                ServerApi.catalogue(),
                new PlanReader(counted.dataSource(), Clock.systemUTC(), PlanReader.Limits.USUAL));
        graphQL = GraphQL.newGraphQL(ServerSchema.get())
                .queryExecutionStrategy(new PlannedExecution(reads, new SimpleDataFetcherExceptionHandler()))
                .build();
    }

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void tellsAllOfAnImport() {
        UUID id = transfers.bulkImport(
                admin,
                "ROSTER",
                "REFUSED",
                "bytes",
                5_000_000_000L,
                "received",
                4_999_999_999L,
                "created_rows",
                1,
                "kept_rows",
                6,
                "fault_code",
                "MALFORMED_CSV",
                "fault_line",
                17L);
        transfers.column(id, 0, 1, "Nachname", "lastName", "Müller");
        transfers.column(id, 0, 0, "Vorname", null, null);
        transfers.preview(id, "UPDATED", 3, "Ben");
        transfers.preview(id, "CREATED", 10, "Cleo");
        transfers.preview(id, "CREATED", 9, "Ada");
        transfers.rejection(id, 0, 2, "REQUIRED", ";x \"y\"; ");
        UUID kept = transfers.change(id, "CONTACT", "CHANGED_SINCE");
        transfers.change(id, "CONTACT", null);

        JsonObject seen = only(ask(admin, EVERYTHING), "bulkImports");

        assertThat(((JsonNumber) seen.get("bytes")).longValueExact()).isEqualTo(5_000_000_000L);
        assertThat(((JsonNumber) seen.get("received")).longValueExact()).isEqualTo(4_999_999_999L);
        assertThat(seen.getJsonObject("counts").toString())
                .isEqualTo("{'created':1,'updated':0,'unchanged':0,'rejected':0,'duplicates':0,'kept':6}"
                        .replace('\'', '"'));
        assertThat(seen.getJsonObject("fault").toString())
                .isEqualTo("{'code':'MALFORMED_CSV','message':null,'sheet':null,'line':17,'column':null}"
                        .replace('\'', '"'));
        assertThat(seen.getString("rejectionsUrl")).isEqualTo("/imports/" + id + "/rejections");
        assertThat(seen.getString("eventsUrl")).isEqualTo("/imports/" + id + "/events");
        assertThat(seen.getString("accountName")).isEqualTo("Alma Admin");
        assertThat(texts(seen.getJsonArray("columns"), "name")).containsExactly("Vorname", "Nachname");
        assertThat(seen.getJsonArray("columns").getJsonObject(0).get("field")).isEqualTo(JsonValue.NULL);
        assertThat(seen.getJsonArray("columns").getJsonObject(1).getInt("position"))
                .isEqualTo(1);
        assertThat(texts(seen.getJsonArray("preview"), "label")).containsExactly("Ada", "Cleo", "Ben");
        assertThat(texts(seen.getJsonArray("created"), "label")).containsExactly("Ada", "Cleo");
        assertThat(nodes(seen, "rejections")
                        .getJsonObject(0)
                        .getJsonArray("cells")
                        .toString())
                .isEqualTo("[\"\",\"x \\\"y\\\"\",\" \"]");
        assertThat(nodes(seen, "kept").toString())
                .isEqualTo("[{'id':'%s','entity':'CONTACT','reason':'CHANGED_SINCE'}]"
                        .formatted(kept)
                        .replace('\'', '"'));
    }

    @Test
    void sendsAsManyStatementsForOneImportAsForFifty() {
        for (int imports : List.of(1, 49)) {
            for (int i = 0; i < imports; i++) {
                UUID id = transfers.bulkImport(admin, "DIRECTORY", "CHECKED");
                for (int line = 1; line <= 3; line++) {
                    transfers.column(id, 0, line, "Column", "name", null);
                    transfers.rejection(id, 0, line, "REQUIRED", "x");
                    transfers.preview(id, "CREATED", line, "Ada");
                    transfers.change(id, "DIRECTORY_PERSON", "REFERRED_TO");
                }
            }
            counted.drain();
            JsonObject seen = ask(admin, EVERYTHING).getJsonObject("bulkImports");
            assertThat(seen.getJsonArray("nodes")).hasSize(imports == 1 ? 1 : 50);
            assertThat(counted.drain())
                    .as("imports, count, columns, two previews, rejections and kept rows with their counts")
                    .hasSize(9);
        }
    }

    @Test
    void namesTheInstitutionForEveryTableOfEveryStatement() {
        ask(admin, EVERYTHING);
        ask(
                admin,
                "{ bulkImport(id: \"x\") { id } exportJob(id: \"x\") { id downloadUrl } exportJobs { totalCount } }");
        for (String sql : counted.drain()) {
            int tables = count(sql, "(?:from|join) (?:bulk_import|import_\\w+|export_job|account)\\b");
            assertThat(tables).as(sql).isPositive();
            assertThat(count(sql, "institution_id = \\?")).as(sql).isGreaterThanOrEqualTo(tables);
        }
    }

    @Test
    void pagesThroughRejectedRowsInTheOrderOfTheFileInBothDirections() {
        UUID id = transfers.bulkImport(admin, "HISTORY", "CHECKED");
        List<String> places = List.of("0:2", "0:9", "0:10", "0:1000000000", "1:1", "1:11", "2:5");
        places.forEach(place -> {
            String[] parts = place.split(":");
            transfers.rejection(id, Integer.parseInt(parts[0]), Long.parseLong(parts[1]), "REQUIRED", "x");
        });
        String query =
                "{ bulkImport(id: \"%s\") { rejections(%s) { totalCount pageInfo { hasNextPage hasPreviousPage startCursor"
                        + " endCursor } nodes { id sheet line } } } }";
        List<String> ids = new ArrayList<>();
        List<String> forward = new ArrayList<>();
        String page = "first: 3";
        for (boolean more = true; more; ) {
            JsonObject rejections = rejections(ask(admin, query.formatted(id, page)));
            assertThat(rejections.getInt("totalCount")).isEqualTo(7);
            rejections.getJsonArray("nodes").getValuesAs(JsonObject.class).forEach(node -> {
                ids.add(node.getString("id"));
                forward.add(node.getInt("sheet") + ":" + node.getInt("line"));
            });
            page = "first: 3, after: \"%s\"".formatted(info(rejections).getString("endCursor"));
            more = info(rejections).getBoolean("hasNextPage");
        }
        assertThat(forward).isEqualTo(places);
        assertThat(ids).doesNotHaveDuplicates();

        JsonObject last = rejections(ask(admin, query.formatted(id, "last: 3")));
        JsonObject before = rejections(ask(
                admin,
                query.formatted(
                        id, "last: 3, before: \"%s\"".formatted(info(last).getString("startCursor")))));
        assertThat(places(last)).isEqualTo(places.subList(4, 7));
        assertThat(places(before)).isEqualTo(places.subList(1, 4));
        assertThat(info(before).getBoolean("hasPreviousPage")).isTrue();
    }

    @Test
    void refusesTheCursorOfAnotherList() {
        UUID id = transfers.bulkImport(admin, "HISTORY", "CHECKED");
        String cursor = info(ask(admin, "{ bulkImports { pageInfo { endCursor } } }")
                        .getJsonObject("bulkImports"))
                .getString("endCursor");
        ExecutionResult result = execute(
                admin, "{ bulkImport(id: \"%s\") { rejections(after: \"%s\") { totalCount } } }".formatted(id, cursor));
        assertThat(result.getErrors().get(0).getExtensions()).containsEntry("code", "CURSOR_INVALID");
    }

    @Test
    void findsImportsByKindAndStateTheLatestFirst() {
        transfers.bulkImport(admin, "ROSTER", "CHECKED", "created_at", OffsetDateTime.parse("2026-01-01T00:00:00Z"));
        transfers.bulkImport(admin, "ROSTER", "FAILED", "created_at", OffsetDateTime.parse("2026-01-03T00:00:00Z"));
        transfers.bulkImport(admin, "HISTORY", "FAILED", "created_at", OffsetDateTime.parse("2026-01-02T00:00:00Z"));

        assertThat(found("")).containsExactly("ROSTER FAILED", "HISTORY FAILED", "ROSTER CHECKED");
        assertThat(found("(filter: {kind: [ROSTER]})")).containsExactly("ROSTER FAILED", "ROSTER CHECKED");
        assertThat(found("(filter: {kind: [ROSTER, HISTORY], state: [FAILED]})"))
                .containsExactly("ROSTER FAILED", "HISTORY FAILED");
        assertThat(found("(filter: {kind: []})")).isEmpty();
    }

    private List<String> found(String arguments) {
        return nodes(ask(admin, "{ bulkImports%s { nodes { kind state } } }".formatted(arguments)), "bulkImports")
                .getValuesAs(JsonObject.class)
                .stream()
                .map(node -> node.getString("kind") + " " + node.getString("state"))
                .toList();
    }

    @Test
    void showsAnAddressBookToItsSeekerAlone() {
        UUID id = transfers.bulkImport(network.viewer(), "ADDRESS_BOOK", "CHECKED");
        transfers.rejection(id, 0, 1, "REQUIRED", "secret");

        assertThat(visible(network.viewer(), id)).isEqualTo(List.of(1, true, true));
        for (Viewer other : List.of(
                admin,
                transfers.with(Role.ADVISOR),
                network.anotherSeeker().viewer(),
                new TransferFixture(NetworkFixture.inNewInstitution(database.dataSource())).with(Role.ADMIN))) {
            assertThat(visible(other, id)).isEqualTo(List.of(0, false, false));
        }
    }

    @Test
    void showsTheInstitutionsImportsToEachOfItsAdministratorsAlone() {
        UUID id = transfers.bulkImport(admin, "ROSTER", "CHECKED");

        assertThat(visible(admin, id)).isEqualTo(List.of(1, true, true));
        assertThat(visible(transfers.with(Role.ADMIN), id)).isEqualTo(List.of(1, true, true));
        for (Viewer other : List.of(
                network.viewer(),
                transfers.with(Role.ADVISOR),
                new TransferFixture(NetworkFixture.inNewInstitution(database.dataSource())).with(Role.ADMIN))) {
            assertThat(visible(other, id)).isEqualTo(List.of(0, false, false));
        }
    }

    @Test
    void showsNothingOfADeletedImport() {
        UUID id = transfers.bulkImport(admin, "ROSTER", "CHECKED", "deleted_at", OffsetDateTime.now());
        assertThat(visible(admin, id)).isEqualTo(List.of(0, false, false));
    }

    /** How many are listed, whether it is found by its id, whether it is a node. */
    private List<Object> visible(Viewer viewer, UUID id) {
        JsonObject seen = ask(viewer, """
                { bulkImports { totalCount nodes { id } } bulkImport(id: "%1$s") { id rejections { totalCount } }
                  node(id: "%1$s") { id } }""".formatted(id));
        assertThat(nodes(seen, "bulkImports"))
                .hasSize(seen.getJsonObject("bulkImports").getInt("totalCount"));
        return List.of(
                seen.getJsonObject("bulkImports").getInt("totalCount"),
                !seen.isNull("bulkImport"),
                !seen.isNull("node"));
    }

    @Test
    void showsAnExportToTheAccountThatAskedForItAlone() {
        OffsetDateTime later = OffsetDateTime.now().plusDays(1);
        UUID own = transfers.export(network.viewer(), "SEEKER", "READY", "expires_at", later);
        UUID whole = transfers.export(admin, "INSTITUTION", "READY", "expires_at", later);
        Viewer dismissed = new Viewer(
                admin.institutionId(), admin.accountId(), admin.seekerId(), java.util.Set.of(), admin.timeZone());

        assertThat(exports(network.viewer())).containsExactly(own.toString());
        assertThat(exports(admin)).containsExactly(whole.toString());
        for (Viewer other :
                List.of(transfers.with(Role.ADMIN), network.anotherSeeker().viewer(), dismissed)) {
            assertThat(exports(other)).isEmpty();
            for (UUID id : List.of(own, whole)) {
                assertThat(ask(other, "{ exportJob(id: \"%1$s\") { id } node(id: \"%1$s\") { id } }".formatted(id))
                                .toString())
                        .isEqualTo("{\"exportJob\":null,\"node\":null}");
            }
        }
    }

    private List<String> exports(Viewer viewer) {
        return texts(nodes(ask(viewer, "{ exportJobs { nodes { id } } }"), "exportJobs"), "id");
    }

    @Test
    void tellsWhereAnExportIsAsLongAsItIsThere() {
        byte[] key = new byte[64];
        for (int i = 0; i < key.length; i++) {
            key[i] = (byte) (255 - i * 3);
        }
        OffsetDateTime later = OffsetDateTime.now().plusDays(1);
        UUID ready = transfers.export(admin, "INSTITUTION", "READY", "expires_at", later, "download_key", key);
        UUID gone = transfers.export(
                admin,
                "INSTITUTION",
                "READY",
                "expires_at",
                OffsetDateTime.now().minusMinutes(1),
                "download_key",
                key);
        UUID failed = transfers.export(
                admin,
                "INSTITUTION",
                "FAILED",
                "expires_at",
                later,
                "download_key",
                key,
                "fault_code",
                "INTERNAL_ERROR");

        assertThat(downloadOf(ready).getString("downloadUrl"))
                .isEqualTo("/exports/" + ready + "/file?key="
                        + java.util.HexFormat.of().formatHex(key));
        assertThat(downloadOf(gone).isNull("downloadUrl")).isTrue();
        assertThat(downloadOf(failed).isNull("downloadUrl")).isTrue();
        assertThat(downloadOf(failed).getJsonObject("fault").getString("code")).isEqualTo("INTERNAL_ERROR");
        assertThat(downloadOf(ready).isNull("fault")).isTrue();
    }

    private JsonObject downloadOf(UUID export) {
        return ask(
                        admin,
                        "{ exportJob(id: \"%s\") { downloadUrl fault { code message } rows bytes } }".formatted(export))
                .getJsonObject("exportJob");
    }

    @Test
    void tellsHowFarADryRunHasComeByItsRowsOrElseByItsBytes() {
        OffsetDateTime began = OffsetDateTime.now().minusSeconds(1_000);
        UUID id = transfers.bulkImport(
                admin,
                "ROSTER",
                "CHECKING",
                "started_at",
                began,
                "bytes",
                400L,
                "bytes_read",
                100L,
                "rows_read",
                2_000L);

        JsonObject byBytes = progress(id);
        assertThat(byBytes.getInt("percent")).isEqualTo(25);
        assertThat(byBytes.getInt("rowsPerSecond")).isBetween(1, 2);
        assertThat(byBytes.getInt("secondsLeft")).isBetween(3_000, 3_600);

        network.run("update bulk_import set rows_expected = 4000 where id = ?", id);
        assertThat(progress(id).getInt("percent")).isEqualTo(50);
        network.run("update bulk_import set rows_expected = 2000 where id = ?", id);
        assertThat(progress(id).getInt("percent"))
                .as("all is read, but it goes on")
                .isEqualTo(99);
    }

    @Test
    void tellsHowFarAnImportHasComeMostlyByWhatIsMerged() {
        OffsetDateTime began = OffsetDateTime.now().minusSeconds(100);
        UUID id = transfers.bulkImport(
                admin,
                "ROSTER",
                "IMPORTING",
                "started_at",
                began,
                "phase",
                "MATCHED",
                "rows_read",
                1_100L,
                "rows_expected",
                1_100L,
                "rejected_rows",
                100L);
        assertThat(progress(id).getInt("percent")).isEqualTo(20);
        assertThat(progress(id).isNull("secondsLeft"))
                .as("nothing is merged yet")
                .isTrue();
        assertThat(progress(id).isNull("rowsPerSecond")).isTrue();

        network.run("update bulk_import set phase = 'MERGING', rows_merged = 500 where id = ?", id);
        assertThat(progress(id).getInt("percent"))
                .as("half of the accepted rows")
                .isEqualTo(60);
        assertThat(progress(id).getInt("rowsPerSecond")).isBetween(3, 5);
        assertThat(progress(id).getInt("secondsLeft")).isBetween(100, 150);

        network.run(
                "update bulk_import set state = 'IMPORTED', rows_merged = 1000, finished_at = started_at + interval '4 s'"
                        + " where id = ?",
                id);
        assertThat(progress(id).toString()).isEqualTo("{\"percent\":100,\"rowsPerSecond\":250,\"secondsLeft\":null}");
    }

    @Test
    void tellsNothingOfWhatCannotBeKnown() {
        String nothing = "{\"percent\":null,\"rowsPerSecond\":null,\"secondsLeft\":null}";
        for (String state : List.of("CHECKING", "IMPORTING", "UNDOING", "CANCELLED", "FAILED", "UPLOADING")) {
            assertThat(progress(transfers.bulkImport(admin, "ROSTER", state)).toString())
                    .as(state)
                    .isEqualTo(nothing);
        }
        UUID justBegun = transfers.bulkImport(
                admin,
                "ROSTER",
                "CHECKING",
                "started_at",
                OffsetDateTime.now().plusDays(1),
                "rows_read",
                3_000_000_000L);
        assertThat(progress(justBegun).toString()).isEqualTo(nothing);
        UUID coming = transfers.bulkImport(admin, "ROSTER", "UPLOADING", "bytes", 300L, "received", 100L);
        assertThat(progress(coming).getInt("percent")).isEqualTo(33);
    }

    private JsonObject progress(UUID id) {
        return ask(admin, "{ bulkImport(id: \"%s\") { percent rowsPerSecond secondsLeft } }".formatted(id))
                .getJsonObject("bulkImport");
    }

    private JsonObject ask(Viewer viewer, String query) {
        ExecutionResult result = execute(viewer, query);
        assertThat(result.getErrors()).isEmpty();
        Object data = result.getData();
        return Json.createReader(new StringReader(data.toString())).readObject();
    }

    private ExecutionResult execute(Viewer viewer, String query) {
        return graphQL.execute(ExecutionInput.newExecutionInput(query)
                .graphQLContext(Map.of(StoredReads.VIEWER, viewer))
                .build());
    }

    private static JsonObject only(JsonObject answer, String connection) {
        assertThat(nodes(answer, connection)).hasSize(1);
        return nodes(answer, connection).getJsonObject(0);
    }

    private static JsonArray nodes(JsonObject answer, String connection) {
        return answer.getJsonObject(connection).getJsonArray("nodes");
    }

    private static JsonObject rejections(JsonObject answer) {
        return answer.getJsonObject("bulkImport").getJsonObject("rejections");
    }

    private static JsonObject info(JsonObject connection) {
        return connection.getJsonObject("pageInfo");
    }

    private static List<String> places(JsonObject rejections) {
        return rejections.getJsonArray("nodes").getValuesAs(JsonObject.class).stream()
                .map(node -> node.getInt("sheet") + ":" + node.getInt("line"))
                .toList();
    }

    private static List<String> texts(JsonArray objects, String field) {
        return objects.getValuesAs(JsonObject.class).stream()
                .map(object -> object.getString(field))
                .toList();
    }

    private static int count(String text, String pattern) {
        return (int) Pattern.compile(pattern).matcher(text).results().count();
    }
}
