package org.throughline.graphql.report;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.mutation.Result;
import org.throughline.graphql.mutation.UserError;

/** Which address ended, or why it was refused. */
@Description("Which address ended, or why it was refused.")
public record StopSharingChartsPayload(
        @Id @Description("The id of the address; null when refused.")
        String endedReportLinkId,

        @NonNull @Description("Why it was refused; empty when it was done.")
        List<@NonNull UserError> userErrors) {

    static StopSharingChartsPayload of(Result result) {
        return new StopSharingChartsPayload(
                result.id("endedReportLinkId").map(Object::toString).orElse(null), result.userErrors());
    }
}
