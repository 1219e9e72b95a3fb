package org.throughline.graphql.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.throughline.domain.report.Breakdown;
import org.throughline.domain.report.Figure;
import org.throughline.domain.report.ReportScope;
import org.throughline.domain.report.ReportSnapshots;
import org.throughline.domain.report.Reports;
import org.throughline.domain.report.Trend;
import org.throughline.domain.report.TrendWish;
import org.throughline.domain.shared.Checks;
import org.throughline.domain.shared.NumberRule;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.graphql.mutation.AuditTrail;
import org.throughline.graphql.mutation.CurrentViewer;
import org.throughline.graphql.mutation.Lookups;

/** How figures went, from what runs have kept. */
@GraphQLApi
@ApplicationScoped
public class TrendQueries {
    private static final int USUAL = 13;
    private static final int LONGEST_PERIOD = 3_660;
    private static final NumberRule LAST = new NumberRule(1, ReportSnapshots.MOST_POINTS, "points");
    private static final NumberRule DAYS = new NumberRule(1, LONGEST_PERIOD, "days");

    @Inject
    private CurrentViewer currentViewer;

    @Inject
    private AuditTrail audit;

    @Inject
    private Reports reports;

    @Inject
    private ReportSnapshots snapshots;

    /** How a figure went. */
    @Query("trend")
    @NonNull
    @Description("""
            How a figure of a cohort or of the institution went (G10), from runs by the same definitions over periods of the same \
            length: one point for each period, the oldest first.""")
    public TrendPayload trend(
            @Id @Description("Of which cohort; of the whole institution unless told.") @Name("cohortId")
                    String cohortId,
            @NonNull @Description("The key of the figure.") @Name("figure") String figure,
            @Description("Into which groups, where one group is asked for.") @Name("breakdown") Breakdown breakdown,
            @Description("Of which group; the value for all unless told.") @Name("group") String group,
            @Description("How many days the periods have; those of the nightly run unless told.") @Name("days")
                    Integer days,
            @Description("How many of the latest points; at most 400, 13 unless told.") @Name("last") Integer last) {
        return TrendPayload.of(wish(figure, breakdown, group, days, last).then(wish -> trend(cohortId, wish)));
    }

    private Outcome<Trend> trend(String cohortId, TrendWish wish) {
        return cohortId == null
                ? find(wish)
                        .map(Outcome::done)
                        .orElseGet(() -> Outcome.refused(Refusal.of(RefusalCode.NOT_FOUND, "There is no such report.")
                                .at("cohortId")))
                : Lookups.find("cohortId", cohortId, id -> find(wish.of(new ReportScope.OfCohort(id))));
    }

    private Optional<Trend> find(TrendWish wish) {
        Optional<Trend> trend = snapshots.trend(currentViewer.get(), wish);
        trend.ifPresent(shown -> audit.saw("trend", ReportScopes.subjectOf(wish.scope())));
        return trend;
    }

    private Outcome<TrendWish> wish(String key, Breakdown breakdown, String group, Integer days, Integer last) {
        Checks checks = new Checks();
        Optional<Figure> figure = reports.definitions().stream()
                .filter(one -> one.key().equals(key))
                .findFirst();
        checks.require(
                figure.isPresent(),
                "figure",
                () -> Refusal.of(RefusalCode.NOT_FOUND, "There is no figure of this key; ask for figures { key }."));
        boolean broken = breakdown != null && breakdown != Breakdown.NONE;
        checks.require(
                group != null || !broken,
                "group",
                () -> Refusal.of(RefusalCode.REQUIRED, "Say which group of the breakdown the trend is of."));
        checks.require(
                group == null || broken,
                "breakdown",
                () -> Refusal.of(RefusalCode.REQUIRED, "Say into which groups the figure is broken down."));
        checks.require(
                figure.isEmpty() || !broken || figure.get().breakdowns().contains(breakdown),
                "breakdown",
                () -> Refusal.of(RefusalCode.CONFLICTING, "This figure is not broken down in this way."));
        checks.take("last", LAST.check(last == null ? USUAL : last));
        checks.take("days", days == null ? Outcome.done(1) : DAYS.check(days));
        return checks.outcome(() -> new TrendWish(
                new ReportScope.OfInstitution(),
                key,
                broken ? breakdown : Breakdown.NONE,
                Optional.ofNullable(group),
                Optional.ofNullable(days),
                last == null ? USUAL : last));
    }
}
