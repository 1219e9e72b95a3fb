package org.throughline.graphql.contact;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.throughline.graphql.catalogue.Where;

/** Which organisations: those that meet everything that is given. */
@Input("OrganizationFilter")
@Description("Which organisations: those that meet everything that is given.")
public record OrganizationFilter(
        @Description("The words stand in the name; neither accents nor case matter.")
        @Where("strpos({}.name_key, fold(:value)) > 0")
        String search,

        @Description("Works in this field, to the letter.") @Where("{}.sector = :value")
        String sector) {}
