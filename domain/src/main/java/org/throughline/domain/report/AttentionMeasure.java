package org.throughline.domain.report;

import org.throughline.domain.shared.Meaning;

/** What stands behind a reason for attention: a number, or a day in the institution's time zone. */
@Meaning("What stands behind a reason for attention: a number, or a day in the institution's time zone.")
public enum AttentionMeasure {
    @Meaning("The day on which the seeker came to the programme.")
    JOINED_ON,
    @Meaning("Days since the seeker came.")
    DAYS_SINCE_JOINED,
    @Meaning("Interviews that are planned and not asked for.")
    DRAFTS,
    @Meaning("Requests sent.")
    REQUESTS,
    @Meaning("The day of the last step in any interview's thread.")
    LAST_STEP_ON,
    @Meaning("Days since the last step.")
    DAYS_SINCE_LAST_STEP,
    @Meaning("So many days are the limit: the reason holds from this number on, or below it for a late start.")
    LIMIT_DAYS,
    @Meaning("Requests of the last 90 days that were never answered (B11).")
    IGNORED_REQUESTS,
    @Meaning("Those of them whose text is known.")
    IGNORED_WITH_TEXT,
    @Meaning("Those of them that sell, offer a résumé or are about the writer (B1, B2, B13).")
    IGNORED_THAT_SELL,
    @Meaning("The day that the seeker works towards, their own or else the cohort's (A11).")
    GOAL_DATE,
    @Meaning("Days until the goal date; negative when it has passed.")
    DAYS_TO_GOAL,
    @Meaning("The day of the first interview held.")
    FIRST_HELD_ON,
    @Meaning("Days from the first interview held to the goal date, or from today as long as none was held (A11).")
    LEAD_TIME_DAYS,
    @Meaning("How many interviews the seeker wants to hold (F8).")
    TARGET,
    @Meaning("Interviews held; practice is left out.")
    HELD,
    @Meaning("Interviews held within the last 28 days.")
    HELD_RECENTLY,
    @Meaning("Interviews a week over the last 28 days, to two decimals (G3).")
    PACE_PER_WEEK,
    @Meaning("Interviews a week that would reach the target by the goal date, to two decimals.")
    NEEDED_PER_WEEK,
    @Meaning("Interviews held since the last in which somebody was named or names were asked for (E1).")
    INTERVIEWS_WITHOUT_NAMES,
    @Meaning("Interviews whose thank-you is overdue (F1).")
    THANKS_OVERDUE,
    @Meaning("The day of the earliest interview whose thank-you is overdue.")
    OLDEST_UNTHANKED_ON
}
