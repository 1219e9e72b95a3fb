package org.throughline.graphql.programme;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.throughline.domain.contact.Horizon;
import org.throughline.graphql.catalogue.Rights;
import org.throughline.graphql.catalogue.Stored;

/** How many contacts have a horizon. */
@Type("HorizonCount")
@Description("How many of a seeker's contacts have a horizon (A2).")
@Stored(rights = Rights.BY_RELATION)
public record HorizonCountView(
        @Description("The horizon; null for the contacts of whom none was said.")
        Horizon horizon,

        @NonNull @Description("How many contacts.") Integer count) {}
