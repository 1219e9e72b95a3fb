package org.throughline.graphql.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.throughline.graphql.catalogue.Column;
import org.throughline.graphql.programme.SeekerView;
import org.throughline.graphql.relay.Planned;

/** Where a seeker stands: quantity, and never without quality. The query compiler answers these fields. */
@GraphQLApi
@ApplicationScoped
public class SeekerFigureQueries {
    private static final String HELD = """
            (select count(*) from interview_thread h
             where h.institution_id = :institution and h.seeker_id = :seeker and h.held_at is not null
               and not h.practice and h.deleted_at is null)""";

    private static final String TOO_FEW = "(" + HELD + """
             <= (select i.few_interviews from institution i where i.institution_id = :institution)
             and coalesce(coalesce({}.goal_date, (select c.goal_date from cohort c
                                                  where c.institution_id = :institution and c.id = {}.cohort_id
                                                    and c.deleted_at is null))
                          <= :today::date
                             + (select i.late_start_days from institution i where i.institution_id = :institution),
                          false))""";

    private static final String NAMES_PER_INTERVIEW = """
            (select round(avg(n.names), 2)
             from interview_thread h cross join lateral (
                 select count(*) as names from referral r
                 where r.institution_id = :institution and r.seeker_id = :seeker and r.thread_id = h.id
                   and r.deleted_at is null) n
             where h.institution_id = :institution and h.seeker_id = :seeker and h.held_at is not null
               and not h.practice and h.deleted_at is null)""";

    private static final String MEAN_STRENGTH = """
            (select round(avg(k.strength), 2) from contact k
             where k.institution_id = :institution and k.seeker_id = :seeker and k.deleted_at is null and exists (
                 select from interview_thread h
                 where h.institution_id = :institution and h.seeker_id = :seeker and h.contact_id = k.id
                   and h.held_at is not null and not h.practice and h.deleted_at is null))""";

    /** How many interviews were held. */
    @NonNull
    @Description("How many interviews the seeker has held; practice is left out (F8).")
    @Column(HELD)
    public Integer heldCount(@Source SeekerView seeker) {
        return Planned.field();
    }

    /** Whether that is too few. */
    @NonNull
    @Description(
            "Whether few interviews were held and the goal, one's own or else the cohort's, is near or past; the institution sets both (F8).")
    @Column(TOO_FEW)
    public Boolean tooFew(@Source SeekerView seeker) {
        return Planned.field();
    }

    /** How good the connections are. */
    @Description(
            "The mean strength, 1 to 5, of the connections with those who were interviewed (D4); null when none was rated.")
    @Column(MEAN_STRENGTH)
    public Double meanStrength(@Source SeekerView seeker) {
        return Planned.field();
    }

    /** How many names an interview brings. */
    @Description("How many people, on average, were named in an interview held (E1); null when none was held.")
    @Column(NAMES_PER_INTERVIEW)
    public Double namesPerInterview(@Source SeekerView seeker) {
        return Planned.field();
    }
}
