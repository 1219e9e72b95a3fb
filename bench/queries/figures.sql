-- All figures of one cohort (docs/figures.md), written by hand: the settings of the session, then one statement.
-- :institution, :cohort, :first, :today, :from, :until and :zone are put in as literals.
-- PostgreSQL takes each part for a handful of rows and would loop over them (half a minute): joins and groups go by hash.
set jit = off;
set enable_nestloop = off;
set enable_sort = off;
set work_mem = '64MB';

with recursive k as materialized (select * from institution where institution_id = :institution),
s as materialized (
    select p.id, coalesce(p.goal_date, c.goal_date) as goal, p.target,
           greatest(0, date :today - greatest(date :first, (p.created_at at time zone :zone)::date) + 1) as days
    from seeker p
    join account a on a.institution_id = p.institution_id and a.id = p.account_id and a.deactivated_at is null
    left join cohort c on c.institution_id = p.institution_id and c.id = p.cohort_id and c.deleted_at is null
    where p.institution_id = :institution and p.cohort_id = :cohort),
-- Threads, with what had happened in them by the end of the period.
step as (
    select thread_id, min(occurred_at) filter (where kind = 'SCHEDULED') as agreed, max(occurred_at) as together
    from thread_event
    where institution_id = :institution and seeker_id = any (array(select id from s)) and occurred_at < :until
      and kind <> all ('{OPENED,PREPARED,CLOSED}')
    group by thread_id),
t as materialized (
    select i.id, i.seeker_id, i.contact_id, i.approach, i.granted_minutes, i.opened_at, e.agreed, e.together,
           case when i.requested_at < :until then i.requested_at end as requested,
           case when i.last_asked_at < :until then i.last_asked_at else i.requested_at end as asked,
           case when i.replied_at < :until then i.replied_at end as replied,
           case when i.accepted_at < :until then i.accepted_at end as accepted,
           case when i.prepared_at < :until then i.prepared_at end as prepared,
           case when i.held_at < :until then i.held_at end as held,
           case when i.thanked_at >= i.held_at and i.thanked_at < :until then i.thanked_at end as thanked,
           case when i.last_event_at < :until then i.close_reason end as closed
    from interview_thread i
    left join step e on e.thread_id = i.id
    where i.institution_id = :institution and i.seeker_id = any (array(select id from s))
      and i.deleted_at is null and not i.practice and i.opened_at < :until),
contacts as materialized (
    select id, seeker_id, horizon, linked_in_key, cadence_months
    from contact
    where institution_id = :institution and seeker_id = any (array(select id from s)) and deleted_at is null),
named as materialized (
    select seeker_id, thread_id, from_contact_id, to_contact_id, mode, outcome, check_in_on, made_at,
           name_permission = 'GRANTED' and coalesce(permission_at, made_at) < :until as permitted
    from referral
    where institution_id = :institution and seeker_id = any (array(select id from s)) and deleted_at is null and made_at < :until),
sent as materialized (
    select seeker_id, thread_id, contact_id, kind, verdict, sent_at, findings @> '{COMMITMENT_NOT_NAMED}' as unnamed
    from message
    where institution_id = :institution and seeker_id = any (array(select id from s)) and deleted_at is null and sent_at < :until),
-- G1, G2: requests.
request as materialized (
    select t.seeker_id, coalesce(t.replied, t.accepted, t.held) as replied, t.agreed, t.held, t.thanked, t.requested,
           t.accepted is not null or t.held is not null as yes,
           t.accepted is null and t.held is null and t.closed in ('DECLINED', 'UNABLE') as no,
           t.replied is null and t.accepted is null and t.held is null
               and (t.closed = 'NO_REPLY' or t.asked < timestamptz :until - make_interval(days => k.follow_up_days)) as ignored,
           n.thread_id is not null as referred, m.verdict in ('CLEAN', 'HINT') as good
    from t
    cross join k
    left join (select thread_id from named where thread_id is not null group by thread_id) n on n.thread_id = t.id
    left join (
        select distinct on (thread_id) thread_id, verdict from sent where kind = 'REQUEST' and thread_id is not null
        order by thread_id, sent_at, verdict) m on m.thread_id = t.id
    where t.requested >= :from),
