package org.throughline.graphql.preparation;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** Whether a question was asked, and what the answer was. */
@Input("AnswerQuestionInput")
@Description("Whether a question was asked, and what the answer was.")
public record AnswerQuestionInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey,

        @NonNull @Id @Description("Which question.") String id,

        @Description("The version you have read; refused when it was changed meanwhile.")
        Integer ifVersion,

        @Description("Whether it was asked; true unless told.")
        Boolean asked,

        @Description("What the answer was.") String answer) {}
