package org.throughline.graphql.interview;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.domain.interview.Channel;
import org.throughline.domain.interview.CloseReason;
import org.throughline.domain.interview.EventKind;
import org.throughline.domain.interview.MeetingFormat;

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

        @Description("The time agreed on, for SCHEDULED and RESCHEDULED; or give localTime.")
        Instant scheduledFor,

        @Description("""
                        The time agreed on as the clocks show it in timeZone, such as 2026-03-29T14:30 (D1). One that the clocks \
                        skip is refused; of one that comes twice, the first is meant.""") String localTime,

        @Description("In which time zone the time was agreed on, such as Europe/Berlin (D1); yours unless told.")
        String timeZone,

        @Description("In what form you meet (D1), for SCHEDULED, RESCHEDULED and HELD.")
        MeetingFormat format,

        @Description("Where you meet, or by which link (D1), for SCHEDULED, RESCHEDULED and HELD.")
        String place,

        @Description("By what means it was said (B8); for requests and follow-ups the thread's own unless told.")
        Channel channel,

        @Description("How many minutes they will talk, for ACCEPTED.")
        Integer grantedMinutes,

        @Description("Why, for CLOSED.") CloseReason closeReason,

        @Description(
                "Why you go without the questions or the give that are missing, for PREPARED (C3, C6). It is kept.")
        String overrideReason) {}
