package org.throughline.graphql.programme;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.domain.shared.Practice;

/** Something that the institution recommends to read, watch or practise (A12). For administrators. */
@Input("AddResourceInput")
@Description("Something that the institution recommends to read, watch or practise (A12). For administrators.")
public record AddResourceInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey,

        @NonNull @Description("The title; 200 characters at most.")
        String title,

        @Description("A web address; leave it out for what is read right here.")
        String url,

        @Description("What it is good for.") String description,
        @Description("Which practice it helps with.") Practice practice,

        @Description("The smallest comes first, 0 to 10000; 0 unless told.")
        Integer position) {}
