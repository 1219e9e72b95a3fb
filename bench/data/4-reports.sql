-- What reports count beside contacts, threads and referrals. For bench/reports only: the other benchmarks do without it.
-- All seekers of the first institution but the collector are one cohort, which has 25,000 threads at sizes S and M.
set synchronous_commit = off;
set timezone = 'UTC';
set work_mem = '256MB';

-- A number that belongs to a row.
create function bench.seed(id uuid) returns bigint language sql immutable parallel safe
    return ('x' || right(id::text, 8))::bit(32)::bigint;

create table bench.report as
select institution_id, bench.id('2025-01-02 08:00+00', 'cohort of all', 1) as cohort_id, date '2025-01-01' as first, date '2026-03-31' as last
from bench.admin;

insert into cohort (institution_id, id, name, goal_date)
select institution_id, cohort_id, 'Everybody', date '2026-01-31' from bench.report;
update seeker s
set cohort_id = case when p.kind <> 'collector' then r.cohort_id end
from bench.report r
join bench.person p on p.institution_id = r.institution_id
where s.institution_id = p.institution_id and s.id = p.id;
delete from cohort c
using bench.report r
where c.institution_id = r.institution_id and c.id <> r.cohort_id;

-- An administrator of each institution, with an API token.
create table bench.administrator as
select institution_id, slug, bench.id('2025-01-05 08:00+00', 'administrator ' || slug, 1) as id, sha256(convert_to('an administrator of ' || slug, 'UTF8')) as secret
from institution;
insert into account (institution_id, id, email, name, roles)
select institution_id, id, 'reports@' || slug || '.example', 'Who reads the reports', '{ADMIN}' from bench.administrator;
insert into api_token (institution_id, id, secret_hash, account_id, name, expires_at)
select institution_id, bench.id('2025-01-05 08:00+00', 'token ' || slug, 1), sha256(secret), id, 'benchmark', timestamptz '2100-01-01 00:00+00'
from bench.administrator;

-- A fourth have their cohort's goal date, some no target.
update seeker s
set goal_date = case when bench.pick(p.n, 40, 4) > 0 then s.goal_date end,
    target = case when bench.pick(p.n, 41, 12) > 0 then 4 + bench.pick(p.n, 42, 12) end
from bench.person p
where s.institution_id = p.institution_id and s.id = p.id;

-- What lies over the round number is deleted: the last threads in which nobody was named.
update interview_thread t
set deleted_at = t.last_event_at
from (
    select x.institution_id, x.id, count(*) over () - row_number() over (order by x.named desc, x.opened_at, x.id) < count(*) over () % 1000 as surplus
    from (
        select y.institution_id, y.id, y.opened_at,
               exists (select from referral f where f.institution_id = y.institution_id and f.thread_id = y.id) as named
        from bench.report r
        join seeker s on s.institution_id = r.institution_id and s.cohort_id = r.cohort_id
        join interview_thread y on y.institution_id = s.institution_id and y.seeker_id = s.id) x) z
where z.surplus and t.institution_id = z.institution_id and t.id = z.id;

-- Of the threads that wait, a third go on to the interview and beyond it, others are answered or declined.
create table bench.sequel as
select t.institution_id, t.seeker_id, t.id as thread_id, t.last_event_at, bench.seed(t.id) as seed,
       case when bench.pick(bench.seed(t.id), 44, 10) < 4
            then (array['ACCEPTED', 'SCHEDULED', 'PREPARED', 'HELD', 'THANKED'])[
                     case when t.state = 'ACCEPTED' then 2 else 1 end : 2 + (array[0, 1, 2, 2, 3, 3, 3, 3])[1 + bench.pick(bench.seed(t.id), 45, 8)]]
            when t.state = 'ACCEPTED' then '{}'
            when bench.pick(bench.seed(t.id), 44, 10) = 4 then '{REPLIED}'
            when bench.pick(bench.seed(t.id), 44, 10) = 5 then '{CLOSED}'
            else '{}' end as kinds
from interview_thread t
where t.state in ('REQUESTED', 'FOLLOWED_UP', 'ACCEPTED') and t.deleted_at is null;
analyze bench.sequel;

