--liquibase formatted sql

--changeset throughline:research-note
--comment C1: what the seeker found out beforehand, by subject, with its source.
create table research_note (
    institution_id  uuid not null,
    id              uuid not null,
    seeker_id       uuid not null,
    contact_id      uuid not null,
    subject         text not null check (subject in ('PERSON', 'ORGANIZATION', 'INDUSTRY')),
    note            text not null,
    source          text,
    version         int  not null default 0,
    created_at      timestamptz not null default now(),
    deleted_at      timestamptz,
    primary key (institution_id, id),
    foreign key (institution_id, seeker_id) references seeker,
    foreign key (institution_id, seeker_id, contact_id) references contact (institution_id, seeker_id, id)
);
create index research_of_contact on research_note (institution_id, seeker_id, contact_id, subject, created_at, id) where deleted_at is null;

--changeset throughline:claim
--comment C2: what research seems to say, until an interview settles it.
create table claim (
    institution_id  uuid not null,
    id              uuid not null,
    seeker_id       uuid not null,
    contact_id      uuid,
    organization_id uuid,
    subject         text not null check (subject in ('PERSON', 'ORGANIZATION', 'INDUSTRY')),
    statement       text not null,
    state           text not null default 'OPEN' check (state in ('OPEN', 'CONFIRMED', 'REFINED', 'REFUTED')),
    refinement      text,
    settled_by      uuid,
    settled_at      timestamptz,
    version         int  not null default 0,
    created_at      timestamptz not null default now(),
    deleted_at      timestamptz,
    primary key (institution_id, id),
    foreign key (institution_id, seeker_id) references seeker,
    foreign key (institution_id, seeker_id, contact_id) references contact (institution_id, seeker_id, id),
    foreign key (institution_id, seeker_id, organization_id) references organization (institution_id, seeker_id, id),
    foreign key (institution_id, seeker_id, settled_by) references interview_thread (institution_id, seeker_id, id),
    check ((state = 'OPEN') = (settled_by is null))
);
create index claim_by_state on claim (institution_id, seeker_id, state, created_at, id) where deleted_at is null;

--changeset throughline:bank-question
--comment C5: questions that the institution offers as a start.
create table bank_question (
    institution_id  uuid not null references institution,
    id              uuid not null,
    topic           text not null check (topic in ('STORY', 'PATH', 'WORK', 'COMPANY', 'INDUSTRY', 'ADVICE', 'FEEDBACK', 'REFERRAL')),
    language        text not null default 'en',
    question        text not null,
    version         int  not null default 0,
    created_at      timestamptz not null default now(),
    deleted_at      timestamptz,
    primary key (institution_id, id)
);

--changeset throughline:question
--comment C3 to C5: a question prepared for an interview.
create table question (
    institution_id  uuid not null,
    id              uuid not null,
    seeker_id       uuid not null,
    thread_id       uuid not null,
    position        int  not null,
    topic           text not null check (topic in ('STORY', 'PATH', 'WORK', 'COMPANY', 'INDUSTRY', 'ADVICE', 'FEEDBACK', 'REFERRAL')),
    question        text not null,
    is_open         boolean not null,
    bank_id         uuid,
    claim_id        uuid,
    asked           boolean not null default false,
    answer          text,
    version         int  not null default 0,
    created_at      timestamptz not null default now(),
    deleted_at      timestamptz,
    primary key (institution_id, id),
    foreign key (institution_id, seeker_id) references seeker,
    foreign key (institution_id, seeker_id, thread_id) references interview_thread (institution_id, seeker_id, id),
    foreign key (institution_id, bank_id) references bank_question,
    foreign key (institution_id, claim_id) references claim
);
create index question_of_thread on question (institution_id, seeker_id, thread_id, position, id) where deleted_at is null;

--changeset throughline:insight
--comment C8, C9, D9: what an interview taught. Its source never leaves the seeker; others see a role and a sector.
create table insight (
    institution_id  uuid not null,
    id              uuid not null,
    seeker_id       uuid not null,
    thread_id       uuid not null,
    contact_id      uuid not null,
    kind            text not null check (kind in ('TIP', 'FACT', 'TREND', 'CONTACT_NEED')),
    topic           text not null check (topic in ('STORY', 'PATH', 'WORK', 'COMPANY', 'INDUSTRY', 'ADVICE', 'FEEDBACK', 'REFERRAL')),
    sharing         text not null default 'PRIVATE' check (sharing in ('PRIVATE', 'SHAREABLE')),
    insight         text not null,
    source_role     text,
    source_sector   text,
    noted_at        timestamptz not null,
    version         int  not null default 0,
    created_at      timestamptz not null default now(),
    deleted_at      timestamptz,
    primary key (institution_id, id),
    foreign key (institution_id, seeker_id) references seeker,
    foreign key (institution_id, seeker_id, contact_id) references contact (institution_id, seeker_id, id),
    foreign key (institution_id, seeker_id, thread_id) references interview_thread (institution_id, seeker_id, id)
);
create index insight_of_thread on insight (institution_id, seeker_id, thread_id, noted_at, id) where deleted_at is null;
create index insight_of_contact on insight (institution_id, seeker_id, contact_id, noted_at, id) where deleted_at is null;
create index insight_shared on insight (institution_id, topic, source_sector, source_role) where sharing = 'SHAREABLE' and deleted_at is null;

--changeset throughline:feedback
--comment D8: candid feedback on one's competitiveness, and what the seeker will do about it.
create table feedback (
    institution_id  uuid not null,
    id              uuid not null,
    seeker_id       uuid not null,
    thread_id       uuid not null,
    kind            text not null check (kind in ('STRENGTH', 'GAP')),
    feedback        text not null,
    response        text,
    noted_at        timestamptz not null,
    version         int  not null default 0,
    created_at      timestamptz not null default now(),
    deleted_at      timestamptz,
    primary key (institution_id, id),
    foreign key (institution_id, seeker_id) references seeker,
    foreign key (institution_id, seeker_id, thread_id) references interview_thread (institution_id, seeker_id, id)
);
create index feedback_of_thread on feedback (institution_id, seeker_id, thread_id, noted_at, id) where deleted_at is null;
