package org.throughline.graphql.relay;

import org.eclipse.microprofile.graphql.Description;

/** Which end comes first. */
@Description("Which end comes first.")
public enum SortDirection {
    /** Smallest, earliest or A first. */
    @Description("Smallest, earliest or A first.")
    ASC,
    /** Largest, latest or Z first. */
    @Description("Largest, latest or Z first.")
    DESC
}
