package org.throughline.reporting.figure;

import java.util.Map;
import java.util.regex.Pattern;
import org.throughline.domain.report.Breakdown;

/**
 * The rows that figures are counted over, as parts of one statement. {@code grp} is the group of the breakdown. Each table is
 * read once for the scope's seekers; what happened at {@code :until} or later has not happened. Practice interviews and what
 * was deleted are left out here, and nowhere else.
 *
 * <p>{@code {one_of_us x}} finds the seekers' rows of a table by index, however many there are; {@code {level_of x}} joins the
 * seekers where the breakdown is by their level.
 */
final class RowsSql {
    /** How long a seeker may rest before it is told. */
    static final int STALLED_AFTER_DAYS = 21;

    /** No chain of referrals is followed further: cycles end there. */
    static final int LONGEST_CHAIN = 20;

    private static final String SCOPE = """
            setting as materialized (
                select i.thank_within_hours, i.late_start_days, i.cadence_months, i.person_request_cap, i.follow_up_days,
                       i.few_interviews,
                       i.smallest_group
                from institution i
                where i.institution_id = :institution),
            scope as materialized (
                select s.id, s.level, coalesce(s.goal_date, c.goal_date) as goal_date, s.target,
                       greatest(0, :today::date
                           - greatest(:first::date, (s.created_at at time zone :zone::text)::date) + 1) as days
                from seeker s
                left join cohort c
                  on c.institution_id = :institution and c.id = s.cohort_id and c.deleted_at is null
                where s.institution_id = :institution and s.id = any (:seekers::uuid[])),
            """;

    private static final String THREAD = """
            contact_of as materialized (
                select c.id, c.seeker_id, c.organization_id, c.horizon, c.linked_in_key, c.cadence_months
                from contact c
                where c.institution_id = :institution and {one_of_us c} and c.deleted_at is null),
            happened as (
                select e.thread_id, min(e.occurred_at) filter (where e.kind = 'SCHEDULED') as scheduled_at,
                       max(e.occurred_at) as together_at
                from thread_event e
                where e.institution_id = :institution and {one_of_us e} and e.occurred_at < :until::timestamptz
                  and e.kind not in ('OPENED', 'PREPARED', 'CLOSED')
                group by e.thread_id),
            thread as materialized (
                select t.id, t.seeker_id, t.contact_id, t.approach, {group} as grp, t.granted_minutes,
                       t.opened_at, h.scheduled_at, h.together_at,
                       case when t.requested_at < :until::timestamptz then t.requested_at end as requested_at,
                       case when t.last_asked_at < :until::timestamptz then t.last_asked_at else t.requested_at end as asked_at,
                       case when t.replied_at < :until::timestamptz then t.replied_at end as replied_at,
                       case when t.accepted_at < :until::timestamptz then t.accepted_at end as accepted_at,
                       case when t.prepared_at < :until::timestamptz then t.prepared_at end as prepared_at,
                       case when t.held_at < :until::timestamptz then t.held_at end as held_at,
                       case when t.thanked_at < :until::timestamptz and t.thanked_at >= t.held_at
                            then t.thanked_at end as thanked_at,
                       case when t.last_event_at < :until::timestamptz then t.close_reason end as close_reason
                from interview_thread t{level_of t}
                left join happened h on h.thread_id = t.id{sector}
                where t.institution_id = :institution and {one_of_us t} and t.deleted_at is null and not t.practice
                  and t.opened_at < :until::timestamptz),
            referral_of as materialized (
                select r.seeker_id, r.thread_id, r.from_contact_id, r.to_contact_id, r.mode, r.check_in_on, r.outcome, r.made_at,
                       r.name_permission = 'GRANTED'
                           and coalesce(r.permission_at, r.made_at) < :until::timestamptz as permitted
                from referral r
                where r.institution_id = :institution and {one_of_us r} and r.deleted_at is null
                  and r.made_at < :until::timestamptz),
            message_of as materialized (
                select m.seeker_id, m.thread_id, m.contact_id, m.kind, m.verdict, m.sent_at,
                       'COMMITMENT_NOT_NAMED' = any(m.findings) as unnamed
                from message m
                where m.institution_id = :institution and {one_of_us m} and m.deleted_at is null
                  and m.sent_at < :until::timestamptz),
            met as materialized (
                select t.seeker_id, t.contact_id, min(t.held_at) as first_held_at, max(t.held_at) as last_held_at,
                       max(t.together_at) as together_at
                from thread t
                where t.held_at is not null
                group by t.seeker_id, t.contact_id),
            """;

