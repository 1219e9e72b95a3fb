package org.throughline.reporting.figure;

import java.util.List;
import org.throughline.domain.report.FigureUnit;

/** G8: what the seekers have learned together, under C9's rules. */
final class InsightFigures {
    static final List<Defined> FIGURES = List.of(
            Definition.of("G8", "INSIGHTS_STORY", "Insights on people's stories")
                    .tells("How many insights on people's stories the seekers share.")
                    .counts("Insights that are shown to others now, whenever they were noted")
                    .leavesOut(
                            "Private insights; and shared ones until enough people stand behind them. Told only when enough seekers share them.")
                    .about("C8", "C9")
                    .as(FigureUnit.COUNT, Measure.count(Rows.INSIGHT, "topic = 'STORY'")),
            Definition.of("G8", "INSIGHTS_PATH", "Insights on ways into the work")
                    .tells("How many insights on ways into the work the seekers share.")
                    .counts("Insights that are shown to others now, whenever they were noted")
                    .leavesOut(
                            "Private insights; and shared ones until enough people stand behind them. Told only when enough seekers share them.")
                    .about("C8", "C9")
                    .as(FigureUnit.COUNT, Measure.count(Rows.INSIGHT, "topic = 'PATH'")),
            Definition.of("G8", "INSIGHTS_WORK", "Insights on the work")
                    .tells("How many insights on the work the seekers share.")
                    .counts("Insights that are shown to others now, whenever they were noted")
                    .leavesOut(
                            "Private insights; and shared ones until enough people stand behind them. Told only when enough seekers share them.")
                    .about("C8", "C9")
                    .as(FigureUnit.COUNT, Measure.count(Rows.INSIGHT, "topic = 'WORK'")),
            Definition.of("G8", "INSIGHTS_COMPANY", "Insights on organisations")
                    .tells("How many insights on organisations the seekers share.")
                    .counts("Insights that are shown to others now, whenever they were noted")
                    .leavesOut(
                            "Private insights; and shared ones until enough people stand behind them. Told only when enough seekers share them.")
                    .about("C8", "C9")
                    .as(FigureUnit.COUNT, Measure.count(Rows.INSIGHT, "topic = 'COMPANY'")),
            Definition.of("G8", "INSIGHTS_INDUSTRY", "Insights on the field")
                    .tells("How many insights on the field the seekers share.")
                    .counts("Insights that are shown to others now, whenever they were noted")
                    .leavesOut(
                            "Private insights; and shared ones until enough people stand behind them. Told only when enough seekers share them.")
                    .about("C8", "C9")
                    .as(FigureUnit.COUNT, Measure.count(Rows.INSIGHT, "topic = 'INDUSTRY'")),
            Definition.of("G8", "INSIGHTS_ADVICE", "Insights on advice")
                    .tells("How many insights on advice the seekers share.")
                    .counts("Insights that are shown to others now, whenever they were noted")
                    .leavesOut(
                            "Private insights; and shared ones until enough people stand behind them. Told only when enough seekers share them.")
                    .about("C8", "C9")
                    .as(FigureUnit.COUNT, Measure.count(Rows.INSIGHT, "topic = 'ADVICE'")),
            Definition.of("G8", "INSIGHTS_FEEDBACK", "Insights on feedback")
                    .tells("How many insights on feedback the seekers share.")
                    .counts("Insights that are shown to others now, whenever they were noted")
                    .leavesOut(
                            "Private insights; and shared ones until enough people stand behind them. Told only when enough seekers share them.")
                    .about("C8", "C9")
                    .as(FigureUnit.COUNT, Measure.count(Rows.INSIGHT, "topic = 'FEEDBACK'")),
            Definition.of("G8", "INSIGHTS_REFERRAL", "Insights on whom else to talk to")
                    .tells("How many insights on whom else to talk to the seekers share.")
                    .counts("Insights that are shown to others now, whenever they were noted")
                    .leavesOut(
                            "Private insights; and shared ones until enough people stand behind them. Told only when enough seekers share them.")
                    .about("C8", "C9")
                    .as(FigureUnit.COUNT, Measure.count(Rows.INSIGHT, "topic = 'REFERRAL'")));

    private InsightFigures() {}
}
