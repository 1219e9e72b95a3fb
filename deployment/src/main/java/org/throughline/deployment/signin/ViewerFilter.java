package org.throughline.deployment.signin;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.throughline.domain.account.Scope;
import org.throughline.domain.account.SignIn;
import org.throughline.domain.account.Tenant;
import org.throughline.domain.account.Viewer;

/**
 * Finds out on whose behalf a request runs, by one statement (and about once a minute another that notes the use),
 * leaves the answer in the request attribute named after {@link Viewer}, and has all that follows work for the viewer's
 * institution ({@link Tenant}). A request without a credential goes on without the attribute: the endpoint says no, or
 * does not need to. Refused here are a bearer token that is nobody's, because its sender meant to be somebody (a cookie is
 * sent by the browser on its own), and an API token whose scopes do not reach to the endpoint. Which scope a GraphQL
 * operation needs is seen when it runs. Signing in and out needs no viewer and is not filtered.
 *
 * <p>No address matches two of the patterns ({@code /graphql/*} is {@code /graphql} too): the server would ask twice.
 */
@WebFilter(
        urlPatterns = {
            "/audit.csv",
            "/audit.ndjson",
            "/graphql/*",
            "/exports/*",
            "/imports/*",
            "/invitations",
            "/messages/*",
            "/password",
            "/reports/*",
            "/tokens/*"
        },
        asyncSupported = true)
public class ViewerFilter extends HttpFilter {
    /** Under this name the endpoints find a {@link Viewer}. */
    static final String VIEWER = Viewer.class.getName();
    /** Under this name stands {@code true} when the viewer came by a session, so that they signed in themselves. */
    static final String BY_SESSION = ViewerFilter.class.getName() + ".bySession";

    /** Tells the web client whom it was answered as: another tab, or the identity provider, may have changed that. */
    private static final String ACCOUNT = "Throughline-Account";

    private static final Map<String, Scope> SCOPES = Map.of(
            "/audit.csv", Scope.REPORTS,
            "/audit.ndjson", Scope.REPORTS,
            "/exports", Scope.IMPORTS,
            "/imports", Scope.IMPORTS,
            "/messages", Scope.READ,
            "/reports", Scope.REPORTS);

    @Inject
    private SignIn signIn;

    @Inject
    private Oidc oidc;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<String> bearer = Credentials.bearer(request);
        Optional<Viewer> viewer;
        try {
            viewer = bearer.isPresent() ? byBearer(bearer.get(), request) : byCookie(request);
        } catch (RequestRefused refused) {
            JsonServlet.refuse(response, refused);
            return;
        }
        if (bearer.isPresent() && viewer.isEmpty()) {
            JsonAnswer.unauthenticated(response, "This token is not valid, or not any longer.");
            return;
        }
        Optional<Scope> needed = Optional.ofNullable(SCOPES.get(firstSegment(request.getServletPath())));
        if (viewer.isPresent() && needed.isPresent() && !viewer.get().scopes().contains(needed.get())) {
            JsonAnswer.error(
                    response,
                    HttpServletResponse.SC_FORBIDDEN,
                    "SCOPE_MISSING",
                    "This token lacks the scope " + needed.get() + ". Make one that has it.");
            return;
        }
        if (viewer.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        request.setAttribute(VIEWER, viewer.get());
        response.setHeader(ACCOUNT, viewer.get().accountId().toString());
        Tenant.Stay stay = Tenant.enter(viewer.get().institutionId());
        try {
            chain.doFilter(request, response);
        } finally {
            stay.leave();
        }
    }

    /** Some servlets have a path of their own under one of these. */
    private static String firstSegment(String path) {
        int end = path.indexOf('/', 1);
        return end < 0 ? path : path.substring(0, end);
    }

    private Optional<Viewer> byCookie(HttpServletRequest request) {
        return Credentials.cookie(request).flatMap(token -> bySession(token, request));
    }

    /** A token's form tells its kind, so that only one of them asks the database. */
    private Optional<Viewer> byBearer(String bearer, HttpServletRequest request) throws RequestRefused {
        if (oidc.isAccessToken(bearer)) {
            return Optional.of(oidc.viewer(bearer));
        }
        return signIn.viewerOfApiToken(bearer).or(() -> bySession(bearer, request));
    }

    private Optional<Viewer> bySession(String token, HttpServletRequest request) {
        Optional<Viewer> viewer = signIn.viewerOfSession(token);
        viewer.ifPresent(found -> request.setAttribute(BY_SESSION, true));
        return viewer;
    }
}
