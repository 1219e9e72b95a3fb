package org.throughline.domain.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * How a talk about a reason for attention can be opened, in one language: what is seen, and a question that leaves the
 * answer to the seeker. People are named only where the reason names them.
 */
abstract class Opening {
    private final DateTimeFormatter days;
    private final String and;

    /** @param and what joins the last two of several names */
    Opening(DateTimeFormatter days, String and) {
        this.days = days;
        this.and = and;
    }

    abstract String of(AttentionReason reason);

    final String day(LocalDate day) {
        return days.format(day);
    }

    final String day(AttentionReason reason, AttentionMeasure measure) {
        return day(reason.day(measure).orElseThrow());
    }

    final int number(AttentionReason reason, AttentionMeasure measure) {
        return reason.number(measure).orElseThrow().intValueExact();
    }

    /** The names that the reason may tell, each once: Ada, Ben and Cleo. */
    final String names(AttentionReason reason) {
        List<String> names = reason.contacts().stream()
                .map(AttentionContact::name)
                .distinct()
                .toList();
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : String.join(", ", names.subList(0, last)) + " " + and + " " + names.get(last);
    }
}
