package org.throughline.graphql.giving;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.throughline.graphql.catalogue.Column;
import org.throughline.graphql.catalogue.OrderBy;
import org.throughline.graphql.catalogue.Relation;
import org.throughline.graphql.catalogue.ToMany;
import org.throughline.graphql.contact.ContactView;
import org.throughline.graphql.interview.InterviewThreadView;
import org.throughline.graphql.relay.Planned;

/** Gives and takes to read. The query compiler answers these fields. */
@GraphQLApi
@ApplicationScoped
public class LedgerQueries {
    /** The ledger with a contact. */
    @NonNull
    @Description("What the seeker gave this contact and took, the latest written down first (F7).")
    @ToMany(
            foreignKey = "contact_id",
            order = @OrderBy(value = "{}.created_at", type = "timestamptz", descending = true))
    public ExchangeConnection exchanges(
            @Source ContactView contact,
            @Description("How many of the first; 1 to 100, 20 unless told.") @Name("first") Integer first,
            @Description("Only what comes after this cursor.") @Name("after") String after,
            @Description("How many of the last; 1 to 100.") @Name("last") Integer last,
            @Description("Only what comes before this cursor.") @Name("before") String before,
            @Description("Which ones.") @Name("filter") ExchangeFilter filter) {
        return Planned.field();
    }

    /** The gives and takes of an interview. */
    @NonNull
    @Description("What the seeker brings to this interview, or took from it, the latest written down first (C6).")
    @ToMany(
            foreignKey = "thread_id",
            order = @OrderBy(value = "{}.created_at", type = "timestamptz", descending = true))
    public ExchangeConnection exchanges(
            @Source InterviewThreadView thread,
            @Description("How many of the first; 1 to 100, 20 unless told.") @Name("first") Integer first,
            @Description("Only what comes after this cursor.") @Name("after") String after,
            @Description("How many of the last; 1 to 100.") @Name("last") Integer last,
            @Description("Only what comes before this cursor.") @Name("before") String before,
            @Description("Which ones.") @Name("filter") ExchangeFilter filter) {
        return Planned.field();
    }

    /** The introductions made for a contact. */
    @NonNull
    @Description("The introductions that the seeker made for this contact, the latest first (E6).")
    @ToMany(foreignKey = "contact_id", order = @OrderBy(value = "{}.made_at", type = "timestamptz", descending = true))
    public IntroductionConnection introductions(
            @Source ContactView contact,
            @Description("How many of the first; 1 to 100, 20 unless told.") @Name("first") Integer first,
            @Description("Only what comes after this cursor.") @Name("after") String after,
            @Description("How many of the last; 1 to 100.") @Name("last") Integer last,
            @Description("Only what comes before this cursor.") @Name("before") String before) {
        return Planned.field();
    }

    /** The help that came from a contact. */
    @NonNull
    @Description("The help that came from this contact, the latest first (F6).")
    @ToMany(foreignKey = "contact_id", order = @OrderBy(value = "{}.occurred_on", type = "date", descending = true))
    public HelpEventConnection helpEvents(
            @Source ContactView contact,
            @Description("How many of the first; 1 to 100, 20 unless told.") @Name("first") Integer first,
            @Description("Only what comes after this cursor.") @Name("after") String after,
            @Description("How many of the last; 1 to 100.") @Name("last") Integer last,
            @Description("Only what comes before this cursor.") @Name("before") String before) {
        return Planned.field();
    }

    /** All help that came. */
    @Query("helpEvents")
    @NonNull
    @Description("The help that came from the viewer's contacts, the latest first (F6).")
    @ToMany(order = @OrderBy(value = "{}.occurred_on", type = "date", descending = true))
    public HelpEventConnection helpEvents(
            @Description("How many of the first; 1 to 100, 20 unless told.") @Name("first") Integer first,
            @Description("Only what comes after this cursor.") @Name("after") String after,
            @Description("How many of the last; 1 to 100.") @Name("last") Integer last,
            @Description("Only what comes before this cursor.") @Name("before") String before) {
        return Planned.field();
    }

    /** How much the seeker gave. */
    @NonNull
    @Description("Gives done, introductions made for them, and touches that brought them something (F7).")
    @Column(LedgerSql.GIVES)
    public Integer gives(@Source ContactView contact) {
        return Planned.field();
    }

    /** How much the seeker took. */
    @NonNull
    @Description(
            "Takes done, interviews they gave (practice aside), names they named, and help that came from them (F7).")
    @Column(LedgerSql.TAKES)
    public Integer takes(@Source ContactView contact) {
        return Planned.field();
    }

    /** What is left of gives when takes are taken away. */
    @NonNull
    @Description("Gives less takes (F7): below zero, it is time to give.")
    @Column(LedgerSql.BALANCE)
    public Integer balance(@Source ContactView contact) {
        return Planned.field();
    }

    /** What one could give. */
    @NonNull
    @Description(
            "Ideas for a give where the balance is below zero, and none otherwise: what they need first, then what suits them (F7).")
    @Relation(LedgerSql.IDEAS)
    public List<@NonNull GivingIdeaView> ideasForGiving(@Source ContactView contact) {
        return Planned.field();
    }
}
