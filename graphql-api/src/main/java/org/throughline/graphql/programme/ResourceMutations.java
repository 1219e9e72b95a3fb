package org.throughline.graphql.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.programme.Resource;
import org.throughline.domain.programme.Resources;
import org.throughline.domain.shared.Ids;
import org.throughline.domain.shared.TenantKey;
import org.throughline.graphql.mutation.Changed;
import org.throughline.graphql.mutation.CurrentViewer;
import org.throughline.graphql.mutation.Given;
import org.throughline.graphql.mutation.Lookups;
import org.throughline.graphql.mutation.Mutations;

/** What an institution recommends, to change by its administrators (A12). */
@GraphQLApi
@ApplicationScoped
public class ResourceMutations {
    @Inject
    private Mutations mutations;

    @Inject
    private CurrentViewer currentViewer;

    @Inject
    private Given given;

    @Inject
    private Resources resources;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    /** Recommends something to read, watch or practise to everybody in the institution; for administrators. */
    @Mutation("addResource")
    @NonNull
    @Description(
            "Recommends something to read, watch or practise to everybody in the institution; for administrators (A12).")
    public AddResourcePayload addResource(@NonNull @Description("What.") @Name("input") AddResourceInput input) {
        return AddResourcePayload.of(mutations.run(
                input.mutationKey(),
                () -> currentViewer
                        .institutionToRun()
                        .then(institution -> Resource.of(
                                new TenantKey(institution, ids.next()),
                                new Resource.Details(
                                        input.title(),
                                        input.url(),
                                        input.description(),
                                        input.practice(),
                                        input.position()),
                                clock.instant()))
                        .map(resource -> {
                            resources.add(resource);
                            return Changed.of("resource", resource.id());
                        })));
    }

    /** Changes what the institution recommends: what is not given stays, null erases; for administrators. */
    @Mutation("updateResource")
    @NonNull
    @Description(
            "Changes what the institution recommends: what is not given stays, null erases; for administrators (A12).")
    public UpdateResourcePayload updateResource(
            @NonNull @Description("What.") @Name("input") UpdateResourceInput input) {
        Viewer viewer = currentViewer.get();
        return UpdateResourcePayload.of(mutations.run(
                input.mutationKey(),
                () -> currentViewer
                        .institutionToRun()
                        .then(institution -> Lookups.find("id", input.id(), id -> resources.find(viewer, id)))
                        .then(resource -> Lookups.unchangedSince(input.ifVersion(), resource.version(), resource))
                        .then(resource -> resource.change(details(input, resource.details())))
                        .map(resource -> Changed.of("resource", resource.id()))));
    }

    /** Recommends something no longer, one that comes with the product too; for administrators. */
    @Mutation("deleteResource")
    @NonNull
    @Description("Recommends something no longer, one that comes with the product too; for administrators (A12).")
    public DeleteResourcePayload deleteResource(
            @NonNull @Description("Which.") @Name("input") DeleteResourceInput input) {
        Viewer viewer = currentViewer.get();
        return DeleteResourcePayload.of(mutations.run(
                input.mutationKey(),
                () -> currentViewer
                        .institutionToRun()
                        .then(institution -> Lookups.find("id", input.id(), id -> resources.find(viewer, id)))
                        .then(resource -> Lookups.unchangedSince(input.ifVersion(), resource.version(), resource))
                        .map(resource -> {
                            resource.delete(clock.instant());
                            return Changed.of("deletedResourceId", resource.id());
                        })));
    }

    private Resource.Details details(UpdateResourceInput input, Resource.Details now) {
        return new Resource.Details(
                given.or("title", input.title(), now.title()),
                given.or("url", input.url(), now.url()),
                given.or("description", input.description(), now.description()),
                given.or("practice", input.practice(), now.practice()),
                given.or("position", input.position(), now.position()));
    }
}
