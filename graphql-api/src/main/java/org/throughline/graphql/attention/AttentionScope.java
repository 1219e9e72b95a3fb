package org.throughline.graphql.attention;

import org.eclipse.microprofile.graphql.Description;

/** Whose seekers are looked at. */
@Description("Whose seekers are looked at where no cohort is named.")
public enum AttentionScope {
    @Description("Those of all cohorts that you look after.")
    MY_COHORTS,
    @Description("Everybody of the institution, in a cohort or in none; for administrators.")
    INSTITUTION
}
