package org.throughline.graphql.administration;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.mutation.Result;
import org.throughline.graphql.mutation.UserError;
import org.throughline.graphql.programme.InstitutionView;

/** The institution, or why it was refused. */
@Description("The institution, or why it was refused.")
public record UpdateInstitutionPayload(
        @Description("The institution; null when refused.") InstitutionView institution,

        @NonNull @Description("Why it was refused; empty when it was done.")
        List<@NonNull UserError> userErrors) {
    static UpdateInstitutionPayload of(Result result) {
        return new UpdateInstitutionPayload(result.changed("institution", InstitutionView.class), result.userErrors());
    }
}
