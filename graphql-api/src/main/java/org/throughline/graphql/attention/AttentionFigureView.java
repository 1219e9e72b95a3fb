package org.throughline.graphql.attention;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.throughline.domain.report.AttentionFigure;
import org.throughline.domain.report.AttentionMeasure;

/** A number or a day behind a reason. */
@Type("AttentionFigure")
@Description("A number or a day behind a reason; always one of both.")
public record AttentionFigureView(
        @NonNull @Description("What it is.") AttentionMeasure measure,
        @Description("The number; null where it is a day.") Double number,

        @Description("The day, in the institution's time zone; null where it is a number.")
        LocalDate day) {

    static AttentionFigureView of(AttentionFigure figure) {
        return new AttentionFigureView(
                figure.measure(),
                figure.number().map(BigDecimal::doubleValue).orElse(null),
                figure.day().orElse(null));
    }
}
