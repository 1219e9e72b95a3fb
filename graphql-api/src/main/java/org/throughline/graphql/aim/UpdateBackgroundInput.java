package org.throughline.graphql.aim;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.domain.aim.BackgroundKind;

/** What is to change of where you come from: what is not given stays, null erases. */
@Input("UpdateBackgroundInput")
@Description("What is to change of where you come from: what is not given stays, null erases.")
public record UpdateBackgroundInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey,

        @NonNull @Id @Description("Which.") String id,

        @Description("The version you have read; refused when it was changed meanwhile.")
        Integer ifVersion,

        @Description("Of what kind it is.") BackgroundKind kind,

        @Description("The name as people write it; 200 characters at most.")
        String name,

        @Description("The first year.") Integer fromYear,

        @Description("The last year; leave it out when it is not over.")
        Integer toYear) {}
