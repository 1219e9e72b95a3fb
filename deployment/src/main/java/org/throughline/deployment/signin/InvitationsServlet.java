package org.throughline.deployment.signin;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.throughline.domain.account.Passwords;
import org.throughline.domain.account.Passwords.NewLink;
import org.throughline.domain.account.Role;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.audit.AuditEntry;
import org.throughline.domain.audit.AuditKind;
import org.throughline.domain.audit.AuditLog;

/**
 * {@code POST /invitations} makes links by which people of the administrator's institution set their password, once: for
 * the addresses named ({@code {"emails": […]}}), or page by page for everybody who has none yet ({@code
 * {"withoutPassword": true, "after": …}}). The administrator hands them on; they are shown once.
 */
@WebServlet("/invitations")
public class InvitationsServlet extends JsonServlet {
    /** So that the answer stays small and the request does not take long. */
    private static final int MOST = 200;

    @Inject
    private Passwords passwords;

    @Inject
    private AuditLog audit;

    @Inject
    private Transport transport;

    @Inject
    private PasswordSwitch passwordSwitch;

    @Inject
    private PublicAddress address;

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
            if (!viewer.roles().contains(Role.ADMIN)) {
                audit.atOnce(AuditEntry.of(viewer, AuditKind.REFUSAL, "inviteAccount"));
                throw new RequestRefused(
                        HttpServletResponse.SC_FORBIDDEN, "NOT_ALLOWED", "Only administrators invite people.");
            }
            JsonRequest body = JsonRequest.of(request);
            Optional<List<String>> emails = body.optionalTexts("emails");
            if (emails.isPresent() == body.isOn("withoutPassword")) {
                throw new RequestRefused(
                        HttpServletResponse.SC_BAD_REQUEST,
                        "CONFLICTING",
                        "Give either emails, or withoutPassword: true.");
            }
            show(request, response, emails.orElse(List.of()), links(viewer, emails, body.optionalText("after")));
        });
    }

    private List<NewLink> links(Viewer viewer, Optional<List<String>> emails, Optional<String> after)
            throws RequestRefused {
        if (emails.isEmpty()) {
            return passwords.invitations(viewer, after, MOST);
        }
        if (emails.get().size() > MOST) {
            throw new RequestRefused(
                    HttpServletResponse.SC_BAD_REQUEST, "TOO_LONG", "emails: Give " + MOST + " at most.");
        }
        return passwords.links(viewer, emails.get());
    }

    private void show(HttpServletRequest request, HttpServletResponse response, List<String> asked, List<NewLink> links)
            throws IOException {
        JsonArrayBuilder made = Json.createArrayBuilder();
        Set<String> unknown = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        unknown.addAll(asked);
        for (NewLink link : links) {
            unknown.remove(link.email());
            made.add(Json.createObjectBuilder()
                    .add("email", link.email())
                    .add("url", address.of(request) + WelcomeServlet.PATH + link.token())
                    .add("expiresAt", link.expiresAt().toString())
                    .add("isFirst", link.isFirst()));
        }
        JsonAnswer.write(
                response,
                HttpServletResponse.SC_CREATED,
                Json.createObjectBuilder()
                        .add("links", made)
                        .add("unknown", Json.createArrayBuilder(unknown))
                        .build());
    }
}
