package org.throughline.graphql.read;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.SimpleDataFetcherExceptionHandler;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.domain.account.Role;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.programme.AdvisorAccess;
import org.throughline.graphql.execution.PlannedExecution;
import org.throughline.graphql.execution.ServerApi;
import org.throughline.graphql.execution.ServerSchema;
import org.throughline.graphql.execution.StoredReads;
import org.throughline.graphql.rights.AdvisorRights;
import org.throughline.persistence.programme.StoredLooks;
import org.throughline.persistence.shared.TimeOrderedIds;
import org.throughline.persistence.testing.TestDatabase;

/** What an advisor reads of a seeker at each level, and that the seeker sees who looked. */
class AdvisedSeekerTest {
    private static final Instant NOW = NetworkFixture.START.toInstant();

    private static final String LOOK = """
            { advisedSeeker(id: "%s") { id name heldCount goal
                contacts { totalCount nodes { name emails { value } tags messages { totalCount } strengthNotes { totalCount } } }
                threads { totalCount nodes { state purpose events { totalCount nodes { kind summary } }
                    debrief { actualMinutes story notes } insights { totalCount nodes { insight } } } }
                insights { totalCount nodes { insight } }
                comfortNotes { totalCount } looks { totalCount } calendarFeed { id } } }""";

    private TestDatabase database;
    private CountedDatabase counted;
    private NetworkFixture seeker;
    private Viewer advisor;
    private UUID cohort;
    private GraphQL graphQL;

    @BeforeEach
    void start() {
        database = TestDatabase.migrated();
        counted = new CountedDatabase(database.dataSource());
        seeker = NetworkFixture.inNewInstitution(database.dataSource());
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        StoredReads reads = new StoredReads(
                ServerApi.catalogue(),
                new PlanReader(
                        counted.dataSource(),
                        clock,
                        PlanReader.Limits.USUAL,
                        new StoredLooks(counted.dataSource(), new TimeOrderedIds())));
        graphQL = GraphQL.newGraphQL(ServerSchema.get())
                .queryExecutionStrategy(new PlannedExecution(reads, new SimpleDataFetcherExceptionHandler()))
                .build();
        cohort = UUID.randomUUID();
        UUID institution = seeker.viewer().institutionId();
        seeker.run("insert into cohort (institution_id, id, name) values (?, ?, 'Spring')", institution, cohort);
        seeker.run("update seeker set cohort_id = ?, goal = 'A secret goal' where id = ?", cohort, seeker.seekerId());
        advisor = advisor("Alma Advisor");
        advise(advisor);
        network();
    }

    private void network() {
        UUID ada = seeker.contact("Ada");
        seeker.point(ada, 0, "EMAIL", "ada@example.org");
        seeker.run("update contact set tags = '{secret}' where id = ?", ada);
        UUID held = seeker.thread("Ada", "HELD", 2);
        seeker.debrief(held, List.of("story", "notes", "actual_minutes"), List.of("A secret", "A secret", "20"));
        seeker.strength(held, 4, "2026-01-05T00:00:00Z");
        insight(held, "PRIVATE", "A secret");
        insight(held, "SHAREABLE", "A tip");
        seeker.row("comfort_note", "comfort", 2, "words", "A secret", "noted_at", NetworkFixture.START);
    }

    private void insight(UUID thread, String sharing, String words) {
        Object[] common = {
            "thread_id",
            thread,
            "contact_id",
            seeker.id("Ada"),
            "kind",
            "TIP",
            "topic",
            "WORK",
            "sharing",
            sharing,
            "insight",
            words,
            "noted_at",
            NetworkFixture.START
        };
        List<Object> all = new ArrayList<>(List.of(common));
        if (sharing.equals("SHAREABLE")) {
            all.addAll(List.of("source_role", "SALES", "source_sector", "ENERGY"));
        }
        seeker.row("insight", all.toArray());
    }

    private Viewer advisor(String name) {
        UUID account = UUID.randomUUID();
        seeker.run(
                "insert into account (institution_id, id, email, name, roles) values (?, ?, ?, ?, '{ADVISOR}')",
                seeker.viewer().institutionId(),
                account,
                account + "@college.example",
                name);
        return new Viewer(
                seeker.viewer().institutionId(), account, Optional.empty(), Set.of(Role.ADVISOR), ZoneId.of("UTC"));
    }

    private void advise(Viewer who) {
        seeker.run(
                "insert into cohort_advisor (institution_id, id, cohort_id, account_id) values (?, ?, ?, ?)",
                who.institutionId(),
                UUID.randomUUID(),
                cohort,
                who.accountId());
    }