insert into thread_event (institution_id, id, seeker_id, thread_id, kind, occurred_at, recorded_at, summary, scheduled_for, granted_minutes, close_reason)
select e.institution_id, bench.id(e.at, 'sequel', e.seed * 8 + e.place), e.seeker_id, e.thread_id, e.kind, e.at, e.at,
       'Step ' || e.place || ' of what came then, in a few words.',
       case when e.kind = 'SCHEDULED' then e.at + interval '5 days' end,
       case when e.kind = 'ACCEPTED' then 20 end,
       case when e.kind = 'CLOSED' then 'DECLINED' end
from (
    select q.institution_id, q.seeker_id, q.thread_id, q.seed, k.kind, k.place,
           q.last_event_at + k.place * interval '2 days' + make_interval(hours => bench.pick(q.seed, 46 + k.place, 40)) as at
    from bench.sequel q
    cross join lateral unnest(q.kinds) with ordinality k (kind, place)) e
order by e.at, e.thread_id;
drop table bench.sequel;
analyze thread_event;

update interview_thread t
set requested_at = e.requested_at, last_asked_at = e.last_asked_at, replied_at = e.replied_at, accepted_at = e.accepted_at,
    prepared_at = e.prepared_at, held_at = e.held_at, thanked_at = e.thanked_at, last_event_at = e.last_event_at,
    waiting_since = case when e.last_kind in ('REQUESTED', 'FOLLOWED_UP') then e.last_asked_at end,
    scheduled_for = e.scheduled_for,
    granted_minutes = case when e.accepted_at is not null then 20 end,
    close_reason = case when e.last_kind = 'CLOSED' then coalesce(t.close_reason, 'DECLINED') end,
    state = case e.last_kind when 'OPENED' then 'DRAFT' when 'REPLIED' then 'REQUESTED' when 'RESCHEDULED' then 'SCHEDULED' else e.last_kind end,
    practice = bench.pick(bench.seed(t.id), 43, 100) = 0
from (
    select h.institution_id, h.thread_id, max(h.occurred_at) as last_event_at, max(h.scheduled_for) as scheduled_for,
           min(h.occurred_at) filter (where h.kind = 'REQUESTED') as requested_at,
           max(h.occurred_at) filter (where h.kind in ('REQUESTED', 'FOLLOWED_UP')) as last_asked_at,
           min(h.occurred_at) filter (where h.kind in ('REPLIED', 'ACCEPTED') or h.kind = 'CLOSED' and h.close_reason = 'DECLINED') as replied_at,
           min(h.occurred_at) filter (where h.kind = 'ACCEPTED') as accepted_at,
           max(h.occurred_at) filter (where h.kind = 'PREPARED') as prepared_at,
           max(h.occurred_at) filter (where h.kind = 'HELD') as held_at,
           max(h.occurred_at) filter (where h.kind = 'THANKED') as thanked_at,
           (array_agg(h.kind order by h.occurred_at desc))[1] as last_kind
    from thread_event h
    group by h.institution_id, h.thread_id) e
where e.institution_id = t.institution_id and e.thread_id = t.id;
analyze interview_thread;

create table bench.talk as
select t.institution_id, t.seeker_id, t.contact_id, t.id as thread_id, t.requested_at, t.held_at, t.thanked_at, bench.seed(t.id) as seed,
       t.channel, t.last_asked_at
from interview_thread t
where t.requested_at is not null and t.deleted_at is null;
analyze bench.talk;

insert into target (institution_id, id, seeker_id, kind, name, reason, horizon, rank, created_at)
select e.institution_id, bench.id(e.at, 'target', e.number), e.seeker_id, case when e.number % 3 = 0 then 'ORGANIZATION' else 'PERSON' end,
       'Somebody number ' || e.number, 'They do what I would like to do.',
       (array['NOW', 'FIVE_YEARS', 'TWENTY_YEARS', 'ADMIRED'])[1 + bench.pick(e.number, 50, 4)], 1 + bench.pick(e.number, 51, 5), e.at
from (
    select p.institution_id, p.id as seeker_id, p.n * 100 + x as number, p.started + x * interval '9 days' as at
    from bench.person p
    cross join lateral generate_series(1, 4 + bench.pick(p.n, 52, 9)) x) e
order by e.at, e.number;

