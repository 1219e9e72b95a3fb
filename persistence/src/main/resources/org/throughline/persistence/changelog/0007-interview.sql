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
    add replied_at      timestamptz,
    add accepted_at     timestamptz,
    add prepared_at     timestamptz,
    add thanked_at      timestamptz,
    add no_shows        int not null default 0;
alter table thread_event
    add slot_format     text check (slot_format in ('PHONE', 'VIDEO', 'COFFEE', 'LUNCH', 'OFFICE')),
    add slot_place      text,
    add slot_time_zone  text,
    add minutes         int check (minutes between 1 and 480),
    add override_reason text;

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
create index commitment_of_thread on commitment (institution_id, seeker_id, thread_id, created_at, id) where deleted_at is null;
create index commitment_by_due on commitment (institution_id, seeker_id, due_on, id) where deleted_at is null;
create index commitment_of_contact on commitment (institution_id, seeker_id, contact_id, created_at, id) where deleted_at is null;
