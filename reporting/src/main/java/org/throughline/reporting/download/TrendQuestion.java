package org.throughline.reporting.download;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.throughline.domain.report.Breakdown;
import org.throughline.domain.report.Figure;
import org.throughline.domain.report.ReportScope;
import org.throughline.domain.report.TrendWish;

/**
 * What a request asks of a trend: {@code figure} by its key; {@code breakdown} with {@code group}, or neither; {@code days}, how
 * long the periods are, those of the nightly run unless told; {@code last}, how many points, {@value #USUAL} unless told.
 *
 * @param figure whose trend
 * @param wish the same, for whoever answers it
 */
record TrendQuestion(Figure figure, TrendWish wish) {
    static final int USUAL = 12;
    /** As many bars as one still looks at. */
    static final int MOST = 100;

    private static final int LONGEST_PERIOD = 36_525;

    static TrendQuestion of(HttpServletRequest request, ReportScope scope, List<Figure> definitions)
            throws ReportRefused {
        Figure figure = definitions.stream()
                .filter(defined -> defined.key().equals(request.getParameter("figure")))
                .findFirst()
                .orElseThrow(() -> new ReportRefused(ReportFault.BAD_FIGURE));
        Breakdown breakdown = ReportQuestion.breakdown(request);
        Optional<String> group = ReportQuestion.parameter(request, "group");
        if (group.isPresent() != (breakdown != Breakdown.NONE)
                || group.isPresent() && !figure.breakdowns().contains(breakdown)) {
            throw new ReportRefused(ReportFault.BAD_GROUP);
        }
        return new TrendQuestion(
                figure,
                new TrendWish(
                        scope,
                        figure.key(),
                        breakdown,
                        group,
                        number(request, "days", LONGEST_PERIOD),
                        number(request, "last", MOST).orElse(USUAL)));
    }

    private static Optional<Integer> number(HttpServletRequest request, String name, int most) throws ReportRefused {
        Optional<String> given = ReportQuestion.parameter(request, name);
        if (given.isEmpty()) {
            return Optional.empty();
        }
        try {
            int number = Integer.parseInt(given.get());
            if (number >= 1 && number <= most) {
                return Optional.of(number);
            }
        } catch (NumberFormatException noNumber) {
            // Refused like a number that is too large.
        }
        throw new ReportRefused(ReportFault.BAD_NUMBER);
    }
}