insert into activity (institution_id, id, seeker_id, kind, happened_on, minutes, words, created_at)
select e.institution_id, bench.id(e.at, 'activity', e.number), e.seeker_id,
       (array['JOB_BOARD', 'APPLICATION', 'RESEARCH', 'OUTREACH', 'INTERVIEW', 'EVENT', 'KEEPING_IN_TOUCH', 'OTHER'])[1 + bench.pick(e.number, 53, 8)],
       e.at::date, 15 * (1 + bench.pick(e.number, 54, 12)), 'What was done.', e.at
from (
    select p.institution_id, p.id as seeker_id, p.n * 1000 + x as number, p.started + x * interval '4 days' as at
    from bench.person p
    cross join lateral generate_series(1, 20 + bench.pick(p.n, 55, 30)) x) e
order by e.at, e.number;

-- Half of the requests were written here, most of the thanks, and some words in between.
insert into message (institution_id, id, seeker_id, contact_id, thread_id, kind, channel, language, subject, body, text_key, verdict, findings, sent_at, created_at)
select e.institution_id, bench.id(e.at, 'message ' || e.kind, e.seed), e.seeker_id, e.contact_id, e.thread_id, e.kind, e.channel, 'en', 'A question about your path',
       repeat('You have built the kind of team that I would like to join; how did you go about it? ', 5 + bench.pick(e.seed, 60, 5)), md5(e.seed::text),
       (array['CLEAN', 'CLEAN', 'HINT', 'HINT', 'WARNING', 'ERROR'])[1 + bench.pick(e.seed, 61, 6)],
       case when e.kind = 'THANK_YOU' and bench.pick(e.seed, 62, 4) = 0 then '{COMMITMENT_NOT_NAMED}'
            when bench.pick(e.seed, 61, 6) > 3 then '{ASKS_FOR_JOB,TOO_LONG}' else '{}' end::text[],
       e.at, e.at - interval '10 minutes'
from (
    select t.*, 'REQUEST' as kind, t.requested_at as at from bench.talk t where bench.pick(t.seed, 63, 2) = 0
    union all
    select t.*, 'FOLLOW_UP', t.last_asked_at from bench.talk t where t.last_asked_at > t.requested_at and bench.pick(t.seed, 64, 3) = 0
    union all
    select t.*, 'THANK_YOU', t.thanked_at from bench.talk t where t.thanked_at is not null and bench.pick(t.seed, 65, 4) > 0) e
order by e.at, e.seed;

delete from bench.talk where held_at is null;
analyze bench.talk;

insert into debrief (institution_id, id, seeker_id, thread_id, arrived_at, actual_minutes, they_spoke_percent, flow, story, asked_for_names, created_at)
select institution_id, bench.id(held_at, 'debrief', seed), seeker_id, thread_id, held_at - interval '5 minutes', 12 + bench.pick(seed, 70, 16), 40 + bench.pick(seed, 71, 40),
       1 + bench.pick(seed, 72, 5), repeat('They told how they came to it. ', 1 + bench.pick(seed, 73, 10)), bench.pick(seed, 74, 3) > 0, held_at + interval '2 hours'
from bench.talk where bench.pick(seed, 75, 5) > 0
order by held_at, seed;

-- Two to six questions for an interview, most of them from the bank.
insert into bank_question (institution_id, id, topic, question, created_at)
select institution_id, bench.id('2025-01-02 08:00+00', 'bank question ' || slug, x),
       (array['STORY', 'PATH', 'WORK', 'COMPANY', 'INDUSTRY', 'ADVICE', 'FEEDBACK', 'REFERRAL'])[1 + x % 8], 'How did you go about number ' || x || '?',
       timestamptz '2025-01-02 08:00+00'
from institution
cross join generate_series(0, 39) x;

insert into question (institution_id, id, seeker_id, thread_id, position, topic, question, is_open, bank_id, bank_text, created_at)
select t.institution_id, bench.id(t.held_at - interval '1 day', 'question', t.seed * 8 + x), t.seeker_id, t.thread_id, x, b.topic, b.question,
       bench.pick(t.seed, 76 + x, 4) > 0, case when bench.pick(t.seed, 84 + x, 3) > 0 then b.id end,
       case when bench.pick(t.seed, 84 + x, 3) > 0 then b.question end, t.held_at - interval '1 day'
