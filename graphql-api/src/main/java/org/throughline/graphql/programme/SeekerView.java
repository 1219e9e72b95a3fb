package org.throughline.graphql.programme;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.throughline.domain.programme.AdvisorAccess;
import org.throughline.domain.programme.SeekerLevel;
import org.throughline.graphql.catalogue.Column;
import org.throughline.graphql.catalogue.Rights;
import org.throughline.graphql.catalogue.Stored;
import org.throughline.graphql.catalogue.ToOne;
import org.throughline.graphql.relay.Node;

/** Someone who runs informational interviews. */
@Type("Seeker")
@Description("Someone who runs informational interviews.")
@Stored(table = "seeker", rights = Rights.OWN_SEEKER_ROW)
public record SeekerView(
        @NonNull @Id @Description("Unique over everything there is, and never used again.")
        String id,

        @NonNull @Column(SeekerView.NAME) @Description("The name as the seeker writes it.")
        String name,

        @NonNull @Description("Where the seeker stands (A10).")
        SeekerLevel level,

        @Description("What the seeker works towards, in their own words (A11).")
        String goal,

        @Description("The day the seeker works towards (A11).")
        LocalDate goalDate,

        @Description("How many interviews the seeker wants to hold (F8).")
        Integer target,

        @NonNull @Description("The time zone in which the seeker's days begin and end, such as Europe/Berlin.")
        String timeZone,

        @Column(SeekerView.FIRST_HELD)
        @Description("The day of the first interview held, practice left out; null when there was none.")
        LocalDate firstHeldOn,

        @Column(SeekerView.GOAL + " - " + SeekerView.FIRST_HELD) @Description("""
                        Days from the first interview held to the goal date, the cohort's where the seeker has none of their own; \
                        negative when it was held afterwards, null as long as one of both is missing (A11).""")
        Integer leadTimeDays,

        @NonNull @Column(SeekerView.LATE_START) @Description("""
                        Whether the start is late: the lead time is shorter than the institution asks for, or no interview was held \
                        and the goal is nearer than that (A11).""")
        Boolean lateStart,

        @NonNull @Column(SeekerView.PRACTISE_FIRST) @Description("""
                        Whether to practise now with family or friends: the first interview is agreed for within 7 days, and none \
                        was practised (A12).""")
        Boolean practiseFirst,

        @NonNull @Description("""
                        What the advisors of the seeker's cohort see of the seeker.""") AdvisorAccess advisorAccess,

        @Description("The cohort the seeker is in; null when in none.")
        CohortView cohort,

        @ToOne("{target}.seeker_id = {}.id")
        @Description("The feed that the seeker's calendar subscribes to; null when there is none (D1).")
        CalendarFeedView calendarFeed,

        @NonNull @Description("How often it was changed; give it back as ifVersion to be told of a change in between.")
        Integer version)
        implements Node {

    static final String NAME =
            "(select a.name from account a where a.institution_id = :institution and a.id = {}.account_id)";

    static final String FIRST_HELD = """
            (select (min(h.held_at) at time zone {}.time_zone)::date
             from interview_thread h
             where h.institution_id = :institution and h.seeker_id = :seeker and not h.practice and h.deleted_at is null)""";

    static final String GOAL = """
            coalesce({}.goal_date, (
                select c.goal_date from cohort c
                where c.institution_id = :institution and c.id = {}.cohort_id and c.deleted_at is null))""";

    static final String LATE_START = "coalesce(" + GOAL + " - coalesce(" + FIRST_HELD + ", :today::date) < ("
            + "select i.late_start_days from institution i where i.institution_id = :institution), false)";

    static final String PRACTISE_FIRST = """
            (exists (
                select from interview_thread h
                where h.institution_id = :institution and h.seeker_id = :seeker and not h.practice
                  and h.state in ('SCHEDULED', 'PREPARED') and h.deleted_at is null
                  and (h.scheduled_for at time zone {}.time_zone)::date between :today::date and :today::date + 7)
             and not exists (
                select from interview_thread h
                where h.institution_id = :institution and h.seeker_id = :seeker and h.held_at is not null
                  and h.deleted_at is null))""";
}
