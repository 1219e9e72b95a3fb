package org.throughline.graphql.giving;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.mutation.Result;
import org.throughline.graphql.mutation.UserError;

/** The introduction just made, or why it was refused. */
@Description("The introduction just made, or why it was refused.")
public record MakeIntroductionPayload(
        @Description("The new introduction; null when refused.")
        IntroductionView introduction,

        @NonNull @Description("Why it was refused; empty when it was done.")
        List<@NonNull UserError> userErrors) {

    static MakeIntroductionPayload of(Result result) {
        return new MakeIntroductionPayload(result.changed("introduction", IntroductionView.class), result.userErrors());
    }
}
