package org.throughline.graphql.read;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.execution.SimpleDataFetcherExceptionHandler;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.domain.account.Viewer;
import org.throughline.graphql.execution.PlannedExecution;
import org.throughline.graphql.execution.SelfCheck;
import org.throughline.graphql.execution.ServerApi;
import org.throughline.graphql.execution.ServerSchema;
import org.throughline.graphql.execution.StoredReads;
import org.throughline.persistence.testing.TestDatabase;

class PlannedQueryTest {
    /** The one call that the web client makes; the README and the end-to-end tests have the same. */
    static final String NETWORK = """
            query Network($first: Int!, $after: String, $filter: ContactFilter) {
              contacts(first: $first, after: $after, filter: $filter, orderBy: {field: NAME, direction: ASC}) {
                totalCount
                pageInfo { hasNextPage endCursor }
                nodes {
                  id name title strength horizon tags
                  organization { id name sector }
                  threads(first: 5) { nodes { id state approach channel purpose openedAt lastEventAt events(last: 3) { nodes { id kind occurredAt summary } } } }
                  referrals(first: 10) { nodes { id mode namePermission checkInOn outcome madeAt
                    to { id name title referrals(first: 10) { nodes { id to { id name title referrals(first: 10) { nodes { id to { id name title } } } } } } } } }
                  chain(depth: 8) { depth from { id } to { id name } threadState }
                  origin { id name }
                }
              }
            }
            """;

    private TestDatabase database;
    private CountedDatabase counted;
    private NetworkFixture network;
    private GraphQL graphQL;

    @BeforeEach
    void start() {
        database = TestDatabase.migrated();
        counted = new CountedDatabase(database.serving());
        network = NetworkFixture.inNewInstitution(database.dataSource());
        Clock clock = Clock.fixed(NetworkFixture.START.toInstant(), ZoneOffset.UTC);
        StoredReads reads = new StoredReads(
                ServerApi.catalogue(),
                new PlanReader(counted.dataSource(), clock, new PlanReader.Limits(2_000, 100_000)));
        graphQL = GraphQL.newGraphQL(ServerSchema.get())
                .queryExecutionStrategy(new PlannedExecution(reads, new SimpleDataFetcherExceptionHandler()))
                .build();
    }

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void answersTheNetworkQuery() {
        UUID bank = network.organization("Bank of Örebro", "Finance");
        network.contact("Ada", bank);
        network.contact("Ben");
        network.contact("Cleo");
        network.thread("Ada", "HELD", 5);
        network.thread("Ben", "REQUESTED", 2);
        network.referral("Ada", "Ben");
        network.referral("Ben", "Cleo");

        JsonObject contacts = ask(NETWORK, Map.of("first", 2)).getJsonObject("contacts");

        assertThat(contacts.getInt("totalCount")).isEqualTo(3);
        assertThat(contacts.getJsonObject("pageInfo").getBoolean("hasNextPage")).isTrue();
        JsonObject ada = contacts.getJsonArray("nodes").getJsonObject(0);
        assertThat(ada.getString("name")).isEqualTo("Ada");
        assertThat(ada.getJsonObject("organization").getString("name")).isEqualTo("Bank of Örebro");
        JsonArray events = at(ada, "threads", "nodes")
                .getJsonObject(0)
                .getJsonObject("events")
                .getJsonArray("nodes");
        assertThat(texts(events, "summary")).containsExactly("event 3", "event 4", "event 5");
        JsonObject ben = at(ada, "referrals", "nodes").getJsonObject(0).getJsonObject("to");
        assertThat(ben.getString("name")).isEqualTo("Ben");
        assertThat(at(ben, "referrals", "nodes")
                        .getJsonObject(0)
                        .getJsonObject("to")
                        .getString("name"))
                .isEqualTo("Cleo");
        assertThat(ada.getJsonArray("chain").toString())
                .isEqualTo(("[{'depth':1,'from':{'id':'%s'},'to':{'id':'%s','name':'Ben'},'threadState':'REQUESTED'},"
                                + "{'depth':2,'from':{'id':'%s'},'to':{'id':'%s','name':'Cleo'},'threadState':null}]")
                        .formatted(network.id("Ada"), network.id("Ben"), network.id("Ben"), network.id("Cleo"))
                        .replace('\'', '"'));
        assertThat(ada.get("origin")).isEqualTo(JsonValue.NULL);
        JsonObject second = contacts.getJsonArray("nodes").getJsonObject(1);
        assertThat(second.getJsonObject("origin").getString("name")).isEqualTo("Ada");
    }

