package org.throughline.graphql.interview;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.contact.ContactView;
import org.throughline.graphql.mutation.Result;
import org.throughline.graphql.mutation.UserError;

/** The note just written, or why it was refused. */
@Description("The note just written, or why it was refused.")
public record NoteStrengthPayload(
        @Description("The new note; null when refused.") StrengthNoteView note,

        @Description("The contact as it stands now; null when refused.")
        ContactView contact,

        @NonNull @Description("Why it was refused; empty when it was done.")
        List<@NonNull UserError> userErrors) {

    static NoteStrengthPayload of(Result result) {
        return new NoteStrengthPayload(
                result.changed("note", StrengthNoteView.class),
                result.changed("contact", ContactView.class),
                result.userErrors());
    }
}
