--liquibase formatted sql

--changeset throughline:thread-craft
--comment Practice threads (A12), what was offered and agreed (B7, D1), and the moments that due dates count from (B9, F1).
alter table interview_thread
    add practice        boolean not null default false,
    add offered_formats text[] not null default '{}' check (offered_formats <@ '{PHONE,VIDEO,COFFEE,LUNCH,OFFICE}'),
    add slot_format     text check (slot_format in ('PHONE', 'VIDEO', 'COFFEE', 'LUNCH', 'OFFICE')),
    add slot_place      text,
    add slot_time_zone  text,
    add last_asked_at   timestamptz,
    add waiting_since   timestamptz,
    add replied_at      timestamptz,
    add accepted_at     timestamptz,
    add prepared_at     timestamptz,
    add thanked_at      timestamptz,
    add no_shows        int not null default 0;
alter table thread_event
    add slot_format     text check (slot_format in ('PHONE', 'VIDEO', 'COFFEE', 'LUNCH', 'OFFICE')),
    add slot_place      text,
    add slot_time_zone  text,
    add channel         text check (channel in ('EMAIL', 'LINKEDIN', 'PHONE', 'MESSAGE', 'IN_PERSON')),
    add override_reason text,
    add thread_version  int  not null default 0;

--changeset throughline:thread-craft-of-existing-threads
--comment The same fold as the domain's, for threads from before it kept these; a request went by the thread's own channel.
update interview_thread t
set last_asked_at = e.last_asked_at,
    waiting_since = case when e.last_kind in ('REQUESTED', 'FOLLOWED_UP') then e.last_asked_at end,
    replied_at    = e.replied_at,
    accepted_at   = e.accepted_at,
    prepared_at   = e.prepared_at,
    thanked_at    = e.thanked_at,
    no_shows      = e.no_shows
from (
    select h.institution_id, h.thread_id,
           max(h.occurred_at) filter (where h.kind in ('REQUESTED', 'FOLLOWED_UP')) as last_asked_at,
           min(h.occurred_at) filter (
               where h.kind in ('REPLIED', 'ACCEPTED')
                  or h.kind = 'CLOSED' and h.close_reason in ('DECLINED', 'UNABLE')) as replied_at,
           min(h.occurred_at) filter (where h.kind = 'ACCEPTED') as accepted_at,
           max(h.occurred_at) filter (where h.kind = 'PREPARED') as prepared_at,
           max(h.occurred_at) filter (where h.kind = 'THANKED') as thanked_at,
           count(*) filter (where h.kind = 'NO_SHOW') as no_shows,
           (array_agg(h.kind order by h.occurred_at desc, h.recorded_at desc, h.id desc))[1] as last_kind
    from thread_event h
    group by h.institution_id, h.thread_id) e
where e.institution_id = t.institution_id and e.thread_id = t.id;
update interview_thread set replied_at = null where requested_at is null and replied_at is not null;
update thread_event e
set channel = case when e.kind in ('REQUESTED', 'FOLLOWED_UP') then t.channel end,
    thread_version = greatest(0, t.version - n.later)
from interview_thread t
join (
    select institution_id, id,
           row_number() over (partition by institution_id, thread_id order by occurred_at desc, recorded_at desc, id desc) - 1
               as later
    from thread_event) n on n.institution_id = t.institution_id
where t.institution_id = e.institution_id and t.id = e.thread_id and n.id = e.id;

--changeset throughline:asking
--comment A8: a seeker's open requests, and the same person among the contacts of other seekers, are looked up at every request.
create index thread_that_waits on interview_thread (institution_id, seeker_id, contact_id)
    where state in ('REQUESTED', 'FOLLOWED_UP') and not practice and deleted_at is null;
create index contact_same_profile on contact (institution_id, linked_in_key) where linked_in_key is not null and deleted_at is null;
create index point_same_address on contact_point (institution_id, lower(value)) where kind = 'EMAIL';

