package org.throughline.reporting.figure;

import java.util.List;
import org.throughline.domain.report.FigureUnit;

/** G1: how far interviews get, from the target to the referral. */
final class FunnelFigures {
    static final List<Defined> FIGURES = List.of(
            Definition.of("G1", "TARGETED", "Targets")
                    .tells("How many people and organisations the seekers set out to meet.")
                    .counts("Targets written down in the period")
                    .about("A1")
                    .as(FigureUnit.COUNT, Measure.count(Rows.TARGET, "true")),
            Definition.of("G1", "REQUESTED", "Requests")
                    .tells("How many people were asked for an interview.")
                    .counts("Requests sent in the period")
                    .about("A3", "B7")
                    .as(FigureUnit.COUNT, Measure.count(Rows.REQUEST, "true")),
            Definition.of("G1", "REPLIED", "Replied")
                    .tells("How many of those asked in the period have answered, be it with a no.")
                    .counts("Those that were answered")
                    .outOf("Requests sent in the period")
                    .about("B9", "B11")
                    .as(FigureUnit.SHARE, Measure.share(Rows.REQUEST, "replied_at is not null", "true")),
            Definition.of("G1", "SCHEDULED", "Scheduled")
                    .tells("How many of the requests of the period led to a time to meet.")
                    .counts("Those for which a time was agreed on, or which were held without one")
                    .outOf("Requests sent in the period")
                    .about("D1")
                    .as(FigureUnit.SHARE, Measure.share(Rows.REQUEST, "scheduled_at is not null", "true")),
            Definition.of("G1", "HELD", "Held")
                    .tells("How many of the requests of the period led to an interview.")
                    .counts("Those whose interview was held")
                    .outOf("Requests sent in the period")
                    .about("D1")
                    .as(FigureUnit.SHARE, Measure.share(Rows.REQUEST, "held_at is not null", "true")),
            Definition.of("G1", "THANKED", "Thanked")
                    .tells("How many of the requests of the period led to an interview and to thanks for it.")
                    .counts("Those that were thanked for in writing")
                    .outOf("Requests sent in the period")
                    .about("F1")
                    .as(FigureUnit.SHARE, Measure.share(Rows.REQUEST, "thanked_at is not null", "true")),
            Definition.of("G1", "REFERRED", "Referred")
                    .tells("How many of the requests of the period led to the name of somebody else to talk to.")
                    .counts("Those in which somebody was named")
                    .outOf("Requests sent in the period")
                    .leavesOut("Names that were not given in an interview.")
                    .about("E1")
                    .as(FigureUnit.SHARE, Measure.share(Rows.REQUEST, "referred", "true")),
            Definition.of("G1", "DAYS_TO_REPLY", "Days from request to reply")
                    .tells("How long people take to answer: half of them answer sooner.")
                    .counts("Requests of the period that were answered")
                    .about("B9")
                    .as(
                            FigureUnit.DAYS,
                            Measure.median(Rows.REQUEST, "date_part('epoch', replied_at - requested_at) / 86400")),
            Definition.of("G1", "DAYS_TO_SCHEDULE", "Days from reply to a time")
                    .tells("How long it takes from the first answer until a time is agreed on; the median.")
                    .counts("Requests of the period that were answered and for which a time was agreed on")
                    .about("D1")
                    .as(
                            FigureUnit.DAYS,
                            Measure.median(
                                    Rows.REQUEST,
                                    "case when agreed_at >= replied_at then date_part('epoch', agreed_at - replied_at) / 86400 end")),
            Definition.of("G1", "DAYS_TO_MEET", "Days from a time to the interview")
                    .tells("How long it takes from agreeing on a time until the interview; the median.")
                    .counts("Requests of the period for which a time was agreed on and whose interview was held")
                    .about("D1")
                    .as(
                            FigureUnit.DAYS,
                            Measure.median(
                                    Rows.REQUEST,
                                    "case when held_at >= agreed_at then date_part('epoch', held_at - agreed_at) / 86400 end")),
            Definition.of("G1", "DAYS_TO_THANK", "Days from the interview to the thanks")
                    .tells("How long people wait for a written thank-you; the median.")
                    .counts("Requests of the period whose interview was held and thanked for")
                    .about("F1")
                    .as(
                            FigureUnit.DAYS,
                            Measure.median(Rows.REQUEST, "date_part('epoch', thanked_at - held_at) / 86400")));

    private FunnelFigures() {}
}
