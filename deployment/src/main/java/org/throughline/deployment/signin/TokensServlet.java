package org.throughline.deployment.signin;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.throughline.domain.account.SignIn;
import org.throughline.domain.account.SignIn.NewApiToken;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.shared.NumberRule;
import org.throughline.domain.shared.TextRule;

/**
 * Personal API tokens: {@code POST /tokens} makes one and shows it once, {@code DELETE /tokens/{id}} ends one. A token
 * cannot make another: who finds one could otherwise stay when it is revoked.
 */
@WebServlet({"/tokens", "/tokens/*"})
public class TokensServlet extends JsonServlet {
    private static final int USUAL_DAYS = 90;
    private static final NumberRule DAYS = new NumberRule(1, 365, "days");
    private static final Pattern ID = Pattern.compile("/(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})");

    @Inject
    private SignIn signIn;

    @Inject
    private Clock clock;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        answer(response, () -> {
            Viewer viewer = viewer(request);
            if (request.getPathInfo() != null) {
                throw notFound();
            }
            if (request.getAttribute(ViewerFilter.BY_API_TOKEN) != null) {
                throw new RequestRefused(
                        HttpServletResponse.SC_FORBIDDEN,
                        "SESSION_NEEDED",
                        "A token cannot make another. Sign in with your password first.");
            }
            JsonRequest body = JsonRequest.of(request);
            String name = RequestRefused.valid("name", TextRule.LINE.check(body.text("name")));
            int days = RequestRefused.valid(
                    "expiresInDays",
                    DAYS.check(body.optionalNumber("expiresInDays").orElse(USUAL_DAYS)));
            Instant expiresAt = clock.instant().plus(Duration.ofDays(days));
            show(response, signIn.createApiToken(viewer, name, expiresAt), expiresAt);
        });
    }

    private static void show(HttpServletResponse response, NewApiToken token, Instant expiresAt) throws IOException {
        JsonAnswer.write(
                response,
                HttpServletResponse.SC_CREATED,
                Json.createObjectBuilder()
                        .add("id", token.id().toString())
                        .add("token", token.token())
                        .add("expiresAt", expiresAt.toString())
                        .build());
    }

    @Override
    protected void doDelete(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        answer(response, () -> {
            Viewer viewer = viewer(request);
            UUID id = id(request).orElseThrow(TokensServlet::notFound);
            if (!signIn.revokeApiToken(viewer, id)) {
                throw notFound();
            }
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        });
    }

    private static Viewer viewer(HttpServletRequest request) throws RequestRefused {
        if (request.getAttribute(ViewerFilter.VIEWER) instanceof Viewer viewer) {
            return viewer;
        }
        throw new RequestRefused(
                HttpServletResponse.SC_UNAUTHORIZED, "UNAUTHENTICATED", "Sign in first: POST /session.");
    }

    private static Optional<UUID> id(HttpServletRequest request) {
        return Optional.ofNullable(request.getPathInfo())
                .map(ID::matcher)
                .filter(matcher -> matcher.matches())
                .map(matcher -> UUID.fromString(matcher.group(1)));
    }

    private static RequestRefused notFound() {
        return new RequestRefused(HttpServletResponse.SC_NOT_FOUND, "NOT_FOUND", "You have no such token.");
    }
}
