package org.throughline.graphql.insight;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.throughline.domain.insight.FeedbackKind;
import org.throughline.graphql.catalogue.Rights;
import org.throughline.graphql.catalogue.Stored;
import org.throughline.graphql.interview.InterviewThreadView;
import org.throughline.graphql.relay.Node;

/** What a contact said of the seeker's own chances. */
@Type("Feedback")
@Description("What a contact said of the seeker's own chances, and what the seeker will do about it (D8).")
@Stored(table = "feedback", rights = Rights.OWN_SEEKER, softlyDeleted = true)
public record FeedbackView(
        @NonNull @Id @Description("Unique over everything there is, and never used again.")
        String id,

        @Description("From which interview; null when that was deleted.")
        InterviewThreadView thread,

        @NonNull @Description("A strength or a gap.") FeedbackKind kind,
        @NonNull @Description("What was said.") String feedback,

        @Description("What the seeker will do about it; null when nothing is decided.")
        String response,

        @NonNull @Description("When it was noted.") Instant notedAt,
        @NonNull @Description("When it was written down.") Instant createdAt,

        @NonNull @Description("How often it was changed; give it back as ifVersion to be told of a change in between.")
        Integer version)
        implements Node {}