request_figures as (
    select sum(n) as n, count(*) as s, sum(replied) as replied, sum(scheduled) as scheduled, sum(held) as held, sum(thanked) as thanked,
           sum(referred) as referred, sum(agreed) as agreed, count(*) filter (where replied > 0) as s_replied,
           count(*) filter (where agreed > 0) as s_agreed, sum(met) as met, count(*) filter (where met > 0) as s_met,
           count(*) filter (where thanked > 0) as s_thanked, sum(yes) as yes, sum(no) as no, sum(ignored) as ignored,
           sum(good + poor) as checked, sum(good) as good, sum(poor) as poor, count(*) filter (where good > 0) as s_good,
           count(*) filter (where poor > 0) as s_poor, sum(good_yes) as good_yes, sum(good_no) as good_no, sum(good_ignored) as good_ignored,
           sum(poor_yes) as poor_yes, sum(poor_no) as poor_no, sum(poor_ignored) as poor_ignored
    from (
        select seeker_id, count(*) as n, count(replied) as replied, count(coalesce(agreed, held)) as scheduled, count(held) as held,
               count(thanked) as thanked, count(*) filter (where referred) as referred,
               count(*) filter (where agreed >= replied) as agreed, count(*) filter (where held >= agreed) as met,
               count(*) filter (where yes) as yes, count(*) filter (where no) as no, count(*) filter (where ignored) as ignored,
               count(*) filter (where good) as good, count(*) filter (where not good) as poor,
               count(*) filter (where good and yes) as good_yes, count(*) filter (where good and no) as good_no,
               count(*) filter (where good and ignored) as good_ignored, count(*) filter (where not good and yes) as poor_yes,
               count(*) filter (where not good and no) as poor_no, count(*) filter (where not good and ignored) as poor_ignored
        from request
        group by seeker_id) x),
request_days as (
    select percentile_cont(0.5) within group (order by date_part('epoch', replied - requested)) / 86400 as reply,
           percentile_cont(0.5) within group (order by case when agreed >= replied then date_part('epoch', agreed - replied) end) / 86400 as schedule,
           percentile_cont(0.5) within group (order by case when held >= agreed then date_part('epoch', held - agreed) end) / 86400 as meet,
           percentile_cont(0.5) within group (order by date_part('epoch', thanked - held)) / 86400 as thank
    from request),
-- G3: seekers.
pace as materialized (
    select s.*, coalesce(x.held, 0) as held, coalesce(x.lately, 0) as lately, coalesce(x.requested, 0) as requested, x.last_step,
           (x.first_held at time zone :zone)::date as first_on
    from s
    left join (
        select seeker_id, min(held) as first_held, count(held) as held, count(*) filter (where held >= :from) as lately,
               count(requested) as requested, max(greatest(opened_at, requested, asked, replied, accepted, agreed, prepared, held, thanked)) as last_step
        from t
        group by seeker_id) x on x.seeker_id = s.id),
seeker_figures as (
    select count(*) as n, count(goal - first_on) as leads,
           percentile_cont(0.5) within group (order by (goal - first_on)::double precision) as lead,
           count(goal) as goals, count(*) filter (where goal - coalesce(first_on, :today) < k.late_start_days) as late,
           sum(lately) as lately, sum(days) as days, count(*) filter (where days > 0) as s_days,
           coalesce(sum(greatest(0, target - held)) filter (where goal > :today), 0) as missing,
           coalesce(sum(goal - date :today) filter (where goal > :today and target is not null), 0) as days_left,
           count(*) filter (where goal > :today and target is not null) as s_left,
           sum(least(target, held)) filter (where target is not null) as reached, sum(target) as target, count(target) as s_target,
           count(*) filter (where held <= k.few_interviews) as few, count(*) filter (where requested = 0) as idle,
           count(*) filter (where requested > 0 and (target is null or held < target) and last_step < timestamptz :until - interval '21 days') as stalled,
           count(*) filter (where requested > 0 and (target is null or held < target)) as begun
    from pace
    cross join k),
target_figures as (
    select coalesce(sum(n), 0) as n, count(*) as s
    from (
        select seeker_id, count(*) as n
        from target
        where institution_id = :institution and seeker_id = any (array(select id from s)) and deleted_at is null
          and created_at >= :from and created_at < :until
        group by seeker_id) x),
