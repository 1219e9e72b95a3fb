package org.throughline.graphql.report;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.throughline.domain.report.Trend;

/** How a figure went. */
@Type("Trend")
@Description("How a figure went, like with like: by the same definitions, over periods of the same length.")
public record TrendView(
        @NonNull @Description("What the cohort, or the institution, is called now.")
        String name,

        @NonNull @Description("The key of the figure.") String figure,

        @NonNull @Description("The version of the definitions that all points are computed by.")
        Integer definitions,

        @NonNull @Description("How many days the period of each point has.")
        Integer days,

        @NonNull @Description("How many periods are left out because they were computed by other definitions only.")
        Integer leftOut,

        @NonNull @Description("One for each period, its latest run; oldest first.")
        List<@NonNull TrendPointView> points) {
    static TrendView of(Trend trend) {
        return new TrendView(
                trend.name(),
                trend.figure(),
                trend.definitions(),
                trend.days(),
                trend.leftOut(),
                trend.points().stream().map(TrendPointView::of).toList());
    }
}
