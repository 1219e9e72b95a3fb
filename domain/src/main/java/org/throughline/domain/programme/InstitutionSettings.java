package org.throughline.domain.programme;

/**
 * The rules of the craft that are numbers, as an institution sets them.
 *
 * @param followUpDays days of silence after which a request is followed up (B9)
 * @param maxFollowUps follow-ups after which one moves on (B10)
 * @param openRequestCap open requests that a seeker may have at a time (A8)
 * @param personRequestCap open requests to the same person by different seekers (A8)
 * @param smallestGroup fewer people than this are never broken down or quoted (C9, G10)
 * @param recentGraduateYears for how many years a graduate counts as recent (A5)
 * @param requestedMinutes for how many minutes a request asks unless told (B7)
 * @param longRequestMinutes above so many minutes a request is warned about (B7)
 * @param draftWords above so many words a message is warned about (B5)
 * @param leastQuestions prepared questions below which a seeker is not prepared (C3)
 * @param thankWithinHours hours after the interview in which a thank-you is due (F1)
 * @param checkInFromDays days after which the check-in on a promised introduction is usual at the earliest (E4)
 * @param checkInToDays days after which it is usual at the latest (E4)
 * @param cadenceMonths months between touches unless told for a contact: 3, 6 or 12 (F4)
 * @param lateStartDays fewer days than this between the first interview and the goal are a late start (A11)
 * @param fewInterviews so many interviews or fewer, held near the goal, are too few (F8)
 * @param weekendsOff whether a due date that falls on a weekend moves to the Monday after it (A9)
 */
public record InstitutionSettings(
        int followUpDays,
        int maxFollowUps,
        int openRequestCap,
        int personRequestCap,
        int smallestGroup,
        int recentGraduateYears,
        int requestedMinutes,
        int longRequestMinutes,
        int draftWords,
        int leastQuestions,
        int thankWithinHours,
        int checkInFromDays,
        int checkInToDays,
        int cadenceMonths,
        int lateStartDays,
        int fewInterviews,
        boolean weekendsOff) {
    /** What the craft teaches, until an institution says otherwise. */
    public static final InstitutionSettings DEFAULTS =
            new InstitutionSettings(7, 2, 10, 3, 3, 5, 10, 30, 150, 3, 24, 7, 10, 6, 90, 3, true);

    /** The same settings but for follow-ups. */
    public InstitutionSettings withFollowUps(int days, int most) {
        return new InstitutionSettings(
                days,
                most,
                openRequestCap,
                personRequestCap,
                smallestGroup,
                recentGraduateYears,
                requestedMinutes,
                longRequestMinutes,
                draftWords,
                leastQuestions,
                thankWithinHours,
                checkInFromDays,
                checkInToDays,
                cadenceMonths,
                lateStartDays,
                fewInterviews,
                weekendsOff);
    }

    /** The same settings but for the caps on open requests: of a seeker, and to a person. */
    public InstitutionSettings withCaps(int ofSeeker, int toPerson) {
        return new InstitutionSettings(
                followUpDays,
                maxFollowUps,
                ofSeeker,
                toPerson,
                smallestGroup,
                recentGraduateYears,
                requestedMinutes,
                longRequestMinutes,
                draftWords,
                leastQuestions,
                thankWithinHours,
                checkInFromDays,
                checkInToDays,
                cadenceMonths,
                lateStartDays,
                fewInterviews,
                weekendsOff);
    }
}
