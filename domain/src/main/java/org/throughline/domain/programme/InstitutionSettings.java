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
 */
public record InstitutionSettings(
        int followUpDays,
        int maxFollowUps,
        int openRequestCap,
        int personRequestCap,
        int smallestGroup,
        int recentGraduateYears) {
    /** What the craft teaches, until an institution says otherwise. */
    public static final InstitutionSettings DEFAULTS = new InstitutionSettings(7, 2, 10, 3, 3, 5);
}