    private static final String PROGRESS = """
            of_seeker as (
                select s.id as seeker_id, {level} as grp, s.target, s.goal_date, s.days, k.late_start_days, k.few_interviews,
                       t.first_held_on, coalesce(t.held, 0) as held, coalesce(t.held_in_period, 0) as held_in_period,
                       coalesce(t.requested, 0) as requested, t.last_step_at,
                       case when s.target is not null then least(s.target, coalesce(t.held, 0)) end as held_of_target,
                       case when s.goal_date > :today::date and s.target is not null
                            then greatest(0, s.target - coalesce(t.held, 0)) end as missing,
                       case when s.goal_date > :today::date and s.target is not null
                            then s.goal_date - :today::date end as days_left
                from scope s
                cross join setting k
                left join (
                    select h.seeker_id, (min(h.held_at) at time zone :zone::text)::date as first_held_on,
                           count(h.held_at) as held,
                           count(h.held_at) filter (where h.held_at >= :from::timestamptz) as held_in_period,
                           count(h.requested_at) as requested,
                           max(greatest(h.opened_at, h.requested_at, h.asked_at, h.replied_at, h.accepted_at, h.scheduled_at,
                                        h.prepared_at, h.held_at, h.thanked_at)) as last_step_at
                    from thread h
                    group by h.seeker_id) t on t.seeker_id = s.id),
            of_target as (
                select x.seeker_id, {level} as grp
                from target x{level_of x}
                where x.institution_id = :institution and {one_of_us x} and x.deleted_at is null
                  and x.created_at >= :from::timestamptz and x.created_at < :until::timestamptz),
            of_request as (
                select t.seeker_id, t.grp, t.requested_at, coalesce(t.replied_at, t.accepted_at, t.held_at) as replied_at,
                       t.accepted_at is not null or t.held_at is not null as accepted,
                       coalesce(t.scheduled_at, t.held_at) as scheduled_at, t.scheduled_at as agreed_at, t.held_at, t.thanked_at,
                       t.accepted_at is null and t.held_at is null
                           and coalesce(t.close_reason in ('DECLINED', 'UNABLE'), false) as declined,
                       t.replied_at is null and t.accepted_at is null and t.held_at is null
                           and (coalesce(t.close_reason = 'NO_REPLY', false)
                                or t.asked_at < :until::timestamptz - make_interval(days => k.follow_up_days)) as ignored,
                       r.thread_id is not null as referred, m.verdict in ('CLEAN', 'HINT') as good
                from thread t
                cross join setting k
                left join (select distinct x.thread_id from referral_of x where x.thread_id is not null) r on r.thread_id = t.id
                left join (
                    select distinct on (x.thread_id) x.thread_id, x.verdict
                    from message_of x
                    where x.kind = 'REQUEST' and x.thread_id is not null
                    order by x.thread_id, x.sent_at, x.verdict) m on m.thread_id = t.id
                where t.requested_at >= :from::timestamptz),
            of_interview as (
                select t.seeker_id, t.grp, t.held_at, t.thanked_at,
                       coalesce(t.thanked_at <= t.held_at + make_interval(hours => k.thank_within_hours), false) as thanked_soon,
                       t.thanked_at is not null
                           or t.held_at + make_interval(hours => k.thank_within_hours) < :until::timestamptz as thanks_are_due,
                       coalesce(t.prepared_at <= t.held_at, false) as prepared,
                       t.approach = 'REFERRAL' or f.contact_id is not null as by_referral,
                       coalesce(r.names, 0) as names, d.asked_for_names,
                       d.actual_minutes > t.granted_minutes as over, coalesce(q.questions, 0) as questions,
                       coalesce(q.open_questions, 0) as open_questions, coalesce(q.own_questions, 0) as own_questions
                from thread t
                cross join setting k
                left join (
                    select x.thread_id, count(*) as names
                    from referral_of x
                    where x.thread_id is not null
                    group by x.thread_id) r on r.thread_id = t.id
                left join (
                    select distinct x.to_contact_id as contact_id
                    from referral_of x
                    where x.to_contact_id is not null) f on f.contact_id = t.contact_id
                left join (
                    select x.thread_id, x.asked_for_names, x.actual_minutes
                    from debrief x
                    where x.institution_id = :institution and {one_of_us x} and x.deleted_at is null) d
                  on d.thread_id = t.id
                left join (
                    select x.thread_id, count(*) as questions, count(*) filter (where x.is_open) as open_questions,
                           count(*) filter (where x.bank_id is null) as own_questions
                    from question x
                    where x.institution_id = :institution and {one_of_us x} and x.deleted_at is null
                    group by x.thread_id) q on q.thread_id = t.id
                where t.held_at >= :from::timestamptz),
            """;

