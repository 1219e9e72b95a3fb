package org.throughline.graphql.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.throughline.domain.report.Breakdown;
import org.throughline.domain.report.CohortReport;

/** Figures of a cohort, of an advisor's cohorts or of an institution. */
@Type("CohortReport")
@Description("Figures of a cohort, of an advisor's cohorts or of an institution, as they are now or as they were kept.")
public record CohortReportView(
        @NonNull @Description("What the cohort, or the institution, is called.")
        String name,

        @NonNull @Description("The first day.") LocalDate from,

        @NonNull @Description("The last day, which is included.")
        LocalDate to,

        @NonNull @Description("When it was computed.") Instant at,

        @NonNull @Description("The institution's time zone, in which days begin.")
        String timeZone,

        @NonNull @Description("How many seekers it is about.")
        Integer seekers,

        @NonNull @Description("The version of the definitions; reports of different versions are not compared.")
        Integer definitions,

        @NonNull @Description("Into which groups the figures are broken down.")
        Breakdown breakdown,

        @NonNull @Description("Each figure's value for all, then of each group, in the order of the definitions.")
        List<@NonNull FigureValueView> values) {
    static CohortReportView of(CohortReport report) {
        return new CohortReportView(
                report.name(),
                report.period().from(),
                report.period().to(),
                report.at(),
                report.timeZone().getId(),
                report.seekers(),
                report.definitions(),
                report.breakdown(),
                report.values().stream().map(FigureValueView::of).toList());
    }
}
