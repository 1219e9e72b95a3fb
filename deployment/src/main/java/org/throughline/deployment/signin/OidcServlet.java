package org.throughline.deployment.signin;

import com.nimbusds.oauth2.sdk.id.State;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.throughline.deployment.telemetry.SignIns;
import org.throughline.domain.account.ExternalAccounts;
import org.throughline.domain.account.ExternalAccounts.Admission;
import org.throughline.domain.account.SignIn;
import org.throughline.domain.account.SignIn.NewSession;
import org.throughline.domain.account.SignInJourneys;
import org.throughline.domain.account.SignInJourneys.Journey;

/**
 * Signing in at the identity provider. {@code GET /oidc} says whether there is one; {@code GET /oidc/sign-in} sends the
 * browser there; {@code GET /oidc/callback} takes it back and starts a session; {@code POST /oidc/back-channel-logout} is
 * for the provider. The browser never holds a token of the provider's: it has a session cookie, as after a password.
 */
@WebServlet({"/oidc", "/oidc/*"})
public class OidcServlet extends JsonServlet {
    static final String CALLBACK = "/oidc/callback";

    private static final Logger LOG = Logger.getLogger(OidcServlet.class);
    private static final String COOKIE = "throughline_sign_in";
    /** A path on this server, as an address has it, and nothing that a browser takes for another server. */
    private static final Pattern PATH = Pattern.compile("/(?!/)[!#-&(-\\[\\]-~]{0,500}");

    @Inject
    private Oidc oidc;

    @Inject
    private ExternalAccounts accounts;

    @Inject
    private SignInJourneys journeys;

    @Inject
    private SignIn signIn;

    @Inject
    private Clock clock;

    @Inject
    private Transport transport;

    @Inject
    private PasswordSwitch passwordSwitch;

    @Inject
    private PublicAddress address;

    @Inject
    private SignIns signIns;

    @Override
    String methods() {
        return "GET, POST";
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        answer(request, response, () -> {
            transport.check(request);
            switch (path(request)) {
                case "/" -> describe(response);
                case "/sign-in" -> leave(request, response);
                case "/callback" -> arrive(request, response);
                default -> throw notFound();
            }
        });
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        answer(request, response, () -> {
            if (!path(request).equals("/back-channel-logout")) {
                throw notFound();
            }
            endSessions(request, response);
        });
    }

    private void describe(HttpServletResponse response) throws IOException {
        JsonObjectBuilder answer =
                Json.createObjectBuilder().add("isOn", oidc.settings().isPresent());
        oidc.settings()
                .ifPresent(set -> answer.add("isOnlyWay", passwordSwitch.isOff())
                        .add("issuer", set.issuer())
                        .add("signIn", "/oidc/sign-in"));
        JsonAnswer.write(response, HttpServletResponse.SC_OK, answer.build());
    }

    private void leave(HttpServletRequest request, HttpServletResponse response) throws RequestRefused, IOException {
        AuthorizationCode flow = flow(request);
        String returnTo = Optional.ofNullable(request.getParameter("return"))
                .filter(path -> PATH.matcher(path).matches())
                .orElse("/");
        String state = new State().getValue();
        try {
            Journey journey = AuthorizationCode.journey(returnTo);
            URI there = flow.authorization(state, journey);
            journeys.begin(state, journey);
            int seconds = Math.toIntExact(SignInJourneys.LONGEST.toSeconds());
            // Lax, for it has to come along when the provider sends the browser back.
            response.addCookie(Credentials.cookie(request, COOKIE, state, seconds, "Lax"));
            response.setHeader("Cache-Control", "no-store");
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", there.toString());
        } catch (Provider.Away away) {
            LOG.debug("Nobody can sign in at the identity provider", away);
            Page.in(request.getLocale()).say(response, HttpServletResponse.SC_BAD_GATEWAY, "PROVIDER_AWAY");
        }
    }

