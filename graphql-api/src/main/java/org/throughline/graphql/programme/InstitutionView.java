package org.throughline.graphql.programme;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.throughline.domain.account.Language;
import org.throughline.graphql.catalogue.Column;
import org.throughline.graphql.catalogue.Rights;
import org.throughline.graphql.catalogue.Stored;
import org.throughline.graphql.relay.Node;

/** A university, school or company that runs a programme, with its settings. */
@Type("Institution")
@Description(
        "A university, school or company that runs a programme, with the numbers it has set for the craft's rules.")
@Stored(table = "institution", rights = Rights.INSTITUTION)
public record InstitutionView(
        @NonNull @Id @Column("{}.institution_id") @Description("Unique over everything there is, and never used again.")
        String id,

        @NonNull @Description("The name as people write it.")
        String name,

        @NonNull @Description("The short name that people give when they sign in.")
        String slug,

        @NonNull @Description("The time zone in which the institution's days begin and end, such as Europe/Berlin.")
        String timeZone,

        @NonNull @Description("Days of silence after which a request is followed up (B9).")
        Integer followUpDays,

        @NonNull @Description("Follow-ups after which one moves on (B10).")
        Integer maxFollowUps,

        @NonNull @Description("Open requests that a seeker may have at a time (A8).")
        Integer openRequestCap,

        @NonNull @Description("Open requests to the same person by different seekers (A8).")
        Integer personRequestCap,

        @NonNull @Description("Fewer people than this are never broken down or quoted (C9, G10).")
        Integer smallestGroup,

        @NonNull @Description("For how many years a graduate counts as recent (A5).")
        Integer recentGraduateYears,

        @NonNull @Description("For how many minutes a request asks unless told (B7).")
        Integer requestedMinutes,

        @NonNull @Description("Above so many minutes a request is warned about (B7).")
        Integer longRequestMinutes,

        @NonNull @Description("Above so many words a message is warned about (B5).")
        Integer draftWords,

        @NonNull @Description("Prepared questions below which a seeker is not prepared (C3).")
        Integer leastQuestions,

        @NonNull @Description("Hours after the interview in which a thank-you is due (F1).")
        Integer thankWithinHours,

        @NonNull @Description("Days after which the check-in on a promised introduction is usual at the earliest (E4).")
        Integer checkInFromDays,

        @NonNull @Description("Days after which it is usual at the latest (E4).")
        Integer checkInToDays,

        @NonNull @Description("Months between touches unless told for a contact (F4).")
        Integer cadenceMonths,

        @NonNull @Description("Fewer days than this between the first interview and the goal are a late start (A11).")
        Integer lateStartDays,

        @NonNull @Description("So many interviews or fewer, held near the goal, are too few (F8).")
        Integer fewInterviews,

        @NonNull @Description("Whether a due date that falls on a weekend moves to the Monday after it (A9).")
        Boolean weekendsOff,

        @NonNull @Description("In which language the server writes to people who chose none.")
        Language language,

        @NonNull @Description("At which hour on Monday the weekly digest is sent, 0 to 23, in the reader's time zone.")
        Integer digestHour,

        @NonNull @Description("How often it was changed; give it back as ifVersion to be told of a change in between.")
        Integer version)
        implements Node {}
