package org.throughline.graphql.contact;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.mutation.Result;
import org.throughline.graphql.mutation.UserError;

/** The contact just created, or why it was refused. */
@Description("The contact just created, or why it was refused.")
public record CreateContactPayload(
        @Description("The new contact; null when refused.") ContactView contact,

        @NonNull @Description("Why it was refused; empty when it was done.")
        List<@NonNull UserError> userErrors) {

    static CreateContactPayload of(Result result) {
        return new CreateContactPayload(result.changed("contact", ContactView.class), result.userErrors());
    }
}
