--liquibase formatted sql

--changeset throughline:audit-entry
--comment Who did what, when and from where. Rows are added, and taken away only when they are old enough; nobody changes one. An account that is gone leaves its id.
create table audit_entry (
    institution_id  uuid not null references institution,
    id              uuid not null,
    kind            text not null check (kind in ('CHANGE', 'LOOK', 'REFUSAL')),
    account_id      uuid not null,
    what            text not null,
    subject_id      uuid,
    address         text,
    happened_at     timestamptz not null,
    primary key (institution_id, id)
);
call protect_by_institution('audit_entry');
create index audit_entry_latest on audit_entry (institution_id, happened_at, id);
create index audit_entry_of_account on audit_entry (institution_id, account_id, happened_at, id);
