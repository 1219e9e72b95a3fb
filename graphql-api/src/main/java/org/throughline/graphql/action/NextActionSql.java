package org.throughline.graphql.action;

import org.throughline.graphql.keepingintouch.TieSql;

/**
 * The one statement behind the list of next actions. Each kind is a branch that says what is due, since when and why; what
 * follows is the same for all: weekends, choices, rank. Days are those of the seeker's time zone.
 */
public final class NextActionSql {
    private NextActionSql() {}

    /** Contacts whom the seeker has interviewed, practice aside, with the time of the first interview. */
    private static final String INTERVIEWED = """
            (select h.contact_id, min(h.held_at) as first_held_at
             from interview_thread h
             where h.institution_id = :institution and h.seeker_id = k.id and h.held_at is not null
               and not h.practice and h.deleted_at is null
             group by h.contact_id)""";

    private static final String THREADS = """
            select a.kind, t.id as subject, a.anchor, a.due, a.fixed, t.contact_id, t.id as thread_id,
                   null::uuid as referral_id, a.why
            from interview_thread t
            join contact c on c.institution_id = :institution and c.seeker_id = k.id and c.id = t.contact_id
              and c.deleted_at is null and c.erased_at is null
            cross join lateral (
                select 'ANSWER' as kind, t.last_event_at as anchor, (t.last_event_at at time zone k.time_zone)::date as due,
                       false as fixed, format('%s answered your request; answer in turn.', c.name) as why
                where t.state in ('REQUESTED', 'FOLLOWED_UP') and t.replied_at is not null and t.waiting_since is null
                union all
                select 'THANK', null, ((t.held_at + i.thank_within_hours * interval '1 hour') at time zone k.time_zone)::date,
                       false, format('You talked with %s on %s; thank them in writing.', c.name,
                                     (t.held_at at time zone k.time_zone)::date)
                where t.state = 'HELD'
                union all
                select 'TELL_HOW_IT_WENT', t.scheduled_for, (t.scheduled_for at time zone k.time_zone)::date, true,
                       format('You were to meet %s on %s. How did it go?', c.name,
                              (t.scheduled_for at time zone k.time_zone)::date)
                where t.state in ('SCHEDULED', 'PREPARED') and (t.scheduled_for at time zone k.time_zone)::date < :today::date
                union all
                select 'PREPARE', t.scheduled_for,
                       greatest((t.scheduled_for at time zone k.time_zone)::date - 1, :today::date), true,
                       format('You meet %s on %s; have your questions and something to give ready.', c.name,
                              (t.scheduled_for at time zone k.time_zone)::date)
                where t.state = 'SCHEDULED' and (t.scheduled_for at time zone k.time_zone)::date >= :today::date
                union all
                select 'SCHEDULE', t.accepted_at, (coalesce(t.accepted_at, t.last_event_at) at time zone k.time_zone)::date + 1,
                       false, format('%s agreed to talk; find a time.', c.name)
                where t.state = 'ACCEPTED'
                union all
                select case when t.follow_ups < i.max_follow_ups then 'FOLLOW_UP' else 'MOVE_ON' end, t.waiting_since,
                       (t.waiting_since at time zone k.time_zone)::date + i.follow_up_days, false,
                       format(case when t.follow_ups < i.max_follow_ups
                                   then 'You wrote to %s on %s and have heard nothing since; follow up.'
                                   else 'You wrote to %s on %s and followed up often enough; close the thread and move on.' end,
                              c.name, (t.waiting_since at time zone k.time_zone)::date)
                where t.state in ('REQUESTED', 'FOLLOWED_UP') and t.waiting_since is not null
                union all
                select 'REQUEST', null, null, false,
                       format(case when t.purpose is null then 'Say why you want to talk to %s, and send the request.'
                                   else 'You know why you want to talk to %s; send the request.' end, c.name)
                where t.state = 'DRAFT'
                union all
                select 'DEBRIEF', null, (t.held_at at time zone k.time_zone)::date + 1, false,
                       format('Write down how it went with %s while it is fresh.', c.name)
                where t.held_at is not null and t.state in ('HELD', 'THANKED')
                  and not exists (
                      select from debrief d
                      where d.institution_id = :institution and d.seeker_id = k.id and d.thread_id = t.id
                        and d.deleted_at is null)
            ) a
            where t.institution_id = :institution and t.seeker_id = k.id and t.deleted_at is null and not t.practice
              and t.state <> 'CLOSED'""";

