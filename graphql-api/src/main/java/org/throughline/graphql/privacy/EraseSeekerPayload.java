package org.throughline.graphql.privacy;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.mutation.Result;
import org.throughline.graphql.mutation.UserError;

/** Who was erased, or why it was refused. */
@Description("Who was erased, or why it was refused.")
public record EraseSeekerPayload(
        @Id @Description("The id of who was erased; null when refused.")
        String erasedSeekerId,

        @NonNull @Description("Why it was refused; empty when it was done.")
        List<@NonNull UserError> userErrors) {
    static EraseSeekerPayload of(Result result) {
        return new EraseSeekerPayload(
                result.id("erasedSeekerId").map(Object::toString).orElse(null), result.userErrors());
    }
}
