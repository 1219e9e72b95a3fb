package org.throughline.deployment.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.throughline.domain.account.PasswordHasher;

/** An endpoint that takes and gives JSON, and answers each refusal in the same form. */
abstract class JsonServlet extends HttpServlet {
    /** Serves a request of one method. */
    interface Work {
        void run() throws RequestRefused, IOException, ServletException;
    }

    static void answer(HttpServletResponse response, Work work) throws IOException, ServletException {
        try {
            work.run();
        } catch (RequestRefused refused) {
            if (refused.status() == HttpServletResponse.SC_UNAUTHORIZED) {
                response.setHeader("WWW-Authenticate", "Bearer");
            }
            JsonAnswer.error(response, refused.status(), refused.code(), refused.getMessage());
        } catch (PasswordHasher.Busy busy) {
            response.setHeader("Retry-After", "1");
            JsonAnswer.error(
                    response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "BUSY", "Too many sign in. Try again soon.");
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        notAllowed(response);
    }

    @Override
    protected void doPut(HttpServletRequest request, HttpServletResponse response) throws IOException {
        notAllowed(response);
    }

    private static void notAllowed(HttpServletResponse response) throws IOException {
        response.setHeader("Allow", "POST, DELETE");
        JsonAnswer.error(
                response,
                HttpServletResponse.SC_METHOD_NOT_ALLOWED,
                "METHOD_NOT_ALLOWED",
                "Only POST and DELETE are understood here.");
    }
}
