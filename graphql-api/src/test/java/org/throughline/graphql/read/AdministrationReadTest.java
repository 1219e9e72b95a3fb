package org.throughline.graphql.read;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.SimpleDataFetcherExceptionHandler;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.audit.AuditEntry;
import org.throughline.domain.audit.AuditKind;
import org.throughline.graphql.execution.PlannedExecution;
import org.throughline.graphql.execution.ServerApi;
import org.throughline.graphql.execution.ServerSchema;
import org.throughline.graphql.execution.StoredReads;
import org.throughline.persistence.testing.TestDatabase;

/** What administrators read of accounts and cohorts, what it costs, and that nobody else reads it. */
class AdministrationReadTest {
    private static final String ALL_OF_A_PAGE = """
            accounts(first: 100) { totalCount nodes { id name email roles createdAt deactivatedAt lastSeenAt hasPassword
                comesByProvider invitationEndsAt seekerId keepsSeekerData cohort { name seekerCount } advisedCohorts { name } version } }""";

    private TestDatabase database;
    private CountedDatabase counted;
    private NetworkFixture network;
    private UUID spring;
    private GraphQL graphQL;
    private final List<AuditEntry> kept = new ArrayList<>();

    @BeforeEach
    void start() {
        database = TestDatabase.migrated();
        counted = new CountedDatabase(database.serving());
        network = NetworkFixture.inNewInstitution(database.dataSource());
        spring = cohort("Spring");
        network.run("update seeker set cohort_id = ? where id = ?", spring, network.seekerId());
        StoredReads reads = new StoredReads(
                ServerApi.catalogue(),
                new PlanReader(
                        counted.dataSource(),
                        Clock.fixed(NetworkFixture.START.toInstant(), ZoneOffset.UTC),
                        PlanReader.Limits.USUAL,
                        (viewer, seekerId, access, at) -> {
                            throw new IllegalStateException("nobody looked at a seeker's own");
                        },
                        kept::add));
        graphQL = GraphQL.newGraphQL(ServerSchema.get())
                .queryExecutionStrategy(new PlannedExecution(reads, new SimpleDataFetcherExceptionHandler()))
                .build();
    }

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void tellsHowPeopleGetInAndWhenTheyWereSeen() {
        UUID ada = account("Ada", "{ADVISOR}");
        network.run("update account set password_hash = 'secret', version = 4 where id = ?", ada);
        session(ada, "2026-01-03T08:00:00Z");
        session(ada, "2026-01-04T08:00:00Z");
        advise(spring, ada);
        UUID ben = account("Ben", "{SEEKER,ADMIN}");
        link(ben, "2026-01-06T00:00:00Z");
        UUID cleo = account("Cleo", "{ADVISOR}");
        link(cleo, "2026-01-05T00:00:00Z");
        network.run(
                "insert into external_identity (institution_id, issuer, subject, account_id, created_at) values (?, 'i', 's', ?, now())",
                institution(),
                cleo);
        network.run("update account set deactivated_at = '2026-01-02T00:00:00Z' where id = ?", cleo);

        String fields = "roles deactivatedAt lastSeenAt hasPassword comesByProvider invitationEndsAt seekerId"
                + " keepsSeekerData cohort { name } advisedCohorts { name } version";
        assertThat(managed(ada, fields)).isEqualTo("""
                {"roles":["ADVISOR"],"deactivatedAt":null,"lastSeenAt":"2026-01-04T08:00:00Z","hasPassword":true,\
                "comesByProvider":false,"invitationEndsAt":null,"seekerId":null,"keepsSeekerData":false,"cohort":null,\
                "advisedCohorts":[{"name":"Spring"}],"version":4}""");
        assertThat(managed(ben, "hasPassword invitationEndsAt lastSeenAt advisedCohorts { name }"))
                .isEqualTo("""
                {"hasPassword":false,"invitationEndsAt":"2026-01-06T00:00:00Z","lastSeenAt":null,"advisedCohorts":[]}""");
        assertThat(managed(cleo, "deactivatedAt comesByProvider invitationEndsAt"))
                .isEqualTo("""
                {"deactivatedAt":"2026-01-02T00:00:00Z","comesByProvider":true,"invitationEndsAt":null}""");
        assertThat(managed(network.viewer().accountId(), "seekerId keepsSeekerData cohort { name seekerCount }"))
                .isEqualTo("""
                {"seekerId":"%s","keepsSeekerData":false,"cohort":{"name":"Spring","seekerCount":1}}""".formatted(network.seekerId()));
        network.run(
                "update account set roles = '{ADVISOR}' where id = ?",
                network.viewer().accountId());
        assertThat(managed(network.viewer().accountId(), "keepsSeekerData")).isEqualTo("{\"keepsSeekerData\":true}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text: \"ÁDA\" | Ada Adams",
                "text: \"zed@EXAMPLE\" | Zed",
                "text: \"%\" | ''",
                "role: ADVISOR | Ada Adams, Zed",
                "hasGotIn: true | Ada Adams",
                "hasGotIn: true, role: ADMIN | ''",
                "isDeactivated: true | Zed",
                "isDeactivated: false, role: ADVISOR | Ada Adams",
                "withoutCohort: true | Ben",
                "cohort: \"$spring\" | Sam Seeker",
                "cohort: \"nonsense\" | ''"
            })
    void findsAccounts(String filter, String names) {
        UUID ada = account("Ada Adams", "{ADVISOR}");
        network.run("update account set password_hash = 'x' where id = ?", ada);
        UUID ben = account("Ben", "{SEEKER,ADMIN}");
        seeker(ben);
        UUID zed = account("Zed", "{ADVISOR}");
        network.run("update account set email = 'Zed@example.org', deactivated_at = now() where id = ?", zed);

        JsonObject page = ask(
                        network.administrator(),
                        "accounts(filter: {" + filter.replace("$spring", spring.toString())
                                + "}) { totalCount nodes { name } }")
                .getJsonObject("accounts");

        assertThat(String.join(", ", names(page))).isEqualTo(names);
        assertThat(page.getInt("totalCount")).isEqualTo(names(page).size());
    }

