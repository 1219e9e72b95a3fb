package org.throughline.graphql.interview;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What is to change of an open commitment; what is not given stays, null erases the day. */
@Input("UpdateCommitmentInput")
@Description("What is to change of an open commitment; what is not given stays, null erases the day.")
public record UpdateCommitmentInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey,

        @NonNull @Id @Description("Which commitment.") String id,

        @Description("The version you have read; refused when it was changed meanwhile.")
        Integer ifVersion,

        @Description("What it is, in a few words.") String what,
        @Description("By which day; null for none.") LocalDate dueOn) {}
