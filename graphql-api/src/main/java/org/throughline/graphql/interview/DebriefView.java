package org.throughline.graphql.interview;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.throughline.domain.interview.RaisedBy;
import org.throughline.graphql.catalogue.Column;
import org.throughline.graphql.catalogue.Rights;
import org.throughline.graphql.catalogue.Stored;
import org.throughline.graphql.relay.Node;

/** How an interview went. */
@Type("Debrief")
@Description("How an interview went (D2 to D7, E1, F1), as far as it was said.")
@Stored(table = "debrief", rights = Rights.OWN_SEEKER, softlyDeleted = true)
public record DebriefView(
        @NonNull @Id @Description("Unique over everything there is, and never used again.")
        String id,

        @Description("Of which interview.") InterviewThreadView thread,
        @Description("When the seeker was there (D2).") Instant arrivedAt,
        @Description("How many minutes it took (D2).") Integer actualMinutes,

        @Description("The contact's share of the talking, in percent (D3).")
        Integer theySpokePercent,

        @Description("How well the conversation flowed, from 1 (it stalled) to 5 (by itself) (D3).")
        Integer flow,

        @Description("What the contact's story was (D3).") String story,

        @Description("Whether the résumé was at hand (D5).") Boolean resumeBrought,

        @Description("Whether they asked for the résumé (D5).")
        Boolean resumeAskedFor,

        @Description("Whether they got the résumé (D5).") Boolean resumeGiven,

        @Description("Whether the seeker offered to pay; of coffee and lunch only (D6).")
        Boolean tabOffered,

        @Description("Whether the seeker paid; of coffee and lunch only (D6).")
        Boolean tabPaid,

        @Description("Who brought up an opening; null when nobody did (D7).")
        RaisedBy openingRaisedBy,

        @Description("Whether the seeker is qualified for it (D7).")
        Boolean openingQualified,

        @Description("Whether it came up at the end only (D7).")
        Boolean openingAtTheEnd,

        @Description("Whether the seeker thanked at the end (F1).")
        Boolean thankedInPerson,

        @Description("Whether the seeker asked who else to talk to (E1).")
        Boolean askedForNames,

        @Description("Anything else.") String notes,

        @Column(ThreadSql.OVERRUN)
        @Description("Whether it took longer than they granted, or than was asked for where they named no time (D2).")
        Boolean overrun,

        @Column(ThreadSql.LATE) @Description("Whether the seeker came after the time agreed on (D2).")
        Boolean late,

        @NonNull
        @Column(ThreadSql.RESUME_UNASKED)
        @Description("Whether the résumé was given without being asked for, which is flagged (D5).")
        Boolean resumeGivenUnasked,

        @NonNull
        @Column(ThreadSql.OPENING_BY_SEEKER)
        @Description("Whether the seeker brought up an opening, which is flagged (D7).")
        Boolean openingRaisedBySeeker,

        @NonNull @Description("When it was first written down.")
        Instant createdAt,

        @NonNull @Description("How often it was changed; give it back as ifVersion to be told of a change in between.")
        Integer version)
        implements Node {}
