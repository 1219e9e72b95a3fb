package org.throughline.graphql.endpoint;

import graphql.language.OperationDefinition;
import graphql.schema.GraphQLSchema;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.throughline.graphql.document.DocumentRefused;
import org.throughline.graphql.document.Documents;
import org.throughline.graphql.document.KnownDocument;
import org.throughline.graphql.document.TrustedDocuments;
import org.throughline.graphql.telemetry.CacheUse;
import org.throughline.graphql.telemetry.Operation;

/** Finds the document that a request means, and whether it may be executed at all. */
final class Requested {
    private static final Logger LOG = Logger.getLogger(Requested.class);

    private static final Map<OperationDefinition.Operation, String> KINDS = Map.of(
            OperationDefinition.Operation.QUERY, "query",
            OperationDefinition.Operation.MUTATION, "mutation",
            OperationDefinition.Operation.SUBSCRIPTION, "subscription");

    private final Documents documents;
    private final TrustedDocuments trusted;
    private final boolean trustedOnly;
    private final boolean introspection;

    Requested(GraphQLSchema schema, EndpointSettings settings) throws IOException {
        this.documents = new Documents(schema, settings.documentLimits());
        this.trusted = TrustedDocuments.read(schema, Requested.class.getClassLoader(), settings.trustedDocuments());
        this.trustedOnly = settings.trustedOnly();
        this.introspection = settings.introspection();
        if (trusted.size() > 0 || trustedOnly) {
            LOG.infof(
                    "%d GraphQL documents are registered; %s",
                    trusted.size(), trustedOnly ? "no others are taken" : "others are taken too");
        }
    }

    /** How often a document was known already. */
    CacheUse use() {
        return documents.use();
    }

    KnownDocument document(JsonObject request, Operation observed) throws HttpRefusal, DocumentRefused {
        Optional<String> id = text(request, "documentId");
        Optional<String> query = text(request, "query");
        if (id.isPresent() == query.isPresent()) {
            throw new HttpRefusal(
                    HttpServletResponse.SC_BAD_REQUEST,
                    "NOT_A_REQUEST",
                    "The request must have either \"query\" or \"documentId\".");
        }
        KnownDocument document = id.isPresent() ? registered(id.get()) : written(query.get());
        observe(document, request, observed, id, query);
        return document;
    }

    private void observe(
            KnownDocument document,
            JsonObject request,
            Operation observed,
            Optional<String> id,
            Optional<String> query) {
        Optional<OperationDefinition> operation = document.definition(text(request, "operationName"));
        boolean registered = id.isPresent() || trusted.byText(query.get()).isPresent();
        observed.is(
                operation
                        .filter(known -> registered)
                        .map(OperationDefinition::getName)
                        .orElse(Operation.OTHER),
                operation.map(known -> KINDS.get(known.getOperation())).orElse(Operation.NONE),
                () -> id.map(text -> text.substring(text.indexOf(':') + 1))
                        .orElseGet(() -> TrustedDocuments.hash(query.get())));
    }

    /** A GET must change nothing. */
    void checkChangesNothing(KnownDocument document, JsonObject request) throws HttpRefusal {
        Optional<OperationDefinition.Operation> operation = document.operation(text(request, "operationName"));
        if (operation.isPresent() && operation.get() != OperationDefinition.Operation.QUERY) {
            throw HttpRefusal.method(false);
        }
    }

    private KnownDocument registered(String id) throws HttpRefusal {
        return trusted.byId(id)
                .orElseThrow(() -> new HttpRefusal(
                        HttpServletResponse.SC_NOT_FOUND,
                        "DOCUMENT_NOT_FOUND",
                        "No document is registered by this id; an id is sha256: and 64 hexadecimal digits."));
    }

    private KnownDocument written(String query) throws HttpRefusal, DocumentRefused {
        if (trustedOnly) {
            return trusted.byText(query)
                    .orElseThrow(() -> new HttpRefusal(
                            HttpServletResponse.SC_FORBIDDEN,
                            "DOCUMENT_NOT_TRUSTED",
                            "This server only executes documents that were registered with it."));
        }
        KnownDocument document;
        try {
            document = documents.of(query);
        } catch (DocumentRefused refused) {
            if (refused.isTooMuch()) {
                throw new HttpRefusal(
                        HttpServletResponse.SC_BAD_REQUEST,
                        refused.errors().get(0).getExtensions().get("code").toString(),
                        refused.getMessage());
            }
            throw refused;
        }
        if (document.introspects() && !introspection) {
            throw new HttpRefusal(
                    HttpServletResponse.SC_FORBIDDEN,
                    "INTROSPECTION_OFF",
                    "This server does not tell its schema; it is in the repository, as schema.graphql.");
        }
        return document;
    }

    private static Optional<String> text(JsonObject request, String name) {
        return request.get(name) instanceof JsonString given
                        && !given.getString().isEmpty()
                ? Optional.of(given.getString())
                : Optional.empty();
    }
}
