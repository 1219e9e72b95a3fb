package org.throughline.graphql.report;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.throughline.domain.report.Breakdown;
import org.throughline.domain.report.Figure;
import org.throughline.domain.report.FigureUnit;

/** The definition of a figure. */
@Type("Figure")
@Description("The definition of one figure (G10).")
public record FigureView(
        @NonNull @Description("Stable, for programs.") String key,

        @NonNull @Description("The part of the programme that it belongs to, G1 to G9.")
        String part,

        @NonNull @Description("A few words, as a heading.") String name,

        @NonNull @Description("What it tells, in one sentence.")
        String sentence,

        @NonNull @Description("What is counted, or of what the median or average is taken.")
        String numerator,

        @Description("What it is divided by; null where it is divided by nothing.")
        String denominator,

        @NonNull @Description("What its value counts in.") FigureUnit unit,

        @NonNull @Description("The ids of the practices that it is about, such as F1.")
        List<@NonNull String> practices,

        @NonNull @Description("By what it can be broken down, beside not at all.")
        List<@NonNull Breakdown> breakdowns,

        @NonNull @Description("What is not counted although one might expect it.")
        String leavesOut) {
    static FigureView of(Figure figure) {
        return new FigureView(
                figure.key(),
                figure.part(),
                figure.name(),
                figure.sentence(),
                figure.numerator(),
                figure.denominator().orElse(null),
                figure.unit(),
                figure.practices().stream().sorted().toList(),
                figure.breakdowns().stream().sorted().toList(),
                figure.leavesOut());
    }
}
