package org.throughline.graphql.keepingintouch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.BiFunction;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.keepingintouch.KeepingInTouch;
import org.throughline.domain.keepingintouch.Tie;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.PastRule;
import org.throughline.graphql.mutation.Changed;
import org.throughline.graphql.mutation.CurrentViewer;
import org.throughline.graphql.mutation.Lookups;
import org.throughline.graphql.mutation.Mutations;
import org.throughline.graphql.mutation.PresentMoment;

/** How often to keep in touch with a contact, and LinkedIn. */
@GraphQLApi
@ApplicationScoped
public class TieMutations {
    @Inject
    private Mutations mutations;

    @Inject
    private CurrentViewer currentViewer;

    @Inject
    private KeepingInTouch keepingInTouch;

    @Inject
    private PresentMoment present;

    /** Sets how often to keep in touch. */
    @Mutation("setCadence")
    @NonNull
    @Description("Sets how often to keep in touch with a contact (F4).")
    public TiePayload setCadence(@NonNull @Description("How often.") @Name("input") SetCadenceInput input) {
        return change(
                input.mutationKey(),
                input.contactId(),
                input.ifVersion(),
                (tie, past) -> tie.keepInTouchEvery(Optional.ofNullable(input.months()), past.now()));
    }

    /** Records that both connected on LinkedIn. */
    @Mutation("connectOnLinkedIn")
    @NonNull
    @Description("Records that both connected on LinkedIn (F3).")
    public TiePayload connectOnLinkedIn(
            @NonNull @Description("With whom, and when.") @Name("input") ConnectOnLinkedInInput input) {
        return change(
                input.mutationKey(),
                input.contactId(),
                input.ifVersion(),
                (tie, past) ->
                        tie.connectOnLinkedIn(input.connectedOn() == null ? past.today() : input.connectedOn(), past));
    }

    /** Does without LinkedIn. */
    @Mutation("waiveLinkedIn")
    @NonNull
    @Description("Does without LinkedIn with this contact (F3).")
    public TiePayload waiveLinkedIn(@NonNull @Description("With whom.") @Name("input") WaiveLinkedInInput input) {
        return change(
                input.mutationKey(),
                input.contactId(),
                input.ifVersion(),
                (tie, past) -> tie.waiveLinkedIn(past.now()));
    }

    private TiePayload change(
            String mutationKey, String id, Integer ifVersion, BiFunction<Tie, PastRule, Outcome<Tie>> step) {
        Viewer viewer = currentViewer.get();
        return TiePayload.of(mutations.run(
                mutationKey,
                () -> Lookups.find("contactId", id, wanted -> keepingInTouch.findTie(viewer, wanted))
                        .then(tie -> Lookups.unchangedSince(ifVersion, tie))
                        .then(tie -> step.apply(tie, present.of(viewer)))
                        .map(tie -> Changed.of("contact", tie.id()))));
    }
}
