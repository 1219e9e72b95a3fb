package org.throughline.graphql.duplicate;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** Two contacts, or two people of the directory, that may be one. */
@Input("ReportDuplicateInput")
@Description("Two contacts, or two people of the directory, that may be one.")
public record ReportDuplicateInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey,

        @NonNull @Id @Description("The one.") String firstId,
        @NonNull @Id @Description("The other.") String secondId) {}
