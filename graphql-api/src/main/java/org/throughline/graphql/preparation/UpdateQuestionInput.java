package org.throughline.graphql.preparation;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.domain.preparation.Topic;

/** What is to change of a question: what is not given stays, null erases. */
@Input("UpdateQuestionInput")
@Description("What is to change of a question: what is not given stays, null erases.")
public record UpdateQuestionInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey,

        @NonNull @Id @Description("Which question.") String id,

        @Description("The version you have read; refused when it was changed meanwhile.")
        Integer ifVersion,

        @Description("What it is about (C4).") Topic topic,

        @Description("Its words.") String question,

        @Id @Description("The claim that it tests (C5).") String claimId) {}