    @Test
    void sendsAsManyStatementsForOneContactAsForAHundred() {
        network.contact("Only One");
        ask(NETWORK, Map.of("first", 100));
        int forOne = counted.drain().size();

        for (int i = 0; i < 99; i++) {
            network.contact("Contact " + i);
            network.thread("Contact " + i, "REQUESTED", 4);
            network.referral("Only One", "Contact " + i);
        }
        counted.drain();
        JsonObject contacts = ask(NETWORK, Map.of("first", 100)).getJsonObject("contacts");

        assertThat(contacts.getJsonArray("nodes")).hasSize(100);
        assertThat(counted.drain()).hasSize(forOne);
        assertThat(forOne)
                .as("contacts, count, threads, events, three levels of referrals, chain, origin")
                .isEqualTo(9);
    }

    @Test
    void countsOnlyWhenAskedAndReadsBeyondAPageOnlyWhenAsked() {
        ask("{ contacts(first: 1) { nodes { id threads { nodes { id } } } } }", Map.of());
        assertThat(counted.drain()).hasSize(2).noneMatch(sql -> sql.contains("count("));
        ask("{ contacts(first: 1) { a: totalCount b: totalCount } }", Map.of());
        assertThat(counted.drain()).filteredOn(sql -> sql.contains("count(")).hasSize(1);
    }

    @Test
    void namesTheInstitutionForEveryTableOfEveryStatement() {
        ask(NETWORK, Map.of("first", 1));
        ask("{ viewer { name institution { name } seeker { level cohort { name } } } }", Map.of());
        ask(
                "{ contacts(filter: {search: \"a b\", neverInterviewed: true, recentGraduate: true}) { totalCount } }",
                Map.of());
        for (String sql : counted.drain()) {
            int tables = count(
                    sql,
                    "(?:from|join) (?:institution|account|seeker|cohort|organization|contact|contact_point|interview_thread|thread_event|referral)\\b");
            assertThat(count(sql, "institution_id = \\?")).as(sql).isGreaterThanOrEqualTo(tables);
        }
    }

    @Test
    void showsNothingOfAnotherSeekerOrInstitution() {
        network.contact("Ada");
        UUID thread = network.thread("Ada", "HELD", 1);
        for (NetworkFixture other :
                List.of(network.anotherSeeker(), NetworkFixture.inNewInstitution(database.dataSource()))) {
            JsonObject seen = ask(
                    other.viewer(), """
                    query ($contact: ID!, $thread: ID!) {
                      contacts { totalCount nodes { id } }
                      threads { totalCount nodes { id } }
                      organizations { totalCount }
                      contact(id: $contact) { id }
                      thread(id: $thread) { id }
                      node(id: $contact) { id }
                    }
                    """, Map.of("contact", network.id("Ada").toString(), "thread", thread.toString()));
            assertThat(seen.toString()).isEqualTo("""
                            {"contacts":{"totalCount":0,"nodes":[]},"threads":{"totalCount":0,"nodes":[]},\
                            "organizations":{"totalCount":0},"contact":null,"thread":null,"node":null}""");
        }
    }

