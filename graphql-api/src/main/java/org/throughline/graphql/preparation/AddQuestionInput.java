package org.throughline.graphql.preparation;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.domain.preparation.Topic;

/** A question to ask in an interview. */
@Input("AddQuestionInput")
@Description("A question to ask in an interview.")
public record AddQuestionInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey,

        @NonNull @Id @Description("In which interview.") String threadId,

        @Description("What it is about (C4); as in the bank unless told.")
        Topic topic,

        @Description("Its words; as in the bank unless told.")
        String question,

        @Id @Description("The question of the bank that it starts from (C5).")
        String bankQuestionId,

        @Id @Description("The claim that it tests (C5).") String claimId) {}
