package org.throughline.graphql.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.throughline.graphql.catalogue.Argument;
import org.throughline.graphql.catalogue.OrderBy;
import org.throughline.graphql.catalogue.Relation;
import org.throughline.graphql.catalogue.ToMany;
import org.throughline.graphql.contact.ContactView;
import org.throughline.graphql.interview.InterviewThreadView;
import org.throughline.graphql.programme.SeekerView;
import org.throughline.graphql.relay.Planned;

/** Referrals and chains to read. The query compiler answers these fields. */
@GraphQLApi
@ApplicationScoped
public class ReferralQueries {
    /**
     * Everything reached from each parent, each contact once a depth, so that shared paths do not multiply and cycles end at
     * the depth asked for; each link at its least depth.
     */
    private static final String CHAIN = """
            with recursive reach(parent, contact_id, depth) as (
                select p.id, p.id, 0 from unnest(:parents) p(id)
                union
                select w.parent, r.to_contact_id, w.depth + 1
                from reach w join referral r
                  on r.institution_id = :institution and r.seeker_id = :seeker and r.from_contact_id = w.contact_id
                where r.deleted_at is null and r.to_contact_id is not null and w.depth + 1 < :depth),
            nearest as (
                select parent, contact_id, min(depth) as depth from reach group by parent, contact_id)
            select n.parent, n.depth + 1 as depth, f.id as referral_id, f.from_contact_id, f.to_contact_id,
                   row_number() over (partition by n.parent order by n.depth, f.made_at, f.id) as position
            from nearest n cross join lateral (
                select r.id, r.from_contact_id, r.to_contact_id, r.made_at
                from referral r cross join lateral (
                    select x.seeker_id, x.deleted_at from contact x
                    where x.institution_id = :institution and x.id = r.to_contact_id
                    offset 0) c
                where r.institution_id = :institution and r.seeker_id = :seeker and r.from_contact_id = n.contact_id
                  and r.deleted_at is null and c.seeker_id = :seeker and c.deleted_at is null
                offset 0) f""";

    /** The viewer's referrals. */
    @Query("referrals")
    @NonNull
    @Description("All names that the viewer's contacts named, the latest first (E1).")
    @ToMany(order = @OrderBy(value = "{}.made_at", type = "timestamptz", descending = true))
    public ReferralConnection referrals(
            @Description("How many of the first; 1 to 100, 20 unless told.") @Name("first") Integer first,
            @Description("Only what comes after this cursor.") @Name("after") String after,
            @Description("How many of the last; 1 to 100.") @Name("last") Integer last,
            @Description("Only what comes before this cursor.") @Name("before") String before,
            @Description("Which ones.") @Name("filter") ReferralFilter filter) {
        return Planned.field();
    }

    /** Whom a contact named. */
    @NonNull
    @Description("Whom this contact named, in the order of time (E1).")
    @ToMany(foreignKey = "from_contact_id", order = @OrderBy(value = "{}.made_at", type = "timestamptz"))
    public ReferralConnection referrals(
            @Source ContactView contact,
            @Description("How many of the first; 1 to 100, 20 unless told.") @Name("first") Integer first,
            @Description("Only what comes after this cursor.") @Name("after") String after,
            @Description("How many of the last; 1 to 100.") @Name("last") Integer last,
            @Description("Only what comes before this cursor.") @Name("before") String before) {
        return Planned.field();
    }

    /** Who named a contact. */
    @NonNull
    @Description("Who named this contact, in the order of time (E1).")
    @ToMany(foreignKey = "to_contact_id", order = @OrderBy(value = "{}.made_at", type = "timestamptz"))
    public ReferralConnection referredBy(
            @Source ContactView contact,
            @Description("How many of the first; 1 to 100, 20 unless told.") @Name("first") Integer first,
            @Description("Only what comes after this cursor.") @Name("after") String after,
            @Description("How many of the last; 1 to 100.") @Name("last") Integer last,
            @Description("Only what comes before this cursor.") @Name("before") String before) {
        return Planned.field();
    }

    /** Whom a contact named in an interview. */
    @NonNull
    @Description("Whom the contact named in this interview, in the order of time (E1).")
    @ToMany(foreignKey = "thread_id", order = @OrderBy(value = "{}.made_at", type = "timestamptz"))
    public ReferralConnection referrals(
            @Source InterviewThreadView thread,
            @Description("How many of the first; 1 to 100, 20 unless told.") @Name("first") Integer first,
            @Description("Only what comes after this cursor.") @Name("after") String after,
            @Description("How many of the last; 1 to 100.") @Name("last") Integer last,
            @Description("Only what comes before this cursor.") @Name("before") String before) {
        return Planned.field();
    }

    /** Everything that grew out of a contact. */
    @NonNull
    @Description(
            "Everything that grew out of this contact by referral, the nearest first; cycles and shared paths appear once (E5).")
    @Relation(CHAIN)
    public List<@NonNull ChainLinkView> chain(
            @Source ContactView contact,
            @Description("How many referrals deep; 1 to 20, 8 unless told.")
                    @Name("depth")
                    @Argument(unlessGiven = 8, least = 1, most = 20)
                    Integer depth) {
        return Planned.field();
    }

    /** The referrals of a seeker. */
    @NonNull
    @Description("All names that the seeker's contacts named, the latest first (E1).")
    @ToMany(foreignKey = "seeker_id", order = @OrderBy(value = "{}.made_at", type = "timestamptz", descending = true))
    public ReferralConnection referrals(
            @Source SeekerView seeker,
            @Description("How many of the first; 1 to 100, 20 unless told.") @Name("first") Integer first,
            @Description("Only what comes after this cursor.") @Name("after") String after,
            @Description("How many of the last; 1 to 100.") @Name("last") Integer last,
            @Description("Only what comes before this cursor.") @Name("before") String before,
            @Description("Which ones.") @Name("filter") ReferralFilter filter) {
        return Planned.field();
    }
}
