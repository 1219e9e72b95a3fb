-- Contacts, threads with their events, referrals; each table is filled in the order of time, as life would fill it.
set synchronous_commit = off;
set timezone = 'UTC';
set work_mem = '256MB';

insert into organization (institution_id, id, seeker_id, name, sector, place, created_at, updated_at)
select p.institution_id, bench.id(p.started, 'organization', p.n * 1000 + o), p.id,
       (array['Nordlicht', 'Brightwater', 'Æther', 'Kröger & Söhne', 'Vega', 'Altamira', 'Soleil', 'Polaris', 'Granville', 'Hallström',
              'Orchid', 'Meridian', 'Cassini', 'Tamarind', 'Yıldız', 'Quarry'])[1 + bench.pick(o, p.n, 16)] || ' '
           || (array['Analytics', 'Health', 'Bank', 'Energy', 'Studios', 'Logistics', 'Institute', 'Foods'])[1 + bench.pick(o, p.n + 1, 8)] || ' ' || o,
       (array['Software', 'Health', 'Finance', 'Public sector', 'Education', 'Energy', 'Retail', null])[1 + bench.pick(o, p.n + 2, 8)],
       (array['Berlin', 'Lyon', 'Porto', 'Kraków', 'Boston', 'Montréal', 'Nairobi', null])[1 + bench.pick(o, p.n + 3, 8)],
       p.started, p.started
from bench.person p
cross join lateral generate_series(1, least(greatest(p.contacts / 4, 5), 400)) o
order by p.started, p.n, o;

-- Contacts stand in blocks of 16. The first six of a block are known from the start (heavy seekers import theirs from LinkedIn),
-- the others are named later: 0 → 6 → 7 → … → 13 is a chain of eight, 1 → 14 and 7 → 15 branch off.
create table bench.acquaintance as
select p.n, k, p.n * 20000 + k as number, p.institution_id, p.id as seeker_id, p.kind, k % 16 as position,
       case when k % 16 < 6 and p.kind <> 'light' then p.started + make_interval(secs => k * 0.01)
            when k % 16 < 6 then p.started + make_interval(days => k, mins => bench.pick(k, p.n, 500))
            else p.started + make_interval(days => 6 * least(k % 16 - 4, 9) + bench.pick(k, p.n, 9), mins => bench.pick(k, p.n + 1, 500))
       end as created_at
from bench.person p cross join lateral generate_series(0, p.contacts - 1) k;
alter table bench.acquaintance add id uuid;
update bench.acquaintance set id = bench.id(created_at, 'contact', number);
analyze bench.acquaintance;

insert into contact (institution_id, id, seeker_id, organization_id, name, title, place, school, graduation_year, source, horizon, interest,
                     tags, strength, linked_in_url, linked_in_key, linked_in_connected_on, created_at, updated_at)
