package org.throughline.graphql.aim;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.contact.ContactView;
import org.throughline.graphql.mutation.Result;
import org.throughline.graphql.mutation.UserError;

/** The target and what it has become, or why it was refused. */
@Description("The target and what it has become, or why it was refused.")
public record ReachTargetPayload(
        @Description("The target; null when refused.") TargetView target,

        @Description("The contact it has become; null when refused.")
        ContactView contact,

        @NonNull @Description("Why it was refused; empty when it was done.")
        List<@NonNull UserError> userErrors) {

    static ReachTargetPayload of(Result result) {
        return new ReachTargetPayload(
                result.changed("target", TargetView.class),
                result.changed("contact", ContactView.class),
                result.userErrors());
    }
}
