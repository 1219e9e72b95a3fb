package org.throughline.graphql.preparation;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.domain.preparation.Topic;

/** A new question of the bank; for administrators. */
@Input("CreateBankQuestionInput")
@Description("A new question of the bank; for administrators.")
public record CreateBankQuestionInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey,

        @NonNull @Description("What it is about (C4).") Topic topic,

        @Description("In which language, such as en or de; en unless told.")
        String language,

        @NonNull @Description("Its words; only an open question is taken.")
        String question) {}
