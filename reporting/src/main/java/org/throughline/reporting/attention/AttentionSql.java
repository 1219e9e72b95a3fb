package org.throughline.reporting.attention;

import org.throughline.domain.report.AttentionRules;

/**
 * The statements of the attention list. Practice threads and what was deleted are in none of them; days are the
 * institution's ({@code :zone}), and now is {@code :now}.
 */
final class AttentionSql {
    private AttentionSql() {}

    /** The institution's numbers, and whether the viewer looks after the cohort {@code :cohort} or any. */
    static final String INSTITUTION = """
            select i.time_zone, i.follow_up_days, i.max_follow_ups, i.late_start_days, i.thank_within_hours, i.weekends_off,
                   exists (
                       select from cohort c
                       where c.institution_id = :institution and c.id = :cohort::uuid and c.deleted_at is null) as is_cohort,
                   exists (
                       select from cohort_advisor v
                       where v.institution_id = :institution and v.cohort_id = :cohort::uuid
                         and v.account_id = :account) as is_advised
            from institution i
            where i.institution_id = :institution""";

    /** Those of a living cohort. */
    static final String OF_COHORT = "c.id = :cohort::uuid";

    /** Those of the living cohorts that the viewer looks after. */
    static final String OF_ADVISOR = "c.id is not null and " + advises("c.id");

    /** Everybody of the institution. */
    static final String OF_INSTITUTION = "true";

    /** The seekers in scope, with whether the viewer may know whom they talk to. */
    private static final String CHOSEN = """
            select k.id, a.name, k.level, c.id as cohort_id, c.name as cohort, coalesce(k.goal_date, c.goal_date) as goal_date,
                   k.target, (k.created_at at time zone :zone)::date as joined_on,
                   k.advisor_access <> 'FIGURES' and :advisor::boolean and c.id is not null and %s as sharing
            from seeker k
            join account a on a.institution_id = :institution and a.id = k.account_id and a.deactivated_at is null
            left join cohort c on c.institution_id = :institution and c.id = k.cohort_id and c.deleted_at is null
            where k.institution_id = :institution and (%%s)""".formatted(advises("c.id"));

    /**
     * Every thread of the chosen seekers, and what is to be known of each. A request is ignored as the domain's thread
     * answer says it (B11); the text that counts is that of the latest request drafted for it.
     */
    private static final String THREADS = """
            select t.seeker_id, t.id, t.contact_id, t.requested_at, t.held_at, t.last_event_at, t.scheduled_for, t.state,
                   (t.requested_at at time zone :zone)::date as requested_on,
                   (t.held_at at time zone :zone)::date as held_on,
                   t.state in ('SCHEDULED', 'PREPARED') and t.scheduled_for >= :now as ahead,
                   t.state = 'HELD' and t.thanked_at is null
                       and t.held_at + :thankHours * interval '1 hour' < :now as unthanked,
                   t.held_at is not null and (
                       exists (
                           select from debrief d
                           where d.institution_id = :institution and d.seeker_id = t.seeker_id and d.thread_id = t.id
                             and d.asked_for_names and d.deleted_at is null)
                       or exists (
                           select from referral r
                           where r.institution_id = :institution and r.seeker_id = t.seeker_id and r.thread_id = t.id
                             and r.deleted_at is null)) as names,
                   g.ignored,
                   case when g.ignored then (
                       select m.findings && :selling::text[]
                       from message m
                       where m.institution_id = :institution and m.seeker_id = t.seeker_id and m.thread_id = t.id
                         and m.kind = 'REQUEST' and m.deleted_at is null
                       order by m.created_at desc, m.id desc
                       limit 1) end as selling
            from interview_thread t
            cross join lateral (
                select (t.waiting_since at time zone :zone)::date + :followUpDays::int as silent_until) w
            cross join lateral (
                select t.requested_at is not null and t.held_at is null and t.accepted_at is null and t.replied_at is null
                           and (t.requested_at at time zone :zone)::date >= :today::date - RECENT
                           and case
                               when t.close_reason is not null then t.close_reason = 'NO_REPLY'
                               else t.follow_ups >= :maxFollowUps and t.waiting_since is not null
                                   and w.silent_until + case
                                           when not :weekendsOff then 0
                                           when extract(isodow from w.silent_until) = 6 then 2
                                           when extract(isodow from w.silent_until) = 7 then 1
                                           else 0 end < :today::date
                               end as ignored) g
            where t.institution_id = :institution and not t.practice and t.deleted_at is null
              and t.seeker_id in (select s.id from chosen s)""".replace("RECENT", String.valueOf(AttentionRules.RECENT_REQUEST_DAYS));