    private void share(AdvisorAccess access) {
        seeker.run("update seeker set advisor_access = ? where id = ?", access.name(), seeker.seekerId());
    }

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void figuresShowNobody() {
        JsonObject seen = look(advisor);
        assertThat(seen.getString("name")).isEqualTo("Sam Seeker");
        assertThat(seen.getInt("heldCount")).isEqualTo(1);
        assertThat(seen.get("goal")).isEqualTo(JsonValue.NULL);
        assertThat(seen.getJsonObject("contacts")).hasToString("{\"totalCount\":0,\"nodes\":[]}");
        assertThat(seen.getJsonObject("threads")).hasToString("{\"totalCount\":0,\"nodes\":[]}");
        assertThat(seen.toString()).doesNotContain("Ada").doesNotContain("secret");
        assertThat(looks()).isEmpty();
    }

    @Test
    void namesAndStatesShowNoText() {
        share(AdvisorAccess.NAMES_AND_STATES);
        JsonObject seen = look(advisor);
        JsonObject ada = first(seen.getJsonObject("contacts"));
        assertThat(ada)
                .hasToString("{\"name\":\"Ada\",\"emails\":[],\"tags\":[],\"messages\":{\"totalCount\":0},"
                        + "\"strengthNotes\":{\"totalCount\":0}}");
        JsonObject thread = first(seen.getJsonObject("threads"));
        assertThat(thread.getString("state")).isEqualTo("HELD");
        assertThat(thread.get("purpose")).isEqualTo(JsonValue.NULL);
        assertThat(thread.getJsonObject("events").getInt("totalCount")).isEqualTo(2);
        assertThat(first(thread.getJsonObject("events")).get("summary")).isEqualTo(JsonValue.NULL);
        assertThat(thread.getJsonObject("debrief")).hasToString("{\"actualMinutes\":20,\"story\":null,\"notes\":null}");
        assertThat(thread.getJsonObject("insights")).hasToString("{\"totalCount\":0,\"nodes\":[]}");
        assertThat(seen.toString()).doesNotContain("secret").doesNotContain("tip");
    }

    @Test
    void allButPrivateNotesShowsTextsButNotThose() {
        share(AdvisorAccess.ALL_BUT_PRIVATE_NOTES);
        JsonObject seen = look(advisor);
        assertThat(seen.getString("goal")).isEqualTo("A secret goal");
        assertThat(first(seen.getJsonObject("contacts")).getJsonArray("emails"))
                .hasToString("[{\"value\":\"ada@example.org\"}]");
        JsonObject thread = first(seen.getJsonObject("threads"));
        assertThat(thread.getString("purpose")).isEqualTo("Learn");
        assertThat(thread.getJsonObject("insights"))
                .hasToString("{\"totalCount\":1,\"nodes\":[{\"insight\":\"A tip\"}]}");
        assertThat(seen.getJsonObject("insights")).isEqualTo(thread.getJsonObject("insights"));
        assertThat(seen.getJsonObject("comfortNotes").getInt("totalCount")).isZero();
        assertThat(seen.toString()).doesNotContain("A secret\"");
    }

    @Test
    void aSeekerChangesTheirMindAtOnce() {
        share(AdvisorAccess.ALL_BUT_PRIVATE_NOTES);
        assertThat(look(advisor).toString()).contains("Ada");
        share(AdvisorAccess.FIGURES);
        assertThat(look(advisor).toString()).doesNotContain("Ada");
    }

    @Test
    void nobodyElseSeesThatThereIsSuchASeeker() {
        share(AdvisorAccess.ALL_BUT_PRIVATE_NOTES);
        Viewer stranger = advisor("Stan Stranger");
        assertThat(ask(stranger, LOOK.formatted(seeker.seekerId())).get("advisedSeeker"))
                .isEqualTo(JsonValue.NULL);
        assertThat(ask(seeker.administrator(), LOOK.formatted(seeker.seekerId()))
                        .get("advisedSeeker"))
                .isEqualTo(JsonValue.NULL);
        assertThat(ask(seeker.viewer(), LOOK.formatted(seeker.seekerId())).get("advisedSeeker"))
                .isEqualTo(JsonValue.NULL);
        Viewer noLonger =
                new Viewer(advisor.institutionId(), advisor.accountId(), Optional.empty(), Set.of(), ZoneId.of("UTC"));
        assertThat(ask(noLonger, LOOK.formatted(seeker.seekerId())).get("advisedSeeker"))
                .isEqualTo(JsonValue.NULL);
        Viewer elsewhere = new Viewer(
                UUID.randomUUID(), advisor.accountId(), Optional.empty(), Set.of(Role.ADVISOR), ZoneId.of("UTC"));
        assertThat(ask(elsewhere, LOOK.formatted(seeker.seekerId())).get("advisedSeeker"))
                .isEqualTo(JsonValue.NULL);
        seeker.run("update cohort set deleted_at = now() where id = ?", cohort);
        assertThat(ask(advisor, LOOK.formatted(seeker.seekerId())).get("advisedSeeker"))
                .isEqualTo(JsonValue.NULL);
        assertThat(looks()).isEmpty();
    }

