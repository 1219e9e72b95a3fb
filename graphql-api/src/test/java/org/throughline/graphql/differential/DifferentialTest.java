package org.throughline.graphql.differential;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExceptionWhileDataFetching;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.execution.RawVariables;
import graphql.execution.SimpleDataFetcherExceptionHandler;
import graphql.language.AstPrinter;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.language.Type;
import graphql.normalized.ExecutableNormalizedOperation;
import graphql.normalized.ExecutableNormalizedOperationFactory;
import graphql.parser.Parser;
import graphql.schema.GraphQLEnumType;
import graphql.validation.Validator;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.IOException;
import java.io.StringReader;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.throughline.graphql.execution.PlannedExecution;
import org.throughline.graphql.execution.ServerApi;
import org.throughline.graphql.execution.ServerSchema;
import org.throughline.graphql.execution.StoredReads;
import org.throughline.graphql.read.NetworkFixture;
import org.throughline.graphql.read.PlanReader;
import org.throughline.persistence.testing.TestDatabase;

/** Every operation of the repository, and {@value #OPERATIONS} random ones, must be answered as by graphql-java itself. */
class DifferentialTest {
    private static final int OPERATIONS = 10_000;
    private static final long SEED = Long.getLong("differential.seed", System.nanoTime());
    private static final Logger LOG = System.getLogger(DifferentialTest.class.getName());
    /** The static methods of Json look for it on the class path each time. */
    private static final JsonProvider JSON = JsonProvider.provider();

    /** What variables of the client are given; those of other types are left out, where they may. */
    private static final Map<String, Object> VALUES = Map.of("Int", 20, "Boolean", true);

    private static final Path REPOSITORY = Path.of("..");

    private static TestDatabase database;
    private static NetworkFixture network;
    private static GraphQL planned;
    private static GraphQL reference;
    private static final List<String> CURSORS = new ArrayList<>();
    private static final Map<String, Integer> SEEN = new TreeMap<>();

