package org.throughline.deployment.signin;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.throughline.domain.account.PasswordAnswer;
import org.throughline.domain.account.Passwords;
import org.throughline.domain.account.Viewer;

/**
 * {@code POST /password} replaces the password of whoever is signed in, who gives the one they have: {@code {"current": …,
 * "new": …}}. All their sessions end, and the answer brings a new one.
 */
@WebServlet("/password")
public class PasswordServlet extends JsonServlet {
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
        return "POST";
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        answer(request, response, () -> {
            transport.check(request);
            passwordSwitch.check();
            Viewer viewer = signedIn(request);
            JsonRequest body = JsonRequest.of(request);
            PasswordAnswer answer = passwords.change(viewer, body.text("current"), body.text("new"));
            SessionServlet.give(request, response, session(answer).session(), clock);
        });
    }

    static PasswordAnswer.Set session(PasswordAnswer answer) throws RequestRefused {
        if (answer instanceof PasswordAnswer.Refused refused) {
            throw new RequestRefused(
                    HttpServletResponse.SC_BAD_REQUEST,
                    refused.fault().name(),
                    refused.fault().message());
        }
        return (PasswordAnswer.Set) answer;
    }
}
