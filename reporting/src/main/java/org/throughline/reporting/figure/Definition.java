package org.throughline.reporting.figure;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.throughline.domain.report.Figure;
import org.throughline.domain.report.FigureUnit;

/** Writes a definition down, sentence by sentence. */
final class Definition {
    private static final String NOTHING_MORE = "Practice interviews, and what was deleted.";

    private final String key;
    private final String part;
    private final String name;
    private String sentence;
    private String numerator;
    private String denominator;
    private String leavesOut = NOTHING_MORE;
    private Set<String> practices = Set.of();

    private Definition(String part, String key, String name) {
        this.part = part;
        this.key = key;
        this.name = name;
    }

    /** A figure of a part of the programme, G1 to G9. */
    static Definition of(String part, String key, String name) {
        return new Definition(part, key, name);
    }

    /** What it tells. */
    Definition tells(String words) {
        this.sentence = words;
        return this;
    }

    /** What is counted, or of what the median or average is taken. */
    Definition counts(String words) {
        this.numerator = words;
        return this;
    }

    /** What it is divided by. */
    Definition outOf(String words) {
        this.denominator = words;
        return this;
    }

    /** What is left out beside practice interviews and deleted things. */
    Definition leavesOut(String words) {
        this.leavesOut = words + " " + NOTHING_MORE;
        return this;
    }

    /** Which practices it is about. */
    Definition about(String... ids) {
        this.practices = new LinkedHashSet<>(List.of(ids));
        return this;
    }

    /** The figure, with how it is computed. */
    Defined as(FigureUnit unit, Measure measure) {
        return new Defined(
                new Figure(
                        key,
                        part,
                        name,
                        sentence,
                        numerator,
                        Optional.ofNullable(denominator),
                        unit,
                        practices,
                        measure.rows().breakdowns(),
                        leavesOut),
                measure);
    }
}
