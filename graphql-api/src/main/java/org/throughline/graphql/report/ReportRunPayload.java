package org.throughline.graphql.report;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.mutation.UserError;

/** The run as it is now, or why it was refused. */
@Description("The run as it is now, or why it was refused.")
public record ReportRunPayload(
        @Description("The run; null when refused.") ReportRunView reportRun,

        @NonNull @Description("Why it was refused; empty when it was done.")
        List<@NonNull UserError> userErrors) {}
