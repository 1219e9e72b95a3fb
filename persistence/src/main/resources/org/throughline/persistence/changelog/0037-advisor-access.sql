--liquibase formatted sql

--changeset throughline:advisor-access
--comment What the advisors of a seeker's cohort see of the seeker. Who shared whom they talk to goes on sharing just that.
alter table seeker add advisor_access text not null default 'FIGURES'
    check (advisor_access in ('FIGURES', 'NAMES_AND_STATES', 'ALL_BUT_PRIVATE_NOTES'));
alter table seeker no force row level security;
update seeker set advisor_access = 'NAMES_AND_STATES' where shares_with_advisor;
alter table seeker force row level security;
alter table seeker drop shares_with_advisor;

--changeset throughline:seeker-look
--comment Who saw more of a seeker than figures: one row for an account, a seeker, a level and an hour of UTC. The seeker reads it.
create table seeker_look (
    institution_id  uuid not null,
    id              uuid not null,
    seeker_id       uuid not null,
    account_id      uuid not null,
    access          text not null check (access in ('NAMES_AND_STATES', 'ALL_BUT_PRIVATE_NOTES')),
    hour            timestamptz not null check (hour = date_trunc('hour', hour, 'UTC')),
    looked_at       timestamptz not null,
    primary key (institution_id, id),
    foreign key (institution_id, seeker_id) references seeker on delete cascade,
    foreign key (institution_id, account_id) references account on delete cascade
);
call protect_by_institution('seeker_look');
create unique index seeker_look_once on seeker_look (institution_id, seeker_id, hour, account_id, access);
create index seeker_look_of_account on seeker_look (institution_id, account_id);
create index seeker_look_latest on seeker_look (institution_id, seeker_id, looked_at, id);
