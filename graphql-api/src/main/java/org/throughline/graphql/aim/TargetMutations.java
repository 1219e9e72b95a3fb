package org.throughline.graphql.aim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.aim.Aims;
import org.throughline.domain.aim.Target;
import org.throughline.domain.aim.TargetDetails;
import org.throughline.domain.shared.Ids;
import org.throughline.domain.shared.TenantKey;
import org.throughline.graphql.mutation.Changed;
import org.throughline.graphql.mutation.CurrentViewer;
import org.throughline.graphql.mutation.Given;
import org.throughline.graphql.mutation.Lookups;
import org.throughline.graphql.mutation.Mutations;

/** Targets to plan, to change and to reach (A1). */
@GraphQLApi
@ApplicationScoped
public class TargetMutations {
    @Inject
    private Mutations mutations;

    @Inject
    private CurrentViewer currentViewer;

    @Inject
    private Given given;

    @Inject
    private Aims aims;

    @Inject
    private TargetReach reach;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    /** Writes down a person or an organisation to meet. */
    @Mutation("addTarget")
    @NonNull
    @Description("Writes down a person or an organisation to meet (A1).")
    public AddTargetPayload addTarget(@NonNull @Description("Whom.") @Name("input") AddTargetInput input) {
        Viewer viewer = currentViewer.get();
        return AddTargetPayload.of(mutations.run(
                input.mutationKey(),
                () -> currentViewer
                        .seeker()
                        .then(seeker -> Target.plan(
                                key(viewer),
                                seeker,
                                input.kind(),
                                new TargetDetails(
                                        input.name(),
                                        input.organizationName(),
                                        input.reason(),
                                        input.horizon(),
                                        input.rank()),
                                clock.instant()))
                        .map(target -> {
                            aims.add(target);
                            return Changed.of("target", target.id());
                        })));
    }

    /** Changes an open target, its rank among them: what is not given stays, null erases. */
    @Mutation("updateTarget")
    @NonNull
    @Description("Changes an open target, its rank among them: what is not given stays, null erases (A1).")
    public UpdateTargetPayload updateTarget(@NonNull @Description("What.") @Name("input") UpdateTargetInput input) {
        Viewer viewer = currentViewer.get();
        return UpdateTargetPayload.of(mutations.run(
                input.mutationKey(),
                () -> Lookups.find("id", input.id(), id -> aims.findTarget(viewer, id))
                        .then(target -> Lookups.unchangedSince(input.ifVersion(), target))
                        .then(target -> target.change(details(input, target.details())))
                        .map(target -> Changed.of("target", target.id()))));
    }

    /** Turns an open target into a contact in one step, or links the contact or thread it has become. */
    @Mutation("reachTarget")
    @NonNull
    @Description("Turns an open target into a contact in one step, or links the contact or thread it has become (A1).")
    public ReachTargetPayload reachTarget(
            @NonNull @Description("Which, and what it has become.") @Name("input") ReachTargetInput input) {
        Viewer viewer = currentViewer.get();
        return ReachTargetPayload.of(mutations.run(
                input.mutationKey(),
                () -> Lookups.find("id", input.id(), id -> aims.findTarget(viewer, id))
                        .then(target -> Lookups.unchangedSince(input.ifVersion(), target))
                        .then(target -> reach.contact(viewer, target, input)
                                .then(contact -> target.reach(
                                                contact.id(), reach.threadOf(viewer, input), clock.instant())
                                        .map(reached -> Changed.of("target", reached.id())
                                                .and("contact", contact.id()))))));
    }

    /** Drops an open target: the seeker does not want to meet them any more. */
    @Mutation("dropTarget")
    @NonNull
    @Description("Drops an open target: the seeker does not want to meet them any more (A1).")
    public DropTargetPayload dropTarget(@NonNull @Description("Which.") @Name("input") DropTargetInput input) {
        Viewer viewer = currentViewer.get();
        return DropTargetPayload.of(mutations.run(
                input.mutationKey(),
                () -> Lookups.find("id", input.id(), id -> aims.findTarget(viewer, id))
                        .then(target -> Lookups.unchangedSince(input.ifVersion(), target))
                        .then(target -> target.drop(clock.instant()))
                        .map(target -> Changed.of("target", target.id()))));
    }

    private TargetDetails details(UpdateTargetInput input, TargetDetails now) {
        return new TargetDetails(
                given.or("name", input.name(), now.name()),
                given.or("organizationName", input.organizationName(), now.organization()),
                given.or("reason", input.reason(), now.reason()),
                given.or("horizon", input.horizon(), now.horizon()),
                given.or("rank", input.rank(), now.rank()));
    }

    private TenantKey key(Viewer viewer) {
        return new TenantKey(viewer.institutionId(), ids.next());
    }
}
