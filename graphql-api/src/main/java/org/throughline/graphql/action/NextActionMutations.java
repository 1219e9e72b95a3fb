package org.throughline.graphql.action;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.action.ActionChoice;
import org.throughline.domain.action.ActionChoices;
import org.throughline.domain.action.ActionKey;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.graphql.mutation.Changed;
import org.throughline.graphql.mutation.CurrentViewer;
import org.throughline.graphql.mutation.Mutations;
import org.throughline.graphql.mutation.Result;

/** Next actions to put off, to put away and to bring back. */
@GraphQLApi
@ApplicationScoped
public class NextActionMutations {
    @Inject
    private Mutations mutations;

    @Inject
    private CurrentViewer currentViewer;

    @Inject
    private ActionChoices choices;

    @Inject
    private Clock clock;

    /** Puts an action off. */
    @Mutation("snoozeAction")
    @NonNull
    @Description("Puts a next action off until a day (A9).")
    public SnoozeActionPayload snoozeAction(
            @NonNull @Description("Which, until when.") @Name("input") SnoozeActionInput input) {
        LocalDate today = LocalDate.now(clock.withZone(currentViewer.get().timeZone()));
        return SnoozeActionPayload.of(keep(
                input.mutationKey(), () -> ActionChoice.snooze(input.key(), input.until(), today, clock.instant())));
    }

    /** Puts an action away. */
    @Mutation("dismissAction")
    @NonNull
    @Description("Puts a next action away for good (A9); one of the same kind that becomes due later still comes.")
    public DismissActionPayload dismissAction(@NonNull @Description("Which.") @Name("input") DismissActionInput input) {
        return DismissActionPayload.of(
                keep(input.mutationKey(), () -> ActionChoice.dismiss(input.key(), clock.instant())));
    }

    /** Brings an action back. */
    @Mutation("restoreAction")
    @NonNull
    @Description("Brings a next action back that was snoozed or dismissed (A9).")
    public RestoreActionPayload restoreAction(@NonNull @Description("Which.") @Name("input") RestoreActionInput input) {
        Viewer viewer = currentViewer.get();
        return RestoreActionPayload.of(mutations.run(
                input.mutationKey(),
                () -> currentViewer
                        .seeker()
                        .then(seeker -> key(input.key()).then(key -> forget(viewer, seeker, key)))));
    }

    private Result keep(String mutationKey, Supplier<Outcome<ActionChoice>> made) {
        Viewer viewer = currentViewer.get();
        return mutations.run(
                mutationKey,
                () -> currentViewer
                        .seeker()
                        .then(seeker -> made.get()
                                .then(choice -> own(viewer, seeker, choice))
                                .map(choice -> {
                                    choices.keep(viewer, seeker, choice);
                                    return Changed.of("seeker", seeker);
                                })));
    }

    private Outcome<ActionChoice> own(Viewer viewer, UUID seeker, ActionChoice choice) {
        return choices.concerns(viewer, seeker, choice.key())
                ? Outcome.done(choice)
                : Outcome.refused(Refusal.of(RefusalCode.NOT_FOUND, "There is no such action.")
                        .at("key"));
    }

    private Outcome<Changed> forget(Viewer viewer, UUID seeker, ActionKey key) {
        return choices.forget(viewer, seeker, key)
                ? Outcome.done(Changed.of("seeker", seeker))
                : Outcome.refused(Refusal.of(RefusalCode.NOT_FOUND, "It was neither snoozed nor dismissed.")
                        .at("key"));
    }

    private static Outcome<ActionKey> key(String text) {
        Outcome<ActionKey> parsed = ActionKey.parse(text);
        return parsed instanceof Outcome.Refused<ActionKey> refused
                ? Outcome.refused(refused.reasons().stream()
                        .map(reason -> reason.at("key"))
                        .toList())
                : parsed;
    }
}
