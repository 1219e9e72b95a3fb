package org.throughline.graphql.contact;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.throughline.graphql.catalogue.Rights;
import org.throughline.graphql.catalogue.Stored;

/** One way to reach a contact. */
@Type("ContactPoint")
@Description("One way to reach a contact.")
@Stored(table = "contact_point", rights = Rights.OWN_SEEKER)
public record ContactPointView(
        @NonNull @Description("The address, number or link as people write it.")
        String value,

        @Description("Such as \"work\"; null when there is none.")
        String label) {}
