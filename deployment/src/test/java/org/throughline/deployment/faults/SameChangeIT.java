package org.throughline.deployment.faults;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.throughline.deployment.api.Client;
import org.throughline.deployment.faults.Nodes.Heard;
import org.throughline.deployment.running.Server;

/** The same change from two tabs, and one change that a client sends many times at once, at one node and at two. */
@Tag("faults")
class SameChangeIT {
    private static final int AT_ONCE = 20;
    private static final String UPDATE = "mutation Tab($input: UpdateContactInput!)"
            + " { updateContact(input: $input) { contact { id title version } userErrors { code message } } }";

    private static FaultyDatabase database;
    private static Nodes nodes;
    private static Client seeker;

    @BeforeAll
    static void start() {
        database = Site.running().database();
        List<Server> both = Site.running().nodes(2);
        nodes = new Nodes(both, Duration.ofSeconds(30));
        seeker = Site.running().people(1).get(0);
    }

    @Test
    void isRefusedToTheTabThatKnowsAnOlderVersionAndNothingIsLost() throws Exception {
        try (Figures figures = Figures.of("two tabs change one contact at once")) {
            int rounds = Form.times(100, 25);
            int refused = 0;
            int lost = 0;
            for (int round = 0; round < rounds; round++) {
                JsonObject contact = seeker.done(
                                "createContact", "contact { id version }", Map.of("name", "Ada " + UUID.randomUUID()))
                        .getJsonObject("contact");
                List<Heard> heard =
                        atOnce(2, tab -> nodes.ask("TAB", tab, seeker.cookie(), UPDATE, update(contact, "Tab " + tab)));
                refused += (int) heard.stream()
                        .filter(each -> each.answer().code().equals("CHANGED_MEANWHILE"))
                        .count();
                List<Integer> done = new ArrayList<>();
                for (int tab = 0; tab < 2; tab++) {
                    if (heard.get(tab).answer().isServed()) {
                        done.add(tab);
                    }
                }
                String title =
                        database.answer("select title from contact where id = '" + contact.getString("id") + "'");
                lost += done.size() == 1 && title.equals("Tab " + done.get(0)) ? 0 : 1;
            }
            figures.note("pairs of changes", rounds, "");
            figures.exactly(rounds, "of each pair one was refused, as CHANGED_MEANWHILE", refused, "");
            figures.exactly(0, "acknowledged changes that were overwritten", lost, "");
            figures.complete();
        }
    }

    @Test
    void isMadeOnceHoweverOftenItIsSentAtOnce() throws Exception {
        twentyTimes("the same mutation key twenty times at once", number -> 0);
    }

    @Test
    void isMadeOnceHoweverOftenItIsSentToTwoNodesAtOnce() throws Exception {
        twentyTimes("the same mutation key twenty times at once, at two nodes", number -> number);
    }

    private static void twentyTimes(String experiment, IntFunction<Integer> node) throws Exception {
        try (Figures figures = Figures.of(experiment)) {
            int rounds = Form.times(50, 10);
            long answers = 0;
            long different = 0;
            long rows = 0;
            for (int round = 0; round < rounds; round++) {
                String key = "key " + UUID.randomUUID();
                List<Heard> heard = atOnce(
                        AT_ONCE,
                        number -> nodes.ask(
                                "SAME",
                                node.apply(number),
                                seeker.cookie(),
                                Kind.CONTACT.query(),
                                Kind.CONTACT.variables(key, "")));
                assertThat(heard).allMatch(each -> each.answer().isServed(), "served");
                answers += heard.size();
                different += heard.stream()
                                .map(each -> each.body().orElseThrow().toString())
                                .distinct()
                                .count()
                        - 1;
                rows += database.answers(Kind.CONTACT.rows(key)).size();
            }
            figures.note("keys", rounds, "");
            figures.exactly((double) rounds * AT_ONCE, "answers", answers, "");
            figures.exactly(0, "answers that differ from another to the same key", different, "");
            figures.exactly(rounds, "changes made", rows, "");
            figures.complete();
        }
    }

    /** Sends them all in the same moment. */
    private static List<Heard> atOnce(int number, IntFunction<Heard> request) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(number);
        CountDownLatch start = new CountDownLatch(1);
        try {
            List<Future<Heard>> coming = new ArrayList<>();
            for (int i = 0; i < number; i++) {
                int mine = i;
                coming.add(threads.submit(() -> {
                    start.await();
                    return request.apply(mine);
                }));
            }
            start.countDown();
            List<Heard> heard = new ArrayList<>();
            for (Future<Heard> each : coming) {
                heard.add(each.get());
            }
            return heard;
        } finally {
            threads.shutdownNow();
        }
    }

    private static JsonObject update(JsonObject contact, String title) {
        return Json.createObjectBuilder()
                .add(
                        "input",
                        Json.createObjectBuilder()
                                .add("id", contact.getString("id"))
                                .add("ifVersion", contact.getInt("version"))
                                .add("title", title))
                .build();
    }
}
