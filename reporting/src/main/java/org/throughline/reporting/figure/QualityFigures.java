package org.throughline.reporting.figure;

import java.util.List;
import org.throughline.domain.report.FigureUnit;

/** G6: quality beside quantity. */
final class QualityFigures {
    static final List<Defined> FIGURES = List.of(
            Definition.of("G6", "STRENGTH", "Strength of connections")
                    .tells(
                            "How strong the connections with those interviewed are, by the latest note on each; the average.")
                    .counts("Contacts interviewed in the period whose connection was rated")
                    .leavesOut("Contacts whose connection was never rated.")
                    .about("D4", "F8")
                    .as(FigureUnit.RATING, Measure.average(Rows.CONNECTION, "strength")),
            Definition.of("G6", "OPEN_QUESTIONS", "Open questions")
                    .tells("How many of the questions prepared are open ones.")
                    .counts("Open questions")
                    .outOf("Questions prepared for the interviews held in the period")
                    .about("C4")
                    .as(FigureUnit.SHARE, Measure.ratio(Rows.INTERVIEW, "open_questions", "questions")),
            Definition.of("G6", "OWN_QUESTIONS", "Own questions")
                    .tells("How many of the questions prepared were not taken from the question bank.")
                    .counts("Own questions")
                    .outOf("Questions prepared for the interviews held in the period")
                    .about("C5")
                    .as(FigureUnit.SHARE, Measure.ratio(Rows.INTERVIEW, "own_questions", "questions")),
            Definition.of("G6", "PREPARED", "Prepared")
                    .tells("For how many interviews the seeker was prepared beforehand.")
                    .counts("Those that were prepared for")
                    .outOf("Interviews held in the period")
                    .about("C3", "C6")
                    .as(FigureUnit.SHARE, Measure.share(Rows.INTERVIEW, "prepared", "true")),
            Definition.of("G6", "GIVES_FOR_TAKES", "Gives for each take")
                    .tells("How much seekers give for what they take, on average.")
                    .counts(
                            "Gives done in the period, introductions made for contacts, and touches that brought them something")
                    .outOf("Takes of the period, interviews held, names given, and help that came")
                    .leavesOut("What is only planned.")
                    .about("F7", "C6", "E6")
                    .as(FigureUnit.RATIO, Measure.ratio(Rows.EXCHANGE, "give", "1 - give")),
            Definition.of("G6", "HELP", "Help that came")
                    .tells(
                            "How often contacts helped: heard of an opening, spoke to the hiring person, introduced, advised.")
                    .counts("Help that came in the period")
                    .about("F6")
                    .as(FigureUnit.COUNT, Measure.count(Rows.HELP, "true")),
            Definition.of("G6", "HELP_LAG", "Days until help came")
                    .tells("How long after the first interview with somebody their help came; the median.")
                    .counts("Help that came in the period from somebody who had been interviewed")
                    .leavesOut("Help from people who had not been interviewed.")
                    .about("F6", "E7")
                    .as(FigureUnit.DAYS, Measure.median(Rows.HELP, "lag")));

    private QualityFigures() {}
}
