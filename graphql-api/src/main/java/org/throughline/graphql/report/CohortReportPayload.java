package org.throughline.graphql.report;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.domain.report.CohortReport;
import org.throughline.domain.shared.Outcome;
import org.throughline.graphql.mutation.UserError;

/** A report, or why there is none. */
@Description("A report, or why there is none.")
public record CohortReportPayload(
        @Description("The report; null when it was refused.")
        CohortReportView report,

        @NonNull @Description("Why there is none; empty when there is one.")
        List<@NonNull UserError> userErrors) {
    static CohortReportPayload of(Outcome<CohortReport> outcome) {
        if (outcome instanceof Outcome.Done<CohortReport> done) {
            return new CohortReportPayload(CohortReportView.of(done.value()), List.of());
        }
        return new CohortReportPayload(
                null,
                outcome.refusals().stream()
                        .map(refusal -> new UserError(
                                refusal.code(),
                                refusal.message(),
                                refusal.path(),
                                refusal.practice().orElse(null)))
                        .toList());
    }
}
