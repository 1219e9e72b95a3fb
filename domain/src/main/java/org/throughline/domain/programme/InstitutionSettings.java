package org.throughline.domain.programme;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.throughline.domain.shared.NumberRule;
import org.throughline.domain.shared.Practice;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;

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
@Embeddable
public record InstitutionSettings(
        @Column(name = "follow_up_days") int followUpDays,
        @Column(name = "max_follow_ups") int maxFollowUps,
        @Column(name = "open_request_cap") int openRequestCap,
        @Column(name = "person_request_cap") int personRequestCap,
        @Column(name = "smallest_group") int smallestGroup,
        @Column(name = "recent_graduate_years") int recentGraduateYears,
        @Column(name = "requested_minutes") int requestedMinutes,
        @Column(name = "long_request_minutes") int longRequestMinutes,
        @Column(name = "draft_words") int draftWords,
        @Column(name = "least_questions") int leastQuestions,
        @Column(name = "thank_within_hours") int thankWithinHours,
        @Column(name = "check_in_from_days") int checkInFromDays,
        @Column(name = "check_in_to_days") int checkInToDays,
        @Column(name = "cadence_months") int cadenceMonths,
        @Column(name = "late_start_days") int lateStartDays,
        @Column(name = "few_interviews") int fewInterviews,
        @Column(name = "weekends_off") boolean weekendsOff) {
    /** What the craft teaches, until an institution says otherwise. */
    public static final InstitutionSettings DEFAULTS =
            new InstitutionSettings(7, 2, 10, 3, 3, 5, 10, 30, 150, 3, 24, 7, 10, 6, 90, 3, true);

    private static final Set<Integer> CADENCES = Set.of(3, 6, 12);

    /** The limits of the numbers. The database has the same. */
    private static final List<Limit> LIMITS = List.of(
            new Limit("followUpDays", InstitutionSettings::followUpDays, new NumberRule(1, 90, "days"), Practice.B9),
            new Limit(
                    "maxFollowUps",
                    InstitutionSettings::maxFollowUps,
                    new NumberRule(0, 10, "follow-ups"),
                    Practice.B10),
            new Limit(
                    "openRequestCap",
                    InstitutionSettings::openRequestCap,
                    new NumberRule(1, 1_000, "requests"),
                    Practice.A8),
            new Limit(
                    "personRequestCap",
                    InstitutionSettings::personRequestCap,
                    new NumberRule(1, 1_000, "requests"),
                    Practice.A8),
            new Limit(
                    "smallestGroup", InstitutionSettings::smallestGroup, new NumberRule(2, 50, "people"), Practice.C9),
            new Limit(
                    "recentGraduateYears",
                    InstitutionSettings::recentGraduateYears,
                    new NumberRule(1, 20, "years"),
                    Practice.A5),
            new Limit(
                    "requestedMinutes",
                    InstitutionSettings::requestedMinutes,
                    new NumberRule(1, 60, "minutes"),
                    Practice.B7),
            new Limit(
                    "longRequestMinutes",
                    InstitutionSettings::longRequestMinutes,
                    new NumberRule(1, 240, "minutes"),
                    Practice.B7),
            new Limit("draftWords", InstitutionSettings::draftWords, new NumberRule(20, 2_000, "words"), Practice.B5),
            new Limit(
                    "leastQuestions",
                    InstitutionSettings::leastQuestions,
                    new NumberRule(0, 20, "questions"),
                    Practice.C3),
            new Limit(
                    "thankWithinHours",
                    InstitutionSettings::thankWithinHours,
                    new NumberRule(1, 336, "hours"),
                    Practice.F1),
            new Limit(
                    "checkInFromDays",
                    InstitutionSettings::checkInFromDays,
                    new NumberRule(1, 90, "days"),
                    Practice.E4),
            new Limit("checkInToDays", InstitutionSettings::checkInToDays, new NumberRule(1, 90, "days"), Practice.E4),
            new Limit(
                    "lateStartDays", InstitutionSettings::lateStartDays, new NumberRule(0, 730, "days"), Practice.A11),
            new Limit(
                    "fewInterviews",
                    InstitutionSettings::fewInterviews,
                    new NumberRule(0, 100, "interviews"),
                    Practice.F8));

    private record Limit(String place, ToIntFunction<InstitutionSettings> number, NumberRule rule, Practice practice) {}

    /** Every reason why these settings cannot be an institution's, each at the place of its number; none when they can. */
    public List<Refusal> refusals() {
        List<Refusal> refusals = new ArrayList<>();
        for (Limit limit : LIMITS) {
            limit.rule().check(limit.number().applyAsInt(this)).refusals().stream()
                    .map(refusal -> Refusal.of(refusal.code(), limit.practice(), refusal.message()))
                    .forEach(refusal -> refusals.add(refusal.at(limit.place())));
        }
        if (!CADENCES.contains(cadenceMonths)) {
            refusals.add(Refusal.of(RefusalCode.OUT_OF_RANGE, Practice.F4, "Must be 3, 6 or 12 months.")
                    .at("cadenceMonths"));
        }
        if (checkInFromDays > checkInToDays) {
            refusals.add(Refusal.of(
                            RefusalCode.CONFLICTING,
                            Practice.E4,
                            "The earliest usual day of the check-in must not lie after the latest.")
                    .at("checkInFromDays"));
        }
        return refusals;
    }

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
