package org.throughline.graphql.keepingintouch;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.mutation.Result;
import org.throughline.graphql.mutation.UserError;

/** The touch just recorded, or why it was refused. */
@Description("The touch just recorded, or why it was refused.")
public record RecordTouchPayload(
        @Description("The new touch; null when refused.") TouchView touch,

        @NonNull @Description("Why it was refused; empty when it was done.")
        List<@NonNull UserError> userErrors) {

    static RecordTouchPayload of(Result result) {
        return new RecordTouchPayload(result.changed("touch", TouchView.class), result.userErrors());
    }
}
