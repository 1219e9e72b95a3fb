--liquibase formatted sql

--changeset throughline:duplicates-by-time
--comment What a person looks through, the latest first.
create index possible_duplicate_by_time on possible_duplicate (institution_id, seeker_id, created_at desc, id desc) where deleted_at is null;
create index possible_duplicate_of_directory on possible_duplicate (institution_id, created_at desc, id desc)
    where entity = 'DIRECTORY_PERSON' and deleted_at is null;

--changeset throughline:duplicates-of-the-directory
--comment What concerns the institution's directory, apart from what is a seeker's own: so no mistake in a query shows one for the other.
create view directory_duplicate as
    select institution_id, id, first_id, second_id, reason, state, decided_at, version, created_at, deleted_at
    from possible_duplicate
    where entity = 'DIRECTORY_PERSON';
create view directory_merge as
    select institution_id, id, kept_id, gone_id, before #>> '{gone,name}' as gone_name, merged_at, undone_at, version, created_at, deleted_at
    from merged_pair
    where entity = 'DIRECTORY_PERSON';
