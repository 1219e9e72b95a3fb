package org.throughline.graphql.differential;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.SimpleDataFetcherExceptionHandler;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.domain.account.Role;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.programme.AdvisorAccess;
import org.throughline.graphql.execution.PlannedExecution;
import org.throughline.graphql.execution.ServerApi;
import org.throughline.graphql.execution.ServerSchema;
import org.throughline.graphql.execution.StoredReads;
import org.throughline.graphql.read.NetworkFixture;
import org.throughline.graphql.read.PlanReader;
import org.throughline.graphql.rights.AdvisorRights;
import org.throughline.persistence.programme.StoredLooks;
import org.throughline.persistence.shared.TimeOrderedIds;
import org.throughline.persistence.testing.TestDatabase;

/**
 * Every field of every type along every edge that leads from a seeker, made from the schema, at every level of what a seeker
 * lets advisors see: an advisor is told what the seeker is told, less what the table of rights closes, field by field; all
 * others are told that there is no such seeker.
 */
class AdvisedMatrixTest {
    private static final JsonProvider JSON = JsonProvider.provider();
    private static final String PAGE = " { totalCount nodes ";

    private static TestDatabase database;
    private static NetworkFixture network;
    private static GraphQL planned;
    private static Viewer advisor;
    private static GraphQLSchema schema;

