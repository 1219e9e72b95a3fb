package org.throughline.graphql.keepingintouch;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.contact.ContactView;
import org.throughline.graphql.mutation.Result;
import org.throughline.graphql.mutation.UserError;

/** The contact with what was changed, or why it was refused. */
@Description("The contact with what was changed, or why it was refused.")
public record TiePayload(
        @Description("The contact; null when refused.") ContactView contact,

        @NonNull @Description("Why it was refused; empty when it was done.")
        List<@NonNull UserError> userErrors) {

    static TiePayload of(Result result) {
        return new TiePayload(result.changed("contact", ContactView.class), result.userErrors());
    }
}
