package org.throughline.graphql.report;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.throughline.domain.report.TrendPoint;

/** A figure as one run computed it. */
@Type("TrendPoint")
@Description("A figure as one run computed it.")
public record TrendPointView(
        @NonNull @Id @Description("Which run.") String runId,

        @NonNull @Description("The first day.") LocalDate from,

        @NonNull @Description("The last day, which is included.")
        LocalDate to,

        @NonNull @Description("What happened at this moment or later is not in it.")
        Instant asOf,

        @NonNull
        @Description("Whether the institution's settings that figures depend on were those of the latest point.")
        Boolean sameSettings,

        @NonNull @Description("How many seekers the cohort, or the institution, had.")
        Integer cohortSeekers,

        @NonNull @Description("What the figure came to, or that it is withheld.")
        FigureValueView value) {
    static TrendPointView of(TrendPoint point) {
        return new TrendPointView(
                point.run().toString(),
                point.period().from(),
                point.period().to(),
                point.asOf(),
                point.sameSettings(),
                point.cohortSeekers(),
                FigureValueView.of(point.value()));
    }
}