    @Test
    void pagesForwardAndBackwardThroughAllContactsOnce() {
        List<String> names = List.of("Ágnes", "agnes b", "Bo", "Çelik", "Dora", "Émile", "Zoë");
        names.forEach(network::contact);

        String query = """
                query ($first: Int, $after: String, $last: Int, $before: String) {
                  contacts(first: $first, after: $after, last: $last, before: $before) {
                    edges { cursor node { name } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }
                """;
        JsonObject first = ask(query, Map.of("first", 3)).getJsonObject("contacts");
        JsonObject second = ask(query, Map.of("first", 3, "after", end(first))).getJsonObject("contacts");
        JsonObject third = ask(query, Map.of("first", 3, "after", end(second))).getJsonObject("contacts");
        assertThat(names(first)).containsExactly("Ágnes", "agnes b", "Bo");
        assertThat(names(second)).containsExactly("Çelik", "Dora", "Émile");
        assertThat(names(third)).containsExactly("Zoë");
        assertThat(third.getJsonObject("pageInfo").getBoolean("hasNextPage")).isFalse();

        JsonObject back = ask(
                        query,
                        Map.of(
                                "last",
                                3,
                                "before",
                                third.getJsonObject("pageInfo").getString("startCursor")))
                .getJsonObject("contacts");
        assertThat(names(back)).containsExactly("Çelik", "Dora", "Émile");
        assertThat(back.getJsonObject("pageInfo").getBoolean("hasPreviousPage")).isTrue();
    }

    @Test
    void answersTheSameEdgeUnderAliasesWithDifferentArguments() {
        network.contact("Ada");
        network.thread("Ada", "HELD", 5);
        network.thread("Ada", "DRAFT", 1);
        JsonObject ada = ask("""
                        { contacts { nodes {
                            drafts: threads(filter: {state: [DRAFT]}) { totalCount nodes { state } }
                            latest: threads(first: 1) { totalCount pageInfo { hasNextPage } nodes { state } }
                            ... on Contact { again: name __typename } name @skip(if: true) } } }
                        """, Map.of())
                .getJsonObject("contacts")
                .getJsonArray("nodes")
                .getJsonObject(0);
        assertThat(ada.toString()).isEqualTo("""
                        {"drafts":{"totalCount":1,"nodes":[{"state":"DRAFT"}]},\
                        "latest":{"totalCount":2,"pageInfo":{"hasNextPage":true},"nodes":[{"state":"HELD"}]},\
                        "again":"Ada","__typename":"Contact"}""");
    }

    @Test
    void endsChainsThatRunInCirclesAndCountsSharedPathsOnce() {
        List.of("A", "B", "C", "D").forEach(network::contact);
        network.referral("A", "B");
        network.referral("A", "C");
        network.referral("B", "D");
        network.referral("C", "D");
        network.referral("D", "A");
        JsonArray nodes = ask(
                        "{ contacts { nodes { name origin { name } chain(depth: 20) { depth from { name } to { name } } } } }",
                        Map.of())
                .getJsonObject("contacts")
                .getJsonArray("nodes");
        JsonObject a = nodes.getJsonObject(0);
        assertThat(a.getJsonArray("chain").getValuesAs(JsonObject.class).stream()
                        .map(link -> link.getInt("depth")
                                + link.getJsonObject("from").getString("name")
                                + link.getJsonObject("to").getString("name")))
                .containsExactly("1AB", "1AC", "2BD", "2CD", "3DA");
        assertThat(a.getJsonObject("origin").getString("name")).isEqualTo("A");
        assertThat(nodes.getJsonObject(3).getJsonObject("origin").getString("name"))
                .isEqualTo("A");
    }

    @Test
    void findsContactsWhateverTheAccentsAndCase() {
        UUID mill = network.organization("Młyn Żelazny", "Food");
        network.contact("José Álvarez", mill);
        network.contact("Nguyễn Thị Hồng");
        network.contact("Weiß, Jürgen");
        assertThat(found("jose")).containsExactly("José Álvarez");
        assertThat(found("MLYN alva")).containsExactly("José Álvarez");
        assertThat(found("nguyen hong")).containsExactly("Nguyễn Thị Hồng");
        assertThat(found("weiss")).containsExactly("Weiß, Jürgen");
        assertThat(found("100%_")).isEmpty();
        assertThat(found("")).hasSize(3);
    }

