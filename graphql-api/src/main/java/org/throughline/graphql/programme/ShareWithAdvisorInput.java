package org.throughline.graphql.programme;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.domain.programme.AdvisorAccess;

/** What your advisors see of you. */
@Input("ShareWithAdvisorInput")
@Description("What the advisors of your cohort see of you.")
public record ShareWithAdvisorInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey,

        @Description("The version you have read; refused when it was changed meanwhile.")
        Integer ifVersion,

        @NonNull @Description("What they see from now on.") AdvisorAccess access) {}
