package org.throughline.graphql.outreach;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.outreach.Message;
import org.throughline.domain.outreach.Messages;
import org.throughline.domain.outreach.Situation;
import org.throughline.graphql.endpoint.HttpRefusal;

/** {@code GET /messages/{id}.eml}: one of the viewer's messages, to be opened in their own mail program. */
@WebServlet(name = "Message file", urlPatterns = "/messages/*")
public class MessageFileServlet extends HttpServlet {
    private static final Pattern FILE =
            Pattern.compile("/(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})\\.eml");

    @Inject
    private Messages messages;

    @Inject
    private Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            Viewer viewer = viewer(request);
            Message message = message(viewer, request).orElseThrow(MessageFileServlet::notFound);
            Situation situation = messages.situation(viewer, message.contactId(), message.threadId())
                    .orElseThrow(MessageFileServlet::notFound);
            send(response, message.id(), MessageFile.of(message, situation, clock.instant()));
        } catch (HttpRefusal refusal) {
            refusal.send(response);
        }
    }

    private Optional<Message> message(Viewer viewer, HttpServletRequest request) {
        return Optional.ofNullable(request.getPathInfo())
                .map(FILE::matcher)
                .filter(Matcher::matches)
                .flatMap(path -> messages.find(viewer, UUID.fromString(path.group(1))));
    }

    private static void send(HttpServletResponse response, UUID id, byte[] file) throws IOException {
        response.setContentType("message/rfc822");
        response.setHeader("Content-Disposition", "attachment; filename=\"message-" + id + ".eml\"");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(file.length);
        response.getOutputStream().write(file);
    }

    private static Viewer viewer(HttpServletRequest request) throws HttpRefusal {
        if (request.getAttribute(Viewer.class.getName()) instanceof Viewer viewer) {
            return viewer;
        }
        throw new HttpRefusal(HttpServletResponse.SC_UNAUTHORIZED, "UNAUTHENTICATED", "Sign in first: POST /session.");
    }

    private static HttpRefusal notFound() {
        return new HttpRefusal(HttpServletResponse.SC_NOT_FOUND, "NOT_FOUND", "You have no such message.");
    }
}
