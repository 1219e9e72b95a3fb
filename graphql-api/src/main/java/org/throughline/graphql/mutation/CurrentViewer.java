package org.throughline.graphql.mutation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.throughline.domain.account.Role;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;

/** The viewer of the running request, as the sign-in filter found them. */
@RequestScoped
public class CurrentViewer {
    @Inject
    private HttpServletRequest request;

    /** The viewer; the endpoint lets no request through without one. */
    public Viewer get() {
        return (Viewer) request.getAttribute(Viewer.class.getName());
    }

    /** The institution that the viewer administers, or a refusal for those who do not. */
    public Outcome<UUID> institutionToRun() {
        Viewer viewer = get();
        return viewer.roles().contains(Role.ADMIN)
                ? Outcome.done(viewer.institutionId())
                : Outcome.refused(
                        Refusal.of(RefusalCode.NOT_ALLOWED, "Only administrators of the institution may do this."));
    }

    /** The seeker that the viewer is, or a refusal for those who are none. */
    public Outcome<UUID> seeker() {
        return get().seekerId()
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(
                        Refusal.of(RefusalCode.NOT_FOUND, "Only a seeker has a network; this account is none.")));
    }
}
