--liquibase formatted sql

--changeset throughline:report-link
--comment G10: addresses under which the charts of a report are shown without a sign-in. Only a hash of the secret is kept. What is shown is what the account that made it may see at that moment.
create table report_link (
    institution_id  uuid not null,
    id              uuid not null,
    account_id      uuid not null,
    about           text not null check (about in ('COHORT', 'ADVISOR', 'INSTITUTION')),
    cohort_id       uuid,
    secret_hash     bytea not null,
    created_at      timestamptz not null,
    last_shown_on   date,
    primary key (institution_id, id),
    foreign key (institution_id, account_id) references account on delete cascade,
    foreign key (institution_id, cohort_id) references cohort on delete cascade,
    check ((about = 'COHORT') = (cohort_id is not null))
);
create unique index report_link_secret on report_link (institution_id, secret_hash);
create index report_link_of_account on report_link (institution_id, account_id);
create index report_link_of_cohort on report_link (institution_id, cohort_id) where cohort_id is not null;
