package org.throughline.graphql.aim;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.mutation.Result;
import org.throughline.graphql.mutation.UserError;

/** The common ground, or why it was refused. */
@Description("The common ground, or why it was refused.")
public record AddCommonGroundPayload(
        @Description("The common ground; null when refused.")
        CommonGroundView commonGround,

        @NonNull @Description("Why it was refused; empty when it was done.")
        List<@NonNull UserError> userErrors) {

    static AddCommonGroundPayload of(Result result) {
        return new AddCommonGroundPayload(result.changed("commonGround", CommonGroundView.class), result.userErrors());
    }
}
