package org.throughline.reporting.download;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.throughline.domain.report.Figure;
import org.throughline.domain.report.FigureUnit;
import org.throughline.domain.report.FigureValue;

/**
 * A row of a report as it may be told. Of what is withheld nothing is left but that it is, so that no form of a report can
 * tell it by mistake (G10).
 *
 * @param figure what was computed
 * @param group of which group; empty for all
 * @param value what it came to; empty where there was nothing to compute it from, and where it is withheld
 * @param numerator what was counted; empty where it is withheld
 * @param denominator of what; empty where it is withheld
 * @param seekers how many stand behind it; empty where it is withheld
 * @param withheld whether it is not told
 */
record ReportRow(
        Figure figure,
        Optional<String> group,
        OptionalDouble value,
        OptionalLong numerator,
        OptionalLong denominator,
        OptionalInt seekers,
        boolean withheld) {

    static ReportRow of(Figure figure, FigureValue found) {
        if (found.withheld()) {
            return new ReportRow(
                    figure,
                    found.group(),
                    OptionalDouble.empty(),
                    OptionalLong.empty(),
                    OptionalLong.empty(),
                    OptionalInt.empty(),
                    true);
        }
        return new ReportRow(
                figure,
                found.group(),
                amount(figure, found),
                found.numerator(),
                found.denominator(),
                OptionalInt.of(found.seekers()),
                false);
    }

    /** A count is its own numerator. */
    private static OptionalDouble amount(Figure figure, FigureValue found) {
        boolean counted = found.value().isEmpty()
                && figure.unit() == FigureUnit.COUNT
                && found.numerator().isPresent();
        return counted ? OptionalDouble.of(found.numerator().getAsLong()) : found.value();
    }

    /** The value with its unit, or why there is none. */
    String told(Words words) {
        if (withheld) {
            return words.text("value.withheld");
        }
        return value.isPresent() ? told(value.getAsDouble(), words) : words.text("value.none");
    }

    private String told(double amount, Words words) {
        return switch (figure.unit()) {
            case COUNT -> words.number(amount, 0);
            case SHARE -> words.percent(amount);
            case RATIO, RATING -> words.number(amount, 1);
            case PER_WEEK -> words.text("value.per-week", words.number(amount, 2));
            case DAYS -> words.text("value.days", words.number(amount, 1));
            case MINUTES -> words.text("value.minutes", words.number(amount, 0));
        };
    }
}
