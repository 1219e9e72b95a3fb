package org.throughline.deployment.signin;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.throughline.domain.account.SignIn;
import org.throughline.domain.account.Tenant;
import org.throughline.domain.account.Viewer;

/**
 * Finds out on whose behalf a request runs, and that it works for this institution ({@link Tenant}), by one statement (and about once a minute another that notes the use), and leaves the answer in the request attribute named
 * after {@link Viewer}. A request without a credential goes on without the attribute: the endpoint says no, or does not
 * need to. Only a bearer token that is nobody's is refused here, because its sender meant to be somebody; a cookie is
 * sent by the browser on its own. Signing in and out needs no viewer and is not filtered.
 */
@WebFilter(
        urlPatterns = {
            "/graphql",
            "/graphql/*",
            "/exports",
            "/exports/*",
            "/imports",
            "/imports/*",
            "/messages",
            "/messages/*",
            "/reports",
            "/reports/*",
            "/tokens",
            "/tokens/*"
        },
        asyncSupported = true)
public class ViewerFilter extends HttpFilter {
    /** Under this name the endpoints find a {@link Viewer}. */
    static final String VIEWER = Viewer.class.getName();
    /** Under this name stands {@code true} when the viewer came by an API token. */
    static final String BY_API_TOKEN = ViewerFilter.class.getName() + ".byApiToken";

    @Inject
    private SignIn signIn;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<String> bearer = Credentials.bearer(request);
        Optional<Viewer> viewer = bearer.isPresent()
                ? viewerOf(bearer.get(), request)
                : Credentials.cookie(request).flatMap(signIn::viewerOfSession);
        if (bearer.isPresent() && viewer.isEmpty()) {
            JsonAnswer.unauthenticated(response, "This token is not valid, or not any longer.");
            return;
        }
        if (viewer.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        request.setAttribute(VIEWER, viewer.get());
        Tenant.Stay stay = Tenant.enter(viewer.get().institutionId());
        try {
            chain.doFilter(request, response);
        } finally {
            stay.leave();
        }
    }

    /** A token's prefix tells its kind, so that only one of the two asks the database. */
    private Optional<Viewer> viewerOf(String bearer, HttpServletRequest request) {
        Optional<Viewer> byApiToken = signIn.viewerOfApiToken(bearer);
        if (byApiToken.isPresent()) {
            request.setAttribute(BY_API_TOKEN, true);
            return byApiToken;
        }
        return signIn.viewerOfSession(bearer);
    }
}
