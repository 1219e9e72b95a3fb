package org.throughline.graphql.privacy;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** Somebody who asked to be forgotten. */
@Input("ErasePersonInput")
@Description("Somebody who asked to be forgotten.")
public record ErasePersonInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey,

        @NonNull @Id @Description("Whom: the id that heldPeople gave.")
        String id) {}
