package org.throughline.graphql.interview;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.domain.interview.MeetingFormat;

/** What is to change of a thread; what is not given stays. */
@Input("UpdateThreadInput")
@Description("What is to change of a thread; what is not given stays.")
public record UpdateThreadInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey,

        @NonNull @Id @Description("Which thread.") String id,

        @Description("The version you have read; refused when it was changed meanwhile.")
        Integer ifVersion,

        @Description("Why this very person (A3).") String purpose,

        @Description("How many minutes you ask for (B7), before the request is sent.")
        Integer requestedMinutes,

        @Description("In what forms you offer to meet, the best first (B7), before the request is sent.")
        List<MeetingFormat> offeredFormats) {}
