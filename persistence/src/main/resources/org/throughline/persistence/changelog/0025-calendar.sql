--liquibase formatted sql

--changeset throughline:calendar-feed
--comment D1: the address under which a seeker's calendar program reads interviews and due dates, one a seeker. Only a hash of its secret is kept.
create table calendar_feed (
    institution_id  uuid not null,
    id              uuid not null,
    seeker_id       uuid not null,
    secret_hash     bytea not null,
    language        text not null check (language in ('EN', 'DE')),
    created_at      timestamptz not null default now(),
    last_fetched_at timestamptz,
    primary key (institution_id, id),
    foreign key (institution_id, seeker_id) references seeker on delete cascade
);
create unique index calendar_feed_of_seeker on calendar_feed (institution_id, seeker_id);
create unique index calendar_feed_secret on calendar_feed (institution_id, secret_hash);
