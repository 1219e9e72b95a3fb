package org.throughline.graphql.administration;

import org.eclipse.microprofile.graphql.Description;
import org.throughline.graphql.catalogue.OrderBy;

/** By what accounts are ordered. */
@Description("By what accounts are ordered.")
public enum AccountOrderField {
    /** The name; neither accents nor case matter. */
    @Description("The name; neither accents nor case matter.")
    @OrderBy(value = "{}.name_key", type = "text")
    NAME,
    /** The e-mail address; case does not matter. */
    @Description("The e-mail address; case does not matter.")
    @OrderBy(value = "{}.email_key", type = "text")
    EMAIL,
    /** When it was made. */
    @Description("When it was made.")
    @OrderBy(value = "{}.created_at", type = "timestamptz")
    CREATED_AT
}