    /** With, for each interview, when names came up before the last time. */
    private static final String TOLD = """
            select h.*, h.held_at is not null and (n.named_at is null or h.held_at > n.named_at) as without_names
            from thread h
            left join (
                select x.seeker_id, max(x.held_at) as named_at
                from thread x
                where x.names
                group by x.seeker_id) n on n.seeker_id = h.seeker_id""";

    private static final String FACTS = """
            with chosen as (%s), thread as (%s), told as (%s), counted as (
                select h.seeker_id,
                       count(*) filter (where h.requested_at is null and h.state = 'DRAFT') as drafts,
                       count(*) filter (where h.requested_at is not null) as requests,
                       (max(h.last_event_at) at time zone :zone)::date as last_step_on,
                       count(*) filter (where h.ahead) as ahead,
                       count(*) filter (where h.ignored) as ignored,
                       count(*) filter (where h.ignored and h.selling is not null) as ignored_with_text,
                       count(*) filter (where h.ignored and h.selling) as ignored_selling,
                       count(h.held_at) as held,
                       count(*) filter (where h.held_on > :today::date - PACE) as held_recently,
                       min(h.held_on) as first_held_on,
                       count(*) filter (where h.without_names) as without_names,
                       count(*) filter (where h.unthanked) as unthanked,
                       min(h.held_on) filter (where h.unthanked) as oldest_unthanked_on
                from told h
                group by h.seeker_id)
            select s.id, s.name, s.level, s.cohort_id, s.cohort, s.sharing, s.joined_on, s.goal_date, s.target,
                   coalesce(n.drafts, 0) as drafts, coalesce(n.requests, 0) as requests, n.last_step_on,
                   coalesce(n.ahead, 0) as ahead, coalesce(n.ignored, 0) as ignored,
                   coalesce(n.ignored_with_text, 0) as ignored_with_text,
                   coalesce(n.ignored_selling, 0) as ignored_selling, coalesce(n.held, 0) as held,
                   coalesce(n.held_recently, 0) as held_recently, n.first_held_on,
                   coalesce(n.without_names, 0) as without_names, coalesce(n.unthanked, 0) as unthanked,
                   n.oldest_unthanked_on
            from chosen s
            left join counted n on n.seeker_id = s.id""".replace("PACE", String.valueOf(AttentionRules.PACE_DAYS));

    /** Whom the reasons of the seekers {@code :seekers} are about: seekers of whom the viewer may know it. */
    static final String CONTACTS =
            """
            with chosen as (select unnest(:seekers::uuid[]) as id), thread as (%s), told as (%s)
            select f.seeker_id, f.kind, f.name, f.day
            from (
                select h.seeker_id, r.kind, c.name, r.day, h.id,
                       row_number() over (partition by h.seeker_id, r.kind order by r.rank, h.id) as place
                from told h
                join contact c
                  on c.institution_id = :institution and c.seeker_id = h.seeker_id and c.id = h.contact_id
                     and c.deleted_at is null
                cross join lateral (
                    values ('STALLED', (h.last_event_at at time zone :zone)::date,
                            -extract(epoch from h.last_event_at), true),
                           ('IGNORED_SELLING_REQUESTS', h.requested_on, extract(epoch from h.requested_at),
                            h.ignored and h.selling),
                           ('NO_REFERRALS_ASKED', h.held_on, extract(epoch from h.held_at), h.without_names),
                           ('THANKS_OVERDUE', h.held_on, extract(epoch from h.held_at), h.unthanked))
                    r(kind, day, rank, holds)
                where r.holds) f
            where f.place <= case f.kind when 'STALLED' then 1 else MOST end
            order by f.seeker_id, f.kind, f.place""".formatted(THREADS, TOLD).replace("MOST", String.valueOf(AttentionRules.MOST_CONTACTS));

    static final String COHORTS = """
            select c.id, c.name, c.goal_date, count(a.id) as seekers,
                   count(a.id) filter (where k.advisor_access <> 'FIGURES') as sharing
            from cohort_advisor v
            join cohort c on c.institution_id = :institution and c.id = v.cohort_id and c.deleted_at is null
            left join seeker k on k.institution_id = :institution and k.cohort_id = c.id
            left join account a on a.institution_id = :institution and a.id = k.account_id and a.deactivated_at is null
            where v.institution_id = :institution and v.account_id = :account
            group by c.id, c.name, c.goal_date
            order by fold(c.name), c.id""";

    /** What is counted of each seeker in a scope. */
    static String facts(String scope) {
        return FACTS.formatted(CHOSEN.formatted(scope), THREADS, TOLD);
    }

    private static String advises(String cohort) {
        return """
                exists (
                    select from cohort_advisor v
                    where v.institution_id = :institution and v.cohort_id = %s and v.account_id = :account)""".formatted(cohort);
    }
}
