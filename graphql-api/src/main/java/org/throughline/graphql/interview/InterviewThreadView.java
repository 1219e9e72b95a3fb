package org.throughline.graphql.interview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.throughline.domain.interview.Approach;
import org.throughline.domain.interview.Channel;
import org.throughline.domain.interview.CloseReason;
import org.throughline.domain.interview.MeetingFormat;
import org.throughline.domain.interview.ThreadAnswer;
import org.throughline.domain.interview.ThreadState;
import org.throughline.graphql.catalogue.Column;
import org.throughline.graphql.catalogue.Rights;
import org.throughline.graphql.catalogue.Stored;
import org.throughline.graphql.catalogue.ToOne;
import org.throughline.graphql.contact.ContactView;
import org.throughline.graphql.relay.Node;

/** One informational interview with one contact. */
@Type("InterviewThread")
@Description("One informational interview with one contact: from the wish to talk to keeping in touch.")
@Stored(table = "interview_thread", rights = Rights.OWN_SEEKER, softlyDeleted = true)
public record InterviewThreadView(
        @NonNull @Id @Description("Unique over everything there is, and never used again.")
        String id,

        @Description("With whom; null when the contact was deleted.")
        ContactView contact,

        @Description("Why this very person (A3).") String purpose,

        @NonNull @Description("How the seeker comes to them (A7).")
        Approach approach,

        @NonNull @Description("By what means the seeker asks (B8).")
        Channel channel,

        @NonNull @Description("How many minutes are asked for (B7).")
        Integer requestedMinutes,

        @Description("How many minutes they granted (B7).") Integer grantedMinutes,
        @NonNull @Description("Where the thread stands.") ThreadState state,

        @Description("Why it was closed (B10); null unless closed.")
        CloseReason closeReason,

        @NonNull @Description("How often the request was followed up (B9).")
        Integer followUps,

        @Description("The time agreed on (D1).") Instant scheduledFor,
        @NonNull @Description("When the thread was opened.") Instant openedAt,
        @Description("When the request was sent.") Instant requestedAt,
        @Description("When the interview took place.") Instant heldAt,

        @NonNull @Description("When something happened last.")
        Instant lastEventAt,

        @NonNull @Description("Whether it is practised with family or friends (A12); then it counts nowhere.")
        Boolean practice,

        @NonNull @Description("In what forms the seeker offers to meet, the best first (B7).")
        List<@NonNull MeetingFormat> offeredFormats,

        @Description("In what form both meet (D1).") MeetingFormat slotFormat,

        @Description("Where both meet, or by which link (D1).")
        String slotPlace,

        @Description("In which time zone the time was agreed on, such as Europe/Berlin (D1).")
        String slotTimeZone,

        @Description("When the request was sent or followed up last (B9).")
        Instant lastAskedAt,

        @Description("Since when an answer to what was asked last is awaited (B9); null when none is.")
        Instant waitingSince,

        @Description("When they first answered the request, be it with a no.")
        Instant repliedAt,

        @Description("When they first agreed.") Instant acceptedAt,

        @Description("When the seeker was prepared last (C3).")
        Instant preparedAt,

        @Description("When they were thanked in writing (F1).")
        Instant thankedAt,

        @NonNull @Description("How often one of both did not come (D1).")
        Integer noShows,

        @Column(ThreadSql.FOLLOW_UP_DUE_ON) @Description("""
                        The day, in the seeker's time zone, on which silence has lasted long enough to follow up (B9); gone with                         any reply, and when no follow-up is left (B10).""")
        LocalDate followUpDueOn,

        @Column(ThreadSql.CLOSE_DUE_ON) @Description("""
                        The day on which silence has lasted long enough to close the thread and move on, since the last                         follow-up was sent (B10).""") LocalDate closeDueOn,

        @NonNull @Column(ThreadSql.ANSWER) @Description("What became of the request (B11).")
        ThreadAnswer answer,

        @Column(ThreadSql.THANK_YOU_DUE_AT)
        @Description("By when to thank in writing (F1); null before the interview, when thanked, and when closed.")
        Instant thankYouDueAt,

        @Column(ThreadSql.THANKED_LATE)
        @Description("Whether the thanks came later than they were due (F1); null while there are none.")
        Boolean thankedLate,

        @ToOne("{target}.seeker_id = :seeker and {target}.thread_id = {}.id and {target}.deleted_at is null")
        @Description("How the interview went; null until said (D2 to D7).")
        DebriefView debrief,

        @NonNull @Description("How often it was changed; give it back as ifVersion to be told of a change in between.")
        Integer version)
        implements Node {}
