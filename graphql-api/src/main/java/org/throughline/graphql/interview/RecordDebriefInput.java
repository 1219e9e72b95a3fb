package org.throughline.graphql.interview;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.domain.interview.RaisedBy;

/** How an interview went; what is not given stays, null erases. */
@Input("RecordDebriefInput")
@Description("How an interview went; what is not given stays, null erases.")
public record RecordDebriefInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey,

        @NonNull @Id @Description("Of which interview; it must have taken place.")
        String threadId,

        @Description("The version of the debrief you have read; refused when it was changed meanwhile.")
        Integer ifVersion,

        @Description("When you were there (D2); within a day of the interview.")
        Instant arrivedAt,

        @Description("How many minutes it took (D2); 1 to 480.")
        Integer actualMinutes,

        @Description("Their share of the talking, in percent (D3).")
        Integer theySpokePercent,

        @Description("How well the conversation flowed, from 1 (it stalled) to 5 (by itself) (D3).")
        Integer flow,

        @Description("What their story was (D3).") String story,

        @Description("Whether you had your résumé at hand (D5).")
        Boolean resumeBrought,

        @Description("Whether they asked for your résumé (D5).")
        Boolean resumeAskedFor,

        @Description("Whether they got your résumé (D5).") Boolean resumeGiven,

        @Description("Whether you offered to pay (D6); for COFFEE and LUNCH only.")
        Boolean tabOffered,

        @Description("Whether you paid (D6); for COFFEE and LUNCH only.")
        Boolean tabPaid,

        @Description("Who brought up an opening (D7), if somebody did.")
        RaisedBy openingRaisedBy,

        @Description("Whether you are qualified for it (D7).")
        Boolean openingQualified,

        @Description("Whether it came up at the end only (D7).")
        Boolean openingAtTheEnd,

        @Description("Whether you thanked at the end (F1).") Boolean thankedInPerson,

        @Description("Whether you asked who else to talk to (E1).")
        Boolean askedForNames,

        @Description("Anything else.") String notes) {}
