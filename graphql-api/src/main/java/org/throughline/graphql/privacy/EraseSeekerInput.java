package org.throughline.graphql.privacy;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A seeker to erase. */
@Input("EraseSeekerInput")
@Description("A seeker to erase.")
public record EraseSeekerInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey,

        @NonNull @Id @Description("Whom: yourself, or as an administrator anybody of the institution.")
        String id,

        @NonNull @Description("The e-mail address of the seeker's account, typed to confirm; nothing brings it back.")
        String email) {}