    private static final String PRACTISE = """
            select 'PRACTISE', first.id, null::timestamptz, greatest(first.day - 1, :today::date), true, first.contact_id,
                   first.id, null::uuid,
                   'Your first interview is on ' || first.day || '; practise with family or friends before.'
            from (select t.id, t.contact_id, (t.scheduled_for at time zone k.time_zone)::date as day
                  from interview_thread t
                  where t.institution_id = :institution and t.seeker_id = k.id and t.deleted_at is null
                    and not t.practice and t.state in ('SCHEDULED', 'PREPARED')
                    and (t.scheduled_for at time zone k.time_zone)::date between :today::date and :today::date + 7
                  order by t.scheduled_for, t.id
                  limit 1) first
            where not exists (
                select from interview_thread h
                where h.institution_id = :institution and h.seeker_id = k.id and h.held_at is not null
                  and h.deleted_at is null)""";

    private static final String SIGNALS = """
            select 'ANSWER', s.id, null::timestamptz, (s.occurred_at at time zone k.time_zone)::date, false, s.contact_id,
                   null::uuid, null::uuid,
                   format(case s.kind when 'HELLO' then '%s said hello; say hello back.'
                                      else '%s wrote to you; answer while it is fresh.' end, c.name)
            from signal s
            join contact c on c.institution_id = :institution and c.seeker_id = k.id and c.id = s.contact_id
              and c.deleted_at is null and c.erased_at is null
            where s.institution_id = :institution and s.seeker_id = k.id and s.answered_at is null
              and s.deleted_at is null""";

    private static final String COMMITMENTS = """
            select case m.promised_by when 'SEEKER' then 'KEEP_PROMISE' else 'REMIND' end, m.id, null::timestamptz,
                   m.due_on, false, m.contact_id, m.thread_id, null::uuid,
                   format(case m.promised_by when 'SEEKER' then 'You promised %s: %s'
                                             else '%s promised: %s. Ask kindly.' end, c.name, m.what)
            from commitment m
            join contact c on c.institution_id = :institution and c.seeker_id = k.id and c.id = m.contact_id
              and c.deleted_at is null and c.erased_at is null
            where m.institution_id = :institution and m.seeker_id = k.id and m.done_at is null and m.dropped_at is null
              and m.deleted_at is null and (m.promised_by = 'SEEKER' or m.due_on < :today::date)""";

    private static final String REFERRALS = """
            select a.kind, r.id, null::timestamptz, a.due, false, r.from_contact_id, r.thread_id, r.id, a.why
            from referral r
            join contact c on c.institution_id = :institution and c.seeker_id = k.id and c.id = r.from_contact_id
              and c.deleted_at is null
            cross join lateral (
                select 'CHECK_IN' as kind, r.check_in_on as due,
                       format('%s promised to introduce you to %s; ask what became of it.', c.name, r.name) as why
                where r.mode = 'INTRODUCTION'
                union all
                select 'ASK_FOR_NAME', null, format('%s named %s; ask whether you may use their name.', c.name, r.name)
                where r.mode = 'DIRECT' and r.name_permission = 'NOT_ASKED'
                union all
                select 'GET_DETAILS', null, format('%s named %s; ask how to reach them.', c.name, r.name)
                where r.mode = 'DIRECT' and r.details is null
                union all
                select 'FOLLOW_REFERRAL', null, format('%s named %s; write to them.', c.name, r.name)
                where r.mode = 'DIRECT' and r.details is not null and r.name_permission <> 'NOT_ASKED'
            ) a
            where r.institution_id = :institution and r.seeker_id = k.id and r.outcome = 'PENDING'
              and r.to_contact_id is null and r.deleted_at is null""";

    private static final String GOOD_NEWS = """
            select 'TELL_GOOD_NEWS', g.id, null::timestamptz, o.occurred_on, false, g.contact_id, null::uuid, null::uuid,
                   format('Tell %s the good news: %s', c.name, o.title)
            from good_news g
            join outcome o on o.institution_id = :institution and o.seeker_id = k.id and o.id = g.outcome_id
              and o.deleted_at is null
            join contact c on c.institution_id = :institution and c.seeker_id = k.id and c.id = g.contact_id
              and c.deleted_at is null and c.erased_at is null
            where g.institution_id = :institution and g.seeker_id = k.id and g.told_at is null and g.waived_at is null
              and g.deleted_at is null""";

    private static final String CONNECT = """
            select 'CONNECT', c.id, null::timestamptz, null::date, false, c.id, null::uuid, null::uuid,
                   format('You talked with %s; connect on LinkedIn.', c.name)
            from
            """ + INTERVIEWED + """
             v
            join contact c on c.institution_id = :institution and c.seeker_id = k.id and c.id = v.contact_id
            where c.linked_in_connected_on is null and not c.linked_in_waived and c.deleted_at is null
              and c.erased_at is null""";

