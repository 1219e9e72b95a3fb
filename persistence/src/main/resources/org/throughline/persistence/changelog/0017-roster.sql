--liquibase formatted sql

--changeset throughline:cohort-advisor-id
--comment By which an import notes the rows it made, so that they can be taken back.
alter table cohort_advisor add id uuid not null default gen_random_uuid();
create unique index cohort_advisor_id on cohort_advisor (institution_id, id);

--changeset throughline:account-username
--comment A roster knows a person again by the user name, whatever its case.
create unique index account_username on account (institution_id, lower(username)) where username is not null;