select a.institution_id, a.id, a.seeker_id,
       case when bench.pick(a.number, 1, 10) > 0
            then bench.id(p.started, 'organization', a.n * 1000 + 1 + bench.pick(a.number, 2, least(greatest(p.contacts / 4, 5), 400))) end,
       (array['José', 'Zoë', 'Anna', 'Łukasz', 'Miriam', 'Kofi', 'Priya', 'Søren', 'Chloé', 'Jürgen', 'Mei', 'Omar', 'Ingrid', 'Tomás', 'Aisha',
              'Björn', 'Elena', 'Hugo', 'Yuki', 'Noah', 'Fatima', 'Liam', 'Çağla', 'Ewa', 'Mateo', 'Nadia', 'Pavel', 'Ruth', 'Sanjay', 'Tess',
              'Uwe', 'Vera', 'Wei', 'Ximena', 'Yara', 'Zdeněk', 'Aoife', 'Bruno', 'Carla', 'Dmitri'])[1 + bench.pick(a.number, 3, 40)]
           || case when a.kind = 'collector' then ' ' || chr(65 + bench.pick(a.number, 4, 26)) || '. ' else ' ' end
           || (array['García', 'O''Neill', 'Müller', 'Nowak', 'Cohen', 'Mensah', 'Sharma', 'Jørgensen', 'Dubois', 'Groß', 'Zhang', 'Haddad',
                     'Lindqvist', 'Silva', 'Khan', 'Åkesson', 'Petrova', 'Martin', 'Tanaka', 'Smith', 'Öztürk', 'Kowalska', 'Rossi',
                     'van der Berg', 'Novák', 'Bauer', 'Patel', 'Brown', 'Schäfer', 'Ivanov', 'Chen', 'Ramírez', 'Nasser', 'Dvořák',
                     'Murphy', 'Costa', 'Weiß', 'Popov', 'Hernández', 'Jones', 'Fischer', 'Lévy', 'Adeyemi', 'Yamamoto', 'Bianchi', 'Jansen',
                     'Ferrari', 'Ndiaye'])[1 + bench.pick(a.number, 5, 48)],
       (array['Engineer', 'Senior Manager', 'Director of Research', 'Recruiter', 'Founder & CEO', 'Analyst', 'VP "Special Projects"',
              'Nurse practitioner', 'Product designer', 'Policy adviser', 'Data scientist', null])[1 + bench.pick(a.number, 6, 12)],
       (array['Berlin', 'Lyon', 'Porto', 'Kraków', 'Boston', null, null, null])[1 + bench.pick(a.number, 7, 8)],
       (array['TU Delft', 'Universität Wien', 'McGill', null])[1 + bench.pick(a.number, 8, 4)],
       case when bench.pick(a.number, 9, 3) = 0 then 1985 + bench.pick(a.number, 10, 40) end,
       case when a.position >= 6 then 'REFERRAL' when a.kind = 'light' then 'MANUAL' else 'LINKEDIN' end,
       (array['NOW', 'FIVE_YEARS', 'TWENTY_YEARS', 'ADMIRED', null, null])[1 + bench.pick(a.number, 11, 6)],
       case when bench.pick(a.number, 12, 3) = 0 then 'How they moved from the lab into industry, and what they would do again.' end,
       (array['{alumni}', '{alumni,berlin}', '{conference}', '{}', '{}', '{}'])[1 + bench.pick(a.number, 13, 6)]::text[],
       nullif(bench.pick(a.number, 14, 6), 0),
       case when a.position < 6 and a.kind <> 'light' then 'https://www.linkedin.example/in/person-' || a.number end,
       case when a.position < 6 and a.kind <> 'light' then 'person-' || a.number end,
       case when a.position < 6 and a.kind <> 'light' then p.started::date - bench.pick(a.number, 15, 2000) end,
       a.created_at, a.created_at
from bench.acquaintance a join bench.person p on p.n = a.n
order by a.created_at, a.number;
analyze contact;

insert into contact_point (institution_id, contact_id, position, seeker_id, kind, value, label)
select institution_id, id, 0, seeker_id, 'EMAIL', 'person-' || number || '@mail.example', case when number % 2 = 0 then 'work' end
from bench.acquaintance where bench.pick(number, 16, 10) < 3
order by created_at, number;

-- None to three threads with a contact, five with four on average. What happens follows one of four courses, as far as it got.
create table bench.course (v int primary key, kinds text[], states text[], reason text);
insert into bench.course values
    (0, '{OPENED,REQUESTED,FOLLOWED_UP,ACCEPTED,SCHEDULED,PREPARED,HELD,THANKED}', '{DRAFT,REQUESTED,FOLLOWED_UP,ACCEPTED,SCHEDULED,PREPARED,HELD,THANKED}', null),
    (1, '{OPENED,REQUESTED,ACCEPTED,SCHEDULED,RESCHEDULED,PREPARED,HELD,THANKED}', '{DRAFT,REQUESTED,ACCEPTED,SCHEDULED,SCHEDULED,PREPARED,HELD,THANKED}', null),
    (2, '{OPENED,REQUESTED,FOLLOWED_UP,CLOSED}', '{DRAFT,REQUESTED,FOLLOWED_UP,CLOSED}', 'NO_REPLY'),
    (3, '{OPENED,REQUESTED,ACCEPTED,CLOSED}', '{DRAFT,REQUESTED,ACCEPTED,CLOSED}', 'UNABLE');

create table bench.conversation as
select a.n, a.k, a.number * 4 + t as number, a.institution_id, a.seeker_id, a.id as contact_id, c.v, t,
       case when a.kind = 'light' then (array[1, 1, 2, 2, 3])[1 + bench.pick(a.number * 4 + t, 17, 5)]
            else least((array[1, 2, 3, 3, 3, 3, 3, 4, 4, 8])[1 + bench.pick(a.number * 4 + t, 17, 10)], cardinality(c.kinds)) end as events,
       a.created_at + make_interval(days => 1 + bench.pick(a.number, 18, 10) + 20 * t, mins => bench.pick(a.number * 4 + t, 19, 500)) as opened_at
from bench.acquaintance a
cross join lateral generate_series(0, (array[0, 1, 1, 1, 1, 1, 2, 3])[1 + bench.pick(a.number, 20, 8)] - 1) t
join bench.course c on c.v = bench.pick(a.number * 4 + t, 21, 4);
alter table bench.conversation add id uuid;
update bench.conversation set id = bench.id(opened_at, 'thread', number);
analyze bench.conversation;

