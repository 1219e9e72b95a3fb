package org.throughline.deployment.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.throughline.domain.account.PasswordHasher;
import org.throughline.domain.account.SignIn;
import org.throughline.domain.account.Viewer;

/** An endpoint that takes and gives JSON, and answers each refusal in the same form. */
abstract class JsonServlet extends HttpServlet {
    static final String BUSY = "BUSY";
    static final String TOO_MANY_ATTEMPTS = "TOO_MANY_ATTEMPTS";
    private static final int TOO_MANY_REQUESTS = 429;

    /** Serves a request of one method. */
    interface Work {
        void run() throws RequestRefused, IOException, ServletException;
    }

    static void answer(HttpServletRequest request, HttpServletResponse response, Work work)
            throws IOException, ServletException {
        try {
            work.run();
        } catch (RequestRefused refused) {
            refuse(response, refused);
        } catch (PasswordHasher.Busy busy) {
            response.setHeader("Retry-After", "1");
            JsonAnswer.error(
                    response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, BUSY, "Too many sign in. Try again soon.");
        } catch (SignIn.TooManyAttempts blocked) {
            long seconds = blocked.waiting().plusSeconds(1).minusNanos(1).toSeconds();
            response.setHeader("Retry-After", String.valueOf(seconds));
            JsonAnswer.error(
                    response,
                    TOO_MANY_REQUESTS,
                    TOO_MANY_ATTEMPTS,
                    "Too many attempts. Try again in " + seconds + " s.");
        }
    }

    static void refuse(HttpServletResponse response, RequestRefused refused) throws IOException {
        if (refused.status() == HttpServletResponse.SC_UNAUTHORIZED) {
            response.setHeader("WWW-Authenticate", "Bearer");
        }
        if (refused.status() == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader("Retry-After", "5");
        }
        JsonAnswer.error(response, refused.status(), refused.code(), refused.getMessage());
    }

    /** On whose behalf the request runs, as {@link ViewerFilter} found. */
    static Viewer viewer(HttpServletRequest request) throws RequestRefused {
        if (request.getAttribute(ViewerFilter.VIEWER) instanceof Viewer viewer) {
            return viewer;
        }
        throw new RequestRefused(
                HttpServletResponse.SC_UNAUTHORIZED, "UNAUTHENTICATED", "Sign in first: POST /session.");
    }

    /** The same, where a token of a script is not enough. */
    static Viewer signedIn(HttpServletRequest request) throws RequestRefused {
        Viewer viewer = viewer(request);
        if (request.getAttribute(ViewerFilter.BY_SESSION) == null) {
            throw new RequestRefused(
                    HttpServletResponse.SC_FORBIDDEN,
                    "SESSION_NEEDED",
                    "A token is not enough for this. Sign in first.");
        }
        return viewer;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        notAllowed(response);
    }

    @Override
    protected void doPut(HttpServletRequest request, HttpServletResponse response) throws IOException {
        notAllowed(response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        notAllowed(response);
    }

    @Override
    protected void doDelete(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        notAllowed(response);
    }

    /** The methods that the endpoint understands, as in {@code POST, DELETE}. */
    abstract String methods();

    private void notAllowed(HttpServletResponse response) throws IOException {
        response.setHeader("Allow", methods());
        JsonAnswer.error(
                response,
                HttpServletResponse.SC_METHOD_NOT_ALLOWED,
                "METHOD_NOT_ALLOWED",
                "Only " + methods().replace(", ", " and ") + " are understood here.");
    }
}
