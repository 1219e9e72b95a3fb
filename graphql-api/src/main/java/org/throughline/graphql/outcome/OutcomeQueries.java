package org.throughline.graphql.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.throughline.graphql.catalogue.OrderBy;
import org.throughline.graphql.catalogue.Relation;
import org.throughline.graphql.catalogue.ToMany;
import org.throughline.graphql.contact.ContactView;
import org.throughline.graphql.programme.SeekerView;
import org.throughline.graphql.referral.ChainLinkView;
import org.throughline.graphql.relay.Planned;

/** Outcomes and good news to read. The query compiler answers these fields. */
@GraphQLApi
@ApplicationScoped
public class OutcomeQueries {
    /** Each contact reached, once: so cycles end and shared paths do not multiply. */
    private static final String LED_TO = """
            with recursive reach(parent, contact_id) as (
                select p.id, p.id from unnest(:parents) p(id)
                union
                select w.parent, r.to_contact_id
                from reach w join referral r
                  on r.institution_id = :institution and r.seeker_id = :seeker and r.from_contact_id = w.contact_id
                where r.deleted_at is null and r.to_contact_id is not null)
            select n.parent, f.id, row_number() over (partition by n.parent order by f.occurred_on desc, f.id desc) as position
            from reach n cross join lateral (
                select x.id, x.occurred_on from outcome x
                where x.institution_id = :institution and x.seeker_id = :seeker and x.contact_id = n.contact_id
                  and x.deleted_at is null
                offset 0) f""";

    /** What came of the network. */
    @Query("outcomes")
    @NonNull
    @Description("What came of the viewer's network, the latest first (E7).")
    @ToMany(order = @OrderBy(value = "{}.occurred_on", type = "date", descending = true))
    public OutcomeConnection outcomes(
            @Description("How many of the first; 1 to 100, 20 unless told.") @Name("first") Integer first,
            @Description("Only what comes after this cursor.") @Name("after") String after,
            @Description("How many of the last; 1 to 100.") @Name("last") Integer last,
            @Description("Only what comes before this cursor.") @Name("before") String before,
            @Description("Which ones.") @Name("filter") OutcomeFilter filter) {
        return Planned.field();
    }

    /** What came of a contact. */
    @NonNull
    @Description(
            "Everything that came of this contact, directly or by whom they led to, on any path, the latest first (E7).")
    @Relation(LED_TO)
    public List<@NonNull OutcomeView> outcomesLedTo(@Source ContactView contact) {
        return Planned.field();
    }

    /** The chain that led to an outcome. */
    @NonNull
    @Description(
            "The referrals that led here, from the first contact on; none when it came through a first contact (E7).")
    @Relation(OutcomeView.PATH)
    public List<@NonNull ChainLinkView> path(@Source OutcomeView outcome) {
        return Planned.field();
    }

    /** Who is to hear of an outcome. */
    @NonNull
    @Description("Whom to tell of it, and who was told (F5).")
    @ToMany(foreignKey = "outcome_id", order = @OrderBy(value = "{}.created_at", type = "timestamptz"))
    public GoodNewsConnection goodNews(
            @Source OutcomeView outcome,
            @Description("How many of the first; 1 to 100, 20 unless told.") @Name("first") Integer first,
            @Description("Only what comes after this cursor.") @Name("after") String after,
            @Description("How many of the last; 1 to 100.") @Name("last") Integer last,
            @Description("Only what comes before this cursor.") @Name("before") String before,
            @Description("Which ones.") @Name("filter") GoodNewsFilter filter) {
        return Planned.field();
    }

    /** What a contact is to hear. */
    @NonNull
    @Description("The good news for this contact, told or to be told (F5).")
    @ToMany(foreignKey = "contact_id", order = @OrderBy(value = "{}.created_at", type = "timestamptz"))
    public GoodNewsConnection goodNews(
            @Source ContactView contact,
            @Description("How many of the first; 1 to 100, 20 unless told.") @Name("first") Integer first,
            @Description("Only what comes after this cursor.") @Name("after") String after,
            @Description("How many of the last; 1 to 100.") @Name("last") Integer last,
            @Description("Only what comes before this cursor.") @Name("before") String before,
            @Description("Which ones.") @Name("filter") GoodNewsFilter filter) {
        return Planned.field();
    }

    /** What came of the network of a seeker. */
    @NonNull
    @Description("What came of the seeker's network, the latest first (E7).")
    @ToMany(foreignKey = "seeker_id", order = @OrderBy(value = "{}.occurred_on", type = "date", descending = true))
    public OutcomeConnection outcomes(
            @Source SeekerView seeker,
            @Description("How many of the first; 1 to 100, 20 unless told.") @Name("first") Integer first,
            @Description("Only what comes after this cursor.") @Name("after") String after,
            @Description("How many of the last; 1 to 100.") @Name("last") Integer last,
            @Description("Only what comes before this cursor.") @Name("before") String before,
            @Description("Which ones.") @Name("filter") OutcomeFilter filter) {
        return Planned.field();
    }
}
