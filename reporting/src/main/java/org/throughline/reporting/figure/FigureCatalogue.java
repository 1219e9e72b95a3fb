package org.throughline.reporting.figure;

import java.util.List;
import java.util.stream.Stream;
import org.throughline.domain.report.Figure;

/** Every figure, in the order in which a report tells them (G10). */
public final class FigureCatalogue {
    /**
     * Goes up by one whenever a definition changes what is counted. Reports of different versions are not compared, so that
     * trends compare like with like.
     */
    public static final int VERSION = 1;

    static final List<Defined> ALL = Stream.of(
                    FunnelFigures.FIGURES,
                    RequestFigures.FIGURES,
                    PaceFigures.FIGURES,
                    ReferralFigures.FIGURES,
                    MannersFigures.FIGURES,
                    QualityFigures.FIGURES,
                    MixFigures.FIGURES,
                    InsightFigures.FIGURES,
                    LoadFigures.FIGURES)
            .flatMap(List::stream)
            .toList();

    private static final String BY_VERDICT = "_WHEN_";

    private FigureCatalogue() {}

    /**
     * Figures of one family are parts of one whole, so that what is withheld of one group is withheld in all of them: of the
     * requests that the outreach check has read, those without a warning would give away those with one.
     */
    static String familyOf(String figure) {
        return figure.contains(BY_VERDICT) ? BY_VERDICT : figure;
    }

    /** The figures without which nobody can say what may be told of one: its family, itself among them. */
    public static List<String> toldWith(String figure) {
        String family = familyOf(figure);
        return ALL.stream()
                .map(Defined::key)
                .filter(key -> familyOf(key).equals(family))
                .toList();
    }

    /** Whether it is told only when enough seekers stand behind it, even for all (C9). */
    static boolean isWithheldFromFew(String figure) {
        return InsightFigures.FIGURES.stream().anyMatch(defined -> defined.key().equals(figure));
    }

    /** The definitions. */
    public static List<Figure> definitions() {
        return ALL.stream().map(Defined::figure).toList();
    }
}
