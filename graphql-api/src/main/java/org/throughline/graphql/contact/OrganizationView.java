package org.throughline.graphql.contact;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.throughline.graphql.catalogue.Column;
import org.throughline.graphql.catalogue.Rights;
import org.throughline.graphql.catalogue.Stored;
import org.throughline.graphql.relay.Node;

/** Where contacts work, as the seeker knows it. */
@Type("Organization")
@Description("Where contacts work, as the seeker knows it.")
@Stored(table = "organization", rights = Rights.OWN_SEEKER, softlyDeleted = true)
public record OrganizationView(
        @NonNull @Id @Description("Unique over everything there is, and never used again.")
        String id,

        @NonNull @Description("The name as people write it.")
        String name,

        @Description("The field it works in.") String sector,
        @Description("Where it is.") String place,

        @Column(OrganizationView.FIT) @Description("""
                        How well it fits what matters to the seeker, from 1 to 5: the mean over the values rated, each weighted by how \
                        much it matters (A4). Null when nothing was rated.""") Double fit,

        @NonNull @Description("How often it was changed; give it back as ifVersion to be told of a change in between.")
        Integer version,

        @NonNull @Description("When it was written down.") Instant createdAt,
        @NonNull @Description("When it was changed last.") Instant updatedAt)
        implements Node {

    /** Several interviews may have taught about one value; their mean counts once. */
    static final String FIT = """
            (select round(sum(w.weight * r.rating) / sum(w.weight), 2)::float8
             from (
                 select f.value_id, avg(f.rating) as rating
                 from fit_rating f
                 where f.institution_id = :institution and f.seeker_id = :seeker and f.organization_id = {}.id
                   and f.deleted_at is null
                 group by f.value_id) r
             join seeker_value w
               on w.institution_id = :institution and w.seeker_id = :seeker and w.id = r.value_id and w.deleted_at is null)""";
}
