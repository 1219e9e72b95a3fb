package org.throughline.graphql.aim;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.mutation.Result;
import org.throughline.graphql.mutation.UserError;

/** The target just dropped, or why it was refused. */
@Description("The target just dropped, or why it was refused.")
public record DropTargetPayload(
        @Description("The target; null when refused.") TargetView target,

        @NonNull @Description("Why it was refused; empty when it was done.")
        List<@NonNull UserError> userErrors) {

    static DropTargetPayload of(Result result) {
        return new DropTargetPayload(result.changed("target", TargetView.class), result.userErrors());
    }
}