    private static final String REFERRALS = """
            of_name as (
                select r.seeker_id, {level} as grp, r.permitted, r.mode, r.outcome = 'KEPT' as kept,
                       r.mode = 'INTRODUCTION'
                           and (r.outcome <> 'PENDING' or r.check_in_on < :today::date) as settled
                from referral_of r{level_of r}
                where r.made_at >= :from::timestamptz),
            link as materialized (
                select r.seeker_id, r.from_contact_id, r.to_contact_id
                from referral_of r
                where r.to_contact_id is not null
                group by r.seeker_id, r.from_contact_id, r.to_contact_id),
            reached (seeker_id, contact_id, depth) as (
                select l.seeker_id, l.from_contact_id, 0
                from link l
                where not exists (select from link b where b.to_contact_id = l.from_contact_id)
                union
                select l.seeker_id, l.to_contact_id, w.depth + 1
                from reached w
                join link l on l.from_contact_id = w.contact_id
                where w.depth < {longest}),
            of_chain as (
                select c.seeker_id, {level} as grp, c.depth, c.names
                from (
                    select w.seeker_id, min(w.depth) as depth, null::bigint as names
                    from reached w
                    group by w.seeker_id, w.contact_id
                    union all
                    select l.seeker_id, null, count(*)
                    from link l
                    group by l.seeker_id, l.from_contact_id) c{level_of c}),
            """;

    private static final String MANNERS = """
            of_thank_you as (
                select m.seeker_id, {level} as grp, not m.unnamed as named
                from message_of m{level_of m}
                join (
                    select x.thread_id, min(x.promised_at) as first_at
                    from commitment x
                    where x.institution_id = :institution and {one_of_us x} and x.deleted_at is null
                      and x.promised_by = 'CONTACT' and x.thread_id is not null
                    group by x.thread_id) p on p.thread_id = m.thread_id
                where m.kind = 'THANK_YOU' and m.sent_at >= :from::timestamptz
                  and m.sent_at >= p.first_at),
            news_of as materialized (
                select x.seeker_id, x.contact_id, o.occurred_on, x.told_at,
                       coalesce(x.waived_at < :until::timestamptz, false) as waived
                from good_news x
                join outcome o
                  on o.institution_id = :institution and {one_of_us o} and o.id = x.outcome_id and o.deleted_at is null
                 and o.occurred_on <= :today::date
                where x.institution_id = :institution and {one_of_us x} and x.deleted_at is null),
            of_news as (
                select n.seeker_id, {level} as grp, coalesce(n.told_at < :until::timestamptz, false) as told
                from news_of n{level_of n}
                where n.occurred_on >= :first::date and not n.waived),
            touch_of as materialized (
                select x.seeker_id, x.contact_id, x.occurred_at, x.brought
                from touch x
                where x.institution_id = :institution and {one_of_us x} and x.deleted_at is null
                  and x.occurred_at < :until::timestamptz),
            exchange_of as materialized (
                select x.seeker_id, x.contact_id, x.occurred_at, x.direction
                from exchange x
                where x.institution_id = :institution and {one_of_us x} and x.deleted_at is null
                  and x.occurred_at < :until::timestamptz),
            introduction_of as materialized (
                select x.seeker_id, x.contact_id, x.other_id, x.made_at
                from introduction x
                where x.institution_id = :institution and {one_of_us x} and x.deleted_at is null
                  and x.made_at < :until::timestamptz),
            help_of as materialized (
                select x.seeker_id, x.contact_id, x.occurred_on
                from help_event x
                where x.institution_id = :institution and {one_of_us x} and x.deleted_at is null
                  and x.occurred_on <= :today::date),
            together (contact_id, at) as (
                select t.contact_id, t.together_at from thread t where t.together_at is not null
                union all
                select x.contact_id, x.occurred_at from touch_of x
                union all
                select x.contact_id, x.occurred_at
                from signal x
                where x.institution_id = :institution and {one_of_us x} and x.deleted_at is null
                  and x.occurred_at < :until::timestamptz
                union all
                select r.from_contact_id, r.made_at from referral_of r
                union all
                select x.contact_id, x.occurred_at from exchange_of x
                union all
                select x.contact_id, x.occurred_on::timestamp at time zone :zone::text from help_of x
                union all
                select x.contact_id, x.made_at from introduction_of x
                union all
                select x.other_id, x.made_at from introduction_of x where x.other_id is not null
                union all
                select m.contact_id, m.sent_at from message_of m
                union all
                select n.contact_id, n.told_at from news_of n where n.told_at < :until::timestamptz),
            of_tie as (
                select c.seeker_id, {level} as grp,
                       ((l.at at time zone :zone::text)::date
                           + make_interval(months => coalesce(c.cadence_months, k.cadence_months)))::date < :today::date as overdue
                from (
                    select m.contact_id, max(g.at) as at
                    from met m
                    join together g on g.contact_id = m.contact_id
                    group by m.contact_id) l
                join contact_of c on c.id = l.contact_id{level_of c}
                cross join setting k
                where coalesce(c.cadence_months, k.cadence_months) > 0),
            """;

