package org.throughline.graphql.insight;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.domain.insight.FeedbackKind;

/** What a contact said of your own chances. */
@Input("RecordFeedbackInput")
@Description("What a contact said of your own chances.")
public record RecordFeedbackInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey,

        @NonNull @Id @Description("In which interview; it must have been held.")
        String threadId,

        @NonNull @Description("A strength or a gap.") FeedbackKind kind,

        @NonNull @Description("What was said.") String feedback,

        @Description("What you will do about it.") String response,

        @Description("When; now unless told.") Instant notedAt) {}
