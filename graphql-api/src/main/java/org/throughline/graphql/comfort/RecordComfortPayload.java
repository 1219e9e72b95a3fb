package org.throughline.graphql.comfort;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.mutation.Result;
import org.throughline.graphql.mutation.UserError;

/** The note, or why it was refused. */
@Description("The note, or why it was refused.")
public record RecordComfortPayload(
        @Description("The note; null when refused.") ComfortNoteView comfortNote,

        @NonNull @Description("Why it was refused; empty when it was done.")
        List<@NonNull UserError> userErrors) {

    static RecordComfortPayload of(Result result) {
        return new RecordComfortPayload(result.changed("comfortNote", ComfortNoteView.class), result.userErrors());
    }
}