from bench.talk t
cross join lateral generate_series(0, 2 + bench.pick(t.seed, 92, 4)) x
join (
    select q.institution_id, q.id, q.topic, q.question, row_number() over (partition by q.institution_id order by q.id) - 1 as place
    from bank_question q) b on b.institution_id = t.institution_id and b.place = bench.pick(t.seed, 93 + x, 40)
order by t.held_at, t.seed, x;

insert into strength_note (institution_id, id, seeker_id, contact_id, thread_id, strength, noted_at, created_at)
select t.institution_id, bench.id(t.held_at + x * interval '40 days', 'strength', t.seed * 2 + x), t.seeker_id, t.contact_id, t.thread_id,
       1 + bench.pick(t.seed, 100 + x, 5), t.held_at + x * interval '40 days', t.held_at + x * interval '40 days'
from bench.talk t
cross join lateral generate_series(0, bench.pick(t.seed, 102, 2)) x
where bench.pick(t.seed, 103, 4) > 0
order by t.held_at, t.seed, x;

insert into commitment (institution_id, id, seeker_id, contact_id, thread_id, promised_by, promised_at, what, due_on, created_at)
select institution_id, bench.id(held_at, 'commitment', seed), seeker_id, contact_id, thread_id, case when bench.pick(seed, 104, 3) = 0 then 'SEEKER' else 'CONTACT' end,
       held_at + interval '15 minutes', 'Send the name of the book.', held_at::date + 7, held_at + interval '2 hours'
from bench.talk where bench.pick(seed, 105, 5) < 3
order by held_at, seed;

insert into touch (institution_id, id, seeker_id, contact_id, channel, occurred_at, brought, created_at)
select t.institution_id, bench.id(t.held_at + x * interval '55 days', 'touch', t.seed * 4 + x), t.seeker_id, t.contact_id, 'EMAIL', t.held_at + x * interval '55 days',
       case when bench.pick(t.seed, 106 + x, 2) = 0 then 'An article on what they spoke about.' end, t.held_at + x * interval '55 days'
from bench.talk t
cross join lateral generate_series(1, bench.pick(t.seed, 110, 3)) x
order by t.held_at, t.seed, x;

insert into signal (institution_id, id, seeker_id, contact_id, kind, occurred_at, words, created_at)
select institution_id, bench.id(held_at + interval '20 days', 'signal', seed), seeker_id, contact_id, (array['REPLY', 'HELLO', 'MESSAGE'])[1 + bench.pick(seed, 111, 3)],
       held_at + interval '20 days', 'They wrote back.', held_at + interval '20 days'
from bench.talk where bench.pick(seed, 112, 3) = 0
order by held_at, seed;

insert into exchange (institution_id, id, seeker_id, contact_id, thread_id, direction, kind, what, occurred_at, created_at)
select institution_id, bench.id(held_at, 'exchange', seed), seeker_id, contact_id, thread_id, case when bench.pick(seed, 113, 3) = 0 then 'TAKE' else 'GIVE' end,
       (array['ARTICLE', 'EXPERIENCE', 'ADVICE', 'HELP', 'TIME'])[1 + bench.pick(seed, 114, 5)], 'Something of use to them.',
       case when bench.pick(seed, 115, 5) > 0 then held_at end, held_at
from bench.talk where bench.pick(seed, 116, 5) < 3
order by held_at, seed;

insert into introduction (institution_id, id, seeker_id, contact_id, other_id, other_name, reason, made_at, created_at)
select t.institution_id, bench.id(t.held_at + interval '15 days', 'introduction', t.seed), t.seeker_id, t.contact_id, o.contact_id, 'Another contact',
       'They work on the same thing.', t.held_at + interval '15 days', t.held_at + interval '15 days'
from bench.talk t
cross join lateral (
    select x.contact_id
    from bench.talk x
    where x.institution_id = t.institution_id and x.seeker_id = t.seeker_id and x.contact_id > t.contact_id
    order by x.contact_id limit 1) o
where bench.pick(t.seed, 117, 12) = 0
order by t.held_at, t.seed;

