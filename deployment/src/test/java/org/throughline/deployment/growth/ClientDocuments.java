package org.throughline.deployment.growth;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughline.deployment.api.Client;

/** All queries of the web client, and the one call: what people's pages ask. */
final class ClientDocuments {
    private static final Path OF_THE_CLIENT = Path.of("../spa/target/documents/trusted-documents.json");
    private static final Path THE_ONE_CALL = Path.of("../bench/queries/page.graphql");
    private static final Pattern HEAD = Pattern.compile("\\bquery\\s+(\\w+)\\s*(?:\\(([^)]*)\\))?\\s*\\{");
    private static final Pattern VARIABLE = Pattern.compile("\\$(\\w+):\\s*([\\w\\[\\]]+)(!?)");

    private final List<String> texts;

    private ClientDocuments(List<String> texts) {
        this.texts = texts;
    }

    static ClientDocuments all() {
        try (Reader reader = Files.newBufferedReader(OF_THE_CLIENT)) {
            JsonObject documents = Json.createReader(reader).readObject();
            List<String> texts = new ArrayList<>(documents.keySet().stream()
                    .sorted()
                    .map(documents::getString)
                    .toList());
            texts.add(Files.readString(THE_ONE_CALL));
            return new ClientDocuments(texts);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What somebody is answered, by the name of the query, to each for which ids are known of what it may ask for. */
    Map<String, String> answers(Client client, List<String> ids) {
        Map<String, String> answers = new TreeMap<>();
        for (String text : texts) {
            Matcher head = HEAD.matcher(text);
            if (!head.find()) {
                continue;
            }
            for (String id : ids) {
                variables(Optional.ofNullable(head.group(2)).orElse(""), id).ifPresent(variables -> {
                    HttpResponse<String> answer = client.send(text, variables);
                    answers.put(head.group(1) + " " + (variables.containsValue(id) ? id : ""), answer.body());
                });
            }
        }
        return answers;
    }

    /** Those that must be given; empty where it is not known by what. */
    private static Optional<Map<String, Object>> variables(String declared, String id) {
        Map<String, Object> variables = new HashMap<>();
        Matcher variable = VARIABLE.matcher(declared);
        while (variable.find()) {
            if (variable.group(3).isEmpty()) {
                continue;
            }
            Object value = switch (variable.group(2)) {
                case "Int" -> 20;
                case "ID" -> id;
                case "Boolean" -> true;
                case "String" -> variable.group(1).equals("language") ? "en" : "an";
                case "MessageKind" -> "REQUEST";
                case "ImportKind" -> "ADDRESS_BOOK";
                default -> null;
            };
            if (value == null) {
                return Optional.empty();
            }
            variables.put(variable.group(1), value);
        }
        return Optional.of(variables);
    }
}
