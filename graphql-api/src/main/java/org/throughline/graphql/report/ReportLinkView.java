package org.throughline.graphql.report;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.throughline.domain.report.ReportLink;
import org.throughline.domain.report.ReportScope;

/** A secret address of a report's charts, without its secret. */
@Type("ReportLink")
@Description("A secret address of a report's charts, without its secret (G10).")
public record ReportLinkView(
        @NonNull @Id @Description("By which it is made to end; it opens nothing.")
        String id,

        @NonNull @Description("Whose seekers the charts are about.")
        ReportAbout about,

        @Id @Description("The cohort they are about; null for the others.")
        String cohortId,

        @NonNull @Description("What the cohort is called, or else the institution.")
        String name,

        @NonNull @Description("Who made it, and whose rights it shows.")
        String madeBy,

        @NonNull @Description("When it was made.") OffsetDateTime createdAt,

        @Description("The last day, in UTC, on which somebody looked; null while nobody has.")
        LocalDate lastShownOn) {

    static ReportLinkView of(ReportLink link) {
        return new ReportLinkView(
                link.id().toString(),
                about(link.scope()),
                link.scope() instanceof ReportScope.OfCohort one
                        ? one.cohortId().toString()
                        : null,
                link.name(),
                link.madeBy(),
                link.createdAt().atOffset(ZoneOffset.UTC),
                link.lastShownOn().orElse(null));
    }

    private static ReportAbout about(ReportScope scope) {
        if (scope instanceof ReportScope.OfCohort) {
            return ReportAbout.COHORT;
        }
        return scope instanceof ReportScope.OfAdvisor ? ReportAbout.ADVISOR : ReportAbout.INSTITUTION;
    }
}
