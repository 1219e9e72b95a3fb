package org.throughline.graphql.execution;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.execution.RawVariables;
import graphql.execution.ValuesResolver;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import graphql.validation.Validator;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The examples of docs/imports.md are what the schema takes. */
class ImportsGuideTest {
    private static final Path GUIDE = Path.of("../docs/imports.md");
    private static final Pattern BODY = Pattern.compile("-d '(\\{\\n.*?\\n\\})'", Pattern.DOTALL);

    @Test
    void givesExamplesThatAreValid() throws IOException {
        for (JsonObject body : bodies()) {
            String query = body.getString("query");
            Document document = Parser.parse(query);
            assertThat(new Validator().validateDocument(ServerSchema.get(), document, Locale.ENGLISH))
                    .as(query)
                    .isEmpty();
            assertThat(coerced(document, body).toMap()).as(query).hasSameSizeAs(variables(body));
        }
    }

    @Test
    void givesAnExampleOfEachStep() throws IOException {
        Set<String> told = new TreeSet<>();
        for (JsonObject body : bodies()) {
            for (MatchResult word : Pattern.compile("\\w+")
                    .matcher(body.getString("query"))
                    .results()
                    .toList()) {
                told.add(word.group());
            }
        }
        assertThat(told)
                .contains(
                        "checkImport",
                        "confirmImport",
                        "cancelImport",
                        "undoImport",
                        "startExport",
                        "cancelExport",
                        "importFields",
                        "bulkImport",
                        "bulkImports",
                        "exportJob");
    }

    private static CoercedVariables coerced(Document document, JsonObject body) {
        OperationDefinition operation =
                document.getDefinitionsOfType(OperationDefinition.class).get(0);
        return ValuesResolver.coerceVariableValues(
                ServerSchema.get(),
                operation.getVariableDefinitions(),
                RawVariables.of(variables(body)),
                GraphQLContext.getDefault(),
                Locale.ENGLISH);
    }

    private static Map<String, Object> variables(JsonObject body) {
        return body.containsKey("variables") ? members(body.getJsonObject("variables")) : Map.of();
    }

    private static Map<String, Object> members(JsonObject object) {
        return object.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> plain(entry.getValue())));
    }

    private static Object plain(JsonValue value) {
        return switch (value.getValueType()) {
            case OBJECT -> members(value.asJsonObject());
            case ARRAY ->
                ((JsonArray) value).stream().map(ImportsGuideTest::plain).toList();
            case STRING -> ((JsonString) value).getString();
            default -> throw new IllegalArgumentException("no example needs " + value);
        };
    }

    /** As the shell sends them: what it fills in stands for an id. */
    private static List<JsonObject> bodies() throws IOException {
        String guide = Files.readString(GUIDE).replaceAll("'\"\\$\\w+\"'", "0197-an-id");
        List<JsonObject> bodies = BODY.matcher(guide)
                .results()
                .map(found ->
                        Json.createReader(new StringReader(found.group(1))).readObject())
                .toList();
        assertThat(bodies).hasSizeGreaterThan(8);
        return bodies;
    }
}
