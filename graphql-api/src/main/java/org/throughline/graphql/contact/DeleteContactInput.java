package org.throughline.graphql.contact;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** Which contact is to be deleted, with its threads and the referrals it made. */
@Input("DeleteContactInput")
@Description("Which contact is to be deleted, with its threads and the referrals it made.")
public record DeleteContactInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey,

        @NonNull @Id @Description("Which contact.") String id,

        @Description("The version you have read; refused when it was changed meanwhile.")
        Integer ifVersion) {}