-- G4, G5, G6: interviews.
interview_figures as (
    select sum(n) as n, count(*) as s, sum(names) as names, sum(asked) as asked, sum(said) as said, count(*) filter (where said > 0) as s_said,
           sum(by_referral) as by_referral, sum(soon) as soon, sum(due) as due, count(*) filter (where due > 0) as s_due,
           sum(over) as over, sum(timed) as timed, count(*) filter (where timed > 0) as s_timed, sum(questions) as questions,
           count(*) filter (where questions > 0) as s_questions, sum(open) as open, sum(own) as own, sum(prepared) as prepared
    from (
        select t.seeker_id, count(*) as n, coalesce(sum(r.names), 0) as names, count(*) filter (where d.asked_for_names) as asked,
               count(d.asked_for_names) as said, count(*) filter (where t.approach = 'REFERRAL' or f.to_contact_id is not null) as by_referral,
               count(*) filter (where t.thanked <= t.held + make_interval(hours => k.thank_within_hours)) as soon,
               count(*) filter (where t.thanked is not null or t.held + make_interval(hours => k.thank_within_hours) < :until) as due,
               count(*) filter (where d.actual_minutes > t.granted_minutes) as over, count(d.actual_minutes + t.granted_minutes) as timed,
               coalesce(sum(q.questions), 0) as questions, coalesce(sum(q.open), 0) as open, coalesce(sum(q.own), 0) as own,
               count(*) filter (where t.prepared <= t.held) as prepared
        from t
        cross join k
        left join (select thread_id, count(*) as names from named where thread_id is not null group by thread_id) r on r.thread_id = t.id
        left join (select to_contact_id from named where to_contact_id is not null group by to_contact_id) f on f.to_contact_id = t.contact_id
        left join (
            select thread_id, asked_for_names, actual_minutes
            from debrief
            where institution_id = :institution and seeker_id = any (array(select id from s)) and deleted_at is null) d on d.thread_id = t.id
        left join (
            select thread_id, count(*) as questions, count(*) filter (where is_open) as open, count(*) - count(bank_id) as own
            from question
            where institution_id = :institution and seeker_id = any (array(select id from s)) and deleted_at is null
            group by thread_id) q on q.thread_id = t.id
        where t.held >= :from
        group by t.seeker_id) x),
-- G4: names and chains.
name_figures as (
    select sum(n) as n, count(*) as s, sum(permitted) as permitted, sum(direct) as direct, sum(kept) as kept, sum(settled) as settled,
           count(*) filter (where settled > 0) as s_settled
    from (
        select seeker_id, count(*) as n, count(*) filter (where permitted) as permitted, count(*) filter (where mode = 'DIRECT') as direct,
               count(*) filter (where mode = 'INTRODUCTION' and outcome = 'KEPT') as kept,
               count(*) filter (where mode = 'INTRODUCTION' and (outcome <> 'PENDING' or check_in_on < :today)) as settled
        from named
        where made_at >= :from
        group by seeker_id) x),
link as materialized (
    select seeker_id, from_contact_id as a, to_contact_id as b from named where to_contact_id is not null group by seeker_id, a, b),
chain (contact_id, seeker_id, depth) as (
    select a, seeker_id, 0 from link where a not in (select b from link) group by a, seeker_id
    union
    select l.b, l.seeker_id, w.depth + 1 from chain w join link l on l.a = w.contact_id where w.depth < 20),
chain_figures as (
    select sum(depth) as depth, sum(below) as below, count(*) filter (where below > 0) as s_below
    from (
        select seeker_id, sum(depth) as depth, count(*) filter (where depth > 0) as below
        from (select seeker_id, min(depth) as depth from chain group by contact_id, seeker_id) y
        group by seeker_id) x),
branch_figures as (
    select coalesce(sum(names), 0) as names, coalesce(sum(branches), 0) as branches, count(*) as s
    from (select seeker_id, count(*) as names, count(distinct a) as branches from link group by seeker_id) x),
-- G5: thanks that name what was promised, good news, keeping in touch.
thank_figures as (
    select coalesce(sum(n), 0) as n, coalesce(sum(named), 0) as named, count(*) as s
    from (
        select m.seeker_id, count(*) as n, count(*) filter (where not m.unnamed) as named
        from sent m
        join (
            select thread_id, min(promised_at) as first
            from commitment
            where institution_id = :institution and seeker_id = any (array(select id from s)) and deleted_at is null
              and promised_by = 'CONTACT' and thread_id is not null
            group by thread_id) p on p.thread_id = m.thread_id and p.first <= m.sent_at
        where m.kind = 'THANK_YOU' and m.sent_at >= :from
        group by m.seeker_id) x),
