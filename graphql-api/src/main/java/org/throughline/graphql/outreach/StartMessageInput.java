package org.throughline.graphql.outreach;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.domain.interview.Channel;

/** Which template to start a message from, and to whom. */
@Input("StartMessageInput")
@Description("Which template to start a message from, and to whom.")
public record StartMessageInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey,

        @NonNull @Id @Description("Which template.") String templateId,

        @Id @Description("To whom; taken from the interview unless told.")
        String contactId,

        @Id @Description("The interview it belongs to.") String threadId,

        @Description("By what means it is to be sent; as the interview says, or e-mail (B8).")
        Channel channel) {}
