package org.throughline.deployment.signin;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.throughline.domain.account.Scope;
import org.throughline.domain.account.SignIn;
import org.throughline.domain.account.SignIn.ApiToken;
import org.throughline.domain.account.SignIn.NewApiToken;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.shared.NumberRule;
import org.throughline.domain.shared.TextRule;

/**
 * Personal API tokens: {@code POST /tokens} makes one and shows it once, {@code GET /tokens} lists them without their
 * secrets, {@code DELETE /tokens/{id}} ends one. A token cannot make another, or see or end others: who finds one could
 * otherwise stay when it is revoked. It can end itself.
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
    String methods() {
        return "GET, POST, DELETE";
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        answer(request, response, () -> {
            Viewer viewer = signedIn(request);
            if (request.getPathInfo() != null) {
                throw notFound();
            }
            JsonRequest body = JsonRequest.of(request);
            String name = RequestRefused.valid("name", TextRule.LINE.check(body.text("name")));
            int days = RequestRefused.valid(
                    "expiresInDays",
                    DAYS.check(body.optionalNumber("expiresInDays").orElse(USUAL_DAYS)));
            Instant expiresAt = clock.instant().plus(Duration.ofDays(days));
            Set<Scope> scopes = scopes(body.optionalTexts("scopes"));
            show(response, signIn.createApiToken(viewer, name, scopes, expiresAt), scopes, expiresAt);
        });
    }

    /** Whoever does not say what a token is for gets one that changes nothing. */
    private static Set<Scope> scopes(Optional<List<String>> given) throws RequestRefused {
        if (given.isEmpty()) {
            return Set.of(Scope.READ);
        }
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        for (String name : given.get()) {
            scopes.add(Stream.of(Scope.values())
                    .filter(scope -> scope.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new RequestRefused(
                            HttpServletResponse.SC_BAD_REQUEST,
                            "MALFORMED",
                            "scopes: There are " + List.of(Scope.values()) + ".")));
        }
        if (scopes.isEmpty()) {
            throw new RequestRefused(HttpServletResponse.SC_BAD_REQUEST, "REQUIRED", "scopes: Give at least one.");
        }
        return scopes;
    }

    private static void show(HttpServletResponse response, NewApiToken token, Set<Scope> scopes, Instant expiresAt)
            throws IOException {
        JsonAnswer.write(
                response,
                HttpServletResponse.SC_CREATED,
                Json.createObjectBuilder()
                        .add("id", token.id().toString())
                        .add("token", token.token())
                        .add("scopes", names(scopes))
                        .add("expiresAt", expiresAt.toString())
                        .build());
    }

    private static JsonArrayBuilder names(Set<Scope> scopes) {
        return Json.createArrayBuilder(scopes.stream().sorted().map(Scope::name).toList());
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        answer(request, response, () -> {
            Viewer viewer = signedIn(request);
            if (request.getPathInfo() != null) {
                throw notFound();
            }
            JsonArrayBuilder tokens = Json.createArrayBuilder();
            for (ApiToken token : signIn.apiTokens(viewer)) {
                JsonObjectBuilder shown = Json.createObjectBuilder()
                        .add("id", token.id().toString())
                        .add("name", token.name())
                        .add("scopes", names(token.scopes()))
                        .add("createdAt", token.createdAt().toString())
                        .add("expiresAt", token.expiresAt().toString());
                token.lastUsedAt()
                        .ifPresentOrElse(
                                used -> shown.add("lastUsedAt", used.toString()), () -> shown.addNull("lastUsedAt"));
                tokens.add(shown);
            }
            JsonAnswer.write(
                    response,
                    HttpServletResponse.SC_OK,
                    Json.createObjectBuilder().add("tokens", tokens).build());
        });
    }

    @Override
    protected void doDelete(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        answer(request, response, () -> {
            Viewer viewer = viewer(request);
            UUID id = id(request).orElseThrow(TokensServlet::notFound);
            boolean endedItself = Credentials.bearer(request)
                    .filter(token -> signIn.endApiToken(token, id))
                    .isPresent();
            if (!endedItself) {
                signedIn(request);
                if (!signIn.revokeApiToken(viewer, id)) {
                    throw notFound();
                }
            }
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        });
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
