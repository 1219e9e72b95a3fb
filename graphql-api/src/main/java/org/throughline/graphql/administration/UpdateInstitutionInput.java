package org.throughline.graphql.administration;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.throughline.domain.account.Language;

/** What is to change of the institution: what is not given stays, null brings back what the craft teaches. */
@Input("UpdateInstitutionInput")
@Description("What is to change of the institution: what is not given stays, null brings back what the craft teaches.")
public record UpdateInstitutionInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey,

        @Description("The version you have read; refused when it was changed meanwhile.")
        Integer ifVersion,

        @Description("The name as people write it; 200 characters at most.")
        String name,

        @Description("The time zone in which the institution's days begin and end, such as Europe/Berlin (A11, D1).")
        String timeZone,

        @Description("Days of silence after which a request is followed up, 1 to 90 (B9).")
        Integer followUpDays,

        @Description("Follow-ups after which one moves on, 0 to 10 (B10).")
        Integer maxFollowUps,

        @Description("Open requests that a seeker may have at a time, 1 to 1000 (A8).")
        Integer openRequestCap,

        @Description("Open requests to the same person by different seekers, 1 to 1000 (A8).")
        Integer personRequestCap,

        @Description("Fewer people than this are never broken down or quoted, 2 to 50 (C9, G10).")
        Integer smallestGroup,

        @Description("For how many years a graduate counts as recent, 1 to 20 (A5).")
        Integer recentGraduateYears,

        @Description("For how many minutes a request asks unless told, 1 to 60 (B7).")
        Integer requestedMinutes,

        @Description("Above so many minutes a request is warned about, 1 to 240 (B7).")
        Integer longRequestMinutes,

        @Description("Above so many words a message is warned about, 20 to 2000 (B5).")
        Integer draftWords,

        @Description("Prepared questions below which a seeker is not prepared, 0 to 20 (C3).")
        Integer leastQuestions,

        @Description("Hours after the interview in which a thank-you is due, 1 to 336 (F1).")
        Integer thankWithinHours,

        @Description("Days after which the check-in on a promised introduction is usual at the earliest, 1 to 90 (E4).")
        Integer checkInFromDays,

        @Description("Days after which it is usual at the latest, 1 to 90, not before the earliest (E4).")
        Integer checkInToDays,

        @Description("Months between touches unless told for a contact: 3, 6 or 12 (F4).")
        Integer cadenceMonths,

        @Description("Fewer days than this between the first interview and the goal are a late start, 0 to 730 (A11).")
        Integer lateStartDays,

        @Description("So many interviews or fewer, held near the goal, are too few, 0 to 100 (F8).")
        Integer fewInterviews,

        @Description("Whether a due date that falls on a weekend moves to the Monday after it (A9).")
        Boolean weekendsOff,

        @Description("In which language the server writes to people who chose none.")
        Language language,

        @Description("At which hour on Monday the weekly digest is sent, 0 to 23, in the reader's time zone (A9).")
        Integer digestHour) {}
