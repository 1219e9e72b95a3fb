package org.throughline.graphql.giving;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.mutation.Result;
import org.throughline.graphql.mutation.UserError;

/** The help just recorded, or why it was refused. */
@Description("The help just recorded, or why it was refused.")
public record RecordHelpPayload(
        @Description("The help; null when refused.") HelpEventView helpEvent,

        @NonNull @Description("Why it was refused; empty when it was done.")
        List<@NonNull UserError> userErrors) {

    static RecordHelpPayload of(Result result) {
        return new RecordHelpPayload(result.changed("helpEvent", HelpEventView.class), result.userErrors());
    }
}
