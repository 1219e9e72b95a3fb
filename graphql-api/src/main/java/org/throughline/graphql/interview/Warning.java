package org.throughline.graphql.interview;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.domain.interview.Caution;
import org.throughline.domain.interview.LocalSlot;
import org.throughline.domain.programme.InstitutionSettings;
import org.throughline.domain.shared.Practice;
import org.throughline.graphql.mutation.Result;

/** What a seeker should think over, although the mutation was done. */
@Description("What to think over, although the mutation was done.")
public record Warning(
        @NonNull @Description("Stable, for programs.") Caution code,
        @NonNull @Description("A sentence for people.") String message,

        @NonNull @Description("The practice of the craft behind it.")
        Practice practice) {

    /** Asking for long, where it is so (B7). */
    static List<Warning> ofMinutes(int requested, InstitutionSettings settings) {
        return requested <= settings.longRequestMinutes()
                ? List.of()
                : List.of(new Warning(
                        Caution.LONG_REQUEST,
                        "%d minutes are a lot to ask for; ask for %d, and let them decide how much it becomes."
                                .formatted(requested, settings.requestedMinutes()),
                        Practice.B7));
    }

    /** A time that comes twice, where it does (D1). */
    static List<Warning> ofSlot(Optional<LocalSlot> slot) {
        return slot.filter(LocalSlot::comesTwice).map(LocalSlot::at).stream()
                .map(Warning::twice)
                .toList();
    }

    /** None of what was not done. */
    static List<Warning> unlessRefused(Result result, List<Warning> warnings) {
        return result.userErrors().isEmpty() ? warnings : List.of();
    }

    private static Warning twice(Instant first) {
        return new Warning(
                Caution.TIME_COMES_TWICE,
                "The clocks go back and show this time twice; the first was taken, " + first
                        + ". Say to your contact which one you mean.",
                Practice.D1);
    }
}
