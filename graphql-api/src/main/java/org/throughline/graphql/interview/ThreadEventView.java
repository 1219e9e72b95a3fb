package org.throughline.graphql.interview;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.throughline.domain.interview.Channel;
import org.throughline.domain.interview.CloseReason;
import org.throughline.domain.interview.EventKind;
import org.throughline.domain.interview.MeetingFormat;
import org.throughline.graphql.catalogue.Rights;
import org.throughline.graphql.catalogue.Stored;
import org.throughline.graphql.relay.Node;

/** Something that happened to a thread. */
@Type("ThreadEvent")
@Description("Something that happened to an interview thread. It is never changed.")
@Stored(table = "thread_event", rights = Rights.OWN_SEEKER)
public record ThreadEventView(
        @NonNull @Id @Description("Unique over everything there is, and never used again.")
        String id,

        @NonNull @Description("What happened.") EventKind kind,
        @NonNull @Description("When it happened.") Instant occurredAt,
        @NonNull @Description("When it was written down.") Instant recordedAt,
        @Description("What it was about, in a few words.") String summary,

        @Description("The time agreed on, for SCHEDULED and RESCHEDULED.")
        Instant scheduledFor,

        @Description("How many minutes they will talk, for ACCEPTED.")
        Integer grantedMinutes,

        @Description("Why the thread was closed, for CLOSED.")
        CloseReason closeReason,

        @Description("By what means it was said (B8), where it is a message.")
        Channel channel,

        @Description("In what form both meet, as agreed then (D1).")
        MeetingFormat slotFormat,

        @Description("Where both meet, or by which link, as agreed then (D1).")
        String slotPlace,

        @Description("In which time zone the time was agreed on (D1).")
        String slotTimeZone,

        @Description("Why the seeker went without what was missing, for PREPARED (C3, C6).")
        String overrideReason)
        implements Node {}
