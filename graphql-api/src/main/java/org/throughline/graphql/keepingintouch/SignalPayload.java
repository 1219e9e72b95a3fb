package org.throughline.graphql.keepingintouch;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.mutation.Result;
import org.throughline.graphql.mutation.UserError;

/** What became of a signal, or why it was refused. */
@Description("What became of a signal, or why it was refused.")
public record SignalPayload(
        @Description("The signal; null when refused.") SignalView signal,

        @NonNull @Description("Why it was refused; empty when it was done.")
        List<@NonNull UserError> userErrors) {

    static SignalPayload of(Result result) {
        return new SignalPayload(result.changed("signal", SignalView.class), result.userErrors());
    }
}
