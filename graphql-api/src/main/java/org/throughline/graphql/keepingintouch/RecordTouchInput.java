package org.throughline.graphql.keepingintouch;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.domain.interview.Channel;

/** Keeping in touch with a contact (F4). */
@Input("RecordTouchInput")
@Description("Keeping in touch with a contact (F4).")
public record RecordTouchInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey,

        @NonNull @Id @Description("With whom.") String contactId,
        @NonNull @Description("By what means.") Channel channel,
        @Description("When; now unless told.") Instant occurredAt,

        @Description("What it brought them, such as an article.")
        String brought) {}
