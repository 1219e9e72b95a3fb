package org.throughline.graphql.interview;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.domain.interview.Approach;
import org.throughline.domain.interview.Channel;
import org.throughline.domain.interview.MeetingFormat;

/** A new interview thread. */
@Input("OpenThreadInput")
@Description("A new interview thread.")
public record OpenThreadInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey,

        @NonNull @Id @Description("With whom.") String contactId,

        @Description("Why this very person (A3); may wait until the request.")
        String purpose,

        @NonNull @Description("How you come to them (A7).") Approach approach,
        @NonNull @Description("By what means you ask (B8).") Channel channel,

        @Description("How many minutes you ask for (B7); the institution's usual number unless told.")
        Integer requestedMinutes,

        @Description("In what forms you offer to meet, the best first (B7).")
        List<MeetingFormat> offeredFormats,

        @Description("Whether you practise with family or friends (A12); then it counts nowhere. False unless told.")
        Boolean practice,

        @Description("When; now unless told.") Instant openedAt) {}
