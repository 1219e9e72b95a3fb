package org.throughline.graphql.aim;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.domain.aim.CommonGroundKind;

/** What you and a contact have in common, in your own words (A6). */
@Input("AddCommonGroundInput")
@Description("What you and a contact have in common, in your own words (A6).")
public record AddCommonGroundInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey,

        @NonNull @Id @Description("With whom.") String contactId,
        @NonNull @Description("Of what kind it is.") CommonGroundKind kind,

        @NonNull @Description("What it is; 500 characters at most.")
        String fact) {}