    @Test
    void filtersByTagHorizonOrganisationInterviewAndGraduation() {
        UUID mill = network.organization("Mill", null);
        network.contact("Ada", mill);
        network.contact("Ben");
        network.thread("Ada", "HELD", 1);
        network.run(
                "update contact set tags = '{x,y}', horizon = 'NOW', graduation_year = 2024 where id = ?",
                network.id("Ben"));
        assertThat(filtered("{tags: [\"x\"]}")).containsExactly("Ben");
        assertThat(filtered("{tags: [\"x\", \"z\"]}")).isEmpty();
        assertThat(filtered("{horizon: [NOW, ADMIRED]}")).containsExactly("Ben");
        assertThat(filtered("{organization: \"%s\"}".formatted(mill))).containsExactly("Ada");
        assertThat(filtered("{organization: \"nonsense\"}")).isEmpty();
        assertThat(filtered("{neverInterviewed: true}")).containsExactly("Ben");
        assertThat(filtered("{neverInterviewed: false}")).containsExactly("Ada");
        assertThat(filtered("{recentGraduate: true}")).containsExactly("Ben");
        assertThat(filtered("{recentGraduate: false, tags: null}")).containsExactly("Ada");
    }

    @Test
    void findsAnythingByItsId() {
        network.contact("Ada");
        UUID thread = network.thread("Ada", "HELD", 1);
        JsonObject found = ask("""
                query ($id: ID!) { node(id: $id) { __typename id ... on InterviewThread { state contact { name } } ... on Contact { name } } }
                """, Map.of("id", thread.toString()));
        assertThat(found.getJsonObject("node").toString()).isEqualTo("""
                        {"__typename":"InterviewThread","id":"%s","state":"HELD","contact":{"name":"Ada"}}""".formatted(thread));
    }

    @Test
    void refusesPagesAndCursorsThatCannotBe() {
        assertThat(refused("{ contacts(first: 101) { totalCount } }")).isEqualTo("PAGE_SIZE at [contacts]");
        assertThat(refused("{ contacts(first: 0) { totalCount } }")).isEqualTo("PAGE_SIZE at [contacts]");
        assertThat(refused("{ contacts(first: 1, last: 1) { totalCount } }")).isEqualTo("PAGE_AMBIGUOUS at [contacts]");
        assertThat(refused("{ contacts(after: \"%§\") { totalCount } }")).isEqualTo("CURSOR_INVALID at [contacts]");
        assertThat(refused("{ contacts { nodes { chain(depth: 21) { depth } } } }"))
                .isEqualTo("OUT_OF_RANGE at [contacts, nodes, chain]");
        assertThat(refused("{ contacts(filter: {search: \"\\u0000\"}) { totalCount } }"))
                .isEqualTo("NOT_TEXT at [contacts]");
    }

    @Test
    void doesNotTakeACursorOfAnotherOrder() {
        network.contact("Ada");
        String cursor =
                end(ask("{ contacts { pageInfo { endCursor } } }", Map.of()).getJsonObject("contacts"));
        assertThat(refused(
                        "{ contacts(after: \"%s\", orderBy: {field: CREATED_AT, direction: ASC}) { totalCount nodes { id } } }"
                                .formatted(cursor)))
                .isEqualTo("CURSOR_INVALID at [contacts]");
    }

    @Test
    void findsAtStartThatAColumnIsMissing() {
        assertThat(whatCannotBeRead()).isEmpty();
        for (String column :
                List.of("contact.place", "thread_event.summary", "organization.sector", "cohort.goal_date")) {
            String[] parts = column.split("\\.");
            network.run("alter table %s rename column %s to gone".formatted(parts[0], parts[1]));
            assertThat(whatCannotBeRead()).as(column).isNotEmpty();
            network.run("alter table %s rename column gone to %s".formatted(parts[0], parts[1]));
        }
    }