    @Test
    void pagesThroughAccountsInEachOrder() {
        List<UUID> made = new ArrayList<>();
        for (String name : List.of("Élan", "elan", "Zoë", "Ada", "Bo")) {
            made.add(account(name, "{ADVISOR}"));
        }
        network.run("update account set email = 'ZZ@b.example' where id = ?", made.get(2));
        network.run("update account set created_at = '2020-01-01T00:00:00Z' where id = ?", made.get(4));
        assertThat(paged("", 2)).containsExactly("Ada", "Bo", "Élan", "elan", "Sam Seeker", "Zoë");
        assertThat(paged("orderBy: {field: EMAIL, direction: ASC},", 1))
                .hasSize(6)
                .endsWith("Zoë");
        assertThat(paged("orderBy: {field: CREATED_AT, direction: ASC},", 4))
                .hasSize(6)
                .startsWith("Bo");
    }

    @Test
    void costsAStatementForEachLevelHoweverManyThereAre() {
        ask(network.administrator(), ALL_OF_A_PAGE);
        int forOne = counted.drain().size();
        for (int i = 0; i < 60; i++) {
            UUID account = account("Somebody " + i, "{ADVISOR,SEEKER}");
            seeker(account);
            advise(cohort("Cohort " + i), account);
            advise(spring, account);
        }
        assertThat(ask(network.administrator(), ALL_OF_A_PAGE)
                        .getJsonObject("accounts")
                        .getInt("totalCount"))
                .isEqualTo(61);
        assertThat(counted.drain()).hasSize(3).hasSize(forOne);

        JsonObject cohorts = ask(
                network.administrator(),
                "cohorts(first: 100) { totalCount nodes { name goalDate seekerCount version advisors { name email } } }");
        assertThat(cohorts.getJsonObject("cohorts").getInt("totalCount")).isEqualTo(61);
        assertThat(counted.drain()).hasSize(3);
    }

    @Test
    void tellsWhoIsInACohortAndWhoLooksAfterIt() {
        advise(spring, account("Zed", "{ADVISOR}"));
        UUID ada = account("Ada", "{ADVISOR}");
        advise(spring, ada);
        UUID autumn = cohort("autumn");
        network.run("update cohort set goal_date = '2026-06-30', version = 2 where id = ?", autumn);
        network.run("update cohort set deleted_at = now() where id = ?", cohort("Gone"));

        String fields = " { totalCount nodes { name goalDate seekerCount version advisors { name } } }";
        assertThat(ask(network.administrator(), "cohorts" + fields).toString()).isEqualTo("""
                {"cohorts":{"totalCount":2,"nodes":[\
                {"name":"autumn","goalDate":"2026-06-30","seekerCount":0,"version":2,"advisors":[]},\
                {"name":"Spring","goalDate":null,"seekerCount":1,"version":0,"advisors":[{"name":"Ada"},{"name":"Zed"}]}]}}""");
        assertThat(ask(
                                network.administrator(),
                                "cohorts(filter: {text: \"SPR\", advisor: \"" + ada + "\"}) { nodes { name } }")
                        .toString())
                .isEqualTo("{\"cohorts\":{\"nodes\":[{\"name\":\"Spring\"}]}}");
    }

