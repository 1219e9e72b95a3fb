package org.throughline.graphql.programme;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.throughline.graphql.catalogue.Argument;
import org.throughline.graphql.catalogue.ById;
import org.throughline.graphql.catalogue.OrderBy;
import org.throughline.graphql.catalogue.Relation;
import org.throughline.graphql.catalogue.ToMany;
import org.throughline.graphql.relay.Planned;

/** What a seeker's work comes to, to read. The query compiler answers these fields. */
@GraphQLApi
@ApplicationScoped
public class SeekerQueries {
    private static final String HORIZON_MIX = """
            select p.id as parent, h.horizon, coalesce(c.contacts, 0) as count, h.position
            from unnest(:parents) p(id)
            cross join (values ('NOW', 1), ('FIVE_YEARS', 2), ('TWENTY_YEARS', 3), ('ADMIRED', 4), (null, 5)) h(horizon, position)
            left join (
                select c.horizon, count(*)::int as contacts
                from contact c
                where c.institution_id = :institution and c.seeker_id = :seeker and c.deleted_at is null
                group by c.horizon) c on c.horizon is not distinct from h.horizon""";

    /** A yes is read from the events: the state forgets it when a thread is closed later. */
    private static final String ACCEPTANCE = """
            select p.id as parent, a.approach, coalesce(f.requested, 0) as requested, coalesce(f.accepted, 0) as accepted,
                   coalesce(f.declined, 0) as declined, coalesce(f.ignored, 0) as ignored, a.position
            from unnest(:parents) p(id)
            cross join (values ('REFERRAL', 1), ('INTRODUCTION', 2), ('EVENT', 3), ('ALUMNI', 4), ('GROUP', 5), ('COLD', 6))
                a(approach, position)
            left join (
                select r.approach, count(*)::int as requested, count(*) filter (where r.accepted)::int as accepted,
                       count(*) filter (where not r.accepted and r.close_reason in ('DECLINED', 'UNABLE'))::int as declined,
                       count(*) filter (where not r.accepted and r.close_reason = 'NO_REPLY')::int as ignored
                from (
                    select h.approach, h.close_reason, exists (
                        select from thread_event e
                        where e.institution_id = :institution and e.seeker_id = :seeker and e.thread_id = h.id
                          and e.kind in ('ACCEPTED', 'SCHEDULED', 'HELD')) as accepted
                    from interview_thread h
                    where h.institution_id = :institution and h.seeker_id = :seeker and h.requested_at is not null
                      and not h.practice and h.deleted_at is null) r
                group by r.approach) f on f.approach = a.approach""";

    private static final String WEEKLY_EFFORT = """
            select p.id as parent, w.week, coalesce(sum(a.minutes), 0)::int as minutes,
                   coalesce(sum(a.minutes) filter (where a.kind = 'JOB_BOARD'), 0)::int as job_board,
                   coalesce(sum(a.minutes) filter (where a.kind = 'APPLICATION'), 0)::int as application,
                   coalesce(sum(a.minutes) filter (where a.kind = 'RESEARCH'), 0)::int as research,
                   coalesce(sum(a.minutes) filter (where a.kind = 'OUTREACH'), 0)::int as outreach,
                   coalesce(sum(a.minutes) filter (where a.kind = 'INTERVIEW'), 0)::int as interview,
                   coalesce(sum(a.minutes) filter (where a.kind = 'EVENT'), 0)::int as event,
                   coalesce(sum(a.minutes) filter (where a.kind = 'KEEPING_IN_TOUCH'), 0)::int as keeping_in_touch,
                   coalesce(sum(a.minutes) filter (where a.kind = 'OTHER'), 0)::int as other,
                   w.week as position
            from unnest(:parents) p(id)
            cross join lateral (
                select date_trunc('week', :today::date::timestamp)::date - 7 * n as week
                from generate_series(0, :weeks::int - 1) n) w
            left join activity a
              on a.institution_id = :institution and a.seeker_id = :seeker and a.deleted_at is null
                 and a.happened_on between w.week and w.week + 6
            group by p.id, w.week""";