    @Test
    void whatIsNotReadIsNotFoundEither() {
        String search = "{ advisedSeeker(id: \"%s\") { contacts(filter: {%s}) { totalCount } } }";
        for (String filter : List.of("tags: [\"secret\"]", "search: \"secret\"")) {
            share(AdvisorAccess.ALL_BUT_PRIVATE_NOTES);
            assertThat(found(search.formatted(seeker.seekerId(), filter))).isEqualTo(1);
            share(AdvisorAccess.NAMES_AND_STATES);
            assertThat(found(search.formatted(seeker.seekerId(), filter))).isZero();
        }
    }

    private int found(String query) {
        return ask(advisor, query)
                .getJsonObject("advisedSeeker")
                .getJsonObject("contacts")
                .getInt("totalCount");
    }

    @Test
    void severalSeekersOfOneRequestAreEachAtTheirOwnLevel() {
        NetworkFixture other = seeker.anotherSeeker();
        other.contact("Ben");
        other.run(
                "update seeker set cohort_id = ?, advisor_access = 'NAMES_AND_STATES' where id = ?",
                cohort,
                other.seekerId());
        JsonObject seen = ask(advisor, """
                { a: advisedSeeker(id: "%s") { contacts { nodes { name } } }
                  b: advisedSeeker(id: "%s") { contacts { nodes { name } } } contacts { totalCount } }""".formatted(seeker.seekerId(), other.seekerId()));
        assertThat(seen)
                .hasToString("{\"a\":{\"contacts\":{\"nodes\":[]}},\"b\":{\"contacts\":{\"nodes\":"
                        + "[{\"name\":\"Ben\"}]}},\"contacts\":{\"totalCount\":0}}");
    }

    @Test
    void theSeekerSeesWhoLookedAndAnHourIsWrittenOnce() {
        share(AdvisorAccess.NAMES_AND_STATES);
        look(advisor);
        counted.drain();
        look(advisor);
        assertThat(counted.drain()).noneMatch(sql -> sql.contains("insert into"));
        assertThat(looks().toString())
                .isEqualTo(
                        "[{\"name\":\"Alma Advisor\",\"access\":\"NAMES_AND_STATES\",\"lookedAt\":\"2026-01-05T09:00:00Z\"}]");
        share(AdvisorAccess.ALL_BUT_PRIVATE_NOTES);
        look(advisor);
        assertThat(looks()).hasSize(2);
    }

    /** The whole of the table against the schema: what is closed can say so. */
    @ParameterizedTest
    @EnumSource(AdvisorAccess.class)
    void whatIsClosedCanSayThatThereIsNothing(AdvisorAccess access) {
        AdvisorRights.Level level = AdvisorRights.of(access);
        for (String name : AdvisorRights.types()) {
            GraphQLObjectType type = ServerSchema.get().getObjectType(name);
            for (GraphQLFieldDefinition field : type.getFieldDefinitions()) {
                if (level.rows(name).isPresent() && !level.opens(name, field.getName()) && cannotBeNull(field)) {
                    assertThat(level.instead(name, field.getName()))
                            .as("%s.%s at %s", name, field.getName(), access)
                            .isNotEqualTo("null");
                }
            }
        }
    }

    private static boolean cannotBeNull(GraphQLFieldDefinition field) {
        GraphQLType bare = GraphQLTypeUtil.unwrapNonNull(field.getType());
        boolean isEdge = GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLObjectType target
                && (bare instanceof GraphQLList || target.getName().endsWith("Connection"));
        return GraphQLTypeUtil.isNonNull(field.getType()) && !isEdge;
    }

    private JsonObject look(Viewer who) {
        return ask(who, LOOK.formatted(seeker.seekerId())).getJsonObject("advisedSeeker");
    }

    private JsonArray looks() {
        return ask(seeker.viewer(), "{ viewer { seeker { looks { nodes { name access lookedAt } } } } }")
                .getJsonObject("viewer")
                .getJsonObject("seeker")
                .getJsonObject("looks")
                .getJsonArray("nodes");
    }

    private static JsonObject first(JsonObject connection) {
        return connection.getJsonArray("nodes").getJsonObject(0);
    }

    private JsonObject ask(Viewer who, String query) {
        ExecutionResult result = graphQL.execute(ExecutionInput.newExecutionInput(query)
                .graphQLContext(Map.of(StoredReads.VIEWER, who))
                .build());
        assertThat(result.getErrors()).isEmpty();
        Object data = result.getData();
        return Json.createReader(new StringReader(data.toString())).readObject();
    }
}
