package org.throughline.deployment.signin;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.throughline.domain.account.PasswordAnswer;
import org.throughline.domain.account.PasswordFault;
import org.throughline.domain.account.PasswordHasher;
import org.throughline.domain.account.Passwords;
import org.throughline.domain.account.Passwords.Holder;

/**
 * {@code /welcome/<link>}: {@code GET} shows a page that asks for a password and changes nothing, for programs follow
 * links that nobody clicked; {@code POST} sets it and signs in, by the page's form or as JSON ({@code {"password": …}}).
 * The link is all that proves who somebody is.
 */
@WebServlet(WelcomeServlet.PATH + "*")
public class WelcomeServlet extends JsonServlet {
    /** What a link's address begins with, after the server's. */
    static final String PATH = "/welcome/";

    private static final String FORM = "application/x-www-form-urlencoded";

    @Inject
    private Passwords passwords;

    @Inject
    private Clock clock;

    @Inject
    private Transport transport;

    @Inject
    private PasswordSwitch passwordSwitch;

    @Override
    String methods() {
        return "GET, POST";
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        answer(request, response, () -> {
            transport.check(request);
            passwordSwitch.check();
            WelcomePage page = WelcomePage.in(request.getLocale());
            Optional<Holder> holder = passwords.holder(link(request));
            if (holder.isPresent()) {
                page.ask(response, holder.get(), Optional.empty());
            } else {
                page.say(response, HttpServletResponse.SC_NOT_FOUND, PasswordFault.LINK_ENDED.name());
            }
        });
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        answer(request, response, () -> {
            transport.check(request);
            passwordSwitch.check();
            String type = Optional.ofNullable(request.getContentType()).orElse("");
            if (type.split(";", 2)[0].strip().equalsIgnoreCase(FORM)) {
                byForm(request, response);
            } else {
                byJson(request, response);
            }
        });
    }

    private void byJson(HttpServletRequest request, HttpServletResponse response) throws RequestRefused, IOException {
        String password = JsonRequest.of(request).text("password");
        PasswordAnswer answer = passwords.use(link(request), password);
        SessionServlet.give(request, response, PasswordServlet.session(answer).session(), clock);
    }

    private void byForm(HttpServletRequest request, HttpServletResponse response) throws IOException {
        WelcomePage page = WelcomePage.in(request.getLocale());
        String password = Optional.ofNullable(request.getParameter("password")).orElse("");
        Optional<Holder> holder = passwords.holder(link(request));
        if (holder.isPresent() && !password.equals(request.getParameter("again"))) {
            page.ask(response, holder.get(), Optional.of("DIFFERENT"));
            return;
        }
        try {
            PasswordAnswer answer = passwords.use(link(request), password);
            if (answer instanceof PasswordAnswer.Set set) {
                Duration lifetime =
                        Duration.between(clock.instant(), set.session().expiresAt());
                Credentials.set(request, response, set.session().token(), lifetime);
                page.say(response, HttpServletResponse.SC_OK, "DONE");
            } else if (holder.isPresent() && answer instanceof PasswordAnswer.Refused refused) {
                page.ask(response, holder.get(), Optional.of(refused.fault().name()));
            } else {
                page.say(response, HttpServletResponse.SC_NOT_FOUND, PasswordFault.LINK_ENDED.name());
            }
        } catch (PasswordHasher.Busy busy) {
            response.setHeader("Retry-After", "1");
            page.say(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "BUSY");
        }
    }

    private static String link(HttpServletRequest request) {
        return Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
    }
}
