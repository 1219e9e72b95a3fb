package org.throughline.graphql.directory;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.throughline.graphql.catalogue.ById;
import org.throughline.graphql.catalogue.Column;
import org.throughline.graphql.catalogue.OrderBy;
import org.throughline.graphql.catalogue.Relation;
import org.throughline.graphql.catalogue.ToMany;
import org.throughline.graphql.contact.ContactView;
import org.throughline.graphql.relay.Planned;

/** The institution's directory to read. The query compiler answers these fields. */
@GraphQLApi
@ApplicationScoped
public class DirectoryQueries {
    private static final String TAKEN_FROM = """
            select c.id as parent, c.directory_person_id as id, 1 as position
            from unnest(:parents) p(id)
            join contact c on c.institution_id = :institution and c.seeker_id = :seeker and c.id = p.id
            where c.directory_person_id is not null""";

    /** As a request is told: of several people whom a contact may be, each must be free. */
    private static final String FREE_THIS_MONTH = """
            (select bool_and(d.monthly_limit > (
                 select count(*)
                 from directory_request q
                 where q.institution_id = :institution and q.directory_person_id = d.directory_person_id
                   and q.month = (
                       select date_trunc('month', :now::timestamptz at time zone i.time_zone)::date
                       from institution i
                       where i.institution_id = :institution)))
             from contact_in_directory d
             where d.institution_id = :institution and d.seeker_id = :seeker and d.contact_id = {}.id)""";

    /** The people of the directory. */
    @Query("directory")
    @NonNull
    @Description("The institution's directory: people, mostly alumni, who are willing to be interviewed; by name.")
    @ToMany(order = @OrderBy(value = "{}.name_key", type = "text"))
    public DirectoryPersonConnection directory(
            @Description("How many of the first; 1 to 100, 20 unless told.") @Name("first") Integer first,
            @Description("Only what comes after this cursor.") @Name("after") String after,
            @Description("How many of the last; 1 to 100.") @Name("last") Integer last,
            @Description("Only what comes before this cursor.") @Name("before") String before,
            @Description("Which ones.") @Name("filter") DirectoryFilter filter) {
        return Planned.field();
    }

    /** One person of the directory. */
    @Query("directoryPerson")
    @Description("Somebody in the institution's directory; null when there is nobody of this id.")
    @ById
    public DirectoryPersonView directoryPerson(@NonNull @Id @Description("The person's id.") @Name("id") String id) {
        return Planned.field();
    }

    /** Whom of the directory a contact was. */
    @Description("Whom of the institution's directory they were taken from; null when they come from elsewhere.")
    @Relation(TAKEN_FROM)
    public DirectoryPersonView directoryPerson(@Source ContactView contact) {
        return Planned.field();
    }

    /** Whether a contact may be asked this month. */
    @Description("""
            Whether they want a further request this month, if the institution's directory has them, known again by LinkedIn \
            profile or e-mail address or taken from there (A8); null if it has not.""")
    @Column(FREE_THIS_MONTH)
    public Boolean freeThisMonth(@Source ContactView contact) {
        return Planned.field();
    }
}