    /** The portfolio by horizon. */
    @NonNull
    @Description(
            "How the seeker's contacts divide by horizon; each horizon once, and once those of whom none was said (A2).")
    @Relation(HORIZON_MIX)
    public List<@NonNull HorizonCountView> horizonMix(@Source SeekerView seeker) {
        return Planned.field();
    }

    /** What came of requests. */
    @NonNull
    @Description("What came of the seeker's requests by how they came to the person; each approach once (A7).")
    @Relation(ACCEPTANCE)
    public List<@NonNull ApproachFiguresView> acceptance(@Source SeekerView seeker) {
        return Planned.field();
    }

    /** Effort by week. */
    @NonNull
    @Description(
            "The minutes spent by week, the running week last; weeks in which nothing was recorded are there with 0 (A14).")
    @Relation(WEEKLY_EFFORT)
    public List<@NonNull WeeklyEffortView> weeklyEffort(
            @Source SeekerView seeker,
            @Description("How many weeks, with the running one; 1 to 53, 8 unless told.")
                    @Name("weeks")
                    @Argument(unlessGiven = 8, least = 1, most = 53)
                    Integer weeks) {
        return Planned.field();
    }

    /** What a seeker spent time on. */
    @NonNull
    @Description("What the seeker spent time on, the latest day first (A14).")
    @ToMany(foreignKey = "seeker_id", order = @OrderBy(value = "{}.happened_on", type = "date", descending = true))
    public ActivityConnection activities(
            @Source SeekerView seeker,
            @Description("How many of the first; 1 to 100, 20 unless told.") @Name("first") Integer first,
            @Description("Only what comes after this cursor.") @Name("after") String after,
            @Description("How many of the last; 1 to 100.") @Name("last") Integer last,
            @Description("Only what comes before this cursor.") @Name("before") String before) {
        return Planned.field();
    }

    /** What the institution recommends. */
    @NonNull
    @Description("What the institution recommends to read, watch or practise (A12).")
    @ToMany(foreignKey = "institution_id", order = @OrderBy(value = "{}.position", type = "int"))
    public ResourceConnection resources(
            @Source InstitutionView institution,
            @Description("How many of the first; 1 to 100, 20 unless told.") @Name("first") Integer first,
            @Description("Only what comes after this cursor.") @Name("after") String after,
            @Description("How many of the last; 1 to 100.") @Name("last") Integer last,
            @Description("Only what comes before this cursor.") @Name("before") String before) {
        return Planned.field();
    }

    /** Who looked at a seeker. */
    @NonNull
    @Description("""
            Which advisors saw more of the seeker than figures, the latest first: one entry for an advisor, an hour and what the \
            seeker let them see. Only the seeker sees it.""")
    @ToMany(foreignKey = "seeker_id", order = @OrderBy(value = "{}.looked_at", type = "timestamptz", descending = true))
    public LookConnection looks(
            @Source SeekerView seeker,
            @Description("How many of the first; 1 to 100, 20 unless told.") @Name("first") Integer first,
            @Description("Only what comes after this cursor.") @Name("after") String after,
            @Description("How many of the last; 1 to 100.") @Name("last") Integer last,
            @Description("Only what comes before this cursor.") @Name("before") String before) {
        return Planned.field();
    }

    /** A seeker whom the viewer advises. */
    @Query("advisedSeeker")
    @Description("""
            A seeker of a cohort that the viewer advises, as far as the seeker lets advisors see (Seeker.advisorAccess); null when \
            there is none of this id. What the seeker keeps to themselves reads as if it did not exist. The seeker sees in \
            Seeker.looks who looked at more than figures.""")
    @ById(advised = true)
    public SeekerView advisedSeeker(@NonNull @Id @Description("The seeker's id.") @Name("id") String id) {
        return Planned.field();
    }
}
