package org.throughline.reporting.calendar;

import org.throughline.reporting.sql.NamedStatement;

/** The statements of a calendar feed. Each names the institution for each of its tables. */
final class FeedSql {
    private FeedSql() {}

    /** A feed whose account was deactivated, or is no seeker's any more, is not found, as one that never was. */
    static final NamedStatement FEED = new NamedStatement("""
            select f.institution_id, f.id, f.seeker_id, f.language, k.time_zone,
                   f.last_fetched_at is null or f.last_fetched_at <= :noted as is_use_due
            from calendar_feed f
            join seeker k on k.institution_id = :institution and k.id = f.seeker_id
            join account a on a.institution_id = :institution and a.id = k.account_id
            where f.institution_id = :institution and f.secret_hash = :secret
              and a.deactivated_at is null and 'SEEKER' = any (a.roles)
            """);

    static final NamedStatement NOTE_FETCH = new NamedStatement("""
            update calendar_feed set last_fetched_at = :now
            where institution_id = :institution and id = :feed
            """);

    /**
     * The time agreed on for each thread; of one that has none any more, the last that it had. Deleted threads are among
     * them, so that what a calendar shows of them goes away.
     */
    static final NamedStatement SLOTS = new NamedStatement("""
            select t.id, case when not g.gone then c.name end as name, t.practice,
                   case when g.gone then 'CANCELLED'
                        when t.state in ('SCHEDULED', 'PREPARED') then 'AGREED'
                        when t.held_at is not null then 'HELD'
                        else 'CANCELLED' end as slot_state,
                   s.starts_at, coalesce(t.slot_time_zone, e.time_zone, k.time_zone) as time_zone,
                   coalesce(t.granted_minutes, t.requested_minutes) as minutes, t.slot_format, t.slot_place,
                   e.changes + case when g.gone then 1 else 0 end as changes,
                   greatest(e.changed_at, t.deleted_at, c.deleted_at) as changed_at
            from seeker k
            join interview_thread t on t.institution_id = :institution and t.seeker_id = k.id
            join contact c on c.institution_id = :institution and c.seeker_id = k.id and c.id = t.contact_id
            cross join lateral (select t.deleted_at is not null or c.deleted_at is not null as gone) g
            cross join lateral (
                select count(*) as changes, max(v.recorded_at) as changed_at,
                       (array_agg(v.scheduled_for order by v.occurred_at desc, v.recorded_at desc, v.id desc)
                           filter (where v.scheduled_for is not null))[1] as starts_at,
                       (array_agg(v.slot_time_zone order by v.occurred_at desc, v.recorded_at desc, v.id desc)
                           filter (where v.slot_time_zone is not null))[1] as time_zone
                from thread_event v
                where v.institution_id = :institution and v.seeker_id = k.id and v.thread_id = t.id
                  and v.kind in ('SCHEDULED', 'RESCHEDULED', 'POSTPONED', 'NO_SHOW', 'CLOSED')) e
            cross join lateral (select coalesce(t.scheduled_for, e.starts_at) as starts_at) s
            where k.institution_id = :institution and k.id = :seeker
              and s.starts_at >= :first::date::timestamp at time zone k.time_zone
              and s.starts_at < (:last::date + 1)::timestamp at time zone k.time_zone
            order by s.starts_at desc, t.id
            limit :most::int
            """);

    private static final String OF_THREADS = """
            select a.kind, t.id as subject, a.anchor, a.due, c.name, null::text as detail, 0 as changes, a.since
            from interview_thread t
            join contact c on c.institution_id = :institution and c.seeker_id = k.id and c.id = t.contact_id
              and c.deleted_at is null
            cross join lateral (
                select 'THANK' as kind, null::timestamptz as anchor,
                       ((t.held_at + i.thank_within_hours * interval '1 hour') at time zone k.time_zone)::date as due,
                       t.held_at as since
                where t.state = 'HELD'
                union all
                select 'FOLLOW_UP', t.waiting_since,
                       (t.waiting_since at time zone k.time_zone)::date + i.follow_up_days, t.waiting_since
                where t.state in ('REQUESTED', 'FOLLOWED_UP') and t.waiting_since is not null
                  and t.follow_ups < i.max_follow_ups
            ) a
            where t.institution_id = :institution and t.seeker_id = k.id and t.deleted_at is null and not t.practice""";

    private static final String OF_COMMITMENTS = """
            select 'KEEP_PROMISE', m.id, null::timestamptz, m.due_on, c.name, m.what, m.version, m.promised_at
            from commitment m
            join contact c on c.institution_id = :institution and c.seeker_id = k.id and c.id = m.contact_id
              and c.deleted_at is null
            where m.institution_id = :institution and m.seeker_id = k.id and m.promised_by = 'SEEKER'
              and m.done_at is null and m.dropped_at is null and m.deleted_at is null""";

