package org.throughline.graphql.preparation;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.domain.preparation.Topic;

/** What is to change of a question of the bank; for administrators. */
@Input("UpdateBankQuestionInput")
@Description("What is to change of a question of the bank; for administrators.")
public record UpdateBankQuestionInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey,

        @NonNull @Id @Description("Which one of your institution; what the product ships stays as it is.")
        String id,

        @Description("The version you have read; refused when it was changed meanwhile.")
        Integer ifVersion,

        @Description("What it is about (C4).") Topic topic,

        @Description("In which language, such as en or de.") String language,

        @Description("Its words; only an open question is taken.")
        String question) {}
