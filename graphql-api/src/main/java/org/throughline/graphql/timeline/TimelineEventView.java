package org.throughline.graphql.timeline;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.throughline.domain.shared.Practice;
import org.throughline.graphql.catalogue.Column;
import org.throughline.graphql.catalogue.Rights;
import org.throughline.graphql.catalogue.Stored;

/** Something that happened between a seeker and a contact. */
@Type("TimelineEvent")
@Description("Something that happened between the seeker and a contact.")
@Stored(rights = Rights.BY_RELATION)
public record TimelineEventView(
        @NonNull @Id @Description("Tells the events of a timeline apart.")
        String id,

        @NonNull @Description("What happened.") TimelineKind kind,

        @NonNull
        @Description("When; of what is known by its day alone, the beginning of that day in the seeker's time zone.")
        Instant occurredAt,

        @Description("In a few words, as it was told.") String summary,

        @Id @Description("In which interview thread; null when in none.")
        String threadId,

        @NonNull @Id @Description("What tells more about it: the id of the message, referral, commitment … itself.")
        String subjectId,

        @Column(TimelineEventView.PRACTICE) @Description("The practice of the craft that it belongs to.")
        Practice practice) {

    static final String PRACTICE = """
            case
                when {}.kind in ('OPENED') then 'A3'
                when {}.kind in ('REQUESTED', 'ACCEPTED') then 'B7'
                when {}.kind in ('FOLLOWED_UP') then 'B9'
                when {}.kind in ('REPLIED', 'SIGNAL') then 'A13'
                when {}.kind in ('SCHEDULED', 'RESCHEDULED', 'POSTPONED', 'NO_SHOW') then 'D1'
                when {}.kind in ('PREPARED') then 'C3'
                when {}.kind in ('HELD', 'DEBRIEF') then 'D3'
                when {}.kind in ('THANKED') then 'F1'
                when {}.kind in ('KEPT_IN_TOUCH', 'TOUCH') then 'F4'
                when {}.kind in ('CLOSED') then 'B10'
                when {}.kind in ('MESSAGE_SENT') then 'B8'
                when {}.kind in ('REFERRAL_MADE') then 'E1'
                when {}.kind in ('REFERRED') then 'E5'
                when {}.kind in ('INTRODUCTION') then 'E6'
                when {}.kind in ('COMMITMENT_MADE', 'COMMITMENT_DONE') then 'D10'
                when {}.kind in ('EXCHANGE') then 'F7'
                when {}.kind in ('HELP') then 'F6'
                when {}.kind in ('OUTCOME') then 'E7'
                when {}.kind in ('INSIGHT') then 'D9'
                when {}.kind in ('FEEDBACK') then 'D8'
                when {}.kind in ('STRENGTH') then 'D4'
                when {}.kind in ('COMFORT') then 'A12'
                when {}.kind in ('RESEARCH') then 'C1'
            end""";
}
