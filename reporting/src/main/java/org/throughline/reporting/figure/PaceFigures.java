package org.throughline.reporting.figure;

import java.util.List;
import org.throughline.domain.report.FigureUnit;

/** G3: how early, how fast and how steadily seekers go about it. */
final class PaceFigures {
    static final List<Defined> FIGURES = List.of(
            Definition.of("G3", "LEAD_TIME", "Lead time")
                    .tells("How many days before their goal date seekers held their first interview; the median.")
                    .counts("Seekers with a goal date who have held an interview")
                    .about("A11")
                    .as(FigureUnit.DAYS, Measure.median(Rows.SEEKER, "(goal_date - first_held_on)")),
            Definition.of("G3", "LATE_START", "Late start")
                    .tells(
                            "How many seekers began, or will begin, later before their goal date than the institution advises.")
                    .counts(
                            "Those whose first interview came too late, or who held none and have less time left than that")
                    .outOf("Seekers with a goal date")
                    .about("A11")
                    .as(
                            FigureUnit.SHARE,
                            Measure.share(
                                    Rows.SEEKER,
                                    "case when first_held_on is null then goal_date - cast(:today as date) < late_start_days else goal_date - first_held_on < late_start_days end",
                                    "goal_date is not null")),
            Definition.of("G3", "PACE", "Interviews a week")
                    .tells("How many interviews a seeker holds in a week, on average.")
                    .counts("Interviews held in the period")
                    .outOf("Days of the period on which seekers were in the programme; seven of them are a week")
                    .leavesOut("Days to come.")
                    .about("F8")
                    .as(FigureUnit.PER_WEEK, Measure.perWeek(Rows.SEEKER, "held_in_period", "days")),
            Definition.of("G3", "PACE_NEEDED", "Interviews a week needed")
                    .tells(
                            "How many interviews a seeker would have to hold in a week from now on to reach their target by their goal date, on average.")
                    .counts("Interviews still missing")
                    .outOf("Days until the goal dates; seven of them are a week")
                    .leavesOut("Seekers without a target, and those whose goal date has come.")
                    .about("F8")
                    .as(FigureUnit.PER_WEEK, Measure.perWeek(Rows.SEEKER, "missing", "days_left")),
            Definition.of("G3", "TARGET_REACHED", "Target reached")
                    .tells("How much of what seekers set out to do is done.")
                    .counts("Interviews held so far, for each seeker no more than their target")
                    .outOf("The targets of all seekers together")
                    .leavesOut("Seekers without a target.")
                    .about("F8")
                    .as(FigureUnit.SHARE, Measure.ratio(Rows.SEEKER, "held_of_target", "target")),
            Definition.of("G3", "FEW_INTERVIEWS", "Few interviews")
                    .tells(
                            "How many seekers have held few interviews so far: three or fewer, unless the institution says otherwise.")
                    .counts("Those who have held no more than that")
                    .outOf("Seekers")
                    .about("F8")
                    .as(FigureUnit.SHARE, Measure.share(Rows.SEEKER, "held <= few_interviews", "true")),
            Definition.of("G3", "NOT_STARTED", "Not started")
                    .tells("How many seekers have not asked anybody yet.")
                    .counts("Those who have sent no request")
                    .outOf("Seekers")
                    .about("A9")
                    .as(FigureUnit.SHARE, Measure.share(Rows.SEEKER, "requested = 0", "true")),
            Definition.of("G3", "STALLED", "Stalled")
                    .tells("How many seekers have begun and then done nothing for three weeks.")
                    .counts("Those for whom nothing happened in any interview for 21 days")
                    .outOf("Seekers who have sent a request and have not reached their target")
                    .about("A9")
                    .as(
                            FigureUnit.SHARE,
                            Measure.share(
                                    Rows.SEEKER,
                                    "last_step_at < cast(:until as timestamptz) - interval '"
                                            + RowsSql.STALLED_AFTER_DAYS + " days'",
                                    "requested > 0 and (target is null or held < target)")));

    private PaceFigures() {}
}