    private static final String OF_REFERRALS = """
            select 'CHECK_IN', r.id, null::timestamptz, r.check_in_on, c.name, r.name, r.version, r.made_at
            from referral r
            join contact c on c.institution_id = :institution and c.seeker_id = k.id and c.id = r.from_contact_id
              and c.deleted_at is null
            where r.institution_id = :institution and r.seeker_id = k.id and r.mode = 'INTRODUCTION'
              and r.outcome = 'PENDING' and r.to_contact_id is null and r.deleted_at is null""";

    /** What counts as having to do with somebody: what is said to them or by them, not what the seeker did alone. */
    private static final String LAST_INTERACTION = """
            greatest(
                (select max(v.occurred_at)
                 from interview_thread h
                 join thread_event v on v.institution_id = :institution and v.seeker_id = k.id and v.thread_id = h.id
                   and v.kind not in ('OPENED', 'PREPARED', 'CLOSED')
                 where h.institution_id = :institution and h.seeker_id = k.id and h.contact_id = c.id
                   and h.deleted_at is null),
                (select max(x.occurred_at) from touch x
                 where x.institution_id = :institution and x.seeker_id = k.id and x.contact_id = c.id
                   and x.deleted_at is null),
                (select max(x.occurred_at) from signal x
                 where x.institution_id = :institution and x.seeker_id = k.id and x.contact_id = c.id
                   and x.deleted_at is null),
                (select max(x.made_at) from referral x
                 where x.institution_id = :institution and x.seeker_id = k.id and x.from_contact_id = c.id
                   and x.deleted_at is null),
                (select max(x.occurred_at) from exchange x
                 where x.institution_id = :institution and x.seeker_id = k.id and x.contact_id = c.id
                   and x.deleted_at is null),
                (select max(x.occurred_on)::timestamp at time zone k.time_zone from help_event x
                 where x.institution_id = :institution and x.seeker_id = k.id and x.contact_id = c.id
                   and x.deleted_at is null),
                (select max(x.made_at) from introduction x
                 where x.institution_id = :institution and x.seeker_id = k.id and x.contact_id = c.id
                   and x.deleted_at is null),
                (select max(x.made_at) from introduction x
                 where x.institution_id = :institution and x.seeker_id = k.id and x.other_id = c.id
                   and x.deleted_at is null),
                (select max(x.sent_at) from message x
                 where x.institution_id = :institution and x.seeker_id = k.id and x.contact_id = c.id
                   and x.deleted_at is null),
                (select max(x.told_at) from good_news x
                 where x.institution_id = :institution and x.seeker_id = k.id and x.contact_id = c.id
                   and x.deleted_at is null))""";

    /** {@code offset 0}: what is asked of many tables is asked once for each contact. */
    private static final String OF_TIES = """
            select 'KEEP_IN_TOUCH', c.id, l.at,
                   (l.at at time zone k.time_zone + m.months * interval '1 month')::date, c.name, null::text, 0, l.at
            from contact c
            cross join lateral (select coalesce(c.cadence_months, i.cadence_months) as months) m
            cross join lateral (select
            """ + LAST_INTERACTION + """
             as at offset 0) l
            where c.institution_id = :institution and c.seeker_id = k.id and c.deleted_at is null and m.months > 0
              and exists (
                select from interview_thread h
                where h.institution_id = :institution and h.seeker_id = k.id and h.contact_id = c.id
                  and h.held_at is not null and not h.practice and h.deleted_at is null)""";

    /**
     * What has a day, by the rules of the list of next actions (A9) and under the same keys; a test compares both. What a
     * seeker put away is left out, what they put off comes on the day they chose.
     */
    static final NamedStatement DUE_DAYS = new NamedStatement(
            """
            select y.key, b.kind, d.day, b.name, b.detail, b.changes,
                   greatest(b.since, x.chosen_at) as since
            from seeker k
            join institution i on i.institution_id = :institution
            cross join lateral (
            """ + OF_THREADS + "\n union all " + OF_COMMITMENTS + "\n union all " + OF_REFERRALS + "\n union all "
                    + OF_TIES + """
            ) b
            cross join lateral (
                select concat_ws(':', b.kind, b.subject, extract(epoch from b.anchor)::bigint) as key) y
            left join action_choice x
              on x.institution_id = :institution and x.seeker_id = k.id and x.action_key = y.key
            cross join lateral (
                select greatest(x.snoozed_until,
                                b.due + case when not i.weekends_off then 0
                                             else case extract(isodow from b.due) when 6 then 2 when 7 then 1 else 0 end
                                        end) as day) d
            where k.institution_id = :institution and k.id = :seeker and x.dismissed_at is null and b.due is not null
              and d.day between :first and :last
            order by d.day desc, y.key
            limit :most::int
            """);
}
