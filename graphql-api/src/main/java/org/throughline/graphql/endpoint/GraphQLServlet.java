package org.throughline.graphql.endpoint;

import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQLError;
import graphql.schema.GraphQLSchema;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.throughline.domain.account.Viewer;
import org.throughline.graphql.document.DocumentRefused;
import org.throughline.graphql.document.Documents;
import org.throughline.graphql.document.KnownDocument;
import org.throughline.graphql.execution.Execution;
import org.throughline.graphql.execution.SelfCheck;
import org.throughline.graphql.execution.StoredReads;
import org.throughline.graphql.telemetry.Caches;
import org.throughline.graphql.telemetry.Operation;

/** The GraphQL endpoint. Every request has a viewer; every answer is JSON. */
@WebServlet(name = "Throughline GraphQL", urlPatterns = "/graphql", loadOnStartup = 2)
public class GraphQLServlet extends HttpServlet {
    private static final Viewer NOBODY =
            new Viewer(new UUID(0, 0), new UUID(0, 0), Optional.of(new UUID(0, 0)), Set.of(), ZoneId.of("UTC"));

    @Inject
    private GraphQLSchema schema;

    @Inject
    private StoredReads reads;

    @Inject
    private EndpointSettings settings;

    @Inject
    private Event<EndpointFailed> failures;

    @Inject
    private Caches caches;

    private transient Execution execution;
    private transient RequestReader reader;
    private transient Requested requested;

    @Override
    public void init() throws ServletException {
        try {
            execution = new Execution(schema, reads);
            reader = new RequestReader(settings);
            requested = new Requested(schema, settings);
            caches.add(Caches.DOCUMENTS, requested.use());
            caches.add(Caches.PLANS, reads.planUse());
            check();
        } catch (DocumentRefused | IOException | RuntimeException | ServletException wrong) {
            failures.fire(new EndpointFailed(wrong.getMessage()));
            throw new ServletException(wrong);
        }
    }

    /** Asks for everything once, so that what cannot be read shows itself now. */
    private void check() throws DocumentRefused, ServletException {
        Documents documents = Documents.unlimited(schema);
        List<GraphQLError> errors = new ArrayList<>();
        for (String query : SelfCheck.documents(schema, reads.catalogue())) {
            errors.addAll(execution
                    .run(documents.of(query), JsonValue.EMPTY_JSON_OBJECT, NOBODY)
                    .getErrors());
        }
        if (!errors.isEmpty()) {
            throw new ServletException("the schema promises what cannot be read: " + errors);
        }
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        MediaType mediaType = MediaType.JSON;
        Operation observed = new Operation();
        request.setAttribute(Operation.class.getName(), observed);
        try {
            mediaType = MediaType.accepted(request.getHeader("Accept"));
            Viewer viewer = viewer(request);
            JsonObject body = reader.read(request);
            ExecutionResult result = result(request, body, viewer, observed);
            result.getErrors().forEach(error -> observed.failed(ResultJson.code(error)));
            ResponseWriter.write(result, mediaType, request, response);
        } catch (HttpRefusal refusal) {
            observed.failed(refusal.code());
            refusal.send(mediaType, response);
        }
    }

    private ExecutionResult result(HttpServletRequest request, JsonObject body, Viewer viewer, Operation observed)
            throws HttpRefusal {
        try {
            KnownDocument document = requested.document(body, observed);
            if (!request.getMethod().equals("POST")) {
                requested.checkChangesNothing(document, body);
            }
            return execution.run(document, body, viewer, observed);
        } catch (DocumentRefused refused) {
            return ExecutionResultImpl.newExecutionResult()
                    .errors(refused.errors())
                    .build();
        }
    }

    private static Viewer viewer(HttpServletRequest request) throws HttpRefusal {
        if (request.getAttribute(Viewer.class.getName()) instanceof Viewer viewer) {
            return viewer;
        }
        throw new HttpRefusal(HttpServletResponse.SC_UNAUTHORIZED, "UNAUTHENTICATED", "Sign in first: POST /session.");
    }
}
