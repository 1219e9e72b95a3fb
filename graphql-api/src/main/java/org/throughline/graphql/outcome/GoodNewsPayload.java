package org.throughline.graphql.outcome;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.mutation.Result;
import org.throughline.graphql.mutation.UserError;

/** What became of good news, or why it was refused. */
@Description("What became of good news, or why it was refused.")
public record GoodNewsPayload(
        @Description("The task; null when refused.") GoodNewsView goodNews,

        @NonNull @Description("Why it was refused; empty when it was done.")
        List<@NonNull UserError> userErrors) {

    static GoodNewsPayload of(Result result) {
        return new GoodNewsPayload(result.changed("goodNews", GoodNewsView.class), result.userErrors());
    }
}
