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
import org.throughline.domain.aim.Background;
import org.throughline.domain.aim.CommonGround;
import org.throughline.domain.contact.Contacts;
import org.throughline.domain.shared.Ids;
import org.throughline.domain.shared.TenantKey;
import org.throughline.graphql.mutation.Changed;
import org.throughline.graphql.mutation.CurrentViewer;
import org.throughline.graphql.mutation.Given;
import org.throughline.graphql.mutation.Lookups;
import org.throughline.graphql.mutation.Mutations;

/** Where a seeker comes from, and what they have in common with people, to write down (A5, A6). */
@GraphQLApi
@ApplicationScoped
public class BackgroundMutations {
    @Inject
    private Mutations mutations;

    @Inject
    private CurrentViewer currentViewer;

    @Inject
    private Given given;

    @Inject
    private Aims aims;

    @Inject
    private Contacts contacts;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    /** Writes down a school, employer, place or group of your own, from which common ground is derived. */
    @Mutation("addBackground")
    @NonNull
    @Description(
            "Writes down a school, employer, place or group of your own, from which common ground is derived (A5, A6).")
    public AddBackgroundPayload addBackground(@NonNull @Description("What.") @Name("input") AddBackgroundInput input) {
        Viewer viewer = currentViewer.get();
        return AddBackgroundPayload.of(mutations.run(
                input.mutationKey(),
                () -> currentViewer
                        .seeker()
                        .then(seeker -> Background.of(
                                key(viewer),
                                seeker,
                                new Background.Details(input.kind(), input.name(), input.fromYear(), input.toYear()),
                                clock.instant()))
                        .map(background -> {
                            aims.add(background);
                            return Changed.of("background", background.id());
                        })));
    }

    /** Changes an entry of where you come from: what is not given stays, null erases. */
    @Mutation("updateBackground")
    @NonNull
    @Description("Changes an entry of where you come from: what is not given stays, null erases (A6).")
    public UpdateBackgroundPayload updateBackground(
            @NonNull @Description("What.") @Name("input") UpdateBackgroundInput input) {
        Viewer viewer = currentViewer.get();
        return UpdateBackgroundPayload.of(mutations.run(
                input.mutationKey(),
                () -> Lookups.find("id", input.id(), id -> aims.findBackground(viewer, id))
                        .then(background -> Lookups.unchangedSince(input.ifVersion(), background))
                        .then(background -> background.change(details(input, background.details())))
                        .map(background -> Changed.of("background", background.id()))));
    }

    /** Deletes an entry of where you come from. */
    @Mutation("deleteBackground")
    @NonNull
    @Description("Deletes an entry of where you come from (A6).")
    public DeleteBackgroundPayload deleteBackground(
            @NonNull @Description("Which.") @Name("input") DeleteBackgroundInput input) {
        Viewer viewer = currentViewer.get();
        return DeleteBackgroundPayload.of(mutations.run(
                input.mutationKey(),
                () -> Lookups.find("id", input.id(), id -> aims.findBackground(viewer, id))
                        .then(background -> Lookups.unchangedSince(input.ifVersion(), background))
                        .map(background -> {
                            background.delete(clock.instant());
                            return Changed.of("deletedBackgroundId", background.id());
                        })));
    }

    /** Writes down what you and a contact have in common. */
    @Mutation("addCommonGround")
    @NonNull
    @Description("Writes down what you and a contact have in common (A6).")
    public AddCommonGroundPayload addCommonGround(
            @NonNull @Description("What.") @Name("input") AddCommonGroundInput input) {
        Viewer viewer = currentViewer.get();
        return AddCommonGroundPayload.of(mutations.run(
                input.mutationKey(),
                () -> Lookups.find("contactId", input.contactId(), id -> contacts.find(viewer, id))
                        .then(contact -> CommonGround.with(
                                key(viewer),
                                contact.seekerId(),
                                contact.id(),
                                input.kind(),
                                input.fact(),
                                clock.instant()))
                        .map(common -> {
                            aims.add(common);
                            return Changed.of("commonGround", common.id());
                        })));
    }

    /** Says better what you and a contact have in common: what is not given stays. */
    @Mutation("updateCommonGround")
    @NonNull
    @Description("Says better what you and a contact have in common: what is not given stays (A6).")
    public UpdateCommonGroundPayload updateCommonGround(
            @NonNull @Description("What.") @Name("input") UpdateCommonGroundInput input) {
        Viewer viewer = currentViewer.get();
        return UpdateCommonGroundPayload.of(mutations.run(
                input.mutationKey(),
                () -> Lookups.find("id", input.id(), id -> aims.findCommonGround(viewer, id))
                        .then(common -> Lookups.unchangedSince(input.ifVersion(), common))
                        .then(common -> common.change(
                                input.kind() == null ? common.kind() : input.kind(),
                                given.or("fact", input.fact(), common.fact())))
                        .map(common -> Changed.of("commonGround", common.id()))));
    }

    /** Deletes common ground that you wrote down. */
    @Mutation("deleteCommonGround")
    @NonNull
    @Description("Deletes common ground that you wrote down (A6).")
    public DeleteCommonGroundPayload deleteCommonGround(
            @NonNull @Description("Which.") @Name("input") DeleteCommonGroundInput input) {
        Viewer viewer = currentViewer.get();
        return DeleteCommonGroundPayload.of(mutations.run(
                input.mutationKey(),
                () -> Lookups.find("id", input.id(), id -> aims.findCommonGround(viewer, id))
                        .then(common -> Lookups.unchangedSince(input.ifVersion(), common))
                        .map(common -> {
                            common.delete(clock.instant());
                            return Changed.of("deletedCommonGroundId", common.id());
                        })));
    }

    private Background.Details details(UpdateBackgroundInput input, Background.Details now) {
        return new Background.Details(
                input.kind() == null ? now.kind() : input.kind(),
                given.or("name", input.name(), now.name()),
                given.or("fromYear", input.fromYear(), now.fromYear()),
                given.or("toYear", input.toYear(), now.toYear()));
    }

    private TenantKey key(Viewer viewer) {
        return new TenantKey(viewer.institutionId(), ids.next());
    }
}
