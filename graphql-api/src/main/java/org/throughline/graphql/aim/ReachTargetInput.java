package org.throughline.graphql.aim;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.contact.ContactPointInput;

/** What an open target has become: a contact, and perhaps a thread (A1). */
@Input("ReachTargetInput")
@Description("What an open target has become: a contact, and perhaps a thread (A1).")
public record ReachTargetInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey,

        @NonNull @Id @Description("Which.") String id,

        @Description("The version you have read; refused when it was changed meanwhile.")
        Integer ifVersion,

        @Id
        @Description(
                "The contact it has become. For a person, a new contact is written down when neither this nor a thread is given; for an organisation, somebody who works there.")
        String contactId,

        @Id @Description("The thread it has become; its contact is the one meant.")
        String threadId,

        @Description("What they are at work, for a new contact.")
        String title,

        @Description("Their e-mail addresses, for a new contact.")
        List<ContactPointInput> emails,

        @Description("Their telephone numbers, for a new contact.")
        List<ContactPointInput> phones,

        @Description("The address of their LinkedIn profile, for a new contact.")
        String linkedInUrl) {}
