package org.throughline.graphql.read;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.SimpleDataFetcherExceptionHandler;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.graphql.execution.PlannedExecution;
import org.throughline.graphql.execution.ServerApi;
import org.throughline.graphql.execution.ServerSchema;
import org.throughline.graphql.execution.StoredReads;
import org.throughline.persistence.testing.TestDatabase;

/** Figures of a seeker's network that need more than one seeker, a debrief, or another day. The clock stands at 5 January 2026. */
class NetworkFiguresTest {
    private TestDatabase database;
    private NetworkFixture network;
    private GraphQL graphQL;

    @BeforeEach
    void start() {
        database = TestDatabase.migrated();
        network = NetworkFixture.inNewInstitution(database.dataSource());
        Clock clock = Clock.fixed(NetworkFixture.START.toInstant(), ZoneOffset.UTC);
        StoredReads reads = new StoredReads(
                ServerApi.catalogue(),
                new PlanReader(database.serving(), clock, new PlanReader.Limits(2_000, 100_000)));
        graphQL = GraphQL.newGraphQL(ServerSchema.get())
                .queryExecutionStrategy(new PlannedExecution(reads, new SimpleDataFetcherExceptionHandler()))
                .build();
    }

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void tellsThatOthersAskTheSamePersonOnlyFromTheCapOnAndWithoutANumber() {
        UUID ada = network.contact("Ada");
        network.point(ada, 0, "EMAIL", "ada@mill.example");
        network.run("update contact set linked_in_key = 'ada' where id = ?", ada);

        asks(network.anotherSeeker(), "ADA@mill.example", null, "REQUESTED");
        asks(network.anotherSeeker(), null, "ada", "FOLLOWED_UP");
        assertThat(contact("isAskedByOthers")).as("two of three").isEqualTo("{\"isAskedByOthers\":false}");
        asks(network.anotherSeeker(), "ada@mill.example", null, "HELD");
        asks(network, "ada@mill.example", null, "REQUESTED");
        asks(NetworkFixture.inNewInstitution(database.dataSource()), "ada@mill.example", "ada", "REQUESTED");
        assertThat(contact("isAskedByOthers"))
                .as("closed, my own, another institution's")
                .isEqualTo("{\"isAskedByOthers\":false}");
        asks(network.anotherSeeker(), "ada@mill.example", "ada", "REQUESTED");
        assertThat(contact("isAskedByOthers")).isEqualTo("{\"isAskedByOthers\":true}");
    }

    @Test
    void tellsWhetherTheSeekerAskedForNames() {
        network.contact("Ada");
        UUID thread = network.thread("Ada", "HELD", 1);
        network.run(
                "insert into debrief (institution_id, id, seeker_id, thread_id, asked_for_names) values (?, ?, ?, ?, true)",
                network.viewer().institutionId(),
                UUID.randomUUID(),
                network.seekerId(),
                thread);
        network.referral("Ada", "Ben");
        network.run("update referral set thread_id = ? where seeker_id = ?", thread, network.seekerId());

        assertThat(contact("threads { nodes { namesAskedFor namesGiven } }"))
                .isEqualTo("{\"threads\":{\"nodes\":[{\"namesAskedFor\":true,\"namesGiven\":1}]}}");
        assertThat(seeker("namesPerInterview")).isEqualTo("{\"namesPerInterview\":1}");
    }

    @Test
    void flagsFewInterviewsNearTheGoalAndNeverCountsPractice() {
        network.contact("Ada");
        network.run("update contact set strength = 4 where seeker_id = ?", network.seekerId());
        for (int i = 0; i < 4; i++) {
            network.thread("Ada", "HELD", 1);
        }
        network.run("update seeker set goal_date = '2026-04-05', target = 20 where id = ?", network.seekerId());
        assertThat(seeker("target heldCount tooFew meanStrength"))
                .isEqualTo("{\"target\":20,\"heldCount\":4,\"tooFew\":false,\"meanStrength\":4}");

        network.run(
                "update interview_thread set practice = true where id = (select id from interview_thread where seeker_id = ? limit 1)",
                network.seekerId());
        assertThat(seeker("heldCount tooFew")).as("90 days to go").isEqualTo("{\"heldCount\":3,\"tooFew\":true}");
        network.run("update seeker set goal_date = '2026-04-06' where id = ?", network.seekerId());
        assertThat(seeker("tooFew")).as("91 days to go").isEqualTo("{\"tooFew\":false}");
    }

    @Test
    void aPracticeInterviewAsksForNoTouchAndNoLinkedIn() {
        network.contact("Ada");
        network.thread("Ada", "HELD", 1);
        assertThat(contact("nextTouchDueOn linkedInOpen takes"))
                .isEqualTo("{\"nextTouchDueOn\":\"2026-07-05\",\"linkedInOpen\":true,\"takes\":1}");
        network.run("update interview_thread set practice = true where seeker_id = ?", network.seekerId());
        assertThat(contact("nextTouchDueOn linkedInOpen takes"))
                .isEqualTo("{\"nextTouchDueOn\":null,\"linkedInOpen\":false,\"takes\":0}");
    }

    @Test
    void twoWhoNamedEachOtherAreCountedOnce() {
        network.contact("Ada");
        network.contact("Ben");
        network.thread("Ben", "HELD", 1);
        network.referral("Ada", "Ben");
        network.referral("Ben", "Ada");

        assertThat(contact("chainFigures { people depth branching interviewsLedTo }"))
                .isEqualTo("{\"chainFigures\":{\"people\":1,\"depth\":1,\"branching\":1,\"interviewsLedTo\":1}}");
    }

    @Test
    void whatTheySaidTheyNeedIsTheFirstIdea() {
        network.contact("Ada");
        UUID thread = network.thread("Ada", "HELD", 1);
        network.run(
                "insert into insight (institution_id, id, seeker_id, thread_id, contact_id, kind, topic, insight, noted_at)"
                        + " select institution_id, gen_random_uuid(), seeker_id, id, contact_id, 'CONTACT_NEED', 'WORK',"
                        + " 'Looks for a room to rent', held_at from interview_thread where id = ?",
                thread);
        assertThat(contact("ideasForGiving { idea theirNeed }"))
                .startsWith(
                        "{\"ideasForGiving\":[{\"idea\":\"Looks for a room to rent\",\"theirNeed\":true},{\"idea\":");
    }

    private static void asks(NetworkFixture whose, String email, String profile, String state) {
        String name = "Ada as " + whose.seekerId() + state;
        UUID contact = whose.contact(name);
        if (email != null) {
            whose.point(contact, 0, "EMAIL", email);
        }
        if (profile != null) {
            whose.run("update contact set linked_in_key = ? where id = ?", profile, contact);
        }
        whose.thread(name, state, 1);
    }

    private String contact(String fields) {
        return ask("{ contacts(first: 1) { nodes { " + fields + " } } }")
                .getJsonObject("contacts")
                .getJsonArray("nodes")
                .getJsonObject(0)
                .toString();
    }

    private String seeker(String fields) {
        return ask("{ viewer { seeker { " + fields + " } } }")
                .getJsonObject("viewer")
                .getJsonObject("seeker")
                .toString();
    }

    private JsonObject ask(String query) {
        ExecutionResult result = graphQL.execute(ExecutionInput.newExecutionInput(query)
                .graphQLContext(Map.of(StoredReads.VIEWER, network.viewer()))
                .build());
        assertThat(result.getErrors()).isEmpty();
        return Json.createReader(new StringReader(result.getData().toString())).readObject();
    }
}
