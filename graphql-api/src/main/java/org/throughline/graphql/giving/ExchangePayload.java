package org.throughline.graphql.giving;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.mutation.Result;
import org.throughline.graphql.mutation.UserError;

/** What became of a give or take, or why it was refused. */
@Description("What became of a give or take, or why it was refused.")
public record ExchangePayload(
        @Description("The give or take; null when refused.") ExchangeView exchange,

        @NonNull @Description("Why it was refused; empty when it was done.")
        List<@NonNull UserError> userErrors) {

    static ExchangePayload of(Result result) {
        return new ExchangePayload(result.changed("exchange", ExchangeView.class), result.userErrors());
    }
}
