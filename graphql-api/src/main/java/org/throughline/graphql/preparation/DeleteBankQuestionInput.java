package org.throughline.graphql.preparation;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** Which question of the bank is to be deleted; for administrators. */
@Input("DeleteBankQuestionInput")
@Description("Which question of the bank is to be deleted; for administrators.")
public record DeleteBankQuestionInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey,

        @NonNull @Id @Description("Which one of your institution; what the product ships stays.")
        String id,

        @Description("The version you have read; refused when it was changed meanwhile.")
        Integer ifVersion) {}
