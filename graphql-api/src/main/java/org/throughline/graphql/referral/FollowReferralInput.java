package org.throughline.graphql.referral;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.domain.interview.Channel;
import org.throughline.graphql.contact.ContactPointInput;

/** Turns a referral into a contact and an interview thread in one step (E5). */
@Input("FollowReferralInput")
@Description("Turns a referral into a contact and an interview thread in one step (E5).")
public record FollowReferralInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey,

        @NonNull @Id @Description("Which referral.") String referralId,

        @Description("The version you have read; refused when it was changed meanwhile.")
        Integer ifVersion,

        @Id
        @Description(
                "The contact that the person named is, when they are one already; a new contact of that name otherwise.")
        String contactId,

        @Description("What they are at work, for a new contact.")
        String title,

        @Description("Where they work, by name, for a new contact.")
        String organizationName,

        @Description("Their e-mail addresses, for a new contact.")
        List<ContactPointInput> emails,

        @Description("Their telephone numbers, for a new contact.")
        List<ContactPointInput> phones,

        @Description("The address of their LinkedIn profile, for a new contact.")
        String linkedInUrl,

        @Description("Why this very person (A3); may wait until the request.")
        String purpose,

        @NonNull @Description("By what means you ask (B8).") Channel channel,

        @Description("How many minutes you ask for (B7); 10 unless told.")
        Integer requestedMinutes) {}