    private static final String KEEP_IN_TOUCH = """
            select 'KEEP_IN_TOUCH', c.id, l.at, (l.at at time zone k.time_zone + m.months * interval '1 month')::date, false,
                   c.id, null::uuid, null::uuid,
                   format('You were last in touch with %s on %s; get in touch, with something for them.', c.name,
                          (l.at at time zone k.time_zone)::date)
            from
            """ + INTERVIEWED + """
             v
            join contact c on c.institution_id = :institution and c.seeker_id = k.id and c.id = v.contact_id
              and c.deleted_at is null and c.erased_at is null
            cross join lateral (select coalesce(c.cadence_months, i.cadence_months) as months) m
            cross join lateral (select
            """ + TieSql.LAST_INTERACTION_WITH_C + """
             as at) l
            where m.months > 0""";

    private static final String TARGETS = """
            select 'REACH_TARGET', g.id, null::timestamptz, null::date, false, null::uuid, null::uuid, null::uuid,
                   case g.kind when 'PERSON' then 'Find a way to ' || g.name || '.'
                               else 'Find somebody at ' || g.name || '.' end
            from (select x.id, x.kind, x.name
                  from target x
                  where x.institution_id = :institution and x.seeker_id = k.id and x.reached_at is null
                    and x.dropped_at is null and x.deleted_at is null
                  order by x.rank, x.created_at, x.id
                  limit 5) g""";

    private static final String PLAN = """
            select 'PLAN', k.id, null::timestamptz, null::date, false, null::uuid, null::uuid, null::uuid,
                   'Choose whom you want to meet next, and why.'""";

    /** The kinds in the order of their weight, with their practice: those of {@code ActionKind}. */
    static final String KINDS = """
            ('ANSWER', 'A13'), ('THANK', 'F1'), ('TELL_HOW_IT_WENT', 'D1'), ('PREPARE', 'C3'), ('PRACTISE', 'A12'),
            ('SCHEDULE', 'D1'), ('KEEP_PROMISE', 'D10'), ('CHECK_IN', 'E4'), ('FOLLOW_UP', 'B9'), ('MOVE_ON', 'B10'),
            ('TELL_GOOD_NEWS', 'F5'), ('DEBRIEF', 'D3'), ('REMIND', 'D10'), ('KEEP_IN_TOUCH', 'F4'),
            ('FOLLOW_REFERRAL', 'E5'), ('ASK_FOR_NAME', 'E2'), ('GET_DETAILS', 'E3'), ('REQUEST', 'A3'), ('CONNECT', 'F3'),
            ('REACH_TARGET', 'A1'), ('PLAN', 'A1')""";

    /** The list of each parent, a seeker. */
    public static final String NEXT_ACTIONS = """
            select w.*
            from (
                select f.*, row_number() over (
                           partition by f.parent order by f.band, f.weight, f.due_on, f.key) as position
                from (
                    select k.id as parent, y.key, b.kind, z.practice, z.weight, d.due_on, coalesce(d.due_on < :today::date, false) as overdue,
                           case when d.due_on <= :today::date then 0 when d.due_on is not null then 1 else 2 end as band,
                           b.why, b.contact_id, b.thread_id, b.referral_id, b.subject::text as subject_id
                    from seeker k
                    join institution i on i.institution_id = :institution
                    cross join lateral (
            """ + THREADS + "\n union all " + PRACTISE + "\n union all " + SIGNALS
            + "\n union all " + COMMITMENTS
            + "\n union all " + REFERRALS + "\n union all " + GOOD_NEWS + "\n union all " + CONNECT
            + "\n union all " + KEEP_IN_TOUCH + "\n union all " + TARGETS + "\n union all " + PLAN + """
                    ) b
                    cross join lateral (
                        select b.due + case when b.fixed or not i.weekends_off then 0
                                            else case extract(isodow from b.due) when 6 then 2 when 7 then 1 else 0 end
                                       end as due_on) d
                    cross join lateral (
                        select concat_ws(':', b.kind, b.subject, extract(epoch from b.anchor)::bigint) as key) y
                    join (select v.kind, v.practice, row_number() over () as weight
                          from (values
            """ + KINDS + """
            ) v(kind, practice)) z on z.kind = b.kind
                    left join action_choice x
                      on x.institution_id = :institution and x.seeker_id = k.id and x.action_key = y.key
                    where k.institution_id = :institution and k.id = any(:parents::uuid[])
                      and (d.due_on is null or d.due_on <= :today::date + 7)
                      and x.dismissed_at is null and (x.snoozed_until is null or x.snoozed_until <= :today::date)
                ) f
            ) w
            where w.position <= :first""";
}
