package org.throughline.graphql.aim;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.mutation.Result;
import org.throughline.graphql.mutation.UserError;

/** The entry, or why it was refused. */
@Description("The entry, or why it was refused.")
public record AddBackgroundPayload(
        @Description("The entry; null when refused.") BackgroundView background,

        @NonNull @Description("Why it was refused; empty when it was done.")
        List<@NonNull UserError> userErrors) {

    static AddBackgroundPayload of(Result result) {
        return new AddBackgroundPayload(result.changed("background", BackgroundView.class), result.userErrors());
    }
}