    private static final String QUALITY = """
            of_connection as (
                select m.seeker_id, {level} as grp, n.strength
                from met m{level_of m}
                left join (
                    select distinct on (x.contact_id) x.contact_id, x.strength
                    from strength_note x
                    where x.institution_id = :institution and {one_of_us x} and x.deleted_at is null
                      and x.noted_at < :until::timestamptz
                    order by x.contact_id, x.noted_at desc, x.id desc) n
                  on n.contact_id = m.contact_id
                where m.last_held_at >= :from::timestamptz),
            of_exchange as (
                select x.seeker_id, {level} as grp, x.give
                from (
                    select e.seeker_id, (e.direction = 'GIVE')::int as give
                    from exchange_of e
                    where e.occurred_at >= :from::timestamptz
                    union all
                    select i.seeker_id, 1 from introduction_of i where i.made_at >= :from::timestamptz
                    union all
                    select t.seeker_id, 1 from touch_of t where t.brought is not null and t.occurred_at >= :from::timestamptz
                    union all
                    select t.seeker_id, 0 from thread t where t.held_at >= :from::timestamptz
                    union all
                    select r.seeker_id, 0 from referral_of r where r.made_at >= :from::timestamptz
                    union all
                    select h.seeker_id, 0 from help_of h where h.occurred_on >= :first::date) x{level_of x}),
            of_help as (
                select h.seeker_id, {level} as grp,
                       h.occurred_on - (m.first_held_at at time zone :zone::text)::date as lag
                from help_of h{level_of h}
                left join met m
                  on m.contact_id = h.contact_id
                 and (m.first_held_at at time zone :zone::text)::date <= h.occurred_on
                where h.occurred_on >= :first::date),
            """;

    private static final String MIX = """
            contact_asked as materialized (
                select c.seeker_id, c.id as contact_id, c.horizon, c.linked_in_key
                from (select t.contact_id from thread t where t.requested_at >= :from::timestamptz group by t.contact_id) a
                join contact_of c on c.id = a.contact_id),
            of_asked as (
                select a.seeker_id, {level} as grp, a.horizon
                from contact_asked a{level_of a}),
            of_activity as (
                select x.seeker_id, {level} as grp, x.kind, x.minutes
                from activity x{level_of x}
                where x.institution_id = :institution and {one_of_us x} and x.deleted_at is null
                  and x.happened_on between :first::date and :today::date),
            published as materialized (
                select p.batch_id, p.seeker_id, p.source_person, p.topic
                from published_insight p
                where p.institution_id = :institution),
            whole_batch as (
                select p.batch_id
                from published p
                group by p.batch_id
                having count(distinct p.source_person) >= (select k.smallest_group from setting k)),
            of_insight as (
                select p.seeker_id, null::text as grp, p.topic
                from published p
                join scope s on s.id = p.seeker_id
                join whole_batch b on b.batch_id = p.batch_id),
            """;

