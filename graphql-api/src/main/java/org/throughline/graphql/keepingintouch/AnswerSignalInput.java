package org.throughline.graphql.keepingintouch;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** The seeker answered a signal (A13). */
@Input("AnswerSignalInput")
@Description("The seeker answered a signal (A13).")
public record AnswerSignalInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey,

        @NonNull @Id @Description("Which signal.") String signalId,

        @Description("The version you have read; refused when it was changed meanwhile.")
        Integer ifVersion,

        @Description("When; now unless told.") Instant answeredAt) {}
