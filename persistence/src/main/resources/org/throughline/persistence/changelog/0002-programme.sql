--liquibase formatted sql

--changeset throughline:institution
--comment A tenant. Its settings are the numbers of the craft's rules; each default is the craft's own.
create table institution (
    institution_id         uuid primary key,
    slug                   text not null unique,
    name                   text not null,
    time_zone              text not null default 'UTC',
    follow_up_days         int  not null default 7 check (follow_up_days between 1 and 90),
    max_follow_ups         int  not null default 2 check (max_follow_ups between 0 and 10),
    open_request_cap       int  not null default 10 check (open_request_cap between 1 and 1000),
    person_request_cap     int  not null default 3 check (person_request_cap between 1 and 1000),
    smallest_group         int  not null default 3 check (smallest_group between 2 and 50),
    recent_graduate_years  int  not null default 5 check (recent_graduate_years between 1 and 20),
    demo                   boolean not null default false,
    created_at             timestamptz not null default now()
);

--changeset throughline:cohort
create table cohort (
    institution_id  uuid not null references institution,
    id              uuid not null,
    name            text not null,
    goal_date       date,
    version         int  not null default 0,
    created_at      timestamptz not null default now(),
    deleted_at      timestamptz,
    primary key (institution_id, id)
);
create unique index cohort_name on cohort (institution_id, fold(name)) where deleted_at is null;

--changeset throughline:account
create table account (
    institution_id  uuid not null references institution,
    id              uuid not null,
    email           text not null,
    name            text not null,
    roles           text[] not null check (roles <@ '{SEEKER,ADVISOR,ADMIN}' and cardinality(roles) > 0),
    password_hash   text,
    version         int  not null default 0,
    created_at      timestamptz not null default now(),
    deactivated_at  timestamptz,
    primary key (institution_id, id)
);
create unique index account_email on account (institution_id, lower(email)) where deactivated_at is null;

--changeset throughline:seeker
create table seeker (
    institution_id  uuid not null,
    id              uuid not null,
    account_id      uuid not null,
    cohort_id       uuid,
    level           text not null check (level in ('STUDENT', 'GRADUATE', 'PROFESSIONAL', 'EXECUTIVE')),
    goal_date       date,
    target          int check (target between 1 and 1000),
    time_zone       text not null default 'UTC',
    version         int  not null default 0,
    created_at      timestamptz not null default now(),
    primary key (institution_id, id),
    foreign key (institution_id, account_id) references account,
    foreign key (institution_id, cohort_id) references cohort
);
create unique index seeker_account on seeker (institution_id, account_id);
create index seeker_cohort on seeker (institution_id, cohort_id);

--changeset throughline:session
--comment Only a hash of the secret is kept. The token that a client holds names the institution, so that a look-up stays within it.
create table session (
    institution_id  uuid not null,
    secret_hash     bytea not null,
    account_id      uuid not null,
    created_at      timestamptz not null default now(),
    last_used_at    timestamptz not null default now(),
    expires_at      timestamptz not null,
    primary key (institution_id, secret_hash),
    foreign key (institution_id, account_id) references account on delete cascade
);
create index session_account on session (institution_id, account_id);

--changeset throughline:api-token
create table api_token (
    institution_id  uuid not null,
    id              uuid not null,
    secret_hash     bytea not null,
    account_id      uuid not null,
    name            text not null,
    created_at      timestamptz not null default now(),
    last_used_at    timestamptz,
    expires_at      timestamptz not null,
    primary key (institution_id, id),
    foreign key (institution_id, account_id) references account on delete cascade
);
create unique index api_token_secret on api_token (institution_id, secret_hash);
create index api_token_account on api_token (institution_id, account_id);

--changeset throughline:mutation-key
--comment What a client mutation key was answered with: the same key twice is one change and one answer.
create table mutation_key (
    institution_id  uuid not null,
    account_id      uuid not null,
    mutation_key    text not null,
    operation       text not null,
    input_hash      bytea not null,
    answer          jsonb,
    created_at      timestamptz not null default now(),
    primary key (institution_id, account_id, mutation_key),
    foreign key (institution_id, account_id) references account on delete cascade
);
