--liquibase formatted sql

--changeset throughline:organization
--comment As one seeker knows it: whom a seeker talks to is nobody else's business, so organisations are not shared.
create table organization (
    institution_id  uuid not null,
    id              uuid not null,
    seeker_id       uuid not null,
    name            text not null,
    sector          text,
    place           text,
    version         int  not null default 0,
    created_at      timestamptz not null default now(),
    updated_at      timestamptz not null default now(),
    deleted_at      timestamptz,
    name_key        text collate "C" not null generated always as (fold(name)) stored,
    primary key (institution_id, id),
    foreign key (institution_id, seeker_id) references seeker
);
create unique index organization_name on organization (institution_id, seeker_id, name_key) where deleted_at is null;

--changeset throughline:contact
create table contact (
    institution_id         uuid not null,
    id                     uuid not null,
    seeker_id              uuid not null,
    organization_id        uuid,
    name                   text not null,
    title                  text,
    place                  text,
    school                 text,
    graduation_year        int check (graduation_year between 1900 and 2200),
    source                 text not null check (source in ('MANUAL', 'LINKEDIN', 'REFERRAL', 'IMPORT')),
    horizon                text check (horizon in ('NOW', 'FIVE_YEARS', 'TWENTY_YEARS', 'ADMIRED')),
    interest               text,
    tags                   text[] not null default '{}',
    strength               int check (strength between 1 and 5),
    linked_in_url          text,
    linked_in_key          text,
    linked_in_connected_on date,
    version                int  not null default 0,
    created_at             timestamptz not null default now(),
    updated_at             timestamptz not null default now(),
    deleted_at             timestamptz,
    name_key               text collate "C" not null generated always as (fold(name)) stored,
    search_key             text collate "C" not null generated always as (fold_words(name, title, place, school, fold_words(variadic tags))) stored,
    primary key (institution_id, id),
    foreign key (institution_id, seeker_id) references seeker,
    foreign key (institution_id, organization_id) references organization
);
create index contact_by_name on contact (institution_id, seeker_id, name_key, id) where deleted_at is null;
create index contact_by_organization on contact (institution_id, organization_id) where deleted_at is null;
create unique index contact_linked_in on contact (institution_id, seeker_id, linked_in_key) where deleted_at is null;

--changeset throughline:contact-point
--comment E-mail addresses, telephone numbers and links of a contact. An address is neither mandatory nor unique: people share them.
create table contact_point (
    institution_id  uuid not null,
    contact_id      uuid not null,
    position        int  not null,
    seeker_id       uuid not null,
    kind            text not null check (kind in ('EMAIL', 'PHONE', 'LINK')),
    value           text not null,
    label           text,
    primary key (institution_id, contact_id, position),
    foreign key (institution_id, contact_id) references contact on delete cascade
);
create index contact_point_value on contact_point (institution_id, seeker_id, kind, lower(value));

--changeset throughline:interview-thread
create table interview_thread (
    institution_id     uuid not null,
    id                 uuid not null,
    seeker_id          uuid not null,
    contact_id         uuid not null,
    purpose            text,
    approach           text not null check (approach in ('REFERRAL', 'INTRODUCTION', 'EVENT', 'ALUMNI', 'GROUP', 'COLD')),
    channel            text not null check (channel in ('EMAIL', 'LINKEDIN', 'PHONE', 'MESSAGE', 'IN_PERSON')),
    requested_minutes  int not null default 10 check (requested_minutes between 1 and 240),
    granted_minutes    int check (granted_minutes between 1 and 480),
    state              text not null check (state in ('DRAFT', 'REQUESTED', 'FOLLOWED_UP', 'ACCEPTED', 'SCHEDULED', 'PREPARED',
                                                      'HELD', 'THANKED', 'KEEPING_IN_TOUCH', 'CLOSED')),
    close_reason       text check (close_reason in ('DECLINED', 'UNABLE', 'NO_REPLY', 'OTHER')),
    follow_ups         int not null default 0,
    scheduled_for      timestamptz,
    opened_at          timestamptz not null,
    requested_at       timestamptz,
    held_at            timestamptz,
    last_event_at      timestamptz not null,
    version            int  not null default 0,
    deleted_at         timestamptz,
    primary key (institution_id, id),
    foreign key (institution_id, seeker_id) references seeker,
    foreign key (institution_id, contact_id) references contact,
    check ((state = 'CLOSED') = (close_reason is not null))
);
create index thread_by_contact on interview_thread (institution_id, contact_id, last_event_at desc, id desc) where deleted_at is null;
create index thread_by_seeker on interview_thread (institution_id, seeker_id, last_event_at desc, id desc) where deleted_at is null;

--changeset throughline:thread-event
--comment Append-only: what happened to a thread, in order. The thread's state is their fold.
create table thread_event (
    institution_id  uuid not null,
    id              uuid not null,
    seeker_id       uuid not null,
    thread_id       uuid not null,
    kind            text not null check (kind in ('OPENED', 'REQUESTED', 'FOLLOWED_UP', 'REPLIED', 'ACCEPTED', 'SCHEDULED', 'RESCHEDULED',
                                                  'POSTPONED', 'NO_SHOW', 'PREPARED', 'HELD', 'THANKED', 'KEPT_IN_TOUCH', 'CLOSED')),
    occurred_at     timestamptz not null,
    recorded_at     timestamptz not null default now(),
    summary         text,
    scheduled_for   timestamptz,
    granted_minutes int,
    close_reason    text,
    primary key (institution_id, id),
    foreign key (institution_id, thread_id) references interview_thread on delete cascade
);
create index event_by_thread on thread_event (institution_id, thread_id, occurred_at desc, id desc);

--changeset throughline:referral
create table referral (
    institution_id   uuid not null,
    id               uuid not null,
    seeker_id        uuid not null,
    from_contact_id  uuid not null,
    thread_id        uuid,
    to_contact_id    uuid,
    name             text not null,
    mode             text not null check (mode in ('DIRECT', 'INTRODUCTION')),
    name_permission  text not null check (name_permission in ('NOT_ASKED', 'GRANTED', 'DENIED')),
    check_in_on      date,
    outcome          text not null check (outcome in ('PENDING', 'CONTACTED', 'KEPT', 'LATE', 'BROKEN')),
    made_at          timestamptz not null,
    version          int  not null default 0,
    deleted_at       timestamptz,
    primary key (institution_id, id),
    foreign key (institution_id, from_contact_id) references contact,
    foreign key (institution_id, to_contact_id) references contact,
    foreign key (institution_id, thread_id) references interview_thread,
    check (from_contact_id <> to_contact_id),
    check (mode = 'DIRECT' or check_in_on is not null)
);
create index referral_from on referral (institution_id, from_contact_id, made_at, id) where deleted_at is null;
create index referral_to on referral (institution_id, to_contact_id, made_at, id) where deleted_at is null;
create index referral_thread on referral (institution_id, thread_id) where thread_id is not null;
create unique index referral_once on referral (institution_id, from_contact_id, to_contact_id) where deleted_at is null;
