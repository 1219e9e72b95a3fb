package org.throughline.graphql.directory;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.throughline.graphql.catalogue.Where;

/** Which people of the directory: those that meet everything that is given. */
@Input("DirectoryFilter")
@Description("Which people of the directory: those that meet everything that is given.")
public record DirectoryFilter(
        @Description("""
                Every word stands somewhere in the name, title, organisation, sector, place, school, groups or topics; neither \
                accents nor case matter. Addresses are not searched.""") @Where("""
                        not exists (
                            select from unnest((select string_to_array(fold(:value), ' '))) word
                            where strpos({}.search_key, word) = 0)""") String search,

        @Description("Works for an organisation of this name; neither accents nor case matter.")
        @Where("{}.organization is not null and {}.organization_key = (select fold(:value))")
        String organization,

        @Description("Works in this field; neither accents nor case matter (A5).")
        @Where("{}.sector_key is not null and {}.sector_key = (select fold(:value))")
        String sector,

        @Description("Lives or works in this place; neither accents nor case matter (A5).")
        @Where("{}.place_key is not null and {}.place_key = (select fold(:value))")
        String place,

        @Description("Studied at this school; neither accents nor case matter (A5).")
        @Where("{}.school_key is not null and {}.school_key = (select fold(:value))")
        String school,

        @Description("Graduated in this year or later (A5).") @Where("{}.graduation_year >= :value::int")
        Integer graduatedFrom,

        @Description("Graduated in this year or earlier (A5).") @Where("{}.graduation_year <= :value::int")
        Integer graduatedUntil,

        @Description("Belongs to this group; neither accents nor case matter (A5).") @Where("""
                        strpos({}.search_key, (select fold(:value))) > 0
                          and exists (select from unnest({}.groups) g where fold(g) = (select fold(:value)))""")
        String group,

        @Description("Wants a further request this month (A8); false asks for those who do not.")
        @Where(":value::boolean = " + DirectoryPersonView.FREE_THIS_MONTH)
        Boolean freeThisMonth) {}
