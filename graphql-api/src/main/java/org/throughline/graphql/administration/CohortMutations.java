package org.throughline.graphql.administration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.administration.Cohort;
import org.throughline.domain.administration.Cohorts;
import org.throughline.domain.shared.Ids;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.domain.shared.TenantKey;
import org.throughline.graphql.mutation.Changed;
import org.throughline.graphql.mutation.CurrentViewer;
import org.throughline.graphql.mutation.Given;
import org.throughline.graphql.mutation.Lookups;
import org.throughline.graphql.mutation.Mutations;

/** Which cohorts there are, who is in them and who looks after them, to change by administrators. */
@GraphQLApi
@ApplicationScoped
public class CohortMutations {
    @Inject
    private Mutations mutations;

    @Inject
    private CurrentViewer currentViewer;

    @Inject
    private Given given;

    @Inject
    private Cohorts cohorts;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    /** Makes a cohort; for administrators. */
    @Mutation("createCohort")
    @NonNull
    @Description("Makes a cohort; for administrators.")
    public CreateCohortPayload createCohort(@NonNull @Description("Which.") @Name("input") CreateCohortInput input) {
        return CreateCohortPayload.of(mutations.run(
                input.mutationKey(),
                () -> currentViewer
                        .institutionToRun()
                        .then(institution -> Cohort.create(
                                new TenantKey(institution, ids.next()),
                                new Cohort.Details(input.name(), input.goalDate()),
                                clock.instant()))
                        .map(cohort -> {
                            cohorts.add(cohort);
                            return Changed.of("cohort", cohort.id());
                        })));
    }

    /** Changes a cohort; for administrators. */
    @Mutation("updateCohort")
    @NonNull
    @Description("Changes a cohort: what is not given stays, null erases; for administrators.")
    public UpdateCohortPayload updateCohort(@NonNull @Description("What.") @Name("input") UpdateCohortInput input) {
        return UpdateCohortPayload.of(mutations.run(
                input.mutationKey(),
                () -> found(input.id(), input.ifVersion())
                        .then(cohort -> cohort.change(new Cohort.Details(
                                given.or("name", input.name(), cohort.details().name()),
                                given.or(
                                        "goalDate",
                                        input.goalDate(),
                                        cohort.details().goalDate()))))
                        .map(cohort -> Changed.of("cohort", cohort.id()))));
    }

    /** Deletes an empty cohort; for administrators. */
    @Mutation("deleteCohort")
    @NonNull
    @Description("""
            Deletes a cohort that nobody is in any longer (moveSeekers); for administrators. A cohort that people went through \
            is better kept: its reports go with it.""")
    public DeleteCohortPayload deleteCohort(@NonNull @Description("Which.") @Name("input") DeleteCohortInput input) {
        return DeleteCohortPayload.of(mutations.run(
                input.mutationKey(),
                () -> found(input.id(), input.ifVersion()).then(this::empty).map(cohort -> {
                    cohort.delete(clock.instant());
                    return Changed.of("deletedCohortId", cohort.id());
                })));
    }

    private Outcome<Cohort> empty(Cohort cohort) {
        int seekers = cohorts.seekersIn(cohort);
        return seekers == 0
                ? Outcome.done(cohort)
                : Outcome.refused(Refusal.of(
                                RefusalCode.NOT_EMPTY,
                                "Seekers are in this cohort: %d. Move them first (moveSeekers).".formatted(seekers))
                        .at("id"));
    }

    /** Says who looks after a cohort; for administrators. */
    @Mutation("setCohortAdvisors")
    @NonNull
    @Description("""
            Says who looks after a cohort; for administrators. From now on they see what each of its seekers lets advisors see, and \
            others no longer do.""")
    public SetCohortAdvisorsPayload setCohortAdvisors(
            @NonNull @Description("Who.") @Name("input") SetCohortAdvisorsInput input) {
        return SetCohortAdvisorsPayload.of(mutations.run(
                input.mutationKey(),
                () -> found(input.id(), input.ifVersion())
                        .then(cohort -> chosen("accountIds", input.accountIds(), 0)
                                .then(accounts -> advisors(input.accountIds(), accounts))
                                .map(accounts -> {
                                    cohorts.setAdvisors(cohort, accounts);
                                    return Changed.of("cohort", cohort.id());
                                }))));
    }

