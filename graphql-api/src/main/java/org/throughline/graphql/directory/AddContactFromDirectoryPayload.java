package org.throughline.graphql.directory;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.contact.ContactView;
import org.throughline.graphql.mutation.Result;
import org.throughline.graphql.mutation.UserError;

/** The new contact, or why there is none. */
@Description("The new contact, or why there is none.")
public record AddContactFromDirectoryPayload(
        @Description("The contact; null when refused.") ContactView contact,

        @Description("The contact you have of this person already; null unless that is why it was refused.")
        ContactView existingContact,

        @NonNull @Description("Why it was refused; empty when it was done.")
        List<@NonNull UserError> userErrors) {

    static AddContactFromDirectoryPayload of(Result result, Optional<UUID> existing) {
        return new AddContactFromDirectoryPayload(
                result.changed("contact", ContactView.class),
                existing.map(id -> Result.unchanged(id, ContactView.class)).orElse(null),
                result.userErrors());
    }
}