news as materialized (
    select g.seeker_id, g.contact_id, g.told_at, o.occurred_on, g.waived_at < :until is true as waived
    from good_news g
    join outcome o
      on o.institution_id = :institution and o.seeker_id = any (array(select id from s)) and o.id = g.outcome_id and o.deleted_at is null
     and o.occurred_on <= :today
    where g.institution_id = :institution and g.seeker_id = any (array(select id from s)) and g.deleted_at is null),
news_figures as (
    select coalesce(sum(n), 0) as n, coalesce(sum(told), 0) as told, count(*) as s
    from (
        select seeker_id, count(*) as n, count(*) filter (where told_at < :until) as told
        from news
        where occurred_on >= :first and not waived
        group by seeker_id) x),
touched as materialized (
    select seeker_id, contact_id, occurred_at, brought
    from touch
    where institution_id = :institution and seeker_id = any (array(select id from s)) and deleted_at is null and occurred_at < :until),
exchanged as materialized (
    select seeker_id, contact_id, occurred_at, direction
    from exchange
    where institution_id = :institution and seeker_id = any (array(select id from s)) and deleted_at is null and occurred_at < :until),
introduced as materialized (
    select seeker_id, contact_id, other_id, made_at
    from introduction
    where institution_id = :institution and seeker_id = any (array(select id from s)) and deleted_at is null and made_at < :until),
helped as materialized (
    select seeker_id, contact_id, occurred_on
    from help_event
    where institution_id = :institution and seeker_id = any (array(select id from s)) and deleted_at is null and occurred_on <= :today),
met as materialized (
    select contact_id, seeker_id, min(held) as first_held, max(held) as last_held
    from t
    where held is not null
    group by contact_id, seeker_id),
tie_figures as (
    select coalesce(sum(n), 0) as n, coalesce(sum(overdue), 0) as overdue, count(*) as s
    from (
        select c.seeker_id, count(*) as n,
               count(*) filter (where ((x.at at time zone :zone)::date
                   + make_interval(months => coalesce(c.cadence_months, k.cadence_months)))::date < :today) as overdue
        from (
            select y.contact_id, max(y.at) as at
            from met
            join (
                select contact_id, together as at from t where together is not null
                union all select contact_id, occurred_at from touched
                union all select contact_id, occurred_at from signal
                          where institution_id = :institution and seeker_id = any (array(select id from s)) and deleted_at is null
                            and occurred_at < :until
                union all select from_contact_id, made_at from named
                union all select contact_id, occurred_at from exchanged
                union all select contact_id, occurred_on::timestamp at time zone :zone from helped
                union all select contact_id, made_at from introduced
                union all select other_id, made_at from introduced where other_id is not null
                union all select contact_id, sent_at from sent
                union all select contact_id, told_at from news where told_at < :until) y on y.contact_id = met.contact_id
            group by y.contact_id) x
        join contacts c on c.id = x.contact_id
        cross join k
        where coalesce(c.cadence_months, k.cadence_months) > 0
        group by c.seeker_id) z),
-- G6: strength, gives and takes, help.
strength_figures as (
    select coalesce(sum(n), 0) as n, sum(strength) as strength, count(*) as s
    from (
        select m.seeker_id, count(*) as n, sum(n.strength) as strength
        from met m
        join (
            select distinct on (contact_id) contact_id, strength
            from strength_note
            where institution_id = :institution and seeker_id = any (array(select id from s)) and deleted_at is null and noted_at < :until
            order by contact_id, noted_at desc, id desc) n on n.contact_id = m.contact_id
        where m.last_held >= :from
        group by m.seeker_id) x),
balance_figures as (
    select coalesce(sum(gives), 0) as gives, coalesce(sum(takes), 0) as takes, count(*) filter (where takes > 0) as s
    from (
        select seeker_id, sum(gives) as gives, sum(takes) as takes
        from (
            select seeker_id, count(*) filter (where direction = 'GIVE') as gives, count(*) filter (where direction <> 'GIVE') as takes
            from exchanged where occurred_at >= :from group by seeker_id
            union all select seeker_id, count(*), 0 from introduced where made_at >= :from group by seeker_id
            union all select seeker_id, count(*), 0 from touched where brought is not null and occurred_at >= :from group by seeker_id
            union all select seeker_id, 0, count(*) from t where held >= :from group by seeker_id
            union all select seeker_id, 0, count(*) from named where made_at >= :from group by seeker_id
            union all select seeker_id, 0, count(*) from helped where occurred_on >= :first group by seeker_id) y
        group by seeker_id) x),
