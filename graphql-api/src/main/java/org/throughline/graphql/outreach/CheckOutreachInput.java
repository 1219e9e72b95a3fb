package org.throughline.graphql.outreach;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.domain.interview.Channel;
import org.throughline.domain.outreach.MessageKind;

/** A message to be checked before it is sent, or even saved. */
@Input("CheckOutreachInput")
@Description("A message to be checked before it is sent, or even saved.")
public record CheckOutreachInput(
        @NonNull @Description("What it is for.") MessageKind kind,

        @Description("By what means it is to be sent; e-mail unless told (B8).")
        Channel channel,

        @Description("The subject.") String subject,

        @NonNull @Description("What it says; 4,000 characters at most.")
        String body,

        @Description("An ISO 639-1 code for which there are rules; guessed from the text unless told.")
        String language,

        @Id @Description("The interview it belongs to; then its purpose, research, referrals and promises are used.")
        String threadId,

        @Id @Description("To whom, when it is outside of an interview.")
        String contactId) {}
