package org.throughline.graphql.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.report.ReportRuns;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.graphql.mutation.Changed;
import org.throughline.graphql.mutation.CurrentViewer;
import org.throughline.graphql.mutation.Lookups;
import org.throughline.graphql.mutation.Mutations;
import org.throughline.graphql.mutation.Result;

/** Reports to compute and keep, and to stop computing. The work goes on after the answer. */
@GraphQLApi
@ApplicationScoped
public class ReportRunMutations {
    private static final String FIELD = "reportRun";

    @Inject
    private Mutations mutations;

    @Inject
    private CurrentViewer currentViewer;

    @Inject
    private ReportRuns runs;

    /** Asks for reports. */
    @Mutation("runReport")
    @NonNull
    @Description("""
            Asks for reports to be computed and kept (G10): as an administrator of the institution or of any cohorts, as an advisor \
            of your own. The answer comes at once; state and progress tell the rest. Where the same is at work already, it is \
            that run.""")
    public ReportRunPayload runReport(@NonNull @Description("What.") @Name("input") RunReportInput input) {
        Viewer viewer = currentViewer.get();
        return run(
                input.mutationKey(),
                () -> cohorts(input.cohortIds())
                        .then(cohorts -> Periods.ofIfGiven(input.from(), input.to())
                                .then(period -> runs.start(viewer, cohorts, period))));
    }

    /** Stops a run. */
    @Mutation("cancelReportRun")
    @NonNull
    @Description("""
            Stops a run of reports, and throws away what it computed. Administrators may stop each, advisors what they asked for.""")
    public ReportRunPayload cancelReportRun(@NonNull @Description("What.") @Name("input") CancelReportRunInput input) {
        Viewer viewer = currentViewer.get();
        return run(
                input.mutationKey(),
                () -> Lookups.find("id", input.id(), Optional::of).then(id -> runs.cancel(viewer, id)));
    }

    private ReportRunPayload run(String mutationKey, Supplier<Outcome<UUID>> work) {
        Viewer viewer = currentViewer.get();
        Result result = mutations.run(mutationKey, () -> work.get().map(id -> Changed.of(FIELD, id)));
        return new ReportRunPayload(
                result.id(FIELD)
                        .flatMap(id -> runs.find(viewer, id))
                        .map(ReportRunView::of)
                        .orElse(null),
                result.userErrors());
    }

    private static Outcome<Set<UUID>> cohorts(List<String> given) {
        if (given == null) {
            return Outcome.done(Set.of());
        }
        if (given.isEmpty()) {
            return Outcome.refused(Refusal.of(RefusalCode.REQUIRED, "Name a cohort, or leave the list out.")
                    .at("cohortIds"));
        }
        Outcome<Set<UUID>> cohorts = Outcome.done(new LinkedHashSet<>());
        for (String id : given) {
            cohorts = cohorts.then(
                    before -> Lookups.find("cohortIds", id, Optional::of).map(one -> {
                        before.add(one);
                        return before;
                    }));
        }
        return cohorts;
    }
}