    private List<GraphQLError> whatCannotBeRead() {
        return SelfCheck.documents(ServerSchema.get(), ServerApi.catalogue()).stream()
                .flatMap(query -> execute(network.viewer(), query, Map.of()).getErrors().stream())
                .toList();
    }

    @Test
    void everyQueryOfTheCheckAtStartIsAsSmallAsAClientsMayBe() {
        assertThat(SelfCheck.documents(ServerSchema.get(), ServerApi.catalogue()))
                .allSatisfy(query -> assertThat(query.split("\\W+")).hasSizeLessThan(2_500));
    }

    @Test
    void refusesAnswersThatWouldBeTooLarge() {
        UUID mill = network.organization("Mill", null);
        for (int i = 0; i < 30; i++) {
            network.contact("Contact " + i, mill);
        }
        String again = "organization { contacts(first: 100) { nodes { id ";
        assertThat(refused(
                        "{ contacts { nodes { %s %s %s } }".formatted(again, again, again) + " } } }".repeat(3) + " }"))
                .startsWith("ANSWER_TOO_LARGE");
        network.run("insert into contact_point (institution_id, contact_id, position, seeker_id, kind, value)"
                + " select institution_id, id, n, seeker_id, 'EMAIL', 'x' from contact, generate_series(1, 100) n");
        assertThat(refused("{ contacts(first: 100) { nodes { emails { value } } } }"))
                .startsWith("ANSWER_TOO_LARGE");
    }

    @Test
    void answersStoredFieldsAmongOthers() {
        network.contact("Ada");
        ExecutionResult result = execute(
                network.viewer(),
                "{ __schema { queryType { name } } contacts { totalCount } gone: contact(id: \"x\") { id } }",
                Map.of());
        assertThat(result.getErrors()).isEmpty();
        Map<String, Object> data = result.getData();
        assertThat(data.get("contacts")).hasToString("{\"totalCount\":1}");
        assertThat(data.get("gone")).hasToString("null");
    }

    private List<String> found(String search) {
        return filtered("{search: \"%s\"}".formatted(search));
    }

    private List<String> filtered(String filter) {
        return texts(
                ask("{ contacts(filter: %s) { nodes { name } } }".formatted(filter), Map.of())
                        .getJsonObject("contacts")
                        .getJsonArray("nodes"),
                "name");
    }

    private String refused(String query) {
        ExecutionResult result = execute(network.viewer(), query, Map.of());
        assertThat(result.isDataPresent()).isFalse();
        return result.getErrors().get(0).getExtensions().get("code") + " at "
                + result.getErrors().get(0).getPath();
    }

    private JsonObject ask(String query, Map<String, Object> variables) {
        return ask(network.viewer(), query, variables);
    }

    private JsonObject ask(Viewer viewer, String query, Map<String, Object> variables) {
        ExecutionResult result = execute(viewer, query, variables);
        assertThat(result.getErrors()).isEmpty();
        Object data = result.getData();
        return Json.createReader(new StringReader(data.toString())).readObject();
    }

    private ExecutionResult execute(Viewer viewer, String query, Map<String, Object> variables) {
        return graphQL.execute(ExecutionInput.newExecutionInput(query)
                .variables(variables)
                .graphQLContext(Map.of(StoredReads.VIEWER, viewer))
                .build());
    }

    private static JsonArray at(JsonObject object, String connection, String list) {
        return object.getJsonObject(connection).getJsonArray(list);
    }

    private static String end(JsonObject connection) {
        return connection.getJsonObject("pageInfo").getString("endCursor");
    }

    private static List<String> names(JsonObject connection) {
        return connection.getJsonArray("edges").getValuesAs(JsonObject.class).stream()
                .map(edge -> edge.getJsonObject("node").getString("name"))
                .toList();
    }

    private static List<String> texts(JsonArray objects, String field) {
        return objects.getValuesAs(JsonObject.class).stream()
                .map(object -> object.getString(field))
                .toList();
    }

    private static int count(String text, String pattern) {
        return (int)
                java.util.regex.Pattern.compile(pattern).matcher(text).results().count();
    }
}
