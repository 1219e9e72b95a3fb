package org.throughline.graphql.programme;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** Whether your advisors may know whom you talk to. */
@Input("ShareWithAdvisorInput")
@Description("Whether the advisors of your cohort may know whom you talk to.")
public record ShareWithAdvisorInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey,

        @Description("The version you have read; refused when it was changed meanwhile.")
        Integer ifVersion,

        @NonNull @Description("True to share, false to stop at once.")
        Boolean shares) {}