create table bench.happening as
select t.number * 8 + e as number, t.institution_id, t.seeker_id, t.id as thread_id, c.kinds[e] as kind, e,
       t.opened_at + make_interval(days => (e - 1) * 3, hours => bench.pick(t.number, 22, 8)) as occurred_at
from bench.conversation t join bench.course c on c.v = t.v cross join lateral generate_series(1, t.events) e;

analyze bench.happening;

insert into interview_thread (institution_id, id, seeker_id, contact_id, purpose, approach, channel, requested_minutes, granted_minutes, state,
                              close_reason, follow_ups, scheduled_for, opened_at, requested_at, held_at, last_event_at)
select t.institution_id, t.id, t.seeker_id, t.contact_id,
       case when t.events > 1 then 'You have built the kind of team that I would like to join; how did you go about it?' end,
       (array['REFERRAL', 'INTRODUCTION', 'EVENT', 'ALUMNI', 'GROUP', 'COLD'])[1 + bench.pick(t.number, 23, 6)],
       (array['EMAIL', 'LINKEDIN', 'PHONE', 'MESSAGE', 'IN_PERSON'])[1 + bench.pick(t.number, 24, 5)], 20,
       max(20) filter (where h.kind = 'ACCEPTED'), (min(c.states))[t.events], case when c.kinds[t.events] = 'CLOSED' then c.reason end,
       count(*) filter (where h.kind = 'FOLLOWED_UP'),
       max(h.occurred_at + interval '5 days') filter (where h.kind in ('SCHEDULED', 'RESCHEDULED')), t.opened_at,
       max(h.occurred_at) filter (where h.kind = 'REQUESTED'), max(h.occurred_at) filter (where h.kind = 'HELD'), max(h.occurred_at)
from bench.conversation t join bench.course c on c.v = t.v join bench.happening h on h.thread_id = t.id
group by t.institution_id, t.id, t.seeker_id, t.contact_id, t.number, t.events, t.opened_at, c.v
order by t.opened_at, t.number;
analyze interview_thread;

insert into thread_event (institution_id, id, seeker_id, thread_id, kind, occurred_at, recorded_at, summary, scheduled_for, granted_minutes, close_reason)
select h.institution_id, bench.id(h.occurred_at, 'event', h.number), h.seeker_id, h.thread_id, h.kind, h.occurred_at, h.occurred_at,
       case when bench.pick(h.number, 25, 8) > 0
            then 'Step ' || h.e || ': talked about the team, "how hiring really works", and who else to ask.' end,
       case when h.kind in ('SCHEDULED', 'RESCHEDULED') then h.occurred_at + interval '5 days' end,
       case when h.kind = 'ACCEPTED' then 20 end,
       case when h.kind = 'CLOSED' then 'OTHER' end
from bench.happening h
order by h.occurred_at, h.number;

insert into referral (institution_id, id, seeker_id, from_contact_id, thread_id, to_contact_id, name, mode, name_permission, check_in_on, outcome, made_at)
select f.institution_id, bench.id(t.created_at, 'referral', t.number), f.seeker_id, f.id,
       c.id, t.id, w.name,
       case when t.number % 5 = 0 then 'INTRODUCTION' else 'DIRECT' end,
       (array['GRANTED', 'GRANTED', 'NOT_ASKED', 'DENIED'])[1 + bench.pick(t.number, 26, 4)],
       case when t.number % 5 = 0 then t.created_at::date + 7 end,
       (array['PENDING', 'CONTACTED', 'KEPT', 'LATE', 'BROKEN'])[1 + bench.pick(t.number, 27, 5)], t.created_at
from bench.acquaintance t
join (values (6, 0), (7, 6), (8, 7), (9, 8), (10, 9), (11, 10), (12, 11), (13, 12), (14, 1), (15, 7)) link (later, earlier) on link.later = t.position
join bench.acquaintance f on f.n = t.n and f.k = t.k - link.later + link.earlier
left join bench.conversation c on c.n = f.n and c.k = f.k and c.t = 0
join contact w on w.institution_id = t.institution_id and w.id = t.id
order by t.created_at, t.number;

-- Names that have not become contacts yet.
insert into referral (institution_id, id, seeker_id, from_contact_id, name, mode, name_permission, outcome, made_at)
select institution_id, bench.id(created_at + interval '30 days', 'name', number), seeker_id, id, 'A friend of number ' || number, 'DIRECT', 'NOT_ASKED',
       'PENDING', created_at + interval '30 days'
from bench.acquaintance where position = 3 and bench.pick(number, 28, 4) = 0
order by created_at, number;

drop table bench.happening, bench.conversation, bench.course, bench.acquaintance;
