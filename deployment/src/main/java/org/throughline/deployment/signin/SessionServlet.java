package org.throughline.deployment.signin;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.throughline.deployment.telemetry.SignIns;
import org.throughline.domain.account.ExternalAccounts;
import org.throughline.domain.account.ExternalAccounts.ProviderSession;
import org.throughline.domain.account.PasswordHasher;
import org.throughline.domain.account.SignIn;
import org.throughline.domain.account.SignIn.NewSession;

/**
 * Signing in ({@code POST}) and out ({@code DELETE}) of the web client. {@code GET} says whether the browser is signed in,
 * which no script of it can see, and in a demonstration as whom one can sign in.
 */
@WebServlet("/session")
public class SessionServlet extends JsonServlet {
    @Inject
    private SignIn signIn;

    @Inject
    private Clock clock;

    @Inject
    private Transport transport;

    @Inject
    private PasswordSwitch passwordSwitch;

    @Inject
    private Oidc oidc;

    @Inject
    private ExternalAccounts accounts;

    @Inject
    private PublicAddress address;

    @Inject
    private DemoOffer demo;

    @Inject
    private SignIns signIns;

    @Override
    String methods() {
        return "GET, POST, DELETE";
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        answer(request, response, () -> {
            boolean isSignedIn =
                    Credentials.cookie(request).flatMap(signIn::viewerOfSession).isPresent();
            JsonObjectBuilder told = Json.createObjectBuilder().add("isSignedIn", isSignedIn);
            demo.accounts().ifPresent(offer -> told.add("demo", offer));
            JsonAnswer.write(response, HttpServletResponse.SC_OK, told.build());
        });
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        answer(request, response, counted(() -> {
            transport.check(request);
            passwordSwitch.check();
            JsonRequest body = JsonRequest.of(request);
            NewSession session = signIn.signIn(
                            body.text("email"), body.text("password"), body.optionalText("institution"))
                    .orElseThrow(SessionServlet::refused);
            Credentials.cookie(request).ifPresent(signIn::signOut);
            give(request, response, session, clock);
        }));
    }

    private Work counted(Work work) {
        return () -> {
            try {
                work.run();
                signIns.admitted(SignIns.Way.PASSWORD);
            } catch (RequestRefused refused) {
                signIns.refused(SignIns.Way.PASSWORD, refused.code());
                throw refused;
            } catch (PasswordHasher.Busy busy) {
                signIns.refused(SignIns.Way.PASSWORD, BUSY);
                throw busy;
            } catch (SignIn.TooManyAttempts blocked) {
                signIns.refused(SignIns.Way.PASSWORD, TOO_MANY_ATTEMPTS);
                throw blocked;
            }
        };
    }

    /** Gives the browser a session, whose secret is new: one that somebody planted before is worth nothing. */
    static void give(HttpServletRequest request, HttpServletResponse response, NewSession session, Clock clock)
            throws IOException {
        Credentials.set(request, response, session.token(), Duration.between(clock.instant(), session.expiresAt()));
        JsonAnswer.write(
                response,
                HttpServletResponse.SC_OK,
                Json.createObjectBuilder()
                        .add("expiresAt", session.expiresAt().toString())
                        .build());
    }

    /** One answer for every reason, so that nobody learns which addresses have an account. */
    private static RequestRefused refused() {
        return new RequestRefused(
                HttpServletResponse.SC_UNAUTHORIZED,
                "SIGN_IN_REFUSED",
                "This address and this password do not belong together. "
                        + "If you have an account at several institutions, name the institution.");
    }

    /**
     * Whoever asks is signed out afterwards, also if they were not signed in. Whose session began at an identity provider is
     * told where to sign out of that too ({@code continueAt}): otherwise the next click would sign them in again.
     */
    @Override
    protected void doDelete(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        answer(request, response, () -> {
            Optional<String> token = Credentials.bearer(request).or(() -> Credentials.cookie(request));
            Optional<URI> there = token.flatMap(accounts::origin).flatMap(origin -> signOutThere(request, origin));
            Credentials.cookie(request).ifPresent(signIn::signOut);
            Credentials.bearer(request).ifPresent(signIn::signOut);
            Credentials.clear(request, response);
            if (there.isPresent()) {
                JsonAnswer.write(
                        response,
                        HttpServletResponse.SC_OK,
                        Json.createObjectBuilder()
                                .add("continueAt", there.get().toString())
                                .build());
                return;
            }
            response.setHeader("Cache-Control", "no-store");
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        });
    }

    private Optional<URI> signOutThere(HttpServletRequest request, ProviderSession origin) {
        return oidc.settings()
                .flatMap(set ->
                        AuthorizationCode.signOut(set, oidc.provider(), origin, URI.create(address.of(request) + "/")));
    }
}
