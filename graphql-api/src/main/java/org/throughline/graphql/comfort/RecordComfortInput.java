package org.throughline.graphql.comfort;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** How comfortable you feel with interviews (A12). */
@Input("RecordComfortInput")
@Description("How comfortable you feel with interviews (A12).")
public record RecordComfortInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey,

        @NonNull @Description("1 (not at all) to 5 (fully at ease).")
        Integer comfort,

        @Id @Description("The interview it is about, if it is about one.")
        String threadId,

        @Description("In your own words.") String words,
        @Description("When you felt so; now unless told.") Instant notedAt) {}
