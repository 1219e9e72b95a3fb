package org.throughline.graphql.mutation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.shared.PastRule;

/** The present moment, as a rule for what is said to have happened. */
@ApplicationScoped
public class PresentMoment {
    @Inject
    private Clock clock;

    /** Nothing can have happened after now, in the viewer's time zone. */
    public PastRule of(Viewer viewer) {
        return new PastRule(viewer.timeZone(), clock.instant());
    }

    /** The moment that was given, or now. */
    public Instant or(Instant given) {
        return given == null ? clock.instant() : given;
    }
}