help as materialized (
    select h.seeker_id, h.occurred_on - (m.first_held at time zone :zone)::date as lag
    from helped h
    left join met m on m.contact_id = h.contact_id and (m.first_held at time zone :zone)::date <= h.occurred_on
    where h.occurred_on >= :first),
help_figures as (
    select count(*) as n, count(distinct seeker_id) as s, count(lag) as lags, count(distinct seeker_id) filter (where lag is not null) as s_lags,
           percentile_cont(0.5) within group (order by lag::double precision) as lag
    from help),
-- G7: whom they ask, and what they spend their time on.
asked as materialized (
    select c.id, c.seeker_id, c.horizon, c.linked_in_key
    from (select contact_id from t where requested >= :from group by contact_id) x
    join contacts c on c.id = x.contact_id),
horizon_figures as (
    select coalesce(sum(n), 0) as n, count(*) filter (where n > 0) as s, coalesce(sum(now), 0) as now, coalesce(sum(five), 0) as five,
           coalesce(sum(twenty), 0) as twenty, coalesce(sum(admired), 0) as admired
    from (
        select seeker_id, count(horizon) as n, count(*) filter (where horizon = 'NOW') as now, count(*) filter (where horizon = 'FIVE_YEARS') as five,
               count(*) filter (where horizon = 'TWENTY_YEARS') as twenty, count(*) filter (where horizon = 'ADMIRED') as admired
        from asked
        group by seeker_id) x),
effort_figures as (
    select sum(minutes) as n, count(*) filter (where minutes > 0) as s, sum(job_board) as job_board, sum(application) as application,
           sum(research) as research, sum(outreach) as outreach, sum(interview) as interview, sum(event) as event,
           sum(keeping) as keeping, sum(other) as other
    from (
        select seeker_id, sum(minutes) as minutes, sum(minutes) filter (where kind = 'JOB_BOARD') as job_board,
               sum(minutes) filter (where kind = 'APPLICATION') as application, sum(minutes) filter (where kind = 'RESEARCH') as research,
               sum(minutes) filter (where kind = 'OUTREACH') as outreach, sum(minutes) filter (where kind = 'INTERVIEW') as interview,
               sum(minutes) filter (where kind = 'EVENT') as event, sum(minutes) filter (where kind = 'KEEPING_IN_TOUCH') as keeping,
               sum(minutes) filter (where kind = 'OTHER') as other
        from activity
        where institution_id = :institution and seeker_id = any (array(select id from s)) and deleted_at is null
          and happened_on between :first and :today
        group by seeker_id) x),
-- G8: batches of the institution in which nothing is withdrawn, with enough people behind them. Each insight is looked up by its keys.
insights as materialized (
    select seeker_id, topic, batch_id
    from insight
    where institution_id = :institution and seeker_id = any (array(select id from s)) and batch_id is not null),
batch as materialized (
    select x.batch_id
    from insight x
    where x.institution_id = :institution and x.batch_id = any (array(select batch_id from insights))
    group by x.batch_id
    having bool_and(
               x.sharing = 'SHAREABLE' and x.deleted_at is null
               and coalesce((
                   select t.held_at is not null and not t.practice and t.deleted_at is null
                   from interview_thread t
                   where t.institution_id = :institution and t.id = x.thread_id and t.seeker_id = x.seeker_id), false)
               and coalesce((
                   select c.deleted_at is null
                   from contact c
                   where c.institution_id = :institution and c.id = x.contact_id and c.seeker_id = x.seeker_id), false))
       and count(distinct x.source_person) >= (select smallest_group from k)),
insight_figures as (
    select topic, sum(n) as n, count(*) as s
    from (
        select i.topic, i.seeker_id, count(*) as n
        from insights i
        join batch b on b.batch_id = i.batch_id
        group by i.topic, i.seeker_id) x
    group by topic),
-- G9: people whom several asked; who shares a profile or an address is one person.
word as materialized (
    select id, seeker_id, 'p' || linked_in_key as word from asked where linked_in_key is not null
    union all
    select a.id, a.seeker_id, 'a' || lower(p.value)
    from asked a
    join contact_point p
      on p.institution_id = :institution and p.seeker_id = any (array(select id from s)) and p.contact_id = a.id and p.kind = 'EMAIL'),