--changeset throughline:debrief
--comment D2 to D7, E1, F1: how an interview went, one for each thread.
create table debrief (
    institution_id  uuid not null,
    id              uuid not null,
    seeker_id       uuid not null,
    thread_id          uuid not null,
    arrived_at         timestamptz,
    actual_minutes     int check (actual_minutes between 1 and 480),
    they_spoke_percent int check (they_spoke_percent between 0 and 100),
    flow               int check (flow between 1 and 5),
    story              text,
    resume_brought     boolean,
    resume_asked_for   boolean,
    resume_given       boolean,
    tab_offered        boolean,
    tab_paid           boolean,
    opening_raised_by  text check (opening_raised_by in ('SEEKER', 'CONTACT')),
    opening_qualified  boolean,
    opening_at_the_end boolean,
    thanked_in_person  boolean,
    asked_for_names    boolean,
    notes              text,
    version         int  not null default 0,
    created_at      timestamptz not null default now(),
    deleted_at      timestamptz,
    primary key (institution_id, id),
    foreign key (institution_id, seeker_id) references seeker,
    foreign key (institution_id, seeker_id, thread_id) references interview_thread (institution_id, seeker_id, id)
);
create unique index debrief_of_thread on debrief (institution_id, seeker_id, thread_id) where deleted_at is null;

--changeset throughline:strength-note
--comment D4: the quality of a connection, 1 to 5, over time; the contact shows the latest.
create table strength_note (
    institution_id  uuid not null,
    id              uuid not null,
    seeker_id       uuid not null,
    contact_id      uuid not null,
    thread_id       uuid,
    strength        int not null check (strength between 1 and 5),
    noted_at        timestamptz not null,
    version         int  not null default 0,
    created_at      timestamptz not null default now(),
    deleted_at      timestamptz,
    primary key (institution_id, id),
    foreign key (institution_id, seeker_id) references seeker,
    foreign key (institution_id, seeker_id, contact_id) references contact (institution_id, seeker_id, id),
    foreign key (institution_id, seeker_id, thread_id) references interview_thread (institution_id, seeker_id, id)
);
create index strength_of_contact on strength_note (institution_id, seeker_id, contact_id, noted_at desc, id desc) where deleted_at is null;

--changeset throughline:commitment
--comment D10: what was agreed to be done, by the seeker or by the contact.
create table commitment (
    institution_id  uuid not null,
    id              uuid not null,
    seeker_id       uuid not null,
    contact_id      uuid not null,
    thread_id       uuid,
    promised_by     text not null check (promised_by in ('SEEKER', 'CONTACT')),
    promised_at     timestamptz not null default now(),
    what            text not null,
    due_on          date,
    done_at         timestamptz,
    dropped_at      timestamptz,
    version         int  not null default 0,
    created_at      timestamptz not null default now(),
    deleted_at      timestamptz,
    primary key (institution_id, id),
    foreign key (institution_id, seeker_id) references seeker,
    foreign key (institution_id, seeker_id, contact_id) references contact (institution_id, seeker_id, id),
    foreign key (institution_id, seeker_id, thread_id) references interview_thread (institution_id, seeker_id, id)
);
create index commitment_of_thread on commitment (institution_id, seeker_id, thread_id, promised_at, id) where deleted_at is null;
create index commitment_by_due on commitment (institution_id, seeker_id, due_on, id) where deleted_at is null;
create index commitment_of_contact on commitment (institution_id, seeker_id, contact_id, promised_at, id) where deleted_at is null;

--changeset throughline:checklist
--comment C7: what a seeker has seen to before an interview; what there is to see to is the domain's list.
create table checklist_tick (
    institution_id  uuid not null,
    id              uuid not null,
    seeker_id       uuid not null,
    thread_id       uuid not null,
    item            text not null,
    ticked_at       timestamptz not null,
    version         int  not null default 0,
    deleted_at      timestamptz,
    primary key (institution_id, id),
    foreign key (institution_id, seeker_id) references seeker,
    foreign key (institution_id, seeker_id, thread_id) references interview_thread (institution_id, seeker_id, id)
);
create unique index checklist_tick_once on checklist_tick (institution_id, seeker_id, thread_id, item) where deleted_at is null;
