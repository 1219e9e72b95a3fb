package org.throughline.graphql.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.graphql.differential.ClientDocuments;
import org.throughline.graphql.document.Documents;
import org.throughline.graphql.execution.ServerSchema;

/** The limits as they are unless set otherwise admit every operation that we show or measure. */
class OwnDocumentsTest {
    private static final Pattern IN_A_COMMAND = Pattern.compile("-d '(\\{\"query\".*?\\})'", Pattern.DOTALL);
    private static final List<Path> FOLDERS =
            List.of(Path.of("../bench/queries"), Path.of("../deployment/src/test/graphql"));
    /** Those are for other servers. */
    private static final Pattern OTHERS = Pattern.compile("page-(lists|postgraphile)\\.graphql");

    static Stream<String> documents() throws IOException {
        return Stream.of(shown(), kept(), ClientDocuments.byName().values().stream())
                .flatMap(documents -> documents);
    }

    private static Stream<String> shown() throws IOException {
        return IN_A_COMMAND
                .matcher(Files.readString(Path.of("../README.md")))
                .results()
                .map(OwnDocumentsTest::query);
    }

    private static Stream<String> kept() throws IOException {
        Stream.Builder<String> documents = Stream.builder();
        for (Path folder : FOLDERS) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(OwnDocumentsTest::isOurs).toList()) {
                    documents.add(Files.readString(file));
                }
            }
        }
        return documents.build();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void areAdmitted(String document) throws Exception {
        assertThat(new Documents(ServerSchema.get(), usual().documentLimits())
                        .of(document)
                        .entry()
                        .hasErrors())
                .isFalse();
    }

    /** What the container injects when nothing is set. */
    private static EndpointSettings usual() throws ReflectiveOperationException {
        EndpointSettings settings = new EndpointSettings();
        for (Field field : EndpointSettings.class.getDeclaredFields()) {
            if (field.getType() == int.class) {
                field.setAccessible(true);
                field.setInt(
                        settings,
                        Integer.parseInt(
                                field.getAnnotation(ConfigProperty.class).defaultValue()));
            }
        }
        return settings;
    }

    private static boolean isOurs(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".graphql") && !OTHERS.matcher(name).matches();
    }

    private static String query(MatchResult command) {
        try (JsonReader reader = Json.createReader(new StringReader(command.group(1)))) {
            JsonObject request = reader.readObject();
            return request.getString("query");
        }
    }
}
