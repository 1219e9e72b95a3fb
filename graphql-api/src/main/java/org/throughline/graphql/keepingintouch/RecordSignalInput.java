package org.throughline.graphql.keepingintouch;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.domain.keepingintouch.SignalKind;

/** A contact made themselves heard (A13). */
@Input("RecordSignalInput")
@Description("A contact made themselves heard (A13).")
public record RecordSignalInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey,

        @NonNull @Id @Description("Who.") String contactId,
        @NonNull @Description("How.") SignalKind kind,
        @Description("When; now unless told.") Instant occurredAt,
        @Description("What they said.") String words) {}
