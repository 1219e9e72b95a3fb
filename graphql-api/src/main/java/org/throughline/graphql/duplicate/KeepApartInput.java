package org.throughline.graphql.duplicate;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A possible duplicate that is two different people. */
@Input("KeepApartInput")
@Description("A possible duplicate that is two different people.")
public record KeepApartInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey,

        @NonNull @Id @Description("Which.") String duplicateId) {}
