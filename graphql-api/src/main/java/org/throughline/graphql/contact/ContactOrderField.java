package org.throughline.graphql.contact;

import org.eclipse.microprofile.graphql.Description;
import org.throughline.graphql.catalogue.OrderBy;

/** By what contacts are ordered. */
@Description("By what contacts are ordered.")
public enum ContactOrderField {
    /** Their name; neither accents nor case matter. */
    @Description("Their name; neither accents nor case matter.")
    @OrderBy(value = "{}.name_key", type = "text")
    NAME,
    /** Quality of the connection; those not rated count as 0. */
    @Description("Quality of the connection; those not rated count as 0.")
    @OrderBy(value = "coalesce({}.strength, 0)", type = "int")
    STRENGTH,
    /** When they were written down. */
    @Description("When they were written down.")
    @OrderBy(value = "{}.created_at", type = "timestamptz")
    CREATED_AT,
    /** When they were changed last. */
    @Description("When they were changed last.")
    @OrderBy(value = "{}.updated_at", type = "timestamptz")
    UPDATED_AT
}
