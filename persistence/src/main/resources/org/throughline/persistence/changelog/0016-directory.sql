--liquibase formatted sql

--changeset throughline:directory-search
--comment What the directory is searched by. Addresses are left out: seekers search too, and must not find out by it whose they are.
alter table directory_person
    add search_key text collate "C" not null generated always as (
        fold_words(name, title, organization, sector, place, school, fold_words(variadic groups), topics)) stored;
-- What the finder (A5) looks up, in the order that a page has; partial, because not every list knows all of it.
create index directory_by_school on directory_person (institution_id, fold(school), name_key, id) where deleted_at is null and school is not null;
create index directory_by_place on directory_person (institution_id, fold(place), name_key, id) where deleted_at is null and place is not null;
create index directory_by_sector on directory_person (institution_id, fold(sector), name_key, id) where deleted_at is null and sector is not null;
create index directory_by_organization on directory_person (institution_id, organization_key, name_key, id) where deleted_at is null and organization is not null;

--changeset throughline:directory-further-addresses
--comment Further addresses are three at most, and people are known again by each of them: without an index a request would read the whole directory.
create index directory_second_email on directory_person (institution_id, lower(further_emails[1]) collate "C") where deleted_at is null and further_emails[1] is not null;
create index directory_third_email on directory_person (institution_id, lower(further_emails[2]) collate "C") where deleted_at is null and further_emails[2] is not null;
create index directory_fourth_email on directory_person (institution_id, lower(further_emails[3]) collate "C") where deleted_at is null and further_emails[3] is not null;

--changeset throughline:contact-taken-from-directory
alter table contact
    drop constraint contact_source_check,
    add constraint contact_source_check check (source in ('MANUAL', 'LINKEDIN', 'REFERRAL', 'IMPORT', 'DIRECTORY'));

--changeset throughline:requests-that-were-sent
--comment A8: a request was received even if its contact or thread was deleted since, so both are looked up whether they live or not.
drop index contact_same_profile;
create index contact_same_profile on contact (institution_id, linked_in_key) where linked_in_key is not null;
create index thread_asked on interview_thread (institution_id, seeker_id, contact_id, requested_at) where requested_at is not null and not practice;

--changeset throughline:contact-in-directory
--comment A8: whom of the directory a contact is: taken from there, or the same LinkedIn profile or e-mail address. Ask it for one contact.
create view contact_in_directory as
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
        where e.institution_id = c.institution_id and lower(e.email) collate "C" = lower(w.value)
          and e.email is not null and e.deleted_at is null
        union all
        select e.id, e.monthly_limit
        from directory_person e
        where e.institution_id = c.institution_id and lower(e.further_emails[1]) collate "C" = lower(w.value)
          and e.further_emails[1] is not null and e.deleted_at is null
        union all
        select e.id, e.monthly_limit
        from directory_person e
        where e.institution_id = c.institution_id and lower(e.further_emails[2]) collate "C" = lower(w.value)
          and e.further_emails[2] is not null and e.deleted_at is null
        union all
        select e.id, e.monthly_limit
        from directory_person e
        where e.institution_id = c.institution_id and lower(e.further_emails[3]) collate "C" = lower(w.value)
          and e.further_emails[3] is not null and e.deleted_at is null
        offset 0) p
    where w.institution_id = c.institution_id and w.contact_id = c.id and w.kind = 'EMAIL') d;

--changeset throughline:directory-request
--comment A8: the requests that somebody in the directory has received, from whichever seeker, each with the first day of its month in the institution's time zone. Ask it for one person. Who asked is never shown.
create view directory_request as
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
    from unnest(array_append(p.further_emails, p.email)) a (address)
    join contact_point w on w.institution_id = p.institution_id and w.kind = 'EMAIL' and lower(w.value) = lower(a.address)
    ) s
cross join lateral (
    select a.id, a.requested_at
    from interview_thread a
    where a.institution_id = p.institution_id and a.seeker_id = s.seeker_id and a.contact_id = s.id
      and a.requested_at is not null and not a.practice
    offset 0) t;