    @Test
    void isEmptyForEverybodyElse() {
        UUID ada = account("Ada", "{ADVISOR}");
        advise(spring, ada);
        Viewer elsewhere =
                NetworkFixture.inNewInstitution(database.dataSource()).administrator();
        String managed = "managedAccount(id: \"" + ada + "\") { id name } node(id: \"" + ada + "\") { id }";
        assertThat(ask(network.administrator(), managed).toString())
                .contains("Ada")
                .contains("\"node\":null");
        assertThat(kept).containsExactly(AuditEntry.of(network.administrator(), AuditKind.LOOK, "accounts"));

        kept.clear();
        for (Viewer other : List.of(network.viewer(), elsewhere)) {
            assertThat(ask(other, managed).toString()).isEqualTo("{\"managedAccount\":null,\"node\":null}");
            assertThat(ask(
                                    other,
                                    "accounts(filter: {text: \"Ada\"}) { totalCount nodes { id } pageInfo { endCursor } }")
                            .toString())
                    .isEqualTo("{\"accounts\":{\"totalCount\":0,\"nodes\":[],\"pageInfo\":{\"endCursor\":null}}}");
            assertThat(ask(other, "cohorts(filter: {text: \"Spring\"}) { totalCount nodes { id } }")
                            .toString())
                    .isEqualTo("{\"cohorts\":{\"totalCount\":0,\"nodes\":[]}}");
        }
        assertThat(ask(network.viewer(), "viewer { seeker { cohort { name seekerCount advisors { name } } } }")
                        .toString())
                .contains("{\"name\":\"Spring\",\"seekerCount\":null,\"advisors\":[]}");
        assertThat(kept).isEmpty();
    }

    private String managed(UUID account, String fields) {
        return ask(network.administrator(), "managedAccount(id: \"" + account + "\") { " + fields + " }")
                .getJsonObject("managedAccount")
                .toString();
    }

    private List<String> paged(String order, int size) {
        List<String> all = new ArrayList<>();
        String after = "";
        while (true) {
            JsonObject page = ask(
                            network.administrator(),
                            "accounts(%s first: %d%s) { nodes { name } pageInfo { hasNextPage endCursor } }"
                                    .formatted(order, size, after))
                    .getJsonObject("accounts");
            all.addAll(names(page));
            if (!page.getJsonObject("pageInfo").getBoolean("hasNextPage")) {
                return all;
            }
            after = ", after: \"" + page.getJsonObject("pageInfo").getString("endCursor") + "\"";
        }
    }

    private static List<String> names(JsonObject page) {
        return page.getJsonArray("nodes").getValuesAs(JsonValue::asJsonObject).stream()
                .map(node -> node.getString("name"))
                .toList();
    }

    private JsonObject ask(Viewer viewer, String fields) {
        ExecutionResult result = graphQL.execute(ExecutionInput.newExecutionInput("{ " + fields + " }")
                .graphQLContext(Map.of(StoredReads.VIEWER, viewer))
                .build());
        assertThat(result.getErrors()).isEmpty();
        return Json.createReader(new StringReader(result.getData().toString())).readObject();
    }

    private UUID institution() {
        return network.viewer().institutionId();
    }

    private UUID account(String name, String roles) {
        UUID id = network.newId();
        network.run(
                "insert into account (institution_id, id, email, name, roles) values (?, ?, ?, ?, ?::text[])",
                institution(),
                id,
                id + "@college.example",
                name,
                roles);
        return id;
    }

    private void seeker(UUID account) {
        network.run(
                "insert into seeker (institution_id, id, account_id, level) values (?, ?, ?, 'STUDENT')",
                institution(),
                network.newId(),
                account);
    }

    private UUID cohort(String name) {
        UUID id = network.newId();
        network.run("insert into cohort (institution_id, id, name) values (?, ?, ?)", institution(), id, name);
        return id;
    }

    private void advise(UUID cohort, UUID account) {
        network.run(
                "insert into cohort_advisor (institution_id, cohort_id, account_id) values (?, ?, ?)",
                institution(),
                cohort,
                account);
    }

    private void session(UUID account, String lastUsed) {
        network.run(
                "insert into session (institution_id, secret_hash, account_id, last_used_at, expires_at)"
                        + " values (?, ?::text::bytea, ?, ?::timestamptz, '2026-02-01')",
                institution(),
                network.newId().toString(),
                account,
                lastUsed);
    }

    private void link(UUID account, String expires) {
        network.run(
                "insert into account_link (institution_id, secret_hash, account_id, created_at, expires_at)"
                        + " values (?, ?::text::bytea, ?, now(), ?::timestamptz)",
                institution(),
                network.newId().toString(),
                account,
                expires);
    }
}
