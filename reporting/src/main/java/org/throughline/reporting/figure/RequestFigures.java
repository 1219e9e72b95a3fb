package org.throughline.reporting.figure;

import java.util.List;
import org.throughline.domain.report.FigureUnit;

/** G2: what became of requests, by what the outreach check said of them. */
final class RequestFigures {
    static final List<Defined> FIGURES = List.of(
            Definition.of("G2", "ACCEPTED", "Accepted")
                    .tells("How many of those asked in the period agreed to talk.")
                    .counts("Those who agreed")
                    .outOf("Requests sent in the period")
                    .about("A7", "B8")
                    .as(FigureUnit.SHARE, Measure.share(Rows.REQUEST, "accepted", "true")),
            Definition.of("G2", "DECLINED", "Declined")
                    .tells("How many of those asked in the period said no.")
                    .counts("Those who declined or were unable")
                    .outOf("Requests sent in the period")
                    .leavesOut("Those who agreed first and called off later.")
                    .about("B10", "B11")
                    .as(FigureUnit.SHARE, Measure.share(Rows.REQUEST, "declined", "true")),
            Definition.of("G2", "IGNORED", "Ignored")
                    .tells(
                            "How many of those asked in the period never answered: an ignored request is not a refused one.")
                    .counts(
                            "Those who did not answer, when the time to follow up has passed or the seeker has moved on")
                    .outOf("Requests sent in the period")
                    .about("B9", "B10", "B11")
                    .as(FigureUnit.SHARE, Measure.share(Rows.REQUEST, "ignored", "true")),
            Definition.of("G2", "CHECKED", "Checked by the outreach check")
                    .tells(
                            "How many of the requests of the period were written in Throughline, so that it could look at them.")
                    .counts("Those with a message that was recorded as sent")
                    .outOf("Requests sent in the period")
                    .about("B1", "B5")
                    .as(FigureUnit.SHARE, Measure.share(Rows.REQUEST, "good is not null", "true")),
            Definition.of("G2", "ACCEPTED_WHEN_GOOD", "Accepted when asked without a warning")
                    .tells(
                            "How many requests were accepted of those that the outreach check let pass without a warning.")
                    .counts("Those that were accepted")
                    .outOf("Requests sent in the period that the check let pass without a warning")
                    .leavesOut("Requests that were not written in Throughline.")
                    .about("B1", "B11")
                    .as(FigureUnit.SHARE, Measure.share(Rows.REQUEST, "accepted", "good")),
            Definition.of("G2", "DECLINED_WHEN_GOOD", "Declined when asked without a warning")
                    .tells(
                            "How many requests were declined of those that the outreach check let pass without a warning.")
                    .counts("Those that were declined")
                    .outOf("Requests sent in the period that the check let pass without a warning")
                    .leavesOut("Requests that were not written in Throughline.")
                    .about("B1", "B11")
                    .as(FigureUnit.SHARE, Measure.share(Rows.REQUEST, "declined", "good")),
            Definition.of("G2", "IGNORED_WHEN_GOOD", "Ignored when asked without a warning")
                    .tells(
                            "How many requests were ignored of those that the outreach check let pass without a warning.")
                    .counts("Those that were ignored")
                    .outOf("Requests sent in the period that the check let pass without a warning")
                    .leavesOut("Requests that were not written in Throughline.")
                    .about("B1", "B11")
                    .as(FigureUnit.SHARE, Measure.share(Rows.REQUEST, "ignored", "good")),
            Definition.of("G2", "ACCEPTED_WHEN_POOR", "Accepted when asked with a warning or an error")
                    .tells(
                            "How many requests were accepted of those that the outreach check let pass with a warning or an error.")
                    .counts("Those that were accepted")
                    .outOf("Requests sent in the period that the check let pass with a warning or an error")
                    .leavesOut("Requests that were not written in Throughline.")
                    .about("B1", "B11")
                    .as(FigureUnit.SHARE, Measure.share(Rows.REQUEST, "accepted", "not good")),
            Definition.of("G2", "DECLINED_WHEN_POOR", "Declined when asked with a warning or an error")
                    .tells(
                            "How many requests were declined of those that the outreach check let pass with a warning or an error.")
                    .counts("Those that were declined")
                    .outOf("Requests sent in the period that the check let pass with a warning or an error")
                    .leavesOut("Requests that were not written in Throughline.")
                    .about("B1", "B11")
                    .as(FigureUnit.SHARE, Measure.share(Rows.REQUEST, "declined", "not good")),
            Definition.of("G2", "IGNORED_WHEN_POOR", "Ignored when asked with a warning or an error")
                    .tells(
                            "How many requests were ignored of those that the outreach check let pass with a warning or an error.")
                    .counts("Those that were ignored")
                    .outOf("Requests sent in the period that the check let pass with a warning or an error")
                    .leavesOut("Requests that were not written in Throughline.")
                    .about("B1", "B11")
                    .as(FigureUnit.SHARE, Measure.share(Rows.REQUEST, "ignored", "not good")));

    private RequestFigures() {}
}
