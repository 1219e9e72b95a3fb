package org.throughline.graphql.mutation;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.domain.shared.Practice;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;

/** Why a mutation was refused; nothing was changed then. */
@Description("Why a mutation was refused; nothing was changed then.")
public record UserError(
        @NonNull @Description("Stable, for programs.") RefusalCode code,

        @NonNull @Description("A sentence that says how to satisfy the rule.")
        String message,

        @NonNull @Description("The place in the arguments, outermost first.")
        List<@NonNull String> path,

        @Description("The practice of the craft behind the rule, where there is one.")
        Practice practice) {

    /** The error for a refusal of a part of {@code input}. */
    public static UserError of(Refusal refusal) {
        return ofArgument(refusal.at("input"));
    }

    /** The error for a refusal of an argument of a query that takes no {@code input}. */
    public static UserError ofArgument(Refusal placed) {
        return new UserError(
                placed.code(),
                placed.message(),
                placed.path(),
                placed.practice().orElse(null));
    }
}
