package org.throughline.graphql.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.report.ReportLinks;
import org.throughline.domain.report.ReportLinks.NewReportLink;
import org.throughline.domain.report.ReportScope;
import org.throughline.domain.shared.Outcome;
import org.throughline.graphql.mutation.Changed;
import org.throughline.graphql.mutation.CurrentViewer;
import org.throughline.graphql.mutation.Lookups;
import org.throughline.graphql.mutation.Mutations;
import org.throughline.graphql.mutation.Result;

/** Secret addresses of charts, for a wiki or a mail. */
@GraphQLApi
@ApplicationScoped
public class ReportLinkApi {
    @Inject
    private Mutations mutations;

    @Inject
    private CurrentViewer currentViewer;

    @Inject
    private ReportLinks links;

    /** The addresses that there are. */
    @Query("reportLinks")
    @NonNull
    @Description("""
            The secret addresses at which you show charts, latest first; for administrators those of everybody in the \
            institution. None for whoever sees no reports.""")
    public List<@NonNull ReportLinkView> reportLinks() {
        return links.links(currentViewer.get()).stream().map(ReportLinkView::of).toList();
    }

    /** Makes an address. */
    @Mutation("shareCharts")
    @NonNull
    @Description("""
            Makes a secret address at which the charts of a report are shown without a sign-in, in a wiki or a mail (G10). It shows \
            what you may see at the moment somebody looks, and groups of few people never.""")
    public ShareChartsPayload shareCharts(
            @NonNull @Description("Whose charts.") @Name("input") ShareChartsInput input) {
        Viewer viewer = currentViewer.get();
        AtomicReference<String> url = new AtomicReference<>();
        Result result = mutations.run(
                input.mutationKey(),
                () -> ReportScopes.of(input.cohortId(), input.scope())
                        .then(scope -> create(viewer, scope))
                        .map(link -> {
                            url.set(link.folder());
                            return Changed.of("reportLink", link.id());
                        }));
        return ShareChartsPayload.of(result, Optional.ofNullable(url.get()));
    }

    /** Makes an address stop working. */
    @Mutation("stopSharingCharts")
    @NonNull
    @Description("Makes a secret address of charts stop working: your own, or as an administrator anybody's (G10).")
    public StopSharingChartsPayload stopSharingCharts(
            @NonNull @Description("Which address.") @Name("input") StopSharingChartsInput input) {
        Viewer viewer = currentViewer.get();
        return StopSharingChartsPayload.of(mutations.run(
                input.mutationKey(),
                () -> Lookups.<UUID>find("id", input.id(), Optional::of)
                        .then(id -> at("id", links.revoke(viewer, id)))
                        .map(id -> Changed.of("endedReportLinkId", id))));
    }

    private Outcome<NewReportLink> create(Viewer viewer, ReportScope scope) {
        return at(ReportScopes.placeOf(scope), links.create(viewer, scope));
    }

    private static <T> Outcome<T> at(String place, Outcome<T> outcome) {
        return outcome instanceof Outcome.Refused<T> refused
                ? Outcome.<T>refused(refused.reasons().stream()
                        .map(reason -> reason.at(place))
                        .toList())
                : outcome;
    }
}
