package org.throughline.graphql.administration;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** Seekers to move. */
@Input("MoveSeekersInput")
@Description("Seekers to move.")
public record MoveSeekersInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey,

        @NonNull @Id @Description("The ids of the seekers (ManagedAccount.seekerId), 1 to 100.")
        List<String> seekerIds,

        @Id @Description("The cohort to move them to; to none unless given.")
        String cohortId) {}
