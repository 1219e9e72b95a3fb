--liquibase formatted sql

--changeset throughline:sharing-with-advisors
--comment Whether the advisors of a seeker's cohort may know whom the seeker talks to. The seeker says so; nobody is asked to.
alter table seeker add shares_with_advisor boolean not null default false;
