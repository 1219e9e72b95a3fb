package org.throughline.graphql.preparation;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.mutation.Result;
import org.throughline.graphql.mutation.UserError;

/** The research note as it is now, or why it was refused. */
@Description("The research note as it is now, or why it was refused.")
public record ResearchNotePayload(
        @Description("The note; null when refused.") ResearchNoteView researchNote,

        @NonNull @Description("Why it was refused; empty when it was done.")
        List<@NonNull UserError> userErrors) {

    static ResearchNotePayload of(Result result) {
        return new ResearchNotePayload(result.changed("researchNote", ResearchNoteView.class), result.userErrors());
    }
}
