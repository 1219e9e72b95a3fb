package org.throughline.graphql.interview;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.domain.interview.CloseReason;
import org.throughline.domain.interview.EventKind;

/** Something that happened to a thread. */
@Input("RecordThreadEventInput")
@Description("Something that happened to a thread.")
public record RecordThreadEventInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey,

        @NonNull @Id @Description("To which thread.") String threadId,

        @Description("The version you have read; refused when it was changed meanwhile.")
        Integer ifVersion,

        @NonNull @Description("What happened.") EventKind kind,
        @Description("When; now unless told.") Instant occurredAt,
        @Description("What it was about, in a few words.") String summary,

        @Description("The time agreed on, for SCHEDULED and RESCHEDULED.")
        Instant scheduledFor,

        @Description("How many minutes they will talk, for ACCEPTED.")
        Integer grantedMinutes,

        @Description("Why, for CLOSED.") CloseReason closeReason) {}
