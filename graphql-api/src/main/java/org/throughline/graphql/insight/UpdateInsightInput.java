package org.throughline.graphql.insight;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.domain.insight.InsightKind;
import org.throughline.domain.preparation.Topic;

/** What is to change of a private insight: what is not given stays. */
@Input("UpdateInsightInput")
@Description("What is to change of a private insight: what is not given stays.")
public record UpdateInsightInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey,

        @NonNull @Id @Description("Which insight.") String id,

        @Description("The version you have read; refused when it was changed meanwhile.")
        Integer ifVersion,

        @Description("What kind of thing it is (D9).") InsightKind kind,

        @Description("What it is about.") Topic topic,

        @Description("In your words.") String insight) {}
