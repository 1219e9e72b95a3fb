--liquibase formatted sql

--changeset throughline:erasure
--comment Who was erased and when, by ids that nothing else has any more. Each node copies it into a file outside of the database, so that a backup from before can be cleaned of them when it is restored.
create table erasure (
    institution_id  uuid not null references institution,
    id              uuid not null,
    kind            text not null check (kind in ('PERSON', 'SEEKER')),
    erased_ids      uuid[] not null check (cardinality(erased_ids) > 0),
    erased_at       timestamptz not null,
    primary key (institution_id, id)
);
call protect_by_institution('erasure');
