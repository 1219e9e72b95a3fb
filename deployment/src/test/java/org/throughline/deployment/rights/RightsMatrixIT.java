package org.throughline.deployment.rights;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.throughline.deployment.api.Client;
import org.throughline.deployment.running.RunningServerTest;
import org.throughline.domain.programme.AdvisorAccess;
import org.throughline.graphql.rights.AdvisorRights;

/**
 * Everything that can be asked and changed over GraphQL, found in the schema, by everybody in two institutions. What is not
 * somebody's reads as what never was, answers as what never was, and stays as it was; nobody's answers change by what
 * somebody else writes. The exceptions are few and stand here.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RightsMatrixIT extends RunningServerTest {
    /** When an answer was computed. */
    private static final Pattern MOMENT = Pattern.compile("\"at\":\"[^\"]+\"");

    private static final List<String> REFUSED = List.of("\"NOT_FOUND\"", "\"NOT_ALLOWED\"");
    private static final int SOME = 2;
    private static final String NOBODYS = UUID.randomUUID().toString();

    /** What people may do with ids that are others' of their institution: who, with which argument, and whose ids. */
    private static final Set<String> OPEN_TO_OTHERS = Set.of(
            // The advisor of her cohort sees what she shows.
            "advisor of the cohort: advisedSeeker.id of seeker",
            // Advisors see runs of all cohorts, for theirs are among them, and hear that they may not stop them.
            "advisor of the cohort: reportRun.id of institutionRun",
            "advisor of another cohort: reportRun.id of institutionRun",
            "advisor of the cohort: cancelReportRun.id of institutionRun",
            "advisor of another cohort: cancelReportRun.id of institutionRun",
            // Administrators read whose entries they want, and erase people who ask for it.
            "administrator: auditLog.account of account",
            "administrator: erasePerson.id of other",
            "administrator: eraseSeeker.id of seeker",
            // Reports and addresses of charts are the administrators' too, whoever asked for them.
            "administrator: attention.cohortId of cohort",
            "administrator: cohortReport.cohortId of cohort",
            "administrator: trend.cohortId of cohort",
            "administrator: reportRun.id of run",
            "administrator: reportSnapshot.runId of run",
            "administrator: reportSnapshot.cohortId of cohort",
            "administrator: runReport.cohortIds of cohort",
            "administrator: shareCharts.cohortId of cohort",
            "administrator: cancelReportRun.id of run",
            "administrator: stopSharingCharts.id of link");

    /** What an institution has for all its people. */
    private static final Set<String> FOR_ALL = Set.of(
            "directoryPerson.id",
            "node.id",
            "addContactFromDirectory.directoryPersonId",
            "addQuestion.bankQuestionId",
            "startMessage.templateId");

    /** What is compared with what was named before, and looked up no more. */
    private static final Set<String> COMPARED_ONLY =
            Set.of("reorderQuestions.questionIds", "mergeContacts.keptId", "mergeDirectoryPeople.keptId");

    /** What others see of what a seeker writes who shares nothing with advisors. */
    private static final Map<String, Set<String>> CHANGED = Map.of(
            // An insight that others share too is shown, the own one among them.
            "seeker who shares all", Set.of("insights", "earlierInsights"),
            "advisor of the cohort", Set.of("insights", "attention"),
            "administrator", Set.of("attention"));

    private static final Set<String> SHIPPED = Set.of("BankQuestion", "Resource");

    private static World world;
    /** What everybody is told before anything else is done. */
    private static final Map<Asker, Map<String, String>> FIRST = new HashMap<>();
    /** The ids in that, by type. */
    private static final Map<Asker, Map<String, Set<String>>> SEEN = new HashMap<>();

    @BeforeAll
    static void people() {
        world = World.of(SERVER);
        FIRST.putAll(answers(world.everybody()));
        FIRST.forEach((asker, told) -> {
            Map<String, Set<String>> ids = new TreeMap<>();
            told.values().forEach(answer -> collect(Client.json(answer), ids));
            ids.keySet().retainAll(world.schema.nodes());
            SEEN.put(asker, ids);
        });
    }

    @Test
    @Order(1)
    void namesEveryOperationAndEveryArgumentForAnId() {
        ApiSchema schema = world.schema;
        assertThat(operations(Operations.MUTATIONS)).isEqualTo(names(schema.mutations()));
        assertThat(operations(Operations.QUERIES))
                .containsAll(names(schema.queries().stream()
                        .filter(query -> query.arguments().stream().anyMatch(ApiSchema.Input::isRequired))
                        .toList()));
        Set<String> there = new TreeSet<>();
        Stream.concat(schema.queries().stream(), schema.mutations().stream())
                .forEach(field -> field.arguments().forEach(argument -> ids(field.name(), argument, there)));
        Set<String> tried = new TreeSet<>();
        Stream.concat(Operations.QUERIES.stream(), Operations.MUTATIONS.stream())
                .forEach(template ->
                        template.places().forEach(place -> tried.add(template.operation() + "." + place.argument())));
        assertThat(tried).isEqualTo(there);
    }

    @Test
    @Order(2)
    void walksEveryEdgeAndFindsEveryTypeThatHasIds() {
        Walk walk = new Walk(world.schema);
        walk.everyEdge(arguments(world.north.open), "viewer");
        assertThat(walk.edges).isEqualTo(walk.edgesThereAre()).hasSizeGreaterThan(150);
        Set<String> types = new TreeSet<>();
        world.north.everybody().forEach(asker -> types.addAll(SEEN.get(asker).keySet()));
        assertThat(types).containsAll(world.schema.nodes());
    }

    /** So that nothing, no number and no order, tells one seeker of another's things. */
    @Test
    @Order(4)
    void whatASeekerWritesChangesNoAnswerOfOthers() {
        Asker writer = world.north.reserved;
        Map<String, String> tables = Tables.of(world.north.people.institution());
        Belongings.of(
                writer.client(), writer.secret() + " again", writer.shared().get("listed"));
        List<Asker> readers = new ArrayList<>(world.north.everybody());
        readers.addAll(List.of(world.south.open, world.south.admin));
        Map<Asker, Map<String, String>> after = answers(readers);
        Map<String, Set<String>> changed = new TreeMap<>();
        after.forEach((asker, told) -> told.forEach((query, now) -> {
            String answer = FIRST.get(asker).get(query);
            if (asker != writer) {
                assertThat(now).as("%s asks %s", asker, query).doesNotContain(writer.secret());
                // Of the log that one's own questions leave traces in, only what it says is compared.
                if (!now.equals(answer) && !query.startsWith("{ auditLog")) {
                    Set<String> places = changed.computeIfAbsent(
                            (world.homeOf(asker) == world.north ? "" : "elsewhere, ") + asker,
                            unknown -> new TreeSet<>());
                    differences("", Client.json(answer), Client.json(now), places);
                }
            }
            if (asker != world.north.open && asker != world.north.advisor) {
                assertThat(now).as("%s asks %s", asker, query).doesNotContain(world.north.open.secret());
            }
        }));
        changed.values().removeIf(Set::isEmpty);
        assertThat(changed).isEqualTo(CHANGED);
        assertThat(Tables.of(world.north.people.institution()))
                .as("or equal sums would prove nothing")
                .isNotEqualTo(tables);
        assertThat(after.get(writer)).as("or nothing was written").isNotEqualTo(FIRST.get(writer));
    }

    @Test
    @Order(3)
    void idsOfOthersReadAsIdsThatNeverWere() throws IOException {
        Page.Table table = new Page.Table("type", columns());
        world.everybody().parallelStream().forEach(asker -> {
            Map<String, String> ofNothing = new HashMap<>();
            for (Asker owner : ownersFor(asker)) {
                boolean isHome = world.homeOf(owner) == world.homeOf(asker);
                SEEN.get(owner).forEach((type, all) -> {
                    Set<String> ids = new TreeSet<>(all);
                    if (owner.part().isSeeker() && isHome) {
                        ids.removeAll(seenOf(type, fellow(owner)));
                    }
                    boolean areSeekers = owner.part().isSeeker() && !ids.isEmpty();
                    if (owner.part().isSeeker() && ids.isEmpty()) {
                        ids.addAll(all);
                    }
                    if (!owner.part().isSeeker()) {
                        world.homeOf(owner).seekers().forEach(seeker -> ids.removeAll(seenOf(type, seeker)));
                    }
                    ids.stream().limit(SOME).forEach(id -> {
                        boolean isNothing = isNothing(asker, type, id, ofNothing);
                        if (!isHome) {
                            assertThat(isNothing)
                                    .as("%s elsewhere sees %s %s", asker, type, id)
                                    .isNotEqualTo(isShipped(asker, type, id));
                            return;
                        }
                        if (areSeekers && owner != asker) {
                            assertThat(isNothing)
                                    .as("%s sees a seeker's %s %s", asker, type, id)
                                    .isTrue();
                        }
                        String whose = areSeekers ? "a seeker" : owner.part().isSeeker() ? "everybody" : ofStaff(owner);
                        String cell = isNothing ? Page.NO : Page.YES;
                        table.put(type + ", of " + whose, column(asker, owner), cell);
                        if (asker.part() == Asker.Part.ADMIN) {
                            table.put(type + ", of " + whose, "administrator", cell);
                        }
                    });
                });
            }
        });
        Page.check("types", table.toString());
    }

    /** What comes with the product is the same everywhere. */
    private static boolean isShipped(Asker asker, String type, String id) {
        return SHIPPED.contains(type) && seenOf(type, asker).contains(id);
    }

    private static boolean isNothing(Asker asker, String type, String id, Map<String, String> ofNothing) {
        String query = new Walk(world.schema).node(type).get(0);
        return answer(asker, query, id).equals(ofNothing.computeIfAbsent(query, text -> answer(asker, text, NOBODYS)));
    }

    private static String answer(Asker asker, String text, String id) {
        HttpResponse<String> answer = asker.client().send(text.replace("$id", id), Map.of());
        return answer.statusCode() + answer.body().replace(id, "");
    }

    @Test
    @Order(5)
    void argumentsThatAreOthersAnswerAsIdsThatNeverWere() {
        Map<Asker, Map<String, String>> before = tables();
        List<String> wrong = new ArrayList<>();
        world.everybody().parallelStream().forEach(asker -> {
            for (Template template : Operations.QUERIES) {
                ApiSchema.Field query = world.schema.type("Query").field(template.operation());
                String selection = new Walk(world.schema)
                        .of(query.name() + "(#)", query.type())
                        .get(0);
                template.places().forEach(place -> attack(asker, template, place, selection, wrong));
            }
        });
        assertThat(wrong).isEmpty();
        assertThat(tables()).isEqualTo(before);
    }

    @Test
    @Order(6)
    void changesOfWhatIsOthersAreRefusedAsOfWhatNeverWasAndChangeNothing() {
        Map<Asker, Map<String, String>> before = tables();
        List<String> wrong = new ArrayList<>();
        world.everybody().parallelStream().forEach(asker -> {
            for (Template template : Operations.MUTATIONS) {
                for (Template.Place place : template.places()) {
                    attack(asker, template, place, mutation(template), wrong);
                }
            }
        });
        assertThat(wrong).isEmpty();
        assertThat(tables()).isEqualTo(before);
    }

    /** Gives ids of everybody else in one place, and the asker's own in all others. */
    private static void attack(
            Asker asker, Template template, Template.Place place, String selection, List<String> wrong) {
        String operation = template.operation() + "." + place.argument();
        Map<String, String> ids = new TreeMap<>(asker.ids());
        Map<String, String> answers = new HashMap<>();
        Set<String> tried = new TreeSet<>();
        for (Asker owner : ownersFor(asker)) {
            boolean isHome = world.homeOf(owner) == world.homeOf(asker);
            String id = owner.ids().get(place.name());
            if (id == null || isHome && isOpen(asker, operation, place, id) || !tried.add(id)) {
                continue;
            }
            ids.put("email", owner.ids().getOrDefault("email", "nobody@example.org"));
            String told = asked(asker, selection, template.filled(ids, Optional.of(place), id), id);
            String nothing = answers.computeIfAbsent(
                    template.arguments().contains("$email") ? ids.get("email") : "",
                    unknown -> asked(asker, selection, template.filled(ids, Optional.of(place), NOBODYS), NOBODYS));
            String what = "%s with %s's %s %s".formatted(asker, owner, operation, isHome ? "" : "elsewhere");
            if (!told.equals(nothing)) {
                add(wrong, what + ": " + told + " is not " + nothing);
            }
            if (selection.startsWith("mutation") && !isRefusal(asker, operation, place, nothing)) {
                add(wrong, what + ": " + nothing);
            }
        }
    }

    /** The refusal of an id that never was names its place, so that nothing else was the reason. */
    private static boolean isRefusal(Asker asker, String operation, Template.Place place, String answer) {
        if (REFUSED.stream().noneMatch(answer::contains)) {
            return COMPARED_ONLY.contains(operation);
        }
        return !asker.part().isSeeker()
                || !asker.own().containsKey(place.name())
                || answer.contains("\"" + place.argument() + "\"");
    }

    private static void add(List<String> wrong, String what) {
        synchronized (wrong) {
            wrong.add(what);
        }
    }

    /** Whether an id of one's institution may be used. */
    private static boolean isOpen(Asker asker, String operation, Template.Place place, String id) {
        return asker.own().containsValue(id)
                || asker.shared().containsValue(id) && (asker.part() == Asker.Part.ADMIN || FOR_ALL.contains(operation))
                || OPEN_TO_OTHERS.contains(asker + ": " + operation + " of " + place.name());
    }

    private static String asked(Asker asker, String selection, String arguments, String id) {
        HttpResponse<String> answer = asker.client().send(selection.replace("#", arguments), Map.of());
        return answer.statusCode()
                + MOMENT.matcher(answer.body()).replaceAll("").replace(id, "");
    }

    @Test
    @Order(7)
    void tellsNobodyWithoutRights() {
        Asker owner = world.north.open;
        Client anonymous = Client.anonymous(SERVER);
        Client gone = world.north.deactivated(SERVER);
        Client reporting = owner.client().byToken("REPORTS");
        Map<Asker, Map<String, String>> before = tables();
        Map<String, String> nobodys = Belongings.nobodys(owner.ids());
        Stream.concat(
                        Operations.MUTATIONS.stream()
                                .flatMap(template -> Stream.of(owner.ids(), nobodys)
                                        .map(ids -> mutation(template).replace("#", template.filled(ids)))),
                        new Walk(world.schema)
                                .queries(arguments(owner)).values().stream().flatMap(List::stream))
                .parallel()
                .forEach(text -> {
                    for (Client nobody : List.of(anonymous, gone)) {
                        HttpResponse<String> answer = nobody.send(text, Map.of());
                        assertThat(answer.statusCode()).as(text).isEqualTo(401);
                        assertThat(answer.body()).contains("UNAUTHENTICATED").doesNotContain("data");
                    }
                    assertThat(reporting.send(text, Map.of()).body())
                            .as(text)
                            .contains("SCOPE_MISSING")
                            .doesNotContain(owner.secret())
                            .doesNotContain("totalCount")
                            .doesNotContain("userErrors");
                });
        Map<Asker, Map<String, String>> after = tables();
        assertThat(after).isEqualTo(before);
    }

    /**
     * Where two answers differ, as the names of fields on the way there. Of a look there is one for each hour, and somebody is
     * seen once a minute; either may have come between the two.
     */
    private static void differences(String place, JsonValue one, JsonValue other, Set<String> places) {
        if (one instanceof JsonObject here
                && other instanceof JsonObject there
                && here.keySet().equals(there.keySet())) {
            here.forEach((name, value) -> differences(place + "." + name, value, there.get(name), places));
        } else if (one instanceof JsonArray here && other instanceof JsonArray there && here.size() == there.size()) {
            for (int i = 0; i < here.size(); i++) {
                differences(place, here.get(i), there.get(i), places);
            }
        } else if (!one.equals(other)
                && !place.endsWith(".at")
                && !place.endsWith(".lastSeenAt")
                && !place.contains(".looks.")) {
            places.add(
                    place.contains("nsights.")
                            ? place.replaceFirst(".*\\.(\\w*nsights)\\..*", "$1")
                            : place.split("\\.")[2]);
        }
    }

    private static Map<Asker, Map<String, String>> answers(List<Asker> askers) {
        Map<Asker, Map<String, String>> answers = new ConcurrentHashMap<>();
        askers.parallelStream().forEach(asker -> {
            Map<String, String> told = new TreeMap<>();
            everyQuery(asker).forEach(query -> {
                HttpResponse<String> answer = asker.client().send(query, Map.of());
                assertThat(answer.statusCode()).as(query + answer.body()).isEqualTo(200);
                assertThat(answer.body()).as(query).doesNotContain("\"errors\":");
                told.put(query, answer.body());
            });
            answers.put(asker, told);
        });
        return answers;
    }

    @Test
    @Order(8)
    void tellsEverybodyWhatIsForThem() throws IOException {
        List<Asker> askers =
                List.of(world.north.open, world.north.advisor, world.north.otherAdvisor, world.north.admin);
        Page.Table table = new Page.Table(
                "query", askers.stream().map(RightsMatrixIT::role).toList());
        for (Asker asker : askers) {
            new Walk(world.schema).queries(arguments(asker)).forEach((query, ways) -> {
                boolean isTold = ways.stream()
                        .map(way -> Client.json(FIRST.get(asker).get(way)).getJsonObject("data"))
                        .anyMatch(answer -> saysSomething(answer.get(query)));
                table.put(query, role(asker), isTold ? Page.YES : Page.NO);
            });
        }
        Page.check("queries", table.toString());
    }

    private static String role(Asker asker) {
        return asker.part().isSeeker() ? "a seeker" : asker.toString();
    }

    /** Whether an answer has anything in it but that there is nothing. */
    private static boolean saysSomething(JsonValue answer) {
        if (answer instanceof JsonObject object) {
            return object.entrySet().stream()
                    .filter(member ->
                            !Set.of("__typename", "userErrors", "pageInfo").contains(member.getKey()))
                    .anyMatch(member -> saysSomething(member.getValue()));
        }
        if (answer instanceof JsonArray array) {
            return array.stream().anyMatch(RightsMatrixIT::saysSomething);
        }
        return !List.of("null", "false", "0").contains(answer.toString());
    }

    /** What AdvisedMatrixTest proves, cell by cell. */
    @Test
    @Order(9)
    void opensToAdvisorsWhatThePageSays() throws IOException {
        List<String> levels = List.of("figures only", "names and states", "all but private notes", "never");
        Page.Table table = new Page.Table("type", levels);
        for (String type : AdvisorRights.types()) {
            Map<String, Set<String>> fields = new TreeMap<>();
            world.schema.type(type).fields().forEach(field -> {
                int level = 0;
                while (level < AdvisorAccess.values().length
                        && !AdvisorRights.of(AdvisorAccess.values()[level]).opens(type, field.name())) {
                    level++;
                }
                fields.computeIfAbsent(levels.get(level), unknown -> new TreeSet<>())
                        .add(field.name());
            });
            levels.forEach(level ->
                    table.put(type, level, String.join(", ", fields.getOrDefault(level, Set.of(Page.NO)))));
        }
        Page.check("fields", table.toString());
    }

    @Test
    @Order(10)
    void doesForEverybodyWhatIsTheirs() throws IOException {
        Page.Table table = new Page.Table("change", List.of("a seeker", "an advisor", "an administrator"));
        for (Asker asker : List.of(world.north.advisor, world.north.open, world.north.admin)) {
            Map<String, String> ids = new TreeMap<>(world.north.reserved.own());
            ids.putAll(asker.ids());
            Map<String, Boolean> may = new TreeMap<>();
            for (Template template : Operations.MUTATIONS) {
                HttpResponse<String> answer =
                        asker.client().send(mutation(template).replace("#", template.filled(ids)), Map.of());
                boolean isDone = REFUSED.stream().noneMatch(answer.body()::contains);
                may.merge(template.operation(), isDone, Boolean::logicalOr);
            }
            may.forEach((mutation, isDone) -> table.put(
                    mutation,
                    asker.part().isSeeker()
                            ? "a seeker"
                            : asker == world.north.admin ? "an administrator" : "an advisor",
                    isDone ? Page.YES : Page.NO));
        }
        Page.check("changes", table.toString());
    }

    private static void collect(JsonValue value, Map<String, Set<String>> ids) {
        if (value instanceof JsonObject object) {
            if (object.containsKey("__typename") && object.containsKey("id")) {
                ids.computeIfAbsent(object.getString("__typename"), unknown -> new TreeSet<>())
                        .add(object.getString("id"));
            }
            object.values().forEach(member -> collect(member, ids));
        } else if (value instanceof JsonArray array) {
            array.forEach(element -> collect(element, ids));
        }
    }

    private static List<String> everyQuery(Asker asker) {
        Walk walk = new Walk(world.schema);
        List<String> queries = new ArrayList<>();
        walk.queries(arguments(asker)).values().forEach(queries::addAll);
        queries.addAll(walk.everyEdge(arguments(asker), asker.part().isSeeker() ? "viewer" : "advisedSeeker"));
        return queries;
    }

    /** With what is theirs; advisors ask for a seeker who shows them something. */
    private static Map<String, List<String>> arguments(Asker asker) {
        Map<String, String> ids = new TreeMap<>(asker.ids());
        ids.putIfAbsent("seeker", world.homeOf(asker).open.own().get("seeker"));
        ids.putIfAbsent("account", world.homeOf(asker).open.own().get("account"));
        Belongings.nobodys(world.homeOf(asker).open.own()).keySet().forEach(name -> ids.putIfAbsent(name, NOBODYS));
        ids.putIfAbsent("run", NOBODYS);
        return Operations.QUERIES.stream()
                .collect(Collectors.groupingBy(
                        Template::operation,
                        TreeMap::new,
                        Collectors.mapping(template -> template.filled(ids), Collectors.toList())));
    }

    private static String mutation(Template template) {
        boolean needsInput =
                !template.arguments().isEmpty() || !template.operation().isEmpty();
        assertThat(needsInput).isTrue();
        return "mutation { " + template.operation() + "(input: {#}) { userErrors { code message path practice } } }";
    }

    private static Map<Asker, Map<String, String>> tables() {
        return Map.of(
                world.north.admin, Tables.of(world.north.people.institution()),
                world.south.admin, Tables.of(world.south.people.institution()));
    }

    /** Whose things to try: in the north everybody's of both institutions, in the south those of the north. */
    private static List<Asker> ownersFor(Asker asker) {
        List<Asker> abroad = world.elsewhere(asker).everybody();
        return world.homeOf(asker) == world.north
                ? Stream.concat(world.north.everybody().stream(), abroad.stream())
                        .toList()
                : abroad;
    }

    private static Asker fellow(Asker seeker) {
        Institution home = world.homeOf(seeker);
        return seeker == home.open ? home.reserved : home.open;
    }

    private static Set<String> seenOf(String type, Asker asker) {
        return SEEN.get(asker).getOrDefault(type, Set.of());
    }

    private static String ofStaff(Asker owner) {
        return owner.part() == Asker.Part.ADMIN ? "administration" : "an advisor";
    }

    private static List<String> columns() {
        return List.of(
                "who it is of",
                "another seeker",
                "advisor of the cohort",
                "advisor of another cohort",
                "administrator");
    }

    private static String column(Asker asker, Asker owner) {
        if (asker == owner) {
            return "who it is of";
        }
        return asker.part().isSeeker() ? "another seeker" : asker.toString();
    }

    private static void ids(String operation, ApiSchema.Input argument, Set<String> found) {
        if (argument.type().equals("ID") || argument.name().equals("key")) {
            found.add(operation + "." + argument.name());
        }
        world.schema.type(argument.type()).inputs().forEach(field -> ids(operation, field, found));
    }

    private static Set<String> operations(List<Template> templates) {
        return templates.stream().map(Template::operation).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> names(List<ApiSchema.Field> fields) {
        return fields.stream().map(ApiSchema.Field::name).collect(Collectors.toCollection(TreeSet::new));
    }
}
