package org.throughline.graphql.report;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** Which run of reports is to be stopped. */
@Input("CancelReportRunInput")
@Description("Which run of reports is to be stopped.")
public record CancelReportRunInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey,

        @NonNull @Id @Description("Which.") String id) {}