    private static final String LOAD = """
            known_by as materialized (
                select a.seeker_id, a.contact_id, 'profile ' || a.linked_in_key as word
                from contact_asked a
                where a.linked_in_key is not null
                union all
                select a.seeker_id, a.contact_id, 'address ' || lower(p.value)
                from contact_asked a
                join contact_point p
                  on p.institution_id = :institution and {one_of_us p} and p.contact_id = a.contact_id and p.kind = 'EMAIL'),
            shared_word as (
                select w.word
                from (select k.word, k.seeker_id from known_by k group by k.word, k.seeker_id) w
                group by w.word
                having count(*) > 1),
            same_as as materialized (
                select k.seeker_id, k.contact_id, k.word from known_by k join shared_word w on w.word = k.word),
            one_person (contact_id, other_id) as (
                select a.contact_id, a.contact_id from same_as a
                union
                select p.contact_id, o.contact_id
                from one_person p
                join same_as a on a.contact_id = p.other_id
                join same_as o on o.word = a.word),
            asked_by as materialized (
                select a.seeker_id, p.person
                from same_as a
                join (
                    select o.contact_id, min(o.other_id::text) as person
                    from one_person o
                    group by o.contact_id) p on p.contact_id = a.contact_id
                group by a.seeker_id, p.person),
            of_person as (
                select a.seeker_id, null::text as grp, b.seekers, k.person_request_cap,
                       a.seeker_id::text = b.first_seeker as first
                from asked_by a
                cross join setting k
                join (
                    select x.person, count(*) as seekers, min(x.seeker_id::text) as first_seeker
                    from asked_by x
                    group by x.person) b on b.person = a.person)
            """;

    private static final String OF_SECTOR = """

                left join contact_of c on c.id = t.contact_id
                left join organization o
                  on o.institution_id = :institution and {one_of_us o} and o.id = c.organization_id and o.deleted_at is null
                left join sector_word w on w.sector = o.sector""";

    private static final String SECTOR_WORD = """
            sector_word as materialized (
                select x.sector, sector_of(x.sector) as code
                from (
                    select distinct o.sector
                    from organization o
                    where o.institution_id = :institution and {one_of_us o} and o.deleted_at is null
                      and o.sector is not null) x),
            """;

    private static final Map<Breakdown, String> GROUP = Map.of(
            Breakdown.NONE, "null::text",
            Breakdown.LEVEL, "s.level",
            Breakdown.APPROACH, "t.approach",
            Breakdown.CHANNEL, "t.channel",
            Breakdown.SECTOR, "coalesce(w.code, 'UNKNOWN')");

    private static final Pattern ONE_OF_US = Pattern.compile("\\{one_of_us (\\w+)}");
    private static final Pattern LEVEL_OF = Pattern.compile("\\{level_of (\\w+)}");

    private RowsSql() {}

    /** All rows, told apart by a breakdown, as the beginning of a statement. */
    static String by(Breakdown breakdown) {
        boolean sector = breakdown == Breakdown.SECTOR;
        boolean level = breakdown == Breakdown.LEVEL;
        String rows = ("with recursive " + SCOPE + (sector ? SECTOR_WORD : "") + THREAD + PROGRESS + REFERRALS + MANNERS
                        + QUALITY + MIX + LOAD)
                .replace("{group}", GROUP.get(breakdown))
                .replace("{sector}", sector ? OF_SECTOR : "")
                .replace("{level}", level ? "s.level" : "null::text")
                .replace("{longest}", String.valueOf(LONGEST_CHAIN));
        return LEVEL_OF.matcher(
                        ONE_OF_US.matcher(rows).replaceAll("$1.seeker_id = any (array(select s.id from scope s))"))
                .replaceAll(level ? "\n                join scope s on s.id = $1.seeker_id" : "");
    }
}
