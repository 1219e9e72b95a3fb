package org.throughline.graphql.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.programme.Activity;
import org.throughline.domain.programme.SeekerGoal;
import org.throughline.domain.programme.Seekers;
import org.throughline.domain.shared.Ids;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.TenantKey;
import org.throughline.graphql.mutation.Changed;
import org.throughline.graphql.mutation.CurrentViewer;
import org.throughline.graphql.mutation.Given;
import org.throughline.graphql.mutation.Lookups;
import org.throughline.graphql.mutation.Mutations;

/** What seekers note of themselves: goal, sharing and effort (A10, A11, A14). */
@GraphQLApi
@ApplicationScoped
public class SeekerMutations {
    @Inject
    private Mutations mutations;

    @Inject
    private CurrentViewer currentViewer;

    @Inject
    private Given given;

    @Inject
    private Seekers seekers;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    /** Changes your own goal: what is not given stays, null erases. */
    @Mutation("updateSeeker")
    @NonNull
    @Description("Changes your own goal: what is not given stays, null erases (A10, A11).")
    public UpdateSeekerPayload updateSeeker(@NonNull @Description("What.") @Name("input") UpdateSeekerInput input) {
        Viewer viewer = currentViewer.get();
        return UpdateSeekerPayload.of(mutations.run(
                input.mutationKey(),
                () -> currentViewer
                        .seeker()
                        .then(id -> Outcome.done(seekers.find(viewer).orElseThrow()))
                        .then(seeker -> Lookups.unchangedSince(input.ifVersion(), seeker.version(), seeker))
                        .then(seeker ->
                                seeker.change(goal(input, seeker.goal()), seekers::knowsTimeZone, clock.instant()))
                        .map(seeker -> Changed.of("seeker", seeker.id()))));
    }

    /** Says what the advisors of your cohort see of you. */
    @Mutation("shareWithAdvisor")
    @NonNull
    @Description("""
            Says what the advisors of your cohort see of you, from now on. Until you say so they see that you are in the cohort, \
            and figures; never names, threads or notes.""")
    public ShareWithAdvisorPayload shareWithAdvisor(
            @NonNull @Description("What.") @Name("input") ShareWithAdvisorInput input) {
        Viewer viewer = currentViewer.get();
        return ShareWithAdvisorPayload.of(mutations.run(
                input.mutationKey(),
                () -> currentViewer
                        .seeker()
                        .then(id -> Outcome.done(seekers.find(viewer).orElseThrow()))
                        .then(seeker -> Lookups.unchangedSince(input.ifVersion(), seeker.version(), seeker))
                        .map(seeker -> seeker.shareWithAdvisor(input.access()))
                        .map(seeker -> Changed.of("seeker", seeker.id()))));
    }

    /** Notes time that you spent on something. */
    @Mutation("recordActivity")
    @NonNull
    @Description("Notes time that you spent on something (A14).")
    public RecordActivityPayload recordActivity(
            @NonNull @Description("What.") @Name("input") RecordActivityInput input) {
        Viewer viewer = currentViewer.get();
        return RecordActivityPayload.of(mutations.run(
                input.mutationKey(),
                () -> currentViewer
                        .seeker()
                        .then(seeker -> Activity.of(
                                key(viewer),
                                seeker,
                                new Activity.Details(
                                        input.kind(),
                                        input.happenedOn() == null ? today(viewer) : input.happenedOn(),
                                        input.minutes(),
                                        input.words()),
                                today(viewer),
                                clock.instant()))
                        .map(activity -> {
                            seekers.add(activity);
                            return Changed.of("activity", activity.id());
                        })));
    }

    /** Changes what you noted of your time: what is not given stays, null erases. */
    @Mutation("updateActivity")
    @NonNull
    @Description("Changes what you noted of your time: what is not given stays, null erases (A14).")
    public UpdateActivityPayload updateActivity(
            @NonNull @Description("What.") @Name("input") UpdateActivityInput input) {
        Viewer viewer = currentViewer.get();
        return UpdateActivityPayload.of(mutations.run(
                input.mutationKey(),
                () -> Lookups.find("id", input.id(), id -> seekers.findActivity(viewer, id))
                        .then(activity -> Lookups.unchangedSince(input.ifVersion(), activity))
                        .then(activity -> activity.change(details(input, activity.details()), today(viewer)))
                        .map(activity -> Changed.of("activity", activity.id()))));
    }

    /** Deletes an activity. */
    @Mutation("deleteActivity")
    @NonNull
    @Description("Deletes an activity (A14).")
    public DeleteActivityPayload deleteActivity(
            @NonNull @Description("Which.") @Name("input") DeleteActivityInput input) {
        Viewer viewer = currentViewer.get();
        return DeleteActivityPayload.of(mutations.run(
                input.mutationKey(),
                () -> Lookups.find("id", input.id(), id -> seekers.findActivity(viewer, id))
                        .then(activity -> Lookups.unchangedSince(input.ifVersion(), activity))
                        .map(activity -> {
                            activity.delete(clock.instant());
                            return Changed.of("deletedActivityId", activity.id());
                        })));
    }

    private SeekerGoal goal(UpdateSeekerInput input, SeekerGoal now) {
        return new SeekerGoal(
                input.level() == null ? now.level() : input.level(),
                given.or("goal", input.goal(), now.goal()),
                given.or("goalDate", input.goalDate(), now.goalDate()),
                given.or("target", input.target(), now.target()),
                given.or("timeZone", input.timeZone(), now.timeZone()));
    }

    private Activity.Details details(UpdateActivityInput input, Activity.Details now) {
        return new Activity.Details(
                input.kind() == null ? now.kind() : input.kind(),
                input.happenedOn() == null ? now.happenedOn() : input.happenedOn(),
                input.minutes() == null ? now.minutes() : input.minutes(),
                given.or("words", input.words(), now.words()));
    }

    private LocalDate today(Viewer viewer) {
        return LocalDate.now(clock.withZone(viewer.timeZone()));
    }

    private TenantKey key(Viewer viewer) {
        return new TenantKey(viewer.institutionId(), ids.next());
    }
}
