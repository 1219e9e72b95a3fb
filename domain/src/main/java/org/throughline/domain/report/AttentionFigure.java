package org.throughline.domain.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One number or one day behind a reason for attention; never both, never neither.
 *
 * @param measure what it is
 * @param number how many
 * @param day which day, in the institution's time zone
 */
public record AttentionFigure(AttentionMeasure measure, Optional<BigDecimal> number, Optional<LocalDate> day) {
    public AttentionFigure {
        if (number.isPresent() == day.isPresent()) {
            throw new IllegalArgumentException("a figure is a number or a day: " + measure);
        }
    }

    static AttentionFigure of(AttentionMeasure measure, long number) {
        return of(measure, BigDecimal.valueOf(number));
    }

    static AttentionFigure of(AttentionMeasure measure, BigDecimal number) {
        return new AttentionFigure(measure, Optional.of(number), Optional.empty());
    }

    static AttentionFigure of(AttentionMeasure measure, LocalDate day) {
        return new AttentionFigure(measure, Optional.empty(), Optional.of(day));
    }
}
