package org.throughline.graphql.insight;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.domain.insight.FeedbackKind;

/** What is to change of feedback: what is not given stays, null erases. */
@Input("UpdateFeedbackInput")
@Description("What is to change of feedback: what is not given stays, null erases.")
public record UpdateFeedbackInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey,

        @NonNull @Id @Description("Which feedback.") String id,

        @Description("The version you have read; refused when it was changed meanwhile.")
        Integer ifVersion,

        @Description("A strength or a gap.") FeedbackKind kind,

        @Description("What was said.") String feedback,

        @Description("What you will do about it.") String response) {}
