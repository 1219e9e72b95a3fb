package org.throughline.graphql.referral;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.throughline.graphql.catalogue.Column;
import org.throughline.graphql.catalogue.Relation;
import org.throughline.graphql.contact.ContactView;
import org.throughline.graphql.interview.InterviewThreadView;
import org.throughline.graphql.relay.Planned;

/** Figures of chains, of what interviews brought, and of other people's requests. The query compiler answers these fields. */
@GraphQLApi
@ApplicationScoped
public class NetworkFigureQueries {
    /** Walks as the chain does: each contact once for a depth, so that shared paths do not multiply and cycles end. */
    private static final String FIGURES = """
            with recursive reach(parent, contact_id, depth) as (
                select p.id, p.id, 0 from unnest(:parents) p(id)
                union
                select w.parent, r.to_contact_id, w.depth + 1
                from reach w join referral r
                  on r.institution_id = :institution and r.seeker_id = :seeker and r.from_contact_id = w.contact_id
                where r.deleted_at is null and r.to_contact_id is not null and w.depth < 20),
            nearest as (
                select parent, contact_id, min(depth) as depth from reach group by parent, contact_id),
            figure as (
                select n.parent, n.depth, n.contact_id <> n.parent as reached, c.interviews, c.names
                from nearest n cross join lateral (
                    select (select count(*) from interview_thread h
                            where h.institution_id = :institution and h.seeker_id = :seeker and h.contact_id = k.id
                              and h.held_at is not null and not h.practice and h.deleted_at is null) as interviews,
                           (select count(*) from referral r cross join lateral (
                                select from contact o
                                where o.institution_id = :institution and o.seeker_id = :seeker
                                  and o.id = r.to_contact_id and o.deleted_at is null offset 0) living
                            where r.institution_id = :institution and r.seeker_id = :seeker
                              and r.from_contact_id = k.id and r.deleted_at is null) as names
                    from contact k
                    where k.institution_id = :institution and k.seeker_id = :seeker and k.id = n.contact_id
                      and k.deleted_at is null
                    offset 0) c)
            select g.parent, 1 as position,
                   count(*) filter (where g.reached) as people,
                   coalesce(max(g.depth) filter (where g.reached), 0) as depth,
                   coalesce(round(avg(g.names) filter (where g.names > 0), 2), 0) as branching,
                   coalesce(sum(g.interviews) filter (where g.reached), 0) as interviews_led_to
            from figure g group by g.parent""";

    /** The same person has the same LinkedIn profile, or the same e-mail address. */
    private static final String ASKED_BY_OTHERS = """
            ((select count(distinct h.seeker_id)
              from (select o.seeker_id, o.id
                    from contact o
                    where o.institution_id = :institution and o.linked_in_key = {}.linked_in_key and o.deleted_at is null
                    union
                    select o.seeker_id, o.contact_id
                    from contact_point w cross join lateral (
                        select x.seeker_id, x.contact_id from contact_point x
                        where x.institution_id = :institution and x.kind = 'EMAIL' and x.value_key = w.value_key
                        offset 0) o
                    where w.institution_id = :institution and w.seeker_id = :seeker and w.contact_id = {}.id
                      and w.kind = 'EMAIL') s
              cross join lateral (
                  select t.seeker_id from interview_thread t
                  where t.institution_id = :institution and t.seeker_id = s.seeker_id and t.contact_id = s.id
                    and t.state in ('REQUESTED', 'FOLLOWED_UP') and not t.practice and t.deleted_at is null
                  offset 0) h
              where h.seeker_id <> :seeker)
             >= (select i.person_request_cap from institution i where i.institution_id = :institution))""";

    /** What grew out of a contact, in figures. */
    @Description("What grew out of this contact by referral, in figures (E5).")
    @Relation(FIGURES)
    public ChainFiguresView chainFigures(@Source ContactView contact) {
        return Planned.field();
    }

    /** Whether others ask the same person. */
    @Name("isAskedByOthers")
    @NonNull
    @Description("""
            Whether at least as many other seekers of the institution as its personRequestCap wait for an answer of the same \
            person, known again by LinkedIn profile or e-mail address (A8). Neither who they are nor how many is told.""")
    @Column(ASKED_BY_OTHERS)
    public Boolean isAskedByOthers(@Source ContactView contact) {
        return Planned.field();
    }

    /** How many names an interview brought. */
    @NonNull
    @Description("How many people were named in this interview (E1).")
    @Column("""
            (select count(*) from referral r
             where r.institution_id = :institution and r.seeker_id = :seeker and r.thread_id = {}.id
               and r.deleted_at is null)""")
    public Integer namesGiven(@Source InterviewThreadView thread) {
        return Planned.field();
    }

    /** Whether the seeker asked for names. */
    @Description("Whether the seeker asked who else to talk to (E1); null as long as the debrief does not say.")
    @Column("""
            (select d.asked_for_names from debrief d
             where d.institution_id = :institution and d.seeker_id = :seeker and d.thread_id = {}.id
               and d.deleted_at is null)""")
    public Boolean namesAskedFor(@Source InterviewThreadView thread) {
        return Planned.field();
    }
}
