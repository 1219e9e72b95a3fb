package org.throughline.domain.report;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What a figure came to.
 *
 * @param figure the key of its {@link Figure}
 * @param group which group of the breakdown, such as {@code REFERRAL}; empty for the value of all, and where it is not known
 *     to which group something belongs, {@code UNKNOWN}
 * @param numerator what was counted; for a median or an average, of how many values it is one
 * @param denominator of what; empty for a figure that is not divided by anything
 * @param value the figure; empty where nothing was there to divide by or to take the median of, and where it is withheld
 * @param seekers how many seekers stand behind it; 0 where it is withheld
 * @param withheld whether it is not told because too few people stand behind it, or because what was not told of another group
 *     would follow from it
 */
public record FigureValue(
        String figure,
        Optional<String> group,
        OptionalLong numerator,
        OptionalLong denominator,
        OptionalDouble value,
        int seekers,
        boolean withheld) {}
