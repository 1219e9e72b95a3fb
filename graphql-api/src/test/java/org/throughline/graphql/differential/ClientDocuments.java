package org.throughline.graphql.differential;

import graphql.language.AstPrinter;
import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.Node;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The operations of the web client, found in its source, each with the fragments that it uses. */
public final class ClientDocuments {
    private static final Path SOURCE = Path.of("../spa/src");
    private static final Pattern DOCUMENT = Pattern.compile("\\bgraphql\\(\\s*`([^`]*)`");

    private ClientDocuments() {}

    /** Their texts, by the names of the operations. */
    public static Map<String, String> byName() {
        List<OperationDefinition> operations = new ArrayList<>();
        Map<String, FragmentDefinition> fragments = new TreeMap<>();
        texts().map(Parser::parse).forEach(document -> {
            operations.addAll(document.getDefinitionsOfType(OperationDefinition.class));
            document.getDefinitionsOfType(FragmentDefinition.class)
                    .forEach(fragment -> fragments.put(fragment.getName(), fragment));
        });
        Map<String, String> texts = new TreeMap<>();
        operations.forEach(operation -> texts.put(operation.getName(), text(operation, fragments)));
        return texts;
    }

    private static String text(OperationDefinition operation, Map<String, FragmentDefinition> fragments) {
        Map<String, FragmentDefinition> used = new TreeMap<>();
        collect(operation, fragments, used);
        Document.Builder document = Document.newDocument().definition(operation);
        used.values().forEach(document::definition);
        return AstPrinter.printAst(document.build());
    }

    private static void collect(
            Node<?> node, Map<String, FragmentDefinition> fragments, Map<String, FragmentDefinition> used) {
        for (Node<?> child : node.getChildren()) {
            if (child instanceof FragmentSpread spread && !used.containsKey(spread.getName())) {
                FragmentDefinition fragment = fragments.get(spread.getName());
                used.put(spread.getName(), fragment);
                collect(fragment, fragments, used);
            }
            collect(child, fragments, used);
        }
    }

    private static Stream<String> texts() {
        try (Stream<Path> files = Files.walk(SOURCE)) {
            return files
                    .filter(file -> file.toString().matches(".*\\.tsx?"))
                    .filter(file -> !file.toString().contains("generated"))
                    .toList()
                    .stream()
                    .flatMap(file -> DOCUMENT.matcher(text(file)).results().map(found -> found.group(1)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
