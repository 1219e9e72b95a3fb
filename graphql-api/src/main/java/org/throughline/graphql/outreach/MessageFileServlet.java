package org.throughline.graphql.outreach;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.outreach.Message;
import org.throughline.domain.outreach.Messages;
import org.throughline.domain.outreach.Situation;
import org.throughline.graphql.mutation.EntityReads;

/** {@code GET /messages/{id}.eml}: one of the viewer's messages, to be opened in their own mail program. */
@WebServlet(name = "Message file", urlPatterns = "/messages/*")
public class MessageFileServlet extends HttpServlet {
    private static final Pattern FILE =
            Pattern.compile("/(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})\\.eml");

    @Inject
    private Messages messages;

    @Inject
    private EntityReads reads;

    @Inject
    private Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!(request.getAttribute(Viewer.class.getName()) instanceof Viewer viewer)) {
            refuse(response, HttpServletResponse.SC_UNAUTHORIZED, "UNAUTHENTICATED", "Sign in first: POST /session.");
            return;
        }
        Optional<Message> message = reads.read(() -> message(viewer, request));
        Optional<Situation> situation = message.flatMap(
                found -> reads.read(() -> messages.situation(viewer, found.contactId(), found.threadId())));
        if (situation.isEmpty()) {
            refuse(response, HttpServletResponse.SC_NOT_FOUND, "NOT_FOUND", "You have no such message.");
            return;
        }
        send(response, message.get().id(), MessageFile.of(message.get(), situation.get(), clock.instant()));
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
        write(response, file);
    }

    /** {@code {"error": {"code": …, "message": …}}}: the code is stable, the message is for people. */
    private static void refuse(HttpServletResponse response, int status, String code, String message)
            throws IOException {
        JsonObject error = Json.createObjectBuilder()
                .add("error", Json.createObjectBuilder().add("code", code).add("message", message))
                .build();
        response.setStatus(status);
        response.setContentType("application/json");
        write(response, error.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void write(HttpServletResponse response, byte[] bytes) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
