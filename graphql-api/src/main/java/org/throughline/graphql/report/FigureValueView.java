package org.throughline.graphql.report;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.throughline.domain.report.FigureValue;

/** What a figure came to. */
@Type("FigureValue")
@Description("What a figure came to, for all or for one group of the breakdown.")
public record FigureValueView(
        @NonNull @Description("The key of the figure.") String figure,

        @Description("Which group of the breakdown; UNKNOWN where that is not known; null for the value of all.")
        String group,

        @Description(
                "What was counted; for a median or an average, of how many values it is one; null where it is withheld.")
        Double numerator,

        @Description("Of what; null for a figure that is divided by nothing, and where it is withheld.")
        Double denominator,

        @Description(
                "The figure; null where there was nothing to divide by or to take the median of, and where it is withheld.")
        Double value,

        @NonNull @Description("How many seekers stand behind it; 0 where it is withheld.")
        Integer seekers,

        @NonNull
        @Description(
                "Whether it is not told, because too few people stand behind it or behind what would follow from it.")
        Boolean withheld) {
    static FigureValueView of(FigureValue value) {
        return new FigureValueView(
                value.figure(),
                value.group().orElse(null),
                value.numerator().isPresent() ? (double) value.numerator().getAsLong() : null,
                value.denominator().isPresent() ? (double) value.denominator().getAsLong() : null,
                value.value().isPresent() ? value.value().getAsDouble() : null,
                value.seekers(),
                value.withheld());
    }
}
