package org.throughline.graphql.programme;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.throughline.domain.shared.Practice;
import org.throughline.graphql.catalogue.Rights;
import org.throughline.graphql.catalogue.Stored;
import org.throughline.graphql.relay.Node;

/** Something that an institution recommends to read, watch or practise. */
@Type("Resource")
@Description(
        "Something that an institution recommends to read, watch or practise (A12). Some come with the product; administrators may change each.")
@Stored(table = "offered_resource", rights = Rights.INSTITUTION, softlyDeleted = true)
public record ResourceView(
        @NonNull @Id @Description("Unique over everything there is, and never used again.")
        String id,

        @NonNull @Description("The title.") String title,

        @Description("A web address; null for what is read right here.")
        String url,

        @Description("What it is good for.") String description,
        @Description("Which practice it helps with.") Practice practice,
        @NonNull @Description("The smallest comes first.") Integer position,

        @NonNull @Description("How often it was changed; give it back as ifVersion to be told of a change in between.")
        Integer version)
        implements Node {}
