package org.throughline.graphql.administration;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.throughline.graphql.catalogue.Where;

/** Which cohorts: those that meet everything that is given. */
@Input("CohortFilter")
@Description("Which cohorts: those that meet everything that is given.")
public record CohortFilter(
        @Description("Stands in the name; neither accents nor case matter.")
        @Where("strpos(fold({}.name), (select fold(:value))) > 0")
        String text,

        @Id @Description("Is looked after by this account.") @Where("""
                exists (select from cohort_advisor v
                        where v.institution_id = :institution and v.cohort_id = {}.id and v.account_id = :value::uuid)""")
        String advisor) {}
