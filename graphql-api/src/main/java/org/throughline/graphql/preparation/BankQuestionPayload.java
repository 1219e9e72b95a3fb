package org.throughline.graphql.preparation;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.mutation.Result;
import org.throughline.graphql.mutation.UserError;

/** The question of the bank as it is now, or why it was refused. */
@Description("The question of the bank as it is now, or why it was refused.")
public record BankQuestionPayload(
        @Description("The question; null when refused.") BankQuestionView bankQuestion,

        @NonNull @Description("Why it was refused; empty when it was done.")
        List<@NonNull UserError> userErrors) {

    static BankQuestionPayload of(Result result) {
        return new BankQuestionPayload(result.changed("bankQuestion", BankQuestionView.class), result.userErrors());
    }
}
