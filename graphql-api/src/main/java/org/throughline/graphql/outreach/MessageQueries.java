package org.throughline.graphql.outreach;

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
import org.throughline.graphql.contact.ContactView;
import org.throughline.graphql.interview.InterviewThreadView;
import org.throughline.graphql.relay.Planned;

/** Messages and templates to read. The query compiler answers these fields. */
@GraphQLApi
@ApplicationScoped
public class MessageQueries {
    /** One message. */
    @Query("message")
    @Description("One of the viewer's messages; null when there is none of this id.")
    @ById
    public MessageView message(@NonNull @Id @Description("The message's id.") @Name("id") String id) {
        return Planned.field();
    }

    /** The messages of an interview. */
    @NonNull
    @Description("The messages of this interview, those begun last first.")
    @ToMany(
            foreignKey = "thread_id",
            order = @OrderBy(value = "{}.created_at", type = "timestamptz", descending = true))
    public MessageConnection messages(
            @Source InterviewThreadView thread,
            @Description("How many of the first; 1 to 100, 20 unless told.") @Name("first") Integer first,
            @Description("Only what comes after this cursor.") @Name("after") String after,
            @Description("How many of the last; 1 to 100.") @Name("last") Integer last,
            @Description("Only what comes before this cursor.") @Name("before") String before) {
        return Planned.field();
    }

    /** The messages to a contact. */
    @NonNull
    @Description("The messages to this contact, within interviews and outside of them, those begun last first.")
    @ToMany(
            foreignKey = "contact_id",
            order = @OrderBy(value = "{}.created_at", type = "timestamptz", descending = true))
    public MessageConnection messages(
            @Source ContactView contact,
            @Description("How many of the first; 1 to 100, 20 unless told.") @Name("first") Integer first,
            @Description("Only what comes after this cursor.") @Name("after") String after,
            @Description("How many of the last; 1 to 100.") @Name("last") Integer last,
            @Description("Only what comes before this cursor.") @Name("before") String before) {
        return Planned.field();
    }

    /** The institution's templates. */
    @Query("messageTemplates")
    @NonNull
    @Description(
            "The institution's texts to start a message from, by name. It begins with a set in English and German.")
    @ToMany(order = @OrderBy(value = "{}.name collate \"C\"", type = "text"))
    public MessageTemplateConnection messageTemplates(
            @Description("How many of the first; 1 to 100, 20 unless told.") @Name("first") Integer first,
            @Description("Only what comes after this cursor.") @Name("after") String after,
            @Description("How many of the last; 1 to 100.") @Name("last") Integer last,
            @Description("Only what comes before this cursor.") @Name("before") String before,
            @Description("Which ones.") @Name("filter") MessageTemplateFilter filter) {
        return Planned.field();
    }
}
