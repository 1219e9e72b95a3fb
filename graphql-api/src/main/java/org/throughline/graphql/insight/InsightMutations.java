package org.throughline.graphql.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.insight.Disclosure;
import org.throughline.domain.insight.DisclosureCheck;
import org.throughline.domain.insight.IndustrySector;
import org.throughline.domain.insight.Insight;
import org.throughline.domain.insight.InsightDetails;
import org.throughline.domain.insight.Insights;
import org.throughline.domain.insight.JobFunction;
import org.throughline.domain.insight.Sharing;
import org.throughline.domain.interview.Threads;
import org.throughline.domain.programme.Programmes;
import org.throughline.domain.shared.Ids;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.TenantKey;
import org.throughline.graphql.mutation.Changed;
import org.throughline.graphql.mutation.CurrentViewer;
import org.throughline.graphql.mutation.Given;
import org.throughline.graphql.mutation.Lookups;
import org.throughline.graphql.mutation.Mutations;
import org.throughline.graphql.mutation.Result;

/** Insights to write down, to share and to take back (C9, D9). */
@GraphQLApi
@ApplicationScoped
public class InsightMutations {
    @Inject
    private Mutations mutations;

    @Inject
    private CurrentViewer currentViewer;

    @Inject
    private Clock clock;

    @Inject
    private Given given;

    @Inject
    private Threads threads;

    @Inject
    private Insights insights;

    @Inject
    private Programmes programmes;

    @Inject
    private Ids ids;

    /** Writes down what an interview that was held taught (D9); private unless told otherwise (C9). */
    @Mutation("recordInsight")
    @NonNull
    @Description("Writes down what an interview that was held taught (D9); private unless told otherwise (C9).")
    public InsightPayload recordInsight(@NonNull @Description("What.") @Name("input") RecordInsightInput input) {
        Viewer viewer = currentViewer.get();
        List<Disclosure> found = new ArrayList<>();
        Result result = mutations.run(
                input.mutationKey(),
                () -> Lookups.find("threadId", input.threadId(), id -> threads.find(viewer, id))
                        .then(thread -> Insight.note(
                                new TenantKey(viewer.institutionId(), ids.next()),
                                thread,
                                new InsightDetails(input.kind(), input.topic(), input.insight()),
                                Optional.ofNullable(input.notedAt()),
                                clock.instant()))
                        .then(insight -> input.sharing() == Sharing.SHAREABLE
                                ? shared(viewer, insight, input.sourceRole(), input.sourceSector(), found)
                                : Outcome.done(insight))
                        .map(insight -> {
                            insights.add(insight);
                            return shown(viewer, insight);
                        }));
        return payload(viewer, result, found);
    }

    /** Lets others see an insight without its source, once those of enough other people can be shown with it (C9). */
    @Mutation("shareInsight")
    @NonNull
    @Description(
            "Lets others see an insight without its source, once those of enough other people can be shown with it (C9).")
    public InsightPayload shareInsight(@NonNull @Description("Which.") @Name("input") ShareInsightInput input) {
        Viewer viewer = currentViewer.get();
        List<Disclosure> found = new ArrayList<>();
        Result result = mutations.run(
                input.mutationKey(),
                () -> Lookups.find("id", input.id(), id -> insights.findInsight(viewer, id))
                        .then(stored -> Lookups.unchangedSince(input.ifVersion(), stored))
                        .then(insight -> shared(viewer, insight, input.sourceRole(), input.sourceSector(), found))
                        .map(insight -> shown(viewer, insight)));
        return payload(viewer, result, found);
    }

    /** Changes a private insight: what is not given stays. */
    @Mutation("updateInsight")
    @NonNull
    @Description("Changes a private insight: what is not given stays.")
    public InsightPayload updateInsight(@NonNull @Description("What.") @Name("input") UpdateInsightInput input) {
        Viewer viewer = currentViewer.get();
        return InsightPayload.of(
                mutations.run(
                        input.mutationKey(),
                        () -> Lookups.find("id", input.id(), id -> insights.findInsight(viewer, id))
                                .then(stored -> Lookups.unchangedSince(input.ifVersion(), stored))
                                .then(insight -> insight.change(new InsightDetails(
                                        given.or("kind", input.kind(), insight.kind()),
                                        given.or("topic", input.topic(), insight.topic()),
                                        given.or("insight", input.insight(), insight.insight()))))
                                .map(insight -> Changed.of("insight", insight.id()))),
                List.of());
    }

    /** Takes a shared insight back at once. Those that were shown with it are hidden too, so that nobody can tell which one is gone (C9). */
    @Mutation("withdrawInsight")
    @NonNull
    @Description(
            "Takes a shared insight back at once. Those that were shown with it are hidden too, so that nobody can tell which one is gone (C9).")
    public InsightPayload withdrawInsight(@NonNull @Description("Which.") @Name("input") WithdrawInsightInput input) {
        Viewer viewer = currentViewer.get();
        return InsightPayload.of(
                mutations.run(
                        input.mutationKey(),
                        () -> Lookups.find("id", input.id(), id -> insights.findInsight(viewer, id))
                                .then(stored -> Lookups.unchangedSince(input.ifVersion(), stored))
                                .then(Insight::withdraw)
                                .map(insight -> Changed.of("insight", insight.id()))),
                List.of());
    }

    /** Deletes an insight. If others could see it, those that were shown with it are hidden too (C9). */
    @Mutation("deleteInsight")
    @NonNull
    @Description("Deletes an insight. If others could see it, those that were shown with it are hidden too (C9).")
    public DeleteLearningPayload deleteInsight(
            @NonNull @Description("Which.") @Name("input") DeleteInsightInput input) {
        Viewer viewer = currentViewer.get();
        return DeleteLearningPayload.of(mutations.run(
                input.mutationKey(),
                () -> Lookups.find("id", input.id(), id -> insights.findInsight(viewer, id))
                        .then(stored -> Lookups.unchangedSince(input.ifVersion(), stored))
                        .map(stored -> {
                            stored.delete(clock.instant());
                            return Changed.of("deletedId", stored.id());
                        })));
    }

    private Outcome<Insight> shared(
            Viewer viewer, Insight insight, JobFunction role, IndustrySector sector, List<Disclosure> found) {
        found.addAll(disclosuresOf(viewer, insight));
        return insight.share(role, sector, found);
    }

    private Changed shown(Viewer viewer, Insight insight) {
        if (insight.sharing() == Sharing.SHAREABLE) {
            int smallestGroup = programmes.settingsOf(viewer.institutionId()).smallestGroup();
            insights.showIfEnough(insight, smallestGroup, ids.next());
        }
        return Changed.of("insight", insight.id());
    }

    /** A mutation key that was used before ran nothing now: what was found then is found again. */
    private InsightPayload payload(Viewer viewer, Result result, List<Disclosure> found) {
        if (found.isEmpty()) {
            result.id("insight")
                    .flatMap(id -> insights.findInsight(viewer, id))
                    .filter(insight -> insight.sharing() == Sharing.SHAREABLE)
                    .ifPresent(insight -> found.addAll(disclosuresOf(viewer, insight)));
        }
        return InsightPayload.of(result, found);
    }

    private List<Disclosure> disclosuresOf(Viewer viewer, Insight insight) {
        return DisclosureCheck.of(insight.insight(), insights.namesAround(viewer, insight));
    }
}