    private Outcome<Set<UUID>> advisors(List<String> places, Set<UUID> accounts) {
        Map<UUID, Boolean> known = cohorts.candidates(currentViewer.get(), accounts).stream()
                .collect(Collectors.toMap(Cohorts.Candidate::accountId, Cohorts.Candidate::isAdvisor));
        return each("accountIds", places, accounts, id -> {
            if (!known.containsKey(id)) {
                return Optional.of(Refusal.of(RefusalCode.NOT_FOUND, Lookups.NOTHING_OF_THIS_ID));
            }
            return known.get(id)
                    ? Optional.empty()
                    : Optional.of(Refusal.of(
                            RefusalCode.ROLE_MISSING,
                            "Only an advisor looks after a cohort; give the account the role first."));
        });
    }

    /** Moves seekers to another cohort or to none; for administrators. */
    @Mutation("moveSeekers")
    @NonNull
    @Description("""
            Moves seekers to another cohort or to none; for administrators. From now on the advisors of that cohort see what each \
            lets advisors see, and others no longer do.""")
    public MoveSeekersPayload moveSeekers(@NonNull @Description("Whom.") @Name("input") MoveSeekersInput input) {
        Viewer viewer = currentViewer.get();
        return MoveSeekersPayload.of(mutations.run(
                input.mutationKey(),
                () -> currentViewer
                        .institutionToRun()
                        .then(institution ->
                                Lookups.findIfGiven("cohortId", input.cohortId(), id -> cohorts.join(viewer, id)))
                        .then(cohort -> chosen("seekerIds", input.seekerIds(), 1)
                                .then(seekers -> known(input.seekerIds(), seekers))
                                .map(seekers -> moved(viewer, seekers, cohort.map(Cohort::id))))));
    }

    private Outcome<Set<UUID>> known(List<String> places, Set<UUID> seekers) {
        Set<UUID> known = cohorts.seekers(currentViewer.get(), seekers);
        return each(
                "seekerIds",
                places,
                seekers,
                id -> known.contains(id)
                        ? Optional.empty()
                        : Optional.of(Refusal.of(RefusalCode.NOT_FOUND, Lookups.NOTHING_OF_THIS_ID)));
    }

    private Changed moved(Viewer viewer, Set<UUID> seekers, Optional<UUID> cohortId) {
        cohorts.move(viewer, seekers, cohortId);
        return cohortId.map(id -> Changed.of("cohort", id)).orElseGet(() -> new Changed(Map.of()));
    }

    private Outcome<Cohort> found(String id, Integer ifVersion) {
        Viewer viewer = currentViewer.get();
        return currentViewer
                .institutionToRun()
                .then(institution -> Lookups.find("id", id, wanted -> cohorts.find(viewer, wanted)))
                .then(cohort -> Lookups.unchangedSince(ifVersion, cohort.version(), cohort));
    }

    /** The ids as they were written; one that cannot be an id is nobody's. */
    private static Outcome<Set<UUID>> chosen(String place, List<String> written, int least) {
        if (written.size() < least || written.size() > Cohorts.MOST) {
            return Outcome.refused(Refusal.of(
                            RefusalCode.OUT_OF_RANGE,
                            "Give from %d to %d of them at a time.".formatted(least, Cohorts.MOST))
                    .at(place));
        }
        Set<UUID> chosen = new LinkedHashSet<>();
        List<Refusal> refusals = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            Outcome<UUID> id = Lookups.<UUID>find(Integer.toString(i), written.get(i), Optional::of);
            id.refusals().forEach(refusal -> refusals.add(refusal.at(place)));
            if (id instanceof Outcome.Done<UUID> done) {
                chosen.add(done.value());
            }
        }
        return refusals.isEmpty() ? Outcome.done(chosen) : Outcome.refused(refusals);
    }

    /** All of them, or what is wrong with each at its place. */
    private static Outcome<Set<UUID>> each(
            String place, List<String> written, Set<UUID> chosen, Function<UUID, Optional<Refusal>> check) {
        List<Refusal> refusals = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            String position = Integer.toString(i);
            check.apply(UUID.fromString(written.get(i)))
                    .ifPresent(refusal -> refusals.add(refusal.at(position).at(place)));
        }
        return refusals.isEmpty() ? Outcome.done(chosen) : Outcome.refused(refusals);
    }
}