shared as materialized (
    select w.id, w.seeker_id, w.word
    from word w
    join (
        select word from (select word, seeker_id from word group by word, seeker_id) x group by word having count(*) > 1) m on m.word = w.word),
same (id, other) as (
    select id, id from shared
    union
    select s.id, o.id from same s join shared a on a.id = s.other join shared o on o.word = a.word),
load_figures as (
    select count(*) as several, count(*) filter (where seekers > k.person_request_cap) as often
    from (
        select person, count(*) as seekers
        from (
            select p.person, x.seeker_id
            from (select id, min(other::text) as person from same group by id) p
            join shared x on x.id = p.id
            group by p.person, x.seeker_id) y
        group by person) z
    cross join k),
load_seekers as (
    select count(distinct y.seeker_id) as several, count(distinct y.seeker_id) filter (where y.seekers > k.person_request_cap) as often
    from (
        select x.seeker_id, count(*) over (partition by p.person) as seekers
        from (select id, min(other::text) as person from same group by id) p
        join shared x on x.id = p.id
        group by p.person, x.seeker_id) y
    cross join k)
select v.figure, v.numerator::bigint, v.denominator::bigint, v.value::double precision, v.seekers::int
from request_figures r
cross join request_days d
cross join lateral (values
    ('REQUESTED', r.n, null, r.n::double precision, r.s),
    ('REPLIED', r.replied, r.n, r.replied::double precision / r.n, r.s),
    ('SCHEDULED', r.scheduled, r.n, r.scheduled::double precision / r.n, r.s),
    ('HELD', r.held, r.n, r.held::double precision / r.n, r.s),
    ('THANKED', r.thanked, r.n, r.thanked::double precision / r.n, r.s),
    ('REFERRED', r.referred, r.n, r.referred::double precision / r.n, r.s),
    ('DAYS_TO_REPLY', r.replied, null, d.reply, r.s_replied),
    ('DAYS_TO_SCHEDULE', r.agreed, null, d.schedule, r.s_agreed),
    ('DAYS_TO_MEET', r.met, null, d.meet, r.s_met),
    ('DAYS_TO_THANK', r.thanked, null, d.thank, r.s_thanked),
    ('ACCEPTED', r.yes, r.n, r.yes::double precision / r.n, r.s),
    ('DECLINED', r.no, r.n, r.no::double precision / r.n, r.s),
    ('IGNORED', r.ignored, r.n, r.ignored::double precision / r.n, r.s),
    ('CHECKED', r.checked, r.n, r.checked::double precision / r.n, r.s),
    ('ACCEPTED_WHEN_GOOD', r.good_yes, r.good, r.good_yes::double precision / nullif(r.good, 0), r.s_good),
    ('DECLINED_WHEN_GOOD', r.good_no, r.good, r.good_no::double precision / nullif(r.good, 0), r.s_good),
    ('IGNORED_WHEN_GOOD', r.good_ignored, r.good, r.good_ignored::double precision / nullif(r.good, 0), r.s_good),
    ('ACCEPTED_WHEN_POOR', r.poor_yes, r.poor, r.poor_yes::double precision / nullif(r.poor, 0), r.s_poor),
    ('DECLINED_WHEN_POOR', r.poor_no, r.poor, r.poor_no::double precision / nullif(r.poor, 0), r.s_poor),
    ('IGNORED_WHEN_POOR', r.poor_ignored, r.poor, r.poor_ignored::double precision / nullif(r.poor, 0), r.s_poor)
) v (figure, numerator, denominator, value, seekers)
union all
select v.figure, v.numerator, v.denominator, v.value, v.seekers
from seeker_figures s
cross join lateral (values
    ('SEEKERS', s.n, null, s.n::double precision, s.n),
    ('LEAD_TIME', s.leads, null, s.lead, s.leads),
    ('LATE_START', s.late, s.goals, s.late::double precision / nullif(s.goals, 0), s.goals),
    ('PACE', s.lately, s.days, 7 * s.lately::double precision / nullif(s.days, 0), s.s_days),
    ('PACE_NEEDED', s.missing, s.days_left, 7 * s.missing::double precision / nullif(s.days_left, 0), s.s_left),
    ('TARGET_REACHED', s.reached, s.target, s.reached::double precision / nullif(s.target, 0), s.s_target),
    ('FEW_INTERVIEWS', s.few, s.n, s.few::double precision / s.n, s.n),
    ('NOT_STARTED', s.idle, s.n, s.idle::double precision / s.n, s.n),
    ('STALLED', s.stalled, s.begun, s.stalled::double precision / nullif(s.begun, 0), s.begun)
) v (figure, numerator, denominator, value, seekers)
union all
select v.figure, v.numerator, v.denominator, v.value, v.seekers
from interview_figures i
cross join lateral (values
    ('NAMES_PER_INTERVIEW', i.names, i.n, i.names::double precision / i.n, i.s),
    ('ASKED_FOR_NAMES', i.asked, i.said, i.asked::double precision / nullif(i.said, 0), i.s_said),
    ('BY_REFERRAL', i.by_referral, i.n, i.by_referral::double precision / i.n, i.s),
    ('THANKED_IN_TIME', i.soon, i.due, i.soon::double precision / nullif(i.due, 0), i.s_due),
    ('OVERRUN', i.over, i.timed, i.over::double precision / nullif(i.timed, 0), i.s_timed),
    ('OPEN_QUESTIONS', i.open, i.questions, i.open::double precision / nullif(i.questions, 0), i.s_questions),
    ('OWN_QUESTIONS', i.own, i.questions, i.own::double precision / nullif(i.questions, 0), i.s_questions),
    ('PREPARED', i.prepared, i.n, i.prepared::double precision / i.n, i.s)
) v (figure, numerator, denominator, value, seekers)
union all
select v.figure, v.numerator, v.denominator, v.value, v.seekers
from name_figures n
cross join lateral (values
    ('NAME_PERMITTED', n.permitted, n.n, n.permitted::double precision / n.n, n.s),
    ('DIRECT', n.direct, n.n, n.direct::double precision / n.n, n.s),
    ('INTRODUCTIONS_KEPT', n.kept, n.settled, n.kept::double precision / nullif(n.settled, 0), n.s_settled)
) v (figure, numerator, denominator, value, seekers)
union all select 'TARGETED', n, null, n::double precision, s from target_figures
union all select 'CHAIN_DEPTH', depth, below, depth::double precision / nullif(below, 0), s_below from chain_figures
union all select 'BRANCHING', names, branches, names::double precision / nullif(branches, 0), s from branch_figures
union all select 'COMMITMENTS_NAMED', named, n, named::double precision / nullif(n, 0), s from thank_figures
union all select 'GOOD_NEWS_TOLD', told, n, told::double precision / nullif(n, 0), s from news_figures
union all select 'KEEP_IN_TOUCH_OVERDUE', overdue, n, overdue::double precision / nullif(n, 0), s from tie_figures
union all select 'STRENGTH', n, null, strength::double precision / nullif(n, 0), s from strength_figures
union all select 'GIVES_FOR_TAKES', gives, takes, gives::double precision / nullif(takes, 0), s from balance_figures
union all select 'HELP', n, null, n::double precision, s from help_figures
union all select 'HELP_LAG', lags, null, lag, s_lags from help_figures
union all
select v.figure, v.numerator, h.n, v.numerator::double precision / nullif(h.n, 0), h.s
from horizon_figures h
cross join lateral (values
    ('HORIZON_NOW', h.now), ('HORIZON_FIVE_YEARS', h.five), ('HORIZON_TWENTY_YEARS', h.twenty), ('HORIZON_ADMIRED', h.admired)
) v (figure, numerator)
union all
select v.figure, v.numerator, e.n, v.numerator::double precision / nullif(e.n, 0), e.s
from effort_figures e
cross join lateral (values
    ('EFFORT_JOB_BOARD', e.job_board), ('EFFORT_APPLICATION', e.application), ('EFFORT_RESEARCH', e.research), ('EFFORT_OUTREACH', e.outreach),
    ('EFFORT_INTERVIEW', e.interview), ('EFFORT_EVENT', e.event), ('EFFORT_KEEPING_IN_TOUCH', e.keeping), ('EFFORT_OTHER', e.other)
) v (figure, numerator)
union all select 'INSIGHTS_' || topic, n, null, n::double precision, s from insight_figures
union all select 'ASKED_BY_SEVERAL', p.several, null, p.several::double precision, s.several from load_figures p cross join load_seekers s
union all select 'ASKED_TOO_OFTEN', p.often, null, p.often::double precision, s.often from load_figures p cross join load_seekers s
