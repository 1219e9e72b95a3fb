package org.throughline.graphql.interview;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.domain.interview.ChecklistItem;

/** What was seen to before an interview. */
@Input("TickChecklistItemInput")
@Description("What was seen to before an interview.")
public record TickChecklistItemInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey,

        @NonNull @Id @Description("Before which interview.") String threadId,
        @NonNull @Description("What.") ChecklistItem item,

        @NonNull @Description("True when seen to; false takes the tick away.")
        Boolean ticked) {}
