package org.throughline.graphql.administration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
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
import org.throughline.graphql.programme.CohortView;
import org.throughline.graphql.relay.Planned;

/** Accounts and cohorts, as administrators read them. The query compiler answers these fields. */
@GraphQLApi
@ApplicationScoped
public class AdministrationQueries {
    private static final String SEEKERS = """
            (case when :admin::boolean then (
                select count(*)::int
                from seeker k
                where k.institution_id = :institution and k.cohort_id = {}.id) end)""";

    private static final String ADVISORS = """
            select v.cohort_id as parent, v.account_id as id, row_number() over (order by a.name_key, a.id) as position
            from cohort_advisor v
            join account a on a.institution_id = :institution and a.id = v.account_id
            where v.institution_id = :institution and v.cohort_id = any (:parents::uuid[])""";

    private static final String ADVISED = """
            select v.account_id as parent, v.cohort_id as id, row_number() over (order by fold(c.name), c.id) as position
            from cohort_advisor v
            join cohort c on c.institution_id = :institution and c.id = v.cohort_id
            where v.institution_id = :institution and v.account_id = any (:parents::uuid[])""";

    /** The accounts of the institution. */
    @Query("accounts")
    @NonNull
    @Description("""
            The accounts of the institution, deactivated ones too, by name. Administrators read them; for others there are none.""")
    @ToMany(order = @OrderBy(value = "{}.name_key", type = "text"))
    public ManagedAccountConnection accounts(
            @Description("How many of the first; 1 to 100, 20 unless told.") @Name("first") Integer first,
            @Description("Only what comes after this cursor.") @Name("after") String after,
            @Description("How many of the last; 1 to 100.") @Name("last") Integer last,
            @Description("Only what comes before this cursor.") @Name("before") String before,
            @Description("Which ones.") @Name("filter") AccountFilter filter,
            @Description("In which order; by name unless told.") @Name("orderBy") AccountOrder orderBy) {
        return Planned.field();
    }

    /** One account of the institution. */
    @Query("managedAccount")
    @Description("An account of the institution, for administrators; null when there is none of this id.")
    @ById
    public ManagedAccountView managedAccount(@NonNull @Id @Description("The account's id.") @Name("id") String id) {
        return Planned.field();
    }

    /** The cohorts of the institution. */
    @Query("cohorts")
    @NonNull
    @Description("""
            The cohorts of the institution, by name. Administrators read them; for others there are none: advisors have \
            advisedCohorts.""")
    @ToMany(where = ":admin::boolean", order = @OrderBy(value = "fold({}.name)", type = "text"))
    public CohortConnection cohorts(
            @Description("How many of the first; 1 to 100, 20 unless told.") @Name("first") Integer first,
            @Description("Only what comes after this cursor.") @Name("after") String after,
            @Description("How many of the last; 1 to 100.") @Name("last") Integer last,
            @Description("Only what comes before this cursor.") @Name("before") String before,
            @Description("Which ones.") @Name("filter") CohortFilter filter) {
        return Planned.field();
    }

    /** How many seekers are in a cohort. */
    @Description(
            "How many seekers are in it, those whose accounts are deactivated too; null unless you administer the institution.")
    @Column(SEEKERS)
    public Integer seekerCount(@Source CohortView cohort) {
        return Planned.field();
    }

    /** Who looks after a cohort. */
    @NonNull
    @Description("The accounts that look after it, by name; none unless you administer the institution.")
    @Relation(ADVISORS)
    public List<@NonNull ManagedAccountView> advisors(@Source CohortView cohort) {
        return Planned.field();
    }

    /** Which cohorts an account looks after. */
    @NonNull
    @Description("The cohorts that the account looks after, by name.")
    @Relation(ADVISED)
    public List<@NonNull CohortView> advisedCohorts(@Source ManagedAccountView account) {
        return Planned.field();
    }
}