    @BeforeAll
    static void start() {
        database = TestDatabase.migrated();
        network = RandomNetwork.in(database.dataSource(), new Random(7));
        schema = ServerSchema.get();
        Clock clock = Clock.fixed(NetworkFixture.START.toInstant(), ZoneOffset.UTC);
        StoredReads reads = new StoredReads(
                ServerApi.catalogue(),
                new PlanReader(
                        Pooled.of(database.dataSource()),
                        clock,
                        PlanReader.Limits.USUAL,
                        new StoredLooks(database.dataSource(), new TimeOrderedIds())));
        planned = GraphQL.newGraphQL(schema)
                .queryExecutionStrategy(new PlannedExecution(reads, new SimpleDataFetcherExceptionHandler()))
                .build();
        network.run("""
                update insight set deleted_at = now()
                where seeker_id = ? and id not in (
                    select i.id from insight i where i.deleted_at is null order by md5(i.id::text) limit 60)""", network.seekerId());
        UUID cohort = UUID.randomUUID();
        network.run(
                "insert into cohort (institution_id, id, name) values (?, ?, 'Advised')",
                network.viewer().institutionId(),
                cohort);
        network.run("update seeker set cohort_id = ? where id = ?", cohort, network.seekerId());
        advisor = account("ADVISOR");
        network.run(
                "insert into cohort_advisor (institution_id, id, cohort_id, account_id) values (?, gen_random_uuid(), ?, ?)",
                advisor.institutionId(),
                cohort,
                advisor.accountId());
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @ParameterizedTest
    @EnumSource(AdvisorAccess.class)
    void anAdvisorIsToldWhatTheTableOpensAndNothingElse(AdvisorAccess access) {
        network.run("update seeker set advisor_access = ? where id = ?", access.name(), network.seekerId());
        AdvisorRights.Level level = AdvisorRights.of(access);
        Viewer stranger = account("ADVISOR");
        Viewer admin = account("ADMIN");
        Map<String, Integer> rows = new TreeMap<>();
        Set<String> edges = new TreeSet<>();
        paths(level).forEach((type, path) -> {
            for (GraphQLFieldDefinition edge : edgesAndNone(type)) {
                String selection = selection(path, type, edge, edges);
                JsonObject own = ask(network.viewer(), "{ viewer { seeker " + selection + " } }")
                        .getJsonObject("viewer")
                        .getJsonObject("seeker");
                String look = "{ advisedSeeker(id: \"" + network.seekerId() + "\") " + selection + " }";
                assertThat(ask(advisor, look).getJsonObject("advisedSeeker"))
                        .as("%s at %s", selection, access)
                        .isEqualTo(censored(own, schema.getObjectType("Seeker"), level, rows));
                for (Viewer other : List.of(stranger, admin, network.viewer(), elsewhere())) {
                    assertThat(ask(other, look)).hasToString("{\"advisedSeeker\":null}");
                }
            }
        });
        Set<String> open = new TreeSet<>(AdvisorRights.types());
        open.removeIf(type -> level.rows(type).isEmpty());
        assertThat(rows.keySet())
                .as("types of which something was shown: a test that compares nothing with nothing would prove nothing")
                .containsExactlyInAnyOrderElementsOf(open);
        assertThat(edges).as("edges walked").hasSizeGreaterThan(access == AdvisorAccess.FIGURES ? 15 : 60);
    }

    private static Viewer account(String role) {
        UUID id = UUID.randomUUID();
        UUID institution = network.viewer().institutionId();
        network.run(
                "insert into account (institution_id, id, email, name, roles) values (?, ?, ?, 'Somebody', string_to_array(?, ','))",
                institution,
                id,
                id + "@college.example",
                role);
        return new Viewer(institution, id, Optional.empty(), Set.of(Role.valueOf(role)), ZoneId.of("UTC"));
    }

    private static Viewer elsewhere() {
        return new Viewer(
                UUID.randomUUID(), advisor.accountId(), Optional.empty(), Set.of(Role.ADVISOR), ZoneId.of("UTC"));
    }

    /** The shortest way from a seeker to each type, along edges that open at the level. */
    private static Map<String, List<GraphQLFieldDefinition>> paths(AdvisorRights.Level level) {
        Map<String, List<GraphQLFieldDefinition>> paths = new LinkedHashMap<>(Map.of("Seeker", List.of()));
        Deque<String> next = new ArrayDeque<>(List.of("Seeker"));
        while (!next.isEmpty()) {
            String type = next.remove();
            for (GraphQLFieldDefinition edge : edges(type)) {
                String target = target(edge).getName();
                if (level.opens(type, edge.getName()) && level.rows(target).isPresent() && !paths.containsKey(target)) {
                    List<GraphQLFieldDefinition> path = new java.util.ArrayList<>(paths.get(type));
                    path.add(edge);
                    paths.put(target, path);
                    next.add(target);
                }
            }
        }
        return paths;
    }

    private static List<GraphQLFieldDefinition> edges(String type) {
        return schema.getObjectType(type).getFieldDefinitions().stream()
                .filter(field -> GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLObjectType)
                .toList();
    }

    private static List<GraphQLFieldDefinition> edgesAndNone(String type) {
        List<GraphQLFieldDefinition> all = new java.util.ArrayList<>(edges(type));
        if (all.isEmpty()) {
            all.add(null);
        }
        return all;
    }

    /** All fields of the type at the end of a path, with one of its edges and all fields of what that leads to. */
    private static String selection(
            List<GraphQLFieldDefinition> path, String type, GraphQLFieldDefinition edge, Set<String> walked) {
        StringBuilder text = new StringBuilder();
        StringBuilder end = new StringBuilder();
        for (GraphQLFieldDefinition step : path) {
            text.append("{ ").append(step.getName()).append(isConnection(step) ? "(first: 100)" + PAGE : " ");
            end.append(isConnection(step) ? " } }" : " }");
        }
        text.append("{ ").append(leaves(schema.getObjectType(type)));
        if (edge != null) {
            walked.add(type + "." + edge.getName());
            String inner = "{ __typename " + leaves(target(edge)) + " }";
            text.append(' ')
                    .append(edge.getName())
                    .append(isConnection(edge) ? "(first: 100)" + PAGE + inner + " }" : " " + inner);
        }
        return text.append(" }").append(end).toString();
    }

    private static String leaves(GraphQLObjectType type) {
        return "__typename "
                + String.join(
                        " ",
                        type.getFieldDefinitions().stream()
                                .filter(field ->
                                        !(GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLObjectType))
                                .map(GraphQLFieldDefinition::getName)
                                .toList());
    }

    private static boolean isConnection(GraphQLFieldDefinition edge) {
        return ((GraphQLObjectType) GraphQLTypeUtil.unwrapAll(edge.getType()))
                .getName()
                .endsWith("Connection");
    }

    private static GraphQLObjectType target(GraphQLFieldDefinition edge) {
        GraphQLObjectType type = (GraphQLObjectType) GraphQLTypeUtil.unwrapAll(edge.getType());
        return isConnection(edge)
                ? (GraphQLObjectType)
                        GraphQLTypeUtil.unwrapAll(type.getField("nodes").getType())
                : type;
    }

    /** What is left of an answer when everything is taken out that a level closes. */
    private static JsonObject censored(
            JsonObject own, GraphQLObjectType type, AdvisorRights.Level level, Map<String, Integer> rows) {
        rows.merge(type.getName(), 1, Integer::sum);
        JsonObjectBuilder left = JSON.createObjectBuilder();
        own.forEach((name, value) -> {
            GraphQLFieldDefinition field = type.getFieldDefinition(name);
            if (field == null) {
                left.add(name, value);
            } else if (GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLObjectType) {
                boolean isOpen = level.opens(type.getName(), name)
                        && level.rows(target(field).getName()).isPresent();
                left.add(name, isOpen ? censoredEdge(value, field, level, rows) : nothing(field));
            } else {
                left.add(
                        name,
                        level.opens(type.getName(), name)
                                ? value
                                : JSON.createReader(new StringReader(level.instead(type.getName(), name)))
                                        .readValue());
            }
        });
        return left.build();
    }

    private static JsonValue censoredEdge(
            JsonValue value, GraphQLFieldDefinition edge, AdvisorRights.Level level, Map<String, Integer> rows) {
        if (value instanceof JsonArray list) {
            return censored(list, edge, level, rows);
        }
        if (isConnection(edge)) {
            JsonArray whole = value.asJsonObject().getJsonArray("nodes");
            JsonArray nodes = censored(whole, edge, level, rows);
            int total = value.asJsonObject().getInt("totalCount");
            assertThat(whole).as("all on one page").hasSize(total);
            return JSON.createObjectBuilder()
                    .add("totalCount", nodes.size())
                    .add("nodes", nodes)
                    .build();
        }
        return value == JsonValue.NULL ? value : censored(value.asJsonObject(), target(edge), level, rows);
    }

    private static JsonArray censored(
            JsonArray all, GraphQLFieldDefinition edge, AdvisorRights.Level level, Map<String, Integer> rows) {
        JsonArrayBuilder left = JSON.createArrayBuilder();
        for (JsonObject row : all.getValuesAs(JsonObject.class)) {
            if (!target(edge).getName().equals("Insight")
                    || row.getString("sharing").equals("SHAREABLE")) {
                left.add(censored(row, target(edge), level, rows));
            }
        }
        return left.build();
    }

    private static JsonValue nothing(GraphQLFieldDefinition edge) {
        if (isConnection(edge)) {
            return JSON.createObjectBuilder()
                    .add("totalCount", 0)
                    .add("nodes", JsonValue.EMPTY_JSON_ARRAY)
                    .build();
        }
        return GraphQLTypeUtil.unwrapNonNull(edge.getType()) instanceof GraphQLList
                ? JsonValue.EMPTY_JSON_ARRAY
                : JsonValue.NULL;
    }

    private static JsonObject ask(Viewer who, String query) {
        ExecutionResult result = planned.execute(ExecutionInput.newExecutionInput(query)
                .graphQLContext(Map.of(StoredReads.VIEWER, who))
                .build());
        assertThat(result.getErrors()).as(query).isEmpty();
        Object data = result.getData();
        return JSON.createReader(new StringReader(data.toString())).readObject();
    }
}
