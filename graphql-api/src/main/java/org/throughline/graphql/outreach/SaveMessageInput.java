package org.throughline.graphql.outreach;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.domain.interview.Channel;
import org.throughline.domain.outreach.MessageKind;

/** A draft to keep, new or changed. */
@Input("SaveMessageInput")
@Description("A draft to keep, new or changed. The outreach check runs on every save and never refuses one.")
public record SaveMessageInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey,

        @Id @Description("Which draft to change; a new one unless told.")
        String id,

        @Description("The version you have read; refused when it was changed meanwhile.")
        Integer ifVersion,

        @Id @Description("To whom; taken from the interview unless told. A draft's contact does not change.")
        String contactId,

        @Id @Description("The interview it belongs to. A request and a follow-up need one to be sent.")
        String threadId,

        @NonNull @Description("What it is for.") MessageKind kind,

        @Description("By what means it is to be sent; e-mail unless told (B8).")
        Channel channel,

        @Description("The subject.") String subject,

        @NonNull @Description("What it says; 4,000 characters at most.")
        String body,

        @Description("An ISO 639-1 code for which there are rules; guessed from the text unless told.")
        String language) {}
