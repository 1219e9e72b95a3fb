package org.throughline.graphql.endpoint;

import io.smallrye.graphql.execution.ExecutionService;
import io.smallrye.graphql.execution.context.SmallRyeContextManager;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.throughline.domain.account.Viewer;
import org.throughline.graphql.execution.StoredReads;

/** The GraphQL endpoint. Every request has a viewer; every answer is JSON. */
@WebServlet(name = "Throughline GraphQL", urlPatterns = "/graphql", loadOnStartup = 2)
public class GraphQLServlet extends HttpServlet {
    @Inject
    private ExecutionService execution;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            Viewer viewer = viewer(request);
            MediaType mediaType = MediaType.accepted(request.getHeader("Accept"));
            JsonObject body = RequestBody.read(request);
            ResponseWriter writer = new ResponseWriter(response, mediaType, body.getString("query"));
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