    @BeforeAll
    static void start() {
        database = TestDatabase.migrated();
        network = RandomNetwork.in(database.dataSource(), new Random(SEED));
        Clock clock = Clock.fixed(NetworkFixture.START.toInstant(), ZoneOffset.UTC);
        StoredReads reads = new StoredReads(
                ServerApi.catalogue(),
                new PlanReader(Pooled.of(database.serving()), clock, new PlanReader.Limits(20_000, 300_000)));
        planned = GraphQL.newGraphQL(ServerSchema.get())
                .queryExecutionStrategy(new PlannedExecution(reads, new SimpleDataFetcherExceptionHandler()))
                .build();
        reference = new Reference(new Model(Pooled.of(database.dataSource()), network.viewer())).graphQL();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void answersRandomOperationsAsGraphqlJavaDoes() {
        List<String> ids = Stream.concat(
                        network.ids().stream().map(UUID::toString),
                        Stream.of("nonsense", UUID.randomUUID().toString(), "00000000-0000-0000-0000-00000000000G"))
                .toList();
        Operations operations = new Operations(ServerSchema.get(), ids, CURSORS);
        for (int i = 0; i < OPERATIONS; i++) {
            Operations.Operation operation = operations.next(new Random(SEED + i));
            compare(operation.document(), operation.variables(), "operation " + i + " of seed " + SEED);
        }
        LOG.log(
                Level.INFO,
                "{0} random operations of -Ddifferential.seed={1}: {2}",
                OPERATIONS,
                Long.toString(SEED),
                SEEN);
        assertThat(SEEN.get("answered"))
                .as("most operations are answered: " + SEEN)
                .isGreaterThan(OPERATIONS / 2);
        assertThat(SEEN.keySet()).contains("PAGE_SIZE", "PAGE_AMBIGUOUS", "CURSOR_INVALID", "NOT_TEXT", "OUT_OF_RANGE");
    }

    @Test
    void answersEveryOperationOfTheRepositoryAsGraphqlJavaDoes() throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(REPOSITORY)) {
            files = walk.filter(path -> path.toString().endsWith(".graphql"))
                    .filter(path -> !path.getFileName().toString().equals("schema.graphql"))
                    .filter(path -> !path.toString().contains("target")
                            && !path.toString().contains("node_modules"))
                    .toList();
        }
        int compared = 0;
        for (Path file : files) {
            String document = Files.readString(file);
            if (new Validator()
                    .validateDocument(ServerSchema.get(), Parser.parse(document), Locale.ENGLISH)
                    .isEmpty()) {
                compared++;
                compare(
                        document,
                        Map.of("first", 100, "id", network.ids().get(5).toString()),
                        file.toString());
            }
        }
        assertThat(compared).isPositive();
    }

    @Test
    void answersEveryQueryOfTheWebClientAsGraphqlJavaDoes() {
        Random random = new Random(SEED);
        Set<String> compared = new TreeSet<>();
        ClientDocuments.byName().forEach((name, document) -> {
            OperationDefinition operation = Parser.parse(document)
                    .getFirstDefinitionOfType(OperationDefinition.class)
                    .orElseThrow();
            if (operation.getOperation() == OperationDefinition.Operation.QUERY && isStored(operation)) {
                for (int i = 0; i < 20; i++) {
                    Map<String, Object> variables = new HashMap<>();
                    operation
                            .getVariableDefinitions()
                            .forEach(variable -> value(variable.getType(), random)
                                    .ifPresent(value -> variables.put(variable.getName(), value)));
                    compare(document, variables, name);
                }
                compared.add(name);
            }
        });
        assertThat(compared).hasSizeGreaterThan(10).contains("Network");
    }

    /** Something for a variable; nothing for filters and for texts that may be left out. */
    private static Optional<Object> value(Type<?> type, Random random) {
        if (AstPrinter.printAst(type).equals("String!")) {
            return Optional.of("an");
        }
        String name = AstPrinter.printAst(type).replaceAll("\\W", "");
        if (name.equals("ID")) {
            return Optional.of(
                    network.ids().get(random.nextInt(network.ids().size())).toString());
        }
        return ServerSchema.get().getType(name) instanceof GraphQLEnumType of
                ? Optional.of(of.getValues()
                        .get(random.nextInt(of.getValues().size()))
                        .getName())
                : Optional.ofNullable(VALUES.get(name));
    }

    /** Whether the planner answers all of it. */
    private static boolean isStored(OperationDefinition operation) {
        return operation.getSelectionSet().getSelectionsOfType(Field.class).stream()
                .allMatch(field -> ServerApi.catalogue().root(field.getName()).isPresent());
    }

    @Test
    void usesOnePlanForAllValuesOfItsVariables() {
        String document = "query ($f: Int, $a: String, $s: ContactFilter, $by: ContactOrder, $more: Boolean!) {"
                + " contacts(first: $f, after: $a, filter: $s, orderBy: $by) { nodes { name id @include(if: $more) } } }";
        Random random = new Random(SEED);
        for (int i = 0; i < 200; i++) {
            Map<String, Object> variables = new HashMap<>(Map.of("more", random.nextBoolean()));
            if (random.nextBoolean()) {
                variables.put("f", 1 + random.nextInt(9));
            }
            if (random.nextBoolean()) {
                variables.put(
                        "s",
                        random.nextBoolean()
                                ? Map.of("search", "a")
                                : Map.of("neverInterviewed", random.nextBoolean()));
            }
            if (random.nextBoolean()) {
                String field = List.of("NAME", "STRENGTH", "CREATED_AT").get(random.nextInt(3));
                variables.put("by", Map.of("field", field, "direction", random.nextBoolean() ? "ASC" : "DESC"));
            }
            compare(document, variables, variables.toString());
        }
    }

    private static void compare(String document, Map<String, Object> variables, String name) {
        ExecutionResult ours = run(planned, document, variables);
        String refusal = ours.getErrors().isEmpty() ? "" : code(ours.getErrors().get(0));
        if (refusal.equals("ANSWER_TOO_LARGE") || refusal.equals("TOO_COMPLEX")) {
            SEEN.merge(refusal, 1, Integer::sum);
            return;
        }
        ExecutionResult theirs = run(reference, document, variables);
        String context = name + "\n" + document + "\n" + variables;
        Set<String> refusals =
                theirs.getErrors().stream().map(DifferentialTest::code).collect(Collectors.toSet());
        if (ours.getErrors().isEmpty()) {
            assertThat(refusals).as(context).isEmpty();
            JsonValue answer = JSON.createReader(new StringReader(ours.getData().toString()))
                    .readValue();
            assertThat(answer.toString())
                    .as(context)
                    .isEqualTo(json(theirs.getData()).toString());
            harvest(answer);
            SEEN.merge("answered", 1, Integer::sum);
        } else {
            SEEN.merge(refusal, 1, Integer::sum);
            assertThat(Requests.refusals(normalised(document, variables)))
                    .as(context)
                    .contains(refusal);
        }
    }

    private static ExecutableNormalizedOperation normalised(String document, Map<String, Object> variables) {
        return ExecutableNormalizedOperationFactory.createExecutableNormalizedOperationWithRawVariables(
                ServerSchema.get(), Parser.parse(document), null, RawVariables.of(variables));
    }

    private static ExecutionResult run(GraphQL graphQL, String document, Map<String, Object> variables) {
        return graphQL.execute(ExecutionInput.newExecutionInput(document)
                .variables(variables)
                .graphQLContext(Map.of(StoredReads.VIEWER, network.viewer()))
                .build());
    }

    private static String code(GraphQLError error) {
        if (error instanceof ExceptionWhileDataFetching fetching) {
            return fetching.getException() instanceof Pages.Refused refused
                    ? refused.getMessage()
                    : String.valueOf(fetching.getException());
        }
        Object code =
                error.getExtensions() == null ? null : error.getExtensions().get("code");
        return code == null ? error.getErrorType() + ": " + error.getMessage() : code.toString();
    }

    /** Cursors of one answer are tried in later operations. */
    private static void harvest(JsonValue value) {
        switch (value.getValueType()) {
            case OBJECT -> value.asJsonObject().values().forEach(DifferentialTest::harvest);
            case ARRAY -> value.asJsonArray().forEach(DifferentialTest::harvest);
            case STRING -> {
                String text = ((JsonString) value).getString();
                if (text.startsWith("AA") && CURSORS.size() < 5_000) {
                    CURSORS.add(text);
                }
            }
            default -> {}
        }
    }

    private static JsonValue json(Object value) {
        if (value instanceof Map<?, ?> map) {
            JsonObjectBuilder object = JSON.createObjectBuilder();
            map.forEach((key, member) -> object.add(key.toString(), json(member)));
            return object.build();
        }
        if (value instanceof List<?> list) {
            JsonArrayBuilder array = JSON.createArrayBuilder();
            list.forEach(element -> array.add(json(element)));
            return array.build();
        }
        if (value instanceof Integer number) {
            return JSON.createValue(number);
        }
        if (value instanceof Long number) {
            return JSON.createValue(number);
        }
        if (value instanceof java.math.BigInteger number) {
            return JSON.createValue(number);
        }
        if (value instanceof Double decimal) {
            String plain =
                    java.math.BigDecimal.valueOf(decimal).stripTrailingZeros().toPlainString();
            return JSON.createValue(new java.math.BigDecimal(plain));
        }
        if (value instanceof Boolean bool) {
            return bool ? JsonValue.TRUE : JsonValue.FALSE;
        }
        return value == null ? JsonValue.NULL : JSON.createValue(value.toString());
    }
}
