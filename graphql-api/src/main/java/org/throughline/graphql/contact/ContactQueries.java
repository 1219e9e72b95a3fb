package org.throughline.graphql.contact;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.throughline.graphql.catalogue.ById;
import org.throughline.graphql.catalogue.OrderBy;
import org.throughline.graphql.catalogue.ToMany;
import org.throughline.graphql.programme.SeekerView;
import org.throughline.graphql.relay.Planned;

/** Contacts and organisations to read. The query compiler answers these fields. */
@GraphQLApi
@ApplicationScoped
public class ContactQueries {

    /** The viewer's contacts. */
    @Query("contacts")
    @NonNull
    @Description("The viewer's contacts, by name unless told otherwise.")
    @ToMany(order = @OrderBy(value = "{}.name_key", type = "text"))
    public ContactConnection contacts(
            @Description("How many of the first; 1 to 100, 20 unless told.") @Name("first") Integer first,
            @Description("Only what comes after this cursor.") @Name("after") String after,
            @Description("How many of the last; 1 to 100.") @Name("last") Integer last,
            @Description("Only what comes before this cursor.") @Name("before") String before,
            @Description("Which ones.") @Name("filter") ContactFilter filter,
            @Description("In which order.") @Name("orderBy") ContactOrder orderBy) {
        return Planned.field();
    }

    /** One contact. */
    @Query("contact")
    @Description("One of the viewer's contacts; null when there is none of this id.")
    @ById
    public ContactView contact(@NonNull @Id @Description("The contact's id.") @Name("id") String id) {
        return Planned.field();
    }

    /** The organisations of the viewer's contacts. */
    @Query("organizations")
    @NonNull
    @Description("The organisations that the viewer knows, by name.")
    @ToMany(order = @OrderBy(value = "{}.name_key", type = "text"))
    public OrganizationConnection organizations(
            @Description("How many of the first; 1 to 100, 20 unless told.") @Name("first") Integer first,
            @Description("Only what comes after this cursor.") @Name("after") String after,
            @Description("How many of the last; 1 to 100.") @Name("last") Integer last,
            @Description("Only what comes before this cursor.") @Name("before") String before,
            @Description("Which ones.") @Name("filter") OrganizationFilter filter) {
        return Planned.field();
    }

    /** Who works there. */
    @NonNull
    @Description("The contacts who work there, by name.")
    @ToMany(foreignKey = "organization_id", order = @OrderBy(value = "{}.name_key", type = "text"))
    public ContactConnection contacts(
            @Source OrganizationView organization,
            @Description("How many of the first; 1 to 100, 20 unless told.") @Name("first") Integer first,
            @Description("Only what comes after this cursor.") @Name("after") String after,
            @Description("How many of the last; 1 to 100.") @Name("last") Integer last,
            @Description("Only what comes before this cursor.") @Name("before") String before,
            @Description("Which ones.") @Name("filter") ContactFilter filter,
            @Description("In which order.") @Name("orderBy") ContactOrder orderBy) {
        return Planned.field();
    }

    /** The contacts of a seeker. */
    @NonNull
    @Description("The seeker's contacts, by name unless told otherwise.")
    @ToMany(foreignKey = "seeker_id", order = @OrderBy(value = "{}.name_key", type = "text"))
    public ContactConnection contacts(
            @Source SeekerView seeker,
            @Description("How many of the first; 1 to 100, 20 unless told.") @Name("first") Integer first,
            @Description("Only what comes after this cursor.") @Name("after") String after,
            @Description("How many of the last; 1 to 100.") @Name("last") Integer last,
            @Description("Only what comes before this cursor.") @Name("before") String before,
            @Description("Which ones.") @Name("filter") ContactFilter filter,
            @Description("In which order.") @Name("orderBy") ContactOrder orderBy) {
        return Planned.field();
    }

    /** The organisations of a seeker. */
    @NonNull
    @Description("The organisations that the seeker knows, by name.")
    @ToMany(foreignKey = "seeker_id", order = @OrderBy(value = "{}.name_key", type = "text"))
    public OrganizationConnection organizations(
            @Source SeekerView seeker,
            @Description("How many of the first; 1 to 100, 20 unless told.") @Name("first") Integer first,
            @Description("Only what comes after this cursor.") @Name("after") String after,
            @Description("How many of the last; 1 to 100.") @Name("last") Integer last,
            @Description("Only what comes before this cursor.") @Name("before") String before,
            @Description("Which ones.") @Name("filter") OrganizationFilter filter) {
        return Planned.field();
    }
}
