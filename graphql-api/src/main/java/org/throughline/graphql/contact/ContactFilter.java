package org.throughline.graphql.contact;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.throughline.domain.contact.Horizon;
import org.throughline.graphql.catalogue.Where;

/** Which contacts: those that meet everything that is given. */
@Input("ContactFilter")
@Description("Which contacts: those that meet everything that is given.")
public record ContactFilter(
        @Description(
                "Every word stands somewhere in the name, title, organisation, place, school or tags; neither accents nor case matter.")
        @Where("""
                        not exists (
                            select from unnest(string_to_array(fold(:value), ' ')) word
                            where strpos({}.search_key, word) = 0
                              and not exists (
                                  select from organization o
                                  where o.institution_id = :institution and o.seeker_id = :seeker
                                    and o.id = {}.organization_id and strpos(o.name_key, word) > 0))""")
        String search,

        @Description("Has all of these tags.") @Where("{}.tags @> :value::text[]")
        List<String> tags,

        @Id @Description("Works at this organisation.") @Where("{}.organization_id = :value::uuid")
        String organization,

        @Description("Has one of these horizons (A2).") @Where("{}.horizon = any(:value::text[])")
        List<Horizon> horizon,

        @Description("No interview was held with them yet (A5); false asks for those with one.") @Where("""
                        :value::boolean <> exists (
                            select from interview_thread h
                            where h.institution_id = :institution and h.seeker_id = :seeker and h.contact_id = {}.id
                              and h.held_at is not null and not h.practice and h.deleted_at is null)""")
        Boolean neverInterviewed,

        @Description("Graduated within as many years as the institution calls recent (A5); false asks for all others.")
        @Where("""
                        :value::boolean = (coalesce({}.graduation_year, 0) between
                            extract(year from :today::date)
                                - (select i.recent_graduate_years from institution i where i.institution_id = :institution)
                            and extract(year from :today::date))""")
        Boolean recentGraduate,

        @Description("Studied at this school; neither accents nor case matter (A5).")
        @Where("{}.school is not null and fold({}.school) = fold(:value)")
        String school,

        @Description("Graduated in this year or later (A5).") @Where("{}.graduation_year >= :value::int")
        Integer graduatedFrom,

        @Description("Graduated in this year or earlier (A5).") @Where("{}.graduation_year <= :value::int")
        Integer graduatedUntil,

        @Description("Works for an organisation in this field; neither accents nor case matter (A5).") @Where("""
                        exists (
                            select from organization o
                            where o.institution_id = :institution and o.seeker_id = :seeker and o.id = {}.organization_id
                              and o.deleted_at is null and fold(o.sector) = fold(:value))""")
        String sector,

        @Description("Lives or works in this place; neither accents nor case matter (A5).")
        @Where("{}.place is not null and fold({}.place) = fold(:value)")
        String place,

        @Description("Belongs to this group; neither accents nor case matter (A5).")
        @Where("cardinality({}.groups) > 0 and exists (select from unnest({}.groups) g where fold(g) = fold(:value))")
        String group) {}