insert into help_event (institution_id, id, seeker_id, contact_id, kind, occurred_on, words, created_at)
select institution_id, bench.id(held_at + interval '35 days', 'help', seed), seeker_id, contact_id,
       (array['HEARD_OF_OPENING', 'SPOKE_TO_HIRING_PERSON', 'INTRODUCED', 'ADVISED'])[1 + bench.pick(seed, 118, 4)],
       held_at::date + 5 + bench.pick(seed, 119, 60), 'They thought of me.', held_at + interval '35 days'
from bench.talk where bench.pick(seed, 120, 7) = 0
order by held_at, seed;

-- A third of the seekers have landed a job; up to ten of those interviewed before are to be told.
insert into outcome (institution_id, id, seeker_id, kind, title, occurred_on, created_at)
select institution_id, bench.id(started + interval '150 days', 'outcome', n), id, 'JOB', 'What they looked for', started::date + 150, started + interval '150 days'
from bench.person where bench.pick(n, 121, 3) = 0
order by started, n;

insert into good_news (institution_id, id, seeker_id, outcome_id, contact_id, told_at, waived_at, created_at)
select x.institution_id, bench.id(x.created_at, 'news', bench.seed(x.contact_id)), x.seeker_id, x.outcome_id, x.contact_id,
       case when bench.pick(bench.seed(x.contact_id), 122, 3) > 0 then x.created_at + interval '3 days' end,
       case when bench.pick(bench.seed(x.contact_id), 122, 30) = 0 then x.created_at + interval '2 days' end, x.created_at
from (
    select o.institution_id, o.seeker_id, o.id as outcome_id, o.created_at, t.contact_id,
           row_number() over (partition by o.institution_id, o.id order by min(t.held_at), t.contact_id) as place
    from outcome o
    join bench.talk t on t.institution_id = o.institution_id and t.seeker_id = o.seeker_id and t.held_at < o.created_at
    group by o.institution_id, o.seeker_id, o.id, o.created_at, t.contact_id) x
where x.place <= 10
order by x.created_at, x.contact_id;

-- Insights; a third are shared, five to a batch with as many people behind them.
insert into insight (institution_id, id, seeker_id, thread_id, contact_id, kind, topic, sharing, insight, source_role, source_sector, noted_at, created_at, batch_id, source_person)
select e.institution_id, bench.id(e.held_at, 'insight', e.seed), e.seeker_id, e.thread_id, e.contact_id, (array['TIP', 'FACT', 'TREND'])[1 + bench.pick(e.seed, 124, 3)],
       e.topic, case when e.shared then 'SHAREABLE' else 'PRIVATE' end, 'Ask for a talk of ten minutes, and stay for as long as they like.', 'ENGINEERING', 'SOFTWARE_AND_IT',
       e.held_at + interval '3 hours', e.held_at + interval '3 hours',
       case when e.shared then bench.id('2025-01-05 08:00+00', 'batch ' || e.institution_id || e.topic, e.place / 5) end, case when e.shared then e.place % 5 end
from (
    select x.*, row_number() over (partition by x.institution_id, x.shared, x.topic order by x.held_at, x.seed) - 1 as place
    from (
        select t.*, (array['STORY', 'PATH', 'WORK', 'COMPANY', 'INDUSTRY', 'ADVICE', 'FEEDBACK', 'REFERRAL'])[1 + bench.pick(t.seed, 125, 8)] as topic,
               bench.pick(t.seed, 126, 3) = 0 and not h.practice as shared
        from bench.talk t
        join interview_thread h on h.institution_id = t.institution_id and h.id = t.thread_id) x) e
order by e.held_at, e.seed;

-- Some contacts are the same person: five contacts of an institution to an address.
insert into contact_point (institution_id, contact_id, position, seeker_id, kind, value)
select c.institution_id, c.id, 1, c.seeker_id, 'EMAIL', 'Somebody-' || bench.pick(bench.seed(c.id), 127, 200) || '@asked.example'
from contact c
where bench.pick(bench.seed(c.id), 128, 20) = 0
  and not exists (
    select from bench.person p where p.institution_id = c.institution_id and p.id = c.seeker_id and p.kind = 'collector')
order by c.created_at, c.id;

drop table bench.talk;
