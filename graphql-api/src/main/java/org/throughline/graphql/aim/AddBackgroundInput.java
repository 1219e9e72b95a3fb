package org.throughline.graphql.aim;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.domain.aim.BackgroundKind;

/** A school, employer, place or group of your own (A5, A6). */
@Input("AddBackgroundInput")
@Description("A school, employer, place or group of your own (A5, A6).")
public record AddBackgroundInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey,

        @NonNull @Description("Of what kind it is.") BackgroundKind kind,

        @NonNull @Description("The name as people write it; 200 characters at most.")
        String name,

        @Description("The first year.") Integer fromYear,

        @Description("The last year; leave it out when it is not over.")
        Integer toYear) {}
