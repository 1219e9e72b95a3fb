package org.throughline.graphql.programme;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.domain.shared.Practice;

/** What is to change of a resource: what is not given stays, null erases. For administrators. */
@Input("UpdateResourceInput")
@Description("What is to change of a resource: what is not given stays, null erases. For administrators.")
public record UpdateResourceInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey,

        @NonNull @Id @Description("Which.") String id,

        @Description("The version you have read; refused when it was changed meanwhile.")
        Integer ifVersion,

        @Description("The title; 200 characters at most.") String title,

        @Description("A web address; leave it out for what is read right here.")
        String url,

        @Description("What it is good for.") String description,
        @Description("Which practice it helps with.") Practice practice,

        @Description("The smallest comes first, 0 to 10000; 0 unless told.")
        Integer position) {}
