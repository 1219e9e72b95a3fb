package org.throughline.graphql.aim;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.domain.aim.CommonGroundKind;

/** What is to change of written common ground: what is not given stays. */
@Input("UpdateCommonGroundInput")
@Description("What is to change of written common ground: what is not given stays.")
public record UpdateCommonGroundInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey,

        @NonNull @Id @Description("Which.") String id,

        @Description("The version you have read; refused when it was changed meanwhile.")
        Integer ifVersion,

        @Description("Of what kind it is.") CommonGroundKind kind,
        @Description("What it is; 500 characters at most.") String fact) {}