    private void arrive(HttpServletRequest request, HttpServletResponse response) throws RequestRefused, IOException {
        AuthorizationCode flow = flow(request);
        Page page = Page.in(request.getLocale());
        response.addCookie(Credentials.cookie(request, COOKIE, "", 0, "Lax"));
        Optional<Journey> journey = journey(request);
        if (journey.isEmpty()) {
            refuse(page, response, HttpServletResponse.SC_BAD_REQUEST, "START_AGAIN");
            return;
        }
        try {
            AuthorizationCode.Vouched vouched = flow.vouched(request, journey.get());
            Admission admission = accounts.signIn(vouched.person(), vouched.session());
            if (admission instanceof Admission.Admitted admitted) {
                start(request, response, admitted.session());
                signIns.admitted(SignIns.Way.PROVIDER);
                page.goOn(response, journey.get().returnTo());
            } else if (admission instanceof Admission.Refused refused) {
                refuse(
                        page,
                        response,
                        HttpServletResponse.SC_FORBIDDEN,
                        refused.fault().name());
            }
        } catch (TokenRefused refused) {
            LOG.infof("Signing in at the identity provider is refused: %s", refused.getMessage());
            boolean isUnknown = refused.kind() == TokenRefused.Kind.INVALID;
            int status = isUnknown ? HttpServletResponse.SC_BAD_REQUEST : HttpServletResponse.SC_FORBIDDEN;
            refuse(
                    page,
                    response,
                    status,
                    isUnknown ? "NOT_VOUCHED" : refused.kind().name());
        } catch (Provider.Away away) {
            LOG.debug("Nobody can sign in at the identity provider", away);
            refuse(page, response, HttpServletResponse.SC_BAD_GATEWAY, "PROVIDER_AWAY");
        }
    }

    private void refuse(Page page, HttpServletResponse response, int status, String code) throws IOException {
        signIns.refused(SignIns.Way.PROVIDER, code);
        page.say(response, status, code);
    }

    /** What was agreed on when this very browser left. */
    private Optional<Journey> journey(HttpServletRequest request) {
        Optional<String> left = Credentials.cookie(request, COOKIE);
        return Optional.ofNullable(request.getParameter("state"))
                .filter(state -> left.isPresent() && isSame(left.get(), state))
                .flatMap(journeys::end);
    }

    private void start(HttpServletRequest request, HttpServletResponse response, NewSession session) {
        Credentials.cookie(request).ifPresent(signIn::signOut);
        Duration lifetime = Duration.between(clock.instant(), session.expiresAt());
        Credentials.set(request, response, session.token(), lifetime);
    }

    private void endSessions(HttpServletRequest request, HttpServletResponse response)
            throws RequestRefused, IOException {
        OidcSettings settings = settings();
        String token = Optional.ofNullable(request.getParameter("logout_token")).orElse("");
        try {
            LogoutTokens.Logout logout = new LogoutTokens(settings, oidc.provider()).read(token);
            int ended = accounts.endSessions(settings.issuer(), logout.subject(), logout.session());
            LOG.debugf("The identity provider ended %s sessions", ended);
            response.setHeader("Cache-Control", "no-store");
            response.setStatus(HttpServletResponse.SC_OK);
        } catch (TokenRefused refused) {
            LOG.infof("A logout token is refused: %s", refused.getMessage());
            throw RequestRefused.malformed("logout_token: Is not valid.");
        } catch (Provider.Away away) {
            LOG.warn("The keys of the identity provider cannot be had", away);
            throw new RequestRefused(
                    HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                    "PROVIDER_AWAY",
                    "Your keys cannot be had. Try again soon.");
        }
    }

    private AuthorizationCode flow(HttpServletRequest request) throws RequestRefused {
        return new AuthorizationCode(settings(), oidc.provider(), URI.create(address.of(request) + CALLBACK));
    }

    private OidcSettings settings() throws RequestRefused {
        return oidc.settings().orElseThrow(OidcServlet::notFound);
    }

    private static RequestRefused notFound() {
        return new RequestRefused(HttpServletResponse.SC_NOT_FOUND, "NOT_FOUND", "There is nothing here.");
    }

    private static String path(HttpServletRequest request) {
        return Optional.ofNullable(request.getPathInfo()).orElse("/");
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
