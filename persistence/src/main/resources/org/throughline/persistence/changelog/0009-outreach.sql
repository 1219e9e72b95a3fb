--liquibase formatted sql

--changeset throughline:message-template
--comment B3: texts to start from, with fields; the institution's own. A template is not a message: it is filled and then written on.
create table message_template (
    institution_id  uuid not null references institution,
    id              uuid not null,
    kind            text not null check (kind in ('REQUEST', 'FOLLOW_UP', 'THANK_YOU', 'TOUCH', 'GOOD_NEWS', 'INTRODUCTION')),
    language        text not null,
    name            text not null,
    subject         text,
    body            text not null,
    version         int  not null default 0,
    created_at      timestamptz not null default now(),
    deleted_at      timestamptz,
    primary key (institution_id, id)
);

--changeset throughline:message
--comment A message to a contact, as drafted and as sent, with what the outreach check said of it (B1 to B13, F2).
create table message (
    institution_id  uuid not null,
    id              uuid not null,
    seeker_id       uuid not null,
    contact_id      uuid not null,
    thread_id       uuid,
    kind            text not null check (kind in ('REQUEST', 'FOLLOW_UP', 'THANK_YOU', 'TOUCH', 'GOOD_NEWS', 'INTRODUCTION')),
    channel         text not null check (channel in ('EMAIL', 'LINKEDIN', 'PHONE', 'MESSAGE', 'IN_PERSON')),
    language        text not null,
    subject         text,
    body            text not null,
    text_key        text not null,
    verdict         text not null check (verdict in ('CLEAN', 'HINT', 'WARNING', 'ERROR')),
    findings        text[] not null default '{}',
    sent_at         timestamptz,
    version         int  not null default 0,
    created_at      timestamptz not null default now(),
    deleted_at      timestamptz,
    primary key (institution_id, id),
    foreign key (institution_id, seeker_id) references seeker,
    foreign key (institution_id, seeker_id, contact_id) references contact (institution_id, seeker_id, id),
    foreign key (institution_id, seeker_id, thread_id) references interview_thread (institution_id, seeker_id, id)
);
create index message_of_thread on message (institution_id, seeker_id, thread_id, created_at desc, id desc) where deleted_at is null;
create index message_of_contact on message (institution_id, seeker_id, contact_id, created_at desc, id desc) where deleted_at is null;
