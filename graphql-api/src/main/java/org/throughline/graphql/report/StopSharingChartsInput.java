package org.throughline.graphql.report;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** Which address is to end. */
@Input("StopSharingChartsInput")
@Description("Which address is to end.")
public record StopSharingChartsInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey,

        @NonNull @Id @Description("The id of the address.") String id) {}
