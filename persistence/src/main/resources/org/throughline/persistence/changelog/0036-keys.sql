--liquibase formatted sql

--changeset throughline:keys-of-people
--comment What people are looked for by, over a whole institution, as columns. Behind row-level security an index on lower(email) or fold(school) helps no more: PostgreSQL evaluates only what it knows to be leakproof before the policy, which is the equality of two texts, but neither lower() nor what fold() is made of.
alter table contact_point
    add value_key text collate "C" not null generated always as (lower(value)) stored;
alter table directory_person
    add email_key        text collate "C" generated always as (lower(email)) stored,
    add second_email_key text collate "C" generated always as (lower(further_emails[1])) stored,
    add third_email_key  text collate "C" generated always as (lower(further_emails[2])) stored,
    add fourth_email_key text collate "C" generated always as (lower(further_emails[3])) stored,
    add school_key       text collate "C" generated always as (fold(school)) stored,
    add place_key        text collate "C" generated always as (fold(place)) stored,
    add sector_key       text collate "C" generated always as (fold(sector)) stored;

--changeset throughline:indexes-of-keys
drop index point_same_address, directory_email, directory_second_email, directory_third_email, directory_fourth_email,
    directory_by_school, directory_by_place, directory_by_sector;
create index point_same_address on contact_point (institution_id, value_key) where kind = 'EMAIL';
create unique index directory_email on directory_person (institution_id, email_key) where deleted_at is null and email_key is not null;
create index directory_second_email on directory_person (institution_id, second_email_key) where deleted_at is null and second_email_key is not null;
create index directory_third_email on directory_person (institution_id, third_email_key) where deleted_at is null and third_email_key is not null;
create index directory_fourth_email on directory_person (institution_id, fourth_email_key) where deleted_at is null and fourth_email_key is not null;
create index directory_by_school on directory_person (institution_id, school_key, name_key, id) where deleted_at is null and school_key is not null;
create index directory_by_place on directory_person (institution_id, place_key, name_key, id) where deleted_at is null and place_key is not null;
create index directory_by_sector on directory_person (institution_id, sector_key, name_key, id) where deleted_at is null and sector_key is not null;

--changeset throughline:directory-by-keys splitStatements:false
create or replace view contact_in_directory with (security_invoker = true) as
select c.institution_id, c.seeker_id, c.id as contact_id, d.id as directory_person_id, d.monthly_limit
from contact c
cross join lateral (
    select p.id, p.monthly_limit
    from directory_person p
    where p.institution_id = c.institution_id and p.id = c.directory_person_id and p.deleted_at is null
    union
    select p.id, p.monthly_limit
    from directory_person p
    where p.institution_id = c.institution_id and p.linked_in_key collate "C" = c.linked_in_key
      and p.linked_in_key is not null and p.deleted_at is null
    union
    select p.id, p.monthly_limit
    from contact_point w cross join lateral (
        select e.id, e.monthly_limit
        from directory_person e
        where e.institution_id = c.institution_id and e.email_key = w.value_key
          and e.email_key is not null and e.deleted_at is null
        union all
        select e.id, e.monthly_limit
        from directory_person e
        where e.institution_id = c.institution_id and e.second_email_key = w.value_key
          and e.second_email_key is not null and e.deleted_at is null
        union all
        select e.id, e.monthly_limit
        from directory_person e
        where e.institution_id = c.institution_id and e.third_email_key = w.value_key
          and e.third_email_key is not null and e.deleted_at is null
        union all
        select e.id, e.monthly_limit
        from directory_person e
        where e.institution_id = c.institution_id and e.fourth_email_key = w.value_key
          and e.fourth_email_key is not null and e.deleted_at is null
        offset 0) p
    where w.institution_id = c.institution_id and w.contact_id = c.id and w.kind = 'EMAIL') d;
create or replace view directory_request with (security_invoker = true) as
select p.institution_id, p.id as directory_person_id, t.id as thread_id,
       date_trunc('month', t.requested_at at time zone i.time_zone)::date as month
from directory_person p
join institution i on i.institution_id = p.institution_id
cross join lateral (
    select c.seeker_id, c.id
    from contact c
    where c.institution_id = p.institution_id and c.directory_person_id = p.id
    union
    select c.seeker_id, c.id
    from contact c
    where c.institution_id = p.institution_id and c.linked_in_key = p.linked_in_key
    union
    select w.seeker_id, w.contact_id
    from unnest(array[p.email_key, p.second_email_key, p.third_email_key, p.fourth_email_key]) a (key)
    join contact_point w on w.institution_id = p.institution_id and w.kind = 'EMAIL' and w.value_key = a.key
    ) s
cross join lateral (
    select a.id, a.requested_at
    from interview_thread a
    where a.institution_id = p.institution_id and a.seeker_id = s.seeker_id and a.contact_id = s.id
      and a.requested_at is not null and not a.practice
    offset 0) t;
