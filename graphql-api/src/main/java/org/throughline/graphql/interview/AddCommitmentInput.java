package org.throughline.graphql.interview;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.domain.interview.PromisedBy;

/** Something agreed to be done. */
@Input("AddCommitmentInput")
@Description("Something agreed to be done.")
public record AddCommitmentInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey,

        @Id @Description("In which interview; or give contactId.")
        String threadId,

        @Id @Description("With which contact, when in no interview.")
        String contactId,

        @NonNull @Description("Who will do it.") PromisedBy promisedBy,
        @NonNull @Description("What it is, in a few words.") String what,

        @Description("By which day, not before it was promised.")
        LocalDate dueOn,

        @Description("When it was promised; when the interview took place, or now, unless told.")
        Instant promisedAt) {}
