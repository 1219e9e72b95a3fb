package org.throughline.graphql.endpoint;

import graphql.GraphQLError;
import graphql.schema.GraphQLSchema;
import io.smallrye.graphql.execution.ExecutionService;
import io.smallrye.graphql.execution.context.SmallRyeContextManager;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.throughline.domain.account.Viewer;
import org.throughline.graphql.execution.SelfCheck;
import org.throughline.graphql.execution.StoredReads;

/** The GraphQL endpoint. Every request has a viewer; every answer is JSON. */
@WebServlet(name = "Throughline GraphQL", urlPatterns = "/graphql", loadOnStartup = 2)
public class GraphQLServlet extends HttpServlet {
    private static final Viewer NOBODY =
            new Viewer(new UUID(0, 0), new UUID(0, 0), Optional.of(new UUID(0, 0)), Set.of(), ZoneId.of("UTC"));

    @Inject
    private ExecutionService execution;

    @Inject
    private GraphQLSchema schema;

    @Inject
    private StoredReads reads;

    /** Asks for everything once, so that what cannot be read shows itself now. */
    @Override
    public void init() throws ServletException {
        List<GraphQLError> errors = new ArrayList<>();
        try {
            for (String query : SelfCheck.documents(schema, reads.catalogue())) {
                execution.executeSync(
                        Json.createObjectBuilder().add("query", query).build(),
                        context(NOBODY),
                        answer -> errors.addAll(answer.getExecutionResult().getErrors()));
            }
        } finally {
            SmallRyeContextManager.clearCurrentSmallRyeContext();
        }
        if (!errors.isEmpty()) {
            throw new ServletException("the schema promises what cannot be read: " + errors);
        }
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            Viewer viewer = viewer(request);
            MediaType mediaType = MediaType.accepted(request.getHeader("Accept"));
            JsonObject body = RequestBody.read(request);
            ResponseWriter writer = new ResponseWriter(request, response, mediaType, body.getString("query"));
            try {
                execution.executeSync(body, context(viewer), writer);
            } finally {
                SmallRyeContextManager.clearCurrentSmallRyeContext();
            }
        } catch (HttpRefusal refusal) {
            refusal.send(response);
        }
    }

    private static Viewer viewer(HttpServletRequest request) throws HttpRefusal {
        if (request.getAttribute(Viewer.class.getName()) instanceof Viewer viewer) {
            return viewer;
        }
        throw new HttpRefusal(HttpServletResponse.SC_UNAUTHORIZED, "UNAUTHENTICATED", "Sign in first: POST /session.");
    }

    private static Map<String, Object> context(Viewer viewer) {
        Map<String, Object> context = new HashMap<>();
        context.put(StoredReads.VIEWER, viewer);
        context.put("locale", Locale.ENGLISH);
        return context;
    }
}
