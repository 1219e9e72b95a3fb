package org.throughline.reporting.figure;

import java.util.List;
import org.throughline.domain.report.FigureUnit;

/** G7: who the seekers are, whom they ask and what they spend their time on. */
final class MixFigures {
    static final List<Defined> FIGURES = List.of(
            Definition.of("G7", "SEEKERS", "Seekers")
                    .tells("How many seekers the report is about.")
                    .counts("Seekers")
                    .about("A10")
                    .as(FigureUnit.COUNT, Measure.count(Rows.SEEKER, "true")),
            Definition.of("G7", "HORIZON_NOW", "Asked about work they want now")
                    .tells("How many of the contacts asked stand for work they want now.")
                    .counts("Those who do")
                    .outOf("Contacts asked in the period for whom the seeker said what they stand for")
                    .leavesOut("Contacts without a horizon.")
                    .about("A2")
                    .as(FigureUnit.SHARE, Measure.share(Rows.ASKED, "horizon = 'NOW'", "horizon is not null")),
            Definition.of("G7", "HORIZON_FIVE_YEARS", "Asked about work they want in five years")
                    .tells("How many of the contacts asked stand for work they want in five years.")
                    .counts("Those who do")
                    .outOf("Contacts asked in the period for whom the seeker said what they stand for")
                    .leavesOut("Contacts without a horizon.")
                    .about("A2")
                    .as(FigureUnit.SHARE, Measure.share(Rows.ASKED, "horizon = 'FIVE_YEARS'", "horizon is not null")),
            Definition.of("G7", "HORIZON_TWENTY_YEARS", "Asked about work they want in twenty years")
                    .tells("How many of the contacts asked stand for work they want in twenty years.")
                    .counts("Those who do")
                    .outOf("Contacts asked in the period for whom the seeker said what they stand for")
                    .leavesOut("Contacts without a horizon.")
                    .about("A2")
                    .as(FigureUnit.SHARE, Measure.share(Rows.ASKED, "horizon = 'TWENTY_YEARS'", "horizon is not null")),
            Definition.of("G7", "HORIZON_ADMIRED", "Asked about people admired outside of the field")
                    .tells("How many of the contacts asked stand for people admired outside of the field.")
                    .counts("Those who do")
                    .outOf("Contacts asked in the period for whom the seeker said what they stand for")
                    .leavesOut("Contacts without a horizon.")
                    .about("A2")
                    .as(FigureUnit.SHARE, Measure.share(Rows.ASKED, "horizon = 'ADMIRED'", "horizon is not null")),
            Definition.of("G7", "EFFORT_JOB_BOARD", "Effort: job boards")
                    .tells("How much of their time seekers spend on job boards.")
                    .counts("Minutes spent on job boards")
                    .outOf("Minutes that seekers wrote down for the period")
                    .about("A14")
                    .as(
                            FigureUnit.SHARE,
                            Measure.ratio(Rows.ACTIVITY, "case when kind = 'JOB_BOARD' then minutes end", "minutes")),
            Definition.of("G7", "EFFORT_APPLICATION", "Effort: applications")
                    .tells("How much of their time seekers spend on applications.")
                    .counts("Minutes spent on applications")
                    .outOf("Minutes that seekers wrote down for the period")
                    .about("A14")
                    .as(
                            FigureUnit.SHARE,
                            Measure.ratio(Rows.ACTIVITY, "case when kind = 'APPLICATION' then minutes end", "minutes")),
            Definition.of("G7", "EFFORT_RESEARCH", "Effort: research")
                    .tells("How much of their time seekers spend on research.")
                    .counts("Minutes spent on research")
                    .outOf("Minutes that seekers wrote down for the period")
                    .about("A14")
                    .as(
                            FigureUnit.SHARE,
                            Measure.ratio(Rows.ACTIVITY, "case when kind = 'RESEARCH' then minutes end", "minutes")),
            Definition.of("G7", "EFFORT_OUTREACH", "Effort: outreach")
                    .tells("How much of their time seekers spend on outreach.")
                    .counts("Minutes spent on outreach")
                    .outOf("Minutes that seekers wrote down for the period")
                    .about("A14")
                    .as(
                            FigureUnit.SHARE,
                            Measure.ratio(Rows.ACTIVITY, "case when kind = 'OUTREACH' then minutes end", "minutes")),
            Definition.of("G7", "EFFORT_INTERVIEW", "Effort: interviews")
                    .tells("How much of their time seekers spend on interviews.")
                    .counts("Minutes spent on interviews")
                    .outOf("Minutes that seekers wrote down for the period")
                    .about("A14")
                    .as(
                            FigureUnit.SHARE,
                            Measure.ratio(Rows.ACTIVITY, "case when kind = 'INTERVIEW' then minutes end", "minutes")),
            Definition.of("G7", "EFFORT_EVENT", "Effort: events")
                    .tells("How much of their time seekers spend on events.")
                    .counts("Minutes spent on events")
                    .outOf("Minutes that seekers wrote down for the period")
                    .about("A14")
                    .as(
                            FigureUnit.SHARE,
                            Measure.ratio(Rows.ACTIVITY, "case when kind = 'EVENT' then minutes end", "minutes")),
            Definition.of("G7", "EFFORT_KEEPING_IN_TOUCH", "Effort: keeping in touch")
                    .tells("How much of their time seekers spend on keeping in touch.")
                    .counts("Minutes spent on keeping in touch")
                    .outOf("Minutes that seekers wrote down for the period")
                    .about("A14")
                    .as(
                            FigureUnit.SHARE,
                            Measure.ratio(
                                    Rows.ACTIVITY, "case when kind = 'KEEPING_IN_TOUCH' then minutes end", "minutes")),
            Definition.of("G7", "EFFORT_OTHER", "Effort: other things")
                    .tells("How much of their time seekers spend on other things.")
                    .counts("Minutes spent on other things")
                    .outOf("Minutes that seekers wrote down for the period")
                    .about("A14")
                    .as(
                            FigureUnit.SHARE,
                            Measure.ratio(Rows.ACTIVITY, "case when kind = 'OTHER' then minutes end", "minutes")));

    private MixFigures() {}
}
