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
import org.throughline.domain.aim.FitRating;
import org.throughline.domain.aim.SeekerValue;
import org.throughline.domain.contact.Contacts;
import org.throughline.domain.contact.Organization;
import org.throughline.domain.interview.Threads;
import org.throughline.domain.shared.Ids;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.TenantKey;
import org.throughline.graphql.mutation.Changed;
import org.throughline.graphql.mutation.CurrentViewer;
import org.throughline.graphql.mutation.Given;
import org.throughline.graphql.mutation.Lookups;
import org.throughline.graphql.mutation.Mutations;

/** Values to write down, and how organisations fit them to rate (A4). */
@GraphQLApi
@ApplicationScoped
public class FitMutations {
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
    private Threads threads;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    /** Writes down what matters to you in a place to work. */
    @Mutation("addSeekerValue")
    @NonNull
    @Description("Writes down what matters to you in a place to work (A4).")
    public AddSeekerValuePayload addSeekerValue(
            @NonNull @Description("What.") @Name("input") AddSeekerValueInput input) {
        Viewer viewer = currentViewer.get();
        return AddSeekerValuePayload.of(mutations.run(
                input.mutationKey(),
                () -> currentViewer
                        .seeker()
                        .then(seeker ->
                                SeekerValue.of(key(viewer), seeker, input.name(), input.weight(), clock.instant()))
                        .map(value -> {
                            aims.add(value);
                            return Changed.of("value", value.id());
                        })));
    }

    /** Changes what matters, or how much: what is not given stays. */
    @Mutation("updateSeekerValue")
    @NonNull
    @Description("Changes what matters, or how much: what is not given stays (A4).")
    public UpdateSeekerValuePayload updateSeekerValue(
            @NonNull @Description("What.") @Name("input") UpdateSeekerValueInput input) {
        Viewer viewer = currentViewer.get();
        return UpdateSeekerValuePayload.of(mutations.run(
                input.mutationKey(),
                () -> Lookups.find("id", input.id(), id -> aims.findValue(viewer, id))
                        .then(value -> Lookups.unchangedSince(input.ifVersion(), value))
                        .then(value -> value.change(
                                given.or("name", input.name(), value.name()),
                                given.or("weight", input.weight(), value.weight())))
                        .map(value -> Changed.of("value", value.id()))));
    }

    /** Deletes a value; the ratings of it no longer count. */
    @Mutation("deleteSeekerValue")
    @NonNull
    @Description("Deletes a value; the ratings of it no longer count (A4).")
    public DeleteSeekerValuePayload deleteSeekerValue(
            @NonNull @Description("Which.") @Name("input") DeleteSeekerValueInput input) {
        Viewer viewer = currentViewer.get();
        return DeleteSeekerValuePayload.of(mutations.run(
                input.mutationKey(),
                () -> Lookups.find("id", input.id(), id -> aims.findValue(viewer, id))
                        .then(value -> Lookups.unchangedSince(input.ifVersion(), value))
                        .map(value -> {
                            value.delete(clock.instant());
                            return Changed.of("deletedSeekerValueId", value.id());
                        })));
    }

    /** Rates how an organisation fits one of your values, as learned in an interview there. */
    @Mutation("rateFit")
    @NonNull
    @Description("Rates how an organisation fits one of your values, as learned in an interview there (A4).")
    public RateFitPayload rateFit(@NonNull @Description("What.") @Name("input") RateFitInput input) {
        Viewer viewer = currentViewer.get();
        return RateFitPayload.of(mutations.run(
                input.mutationKey(),
                () -> Lookups.find(
                                "organizationId", input.organizationId(), id -> contacts.findOrganization(viewer, id))
                        .then(organization -> Lookups.find("valueId", input.valueId(), id -> aims.findValue(viewer, id))
                                .then(value -> learned(viewer, input, organization, value)))
                        .map(rating -> {
                            aims.add(rating);
                            return Changed.of("rating", rating.id());
                        })));
    }

    /** Rates anew: what is not given stays, null erases. */
    @Mutation("updateFitRating")
    @NonNull
    @Description("Rates anew: what is not given stays, null erases (A4).")
    public UpdateFitRatingPayload updateFitRating(
            @NonNull @Description("What.") @Name("input") UpdateFitRatingInput input) {
        Viewer viewer = currentViewer.get();
        return UpdateFitRatingPayload.of(mutations.run(
                input.mutationKey(),
                () -> Lookups.find("id", input.id(), id -> aims.findFitRating(viewer, id))
                        .then(rating -> Lookups.unchangedSince(input.ifVersion(), rating))
                        .then(rating -> rating.change(
                                given.or("rating", input.rating(), rating.rating()),
                                given.or(
                                        "evidence",
                                        input.evidence(),
                                        rating.evidence().orElse(null)),
                                clock.instant()))
                        .map(rating -> Changed.of("rating", rating.id()))));
    }

    /** Deletes a rating. */
    @Mutation("deleteFitRating")
    @NonNull
    @Description("Deletes a rating (A4).")
    public DeleteFitRatingPayload deleteFitRating(
            @NonNull @Description("Which.") @Name("input") DeleteFitRatingInput input) {
        Viewer viewer = currentViewer.get();
        return DeleteFitRatingPayload.of(mutations.run(
                input.mutationKey(),
                () -> Lookups.find("id", input.id(), id -> aims.findFitRating(viewer, id))
                        .then(rating -> Lookups.unchangedSince(input.ifVersion(), rating))
                        .map(rating -> {
                            rating.delete(clock.instant());
                            return Changed.of("deletedFitRatingId", rating.id());
                        })));
    }

    private Outcome<FitRating> learned(
            Viewer viewer, RateFitInput input, Organization organization, SeekerValue value) {
        return Lookups.find("threadId", input.threadId(), id -> threads.find(viewer, id))
                .then(thread -> Lookups.find(
                                "threadId",
                                thread.contactId().toString(),
                                contactId -> contacts.find(viewer, contactId))
                        .then(contact -> FitRating.learned(
                                key(viewer),
                                organization,
                                value,
                                thread,
                                contact,
                                input.rating(),
                                input.evidence(),
                                clock.instant())));
    }

    private TenantKey key(Viewer viewer) {
        return new TenantKey(viewer.institutionId(), ids.next());
    }
}
