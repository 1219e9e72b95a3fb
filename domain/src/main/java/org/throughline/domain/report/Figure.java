package org.throughline.domain.report;

import java.util.Optional;
import java.util.Set;

/**
 * The definition of one figure, in the one place where it is defined (G10).
 *
 * @param key stable, such as {@code THANKED_WITHIN_A_DAY}: clients may switch over it
 * @param part the row of the craft that it belongs to, G1 to G9
 * @param name a few words, as a heading
 * @param sentence what it tells, in one sentence that an advisor understands
 * @param numerator what is counted, or of what the median or average is taken
 * @param denominator of what; empty for a figure that is not divided by anything
 * @param unit what its value counts in
 * @param practices the ids of the practices that it is about, such as F1
 * @param breakdowns by what it can be broken down, beside not at all
 * @param leavesOut what is not counted although one might expect it, in one sentence
 */
public record Figure(
        String key,
        String part,
        String name,
        String sentence,
        String numerator,
        Optional<String> denominator,
        FigureUnit unit,
        Set<String> practices,
        Set<Breakdown> breakdowns,
        String leavesOut) {}
