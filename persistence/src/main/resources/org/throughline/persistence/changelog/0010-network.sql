--liquibase formatted sql

--changeset throughline:referral-craft
--comment How to reach the person named (E3), why a check-in is earlier or later than usual (E4), when it was made good.
alter table referral
    add details          text,
    add check_in_reason  text,
    add introduced_at    timestamptz,
    add permission_at    timestamptz;

--changeset throughline:introduction
--comment E6: an introduction that the seeker makes for a contact.
create table introduction (
    institution_id  uuid not null,
    id              uuid not null,
    seeker_id       uuid not null,
    contact_id      uuid not null,
    other_id        uuid,
    other_name      text not null,
    reason          text,
    made_at         timestamptz not null,
    version         int  not null default 0,
    created_at      timestamptz not null default now(),
    deleted_at      timestamptz,
    primary key (institution_id, id),
    foreign key (institution_id, seeker_id) references seeker,
    foreign key (institution_id, seeker_id, contact_id) references contact (institution_id, seeker_id, id),
    foreign key (institution_id, seeker_id, other_id) references contact (institution_id, seeker_id, id),
    check (contact_id <> other_id)
);
create index introduction_of_contact on introduction (institution_id, seeker_id, contact_id, made_at desc, id desc) where deleted_at is null;

--changeset throughline:touch
--comment F4: keeping in touch, and what it brought them.
create table touch (
    institution_id  uuid not null,
    id              uuid not null,
    seeker_id       uuid not null,
    contact_id      uuid not null,
    channel         text not null check (channel in ('EMAIL', 'LINKEDIN', 'PHONE', 'MESSAGE', 'IN_PERSON')),
    occurred_at     timestamptz not null,
    brought         text,
    version         int  not null default 0,
    created_at      timestamptz not null default now(),
    deleted_at      timestamptz,
    primary key (institution_id, id),
    foreign key (institution_id, seeker_id) references seeker,
    foreign key (institution_id, seeker_id, contact_id) references contact (institution_id, seeker_id, id)
);
create index touch_of_contact on touch (institution_id, seeker_id, contact_id, occurred_at desc, id desc) where deleted_at is null;

--changeset throughline:signal
--comment A13: whoever replies, says hello or writes on their own; open until answered.
create table signal (
    institution_id  uuid not null,
    id              uuid not null,
    seeker_id       uuid not null,
    contact_id      uuid not null,
    kind            text not null check (kind in ('REPLY', 'HELLO', 'MESSAGE')),
    occurred_at     timestamptz not null,
    words           text,
    answered_at     timestamptz,
    version         int  not null default 0,
    created_at      timestamptz not null default now(),
    deleted_at      timestamptz,
    primary key (institution_id, id),
    foreign key (institution_id, seeker_id) references seeker,
    foreign key (institution_id, seeker_id, contact_id) references contact (institution_id, seeker_id, id)
);
create index signal_of_contact on signal (institution_id, seeker_id, contact_id, occurred_at desc, id desc) where deleted_at is null;

--changeset throughline:exchange
--comment F7, C6: what one gave and what one took; planned ones are still to come.
create table exchange (
    institution_id  uuid not null,
    id              uuid not null,
    seeker_id       uuid not null,
    contact_id      uuid not null,
    thread_id       uuid,
    direction       text not null check (direction in ('GIVE', 'TAKE')),
    kind            text not null check (kind in ('ARTICLE', 'EXPERIENCE', 'INTRODUCTION', 'ADVICE', 'HELP', 'TIME', 'OTHER')),
    what            text not null,
    planned_on      date,
    occurred_at     timestamptz,
    version         int  not null default 0,
    created_at      timestamptz not null default now(),
    deleted_at      timestamptz,
    primary key (institution_id, id),
    foreign key (institution_id, seeker_id) references seeker,
    foreign key (institution_id, seeker_id, contact_id) references contact (institution_id, seeker_id, id),
    foreign key (institution_id, seeker_id, thread_id) references interview_thread (institution_id, seeker_id, id)
);
create index exchange_of_contact on exchange (institution_id, seeker_id, contact_id, created_at desc, id desc) where deleted_at is null;
create index exchange_of_thread on exchange (institution_id, seeker_id, thread_id) where deleted_at is null;

--changeset throughline:help-event
--comment F6: help that came, some of it much later.
create table help_event (
    institution_id  uuid not null,
    id              uuid not null,
    seeker_id       uuid not null,
    contact_id      uuid not null,
    kind            text not null check (kind in ('HEARD_OF_OPENING', 'SPOKE_TO_HIRING_PERSON', 'INTRODUCED', 'ADVISED')),
    occurred_on     date not null,
    words           text,
    version         int  not null default 0,
    created_at      timestamptz not null default now(),
    deleted_at      timestamptz,
    primary key (institution_id, id),
    foreign key (institution_id, seeker_id) references seeker,
    foreign key (institution_id, seeker_id, contact_id) references contact (institution_id, seeker_id, id)
);
create index help_of_contact on help_event (institution_id, seeker_id, contact_id, occurred_on desc, id desc) where deleted_at is null;

--changeset throughline:outcome
--comment E7, F5: what came of the network: a job interview, an opening, a job.
create table outcome (
    institution_id  uuid not null,
    id              uuid not null,
    seeker_id       uuid not null,
    contact_id      uuid,
    kind            text not null check (kind in ('INTERVIEW', 'OPENING', 'JOB')),
    title           text not null,
    organization    text,
    occurred_on     date not null,
    words           text,
    version         int  not null default 0,
    created_at      timestamptz not null default now(),
    deleted_at      timestamptz,
    primary key (institution_id, id),
    foreign key (institution_id, seeker_id) references seeker,
    foreign key (institution_id, seeker_id, contact_id) references contact (institution_id, seeker_id, id)
);
create index outcome_by_day on outcome (institution_id, seeker_id, occurred_on desc, id desc) where deleted_at is null;
create index outcome_of_contact on outcome (institution_id, seeker_id, contact_id) where deleted_at is null;

--changeset throughline:good-news
--comment F5: one task to tell each contact interviewed and each referrer of a landed job.
create table good_news (
    institution_id  uuid not null,
    id              uuid not null,
    seeker_id       uuid not null,
    outcome_id      uuid not null,
    contact_id      uuid not null,
    told_at         timestamptz,
    waived_at       timestamptz,
    version         int  not null default 0,
    created_at      timestamptz not null default now(),
    deleted_at      timestamptz,
    primary key (institution_id, id),
    foreign key (institution_id, seeker_id) references seeker,
    foreign key (institution_id, seeker_id, contact_id) references contact (institution_id, seeker_id, id),
    foreign key (institution_id, outcome_id) references outcome
);
create unique index good_news_once on good_news (institution_id, seeker_id, outcome_id, contact_id) where deleted_at is null;
create index good_news_of_contact on good_news (institution_id, seeker_id, contact_id) where deleted_at is null;

--changeset throughline:network-order
--comment What a seeker looks up over all contacts, in the order of time; and what points at a contact from the far side.
create index referral_by_time on referral (institution_id, seeker_id, made_at desc, id desc) where deleted_at is null;
create index signal_by_time on signal (institution_id, seeker_id, occurred_at desc, id desc) where deleted_at is null;
create index help_by_day on help_event (institution_id, seeker_id, occurred_on desc, id desc) where deleted_at is null;
create index introduction_to_contact on introduction (institution_id, seeker_id, other_id) where deleted_at is null;
