-- Institutions, cohorts, seekers with an account and an API token each.
-- :institutions and :seekers (of each institution) are put in by the one who runs this; everything else follows from them.
set synchronous_commit = off;
set timezone = 'UTC';
drop schema if exists bench cascade;
create schema bench;

-- A choice out of 0 … of - 1 that looks random and is always the same.
create function bench.pick(seed bigint, salt bigint, of int) returns int language sql immutable parallel safe
    return ((((seed % 1000000007 * 2654435761 + salt * 97003) # (seed >> 5)) & 9007199254740991) / 1024 % of)::int;

-- A UUIDv7 of this moment.
create function bench.id(at timestamptz, kind text, number bigint) returns uuid language sql immutable parallel safe
    return (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7' || substr(md5(kind || number), 1, 3)
        || '8' || substr(md5(kind || number), 4, 15))::uuid;

insert into institution (institution_id, slug, name, time_zone)
select bench.id('2025-01-01 08:00+00', 'institution', i), 'institution-' || i, 'Institution ' || i, 'Europe/Berlin'
from generate_series(1, :institutions) i;
analyze institution;

insert into cohort (institution_id, id, name, goal_date)
select institution_id, bench.id('2025-01-02 08:00+00', 'cohort', i * 10 + c), 'Cohort ' || c, date '2025-06-01' + c * 90
from generate_series(1, :institutions) i
cross join generate_series(1, 5) c
join institution on slug = 'institution-' || i;

-- Every tenth seeker is heavy: 208 contacts in 13 blocks of 16. The others have 21 or 22.
-- The last one of the first institution is a collector with 12,000, for pages far back.
create table bench.person as
select (i - 1)::bigint * 100000 + s as n, i, s, institution_id,
       bench.id('2025-01-02 08:00+00', 'cohort', i * 10 + 1 + s % 5) as cohort_id,
       timestamptz '2025-01-06 08:00+00' + make_interval(days => (s % 5) * 80 + bench.pick(s, i, 21), mins => bench.pick(s, 7, 600)) as started,
       case when s > :seekers then 'collector' when s % 10 = 0 then 'heavy' else 'light' end as kind,
       case when s > :seekers then 12000 when s % 10 = 0 then 208 when s % 3 = 0 then 22 else 21 end as contacts
from generate_series(1, :institutions) i
join institution on slug = 'institution-' || i
cross join lateral generate_series(1, :seekers + case when i = 1 then 1 else 0 end) s;
alter table bench.person add account_id uuid, add id uuid, add secret bytea;
update bench.person set account_id = bench.id(started, 'account', n), id = bench.id(started, 'seeker', n),
                        secret = sha256(convert_to('a secret of the benchmark ' || n, 'UTF8'));
alter table bench.person add primary key (n);
analyze bench.person;

insert into account (institution_id, id, email, name, roles, created_at)
select institution_id, account_id, 'seeker-' || s || '@institution-' || i || '.example', 'Seeker ' || s || ' of ' || i, '{SEEKER}', started
from bench.person order by started, n;

insert into seeker (institution_id, id, account_id, cohort_id, level, goal_date, target, time_zone, created_at)
select institution_id, id, account_id, cohort_id, (array['STUDENT', 'GRADUATE', 'PROFESSIONAL', 'EXECUTIVE'])[1 + s % 4],
       started::date + 180, 20 + s % 30, 'Europe/Berlin', started
from bench.person order by started, n;

insert into api_token (institution_id, id, secret_hash, account_id, name, created_at, expires_at)
select institution_id, bench.id(started, 'token', n), sha256(secret), account_id, 'benchmark', started, timestamptz '2100-01-01 00:00+00'
from bench.person order by started, n;

analyze account, seeker, api_token;
