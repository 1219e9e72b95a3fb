package org.throughline.domain.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One reason why a seeker is on the attention list.
 *
 * @param figures what stands behind it
 * @param contacts whom it is about, the earliest first and at most {@link AttentionRules#MOST_CONTACTS}; empty where the
 *     viewer may not know
 */
public record AttentionReason(AttentionKind kind, List<AttentionFigure> figures, List<AttentionContact> contacts) {
    public AttentionReason {
        figures = List.copyOf(figures);
        contacts = List.copyOf(contacts);
    }

    /** The same reason, with whom it is about. */
    public AttentionReason naming(List<AttentionContact> named) {
        return new AttentionReason(kind, figures, named);
    }

    /** The number behind it of this measure. */
    public Optional<BigDecimal> number(AttentionMeasure measure) {
        return figure(measure).flatMap(AttentionFigure::number);
    }

    /** The day behind it of this measure. */
    public Optional<LocalDate> day(AttentionMeasure measure) {
        return figure(measure).flatMap(AttentionFigure::day);
    }

    private Optional<AttentionFigure> figure(AttentionMeasure measure) {
        return figures.stream().filter(figure -> figure.measure() == measure).findFirst();
    }
}
