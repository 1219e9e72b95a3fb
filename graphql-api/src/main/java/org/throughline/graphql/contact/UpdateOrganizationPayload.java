package org.throughline.graphql.contact;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.mutation.Result;
import org.throughline.graphql.mutation.UserError;

/** The organisation just changed, or why it was refused. */
@Description("The organisation just changed, or why it was refused.")
public record UpdateOrganizationPayload(
        @Description("The changed organisation; null when refused.")
        OrganizationView organization,

        @NonNull @Description("Why it was refused; empty when it was done.")
        List<@NonNull UserError> userErrors) {

    static UpdateOrganizationPayload of(Result result) {
        return new UpdateOrganizationPayload(
                result.changed("organization", OrganizationView.class), result.userErrors());
    }
}
