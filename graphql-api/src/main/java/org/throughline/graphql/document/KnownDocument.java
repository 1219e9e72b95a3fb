package org.throughline.graphql.document;

import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import java.util.List;
import java.util.Optional;

/**
 * A document that may be executed: parsed, measured and valid.
 *
 * @param entry the document, as graphql-java takes it
 * @param introspects whether it asks for the schema
 * @param nodes how many parts its tree has, a measure of the memory it takes
 */
public record KnownDocument(PreparsedDocumentEntry entry, boolean introspects, int nodes) {
    KnownDocument(Document document, Measure measure) {
        this(new PreparsedDocumentEntry(document), measure.introspects(), measure.nodes());
    }

    /** What the named operation does, or the only one; empty when there is no such operation. */
    public Optional<OperationDefinition.Operation> operation(Optional<String> name) {
        return definition(name).map(OperationDefinition::getOperation);
    }

    /** The named operation, or the only one; empty when there is no such operation. */
    public Optional<OperationDefinition> definition(Optional<String> name) {
        List<OperationDefinition> operations = entry.getDocument().getDefinitionsOfType(OperationDefinition.class);
        if (name.isEmpty()) {
            return operations.size() == 1 ? Optional.of(operations.get(0)) : Optional.empty();
        }
        return operations.stream()
                .filter(operation -> name.get().equals(operation.getName()))
                .findFirst();
    }
}
