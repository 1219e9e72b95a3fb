--liquibase formatted sql

--changeset throughline:directory
--comment People who told the institution that they are willing to be interviewed (alumni), and how often a month. The institution's own, unlike contacts.
create table directory_person (
    institution_id   uuid not null references institution,
    id               uuid not null,
    external_key     text,
    name             text not null,
    email            text,
    further_emails   text[] not null default '{}',
    phone            text,
    linked_in_url    text,
    linked_in_key    text,
    organization     text,
    title            text,
    sector           text,
    place            text,
    school           text,
    graduation_year  int check (graduation_year between 1900 and 2200),
    groups           text[] not null default '{}',
    topics           text,
    monthly_limit    int not null default 1 check (monthly_limit between 0 and 100),
    version          int  not null default 0,
    created_at       timestamptz not null default now(),
    updated_at       timestamptz not null default now(),
    deleted_at       timestamptz,
    name_key         text collate "C" not null generated always as (fold(name)) stored,
    organization_key text collate "C" not null generated always as (fold(coalesce(organization, ''))) stored,
    primary key (institution_id, id)
);
create unique index directory_email on directory_person (institution_id, lower(email) collate "C") where deleted_at is null and email is not null;
create unique index directory_linked_in on directory_person (institution_id, linked_in_key collate "C") where deleted_at is null and linked_in_key is not null;
create unique index directory_external_key on directory_person (institution_id, external_key collate "C") where deleted_at is null and external_key is not null;
create index directory_by_name on directory_person (institution_id, name_key, id) where deleted_at is null;

--changeset throughline:contact-from-directory
--comment Whom of the directory a contact is; and what the last import wrote, so that the next one knows what a person has typed since.
alter table contact
    add directory_person_id   uuid,
    add imported_title        text,
    add imported_organization text,
    add constraint contact_directory_person foreign key (institution_id, directory_person_id) references directory_person;
create index contact_of_directory_person on contact (institution_id, directory_person_id) where directory_person_id is not null;

--changeset throughline:contacts-from-linked-in-as-imported
--comment Of those nobody has touched since, it is known what the import wrote.
update contact c
set imported_title = c.title,
    imported_organization = (select o.name from organization o
                             where o.institution_id = c.institution_id and o.seeker_id = c.seeker_id and o.id = c.organization_id)
where c.source = 'LINKEDIN' and c.version = 0;

--changeset throughline:roster
--comment What a roster says of an account, and which advisors look after a cohort.
alter table account
    add external_key text,
    add username     text;
create unique index account_external_key on account (institution_id, external_key) where external_key is not null;
create table cohort_advisor (
    institution_id  uuid not null,
    cohort_id       uuid not null,
    account_id      uuid not null,
    since           timestamptz not null default now(),
    primary key (institution_id, cohort_id, account_id),
    foreign key (institution_id, cohort_id) references cohort,
    foreign key (institution_id, account_id) references account
);
create index cohorts_of_advisor on cohort_advisor (institution_id, account_id);

--changeset throughline:bulk-import
--comment One import from the upload to its undoing. What is being read stands in a table of its own in the schema staging, which is dropped at the end.
create schema staging;
create table bulk_import (
    institution_id   uuid not null references institution,
    id               uuid not null,
    account_id       uuid not null,
    seeker_id        uuid,
    kind             text not null check (kind in ('ROSTER', 'DIRECTORY', 'HISTORY', 'ADDRESS_BOOK')),
    state            text not null check (state in ('UPLOADING', 'UPLOADED', 'CHECKING', 'CHECKED', 'IMPORTING', 'IMPORTED',
                                                    'UNDOING', 'UNDONE', 'CANCELLED', 'REFUSED', 'FAILED')),
    file_name        text not null,
    bytes            bigint check (bytes >= 0),
    received         bigint not null default 0,
    sha256           text,
    format           text,
    encoding         text,
    delimiter        text,
    header_line      bigint,
    wanted_format    text,
    wanted_encoding  text,
    wanted_delimiter text,
    wanted_mapping   jsonb,
    phase            text,
    rows_expected    bigint,
    rows_read        bigint not null default 0,
    staged_rows      bigint not null default 0,
    rows_merged      bigint not null default 0,
    bytes_read       bigint not null default 0,
    created_rows     bigint not null default 0,
    updated_rows     bigint not null default 0,
    unchanged_rows   bigint not null default 0,
    rejected_rows    bigint not null default 0,
    duplicate_rows   bigint not null default 0,
    kept_rows        bigint not null default 0,
    fault_code       text,
    fault_message    text,
    fault_sheet      text,
    fault_line       bigint,
    fault_column     text,
    run              int  not null default 0,
    node             text,
    execution_id     bigint,
    cancel_at        timestamptz,
    queued_at        timestamptz,
    started_at       timestamptz,
    finished_at      timestamptz,
    expires_at       timestamptz not null,
    version          int  not null default 0,
    created_at       timestamptz not null default now(),
    deleted_at       timestamptz,
    primary key (institution_id, id),
    foreign key (institution_id, account_id) references account,
    foreign key (institution_id, seeker_id) references seeker,
    check ((kind = 'ADDRESS_BOOK') = (seeker_id is not null))
);
create index bulk_import_by_time on bulk_import (institution_id, created_at desc, id desc) where deleted_at is null;
create index bulk_import_at_work on bulk_import (institution_id, queued_at) where state in ('CHECKING', 'IMPORTING', 'UNDOING');

--changeset throughline:import-spool
--comment The file as it came, in pieces by their place in it, so that any node can go on with it. Files are mostly not worth compressing twice.
create table import_chunk (
    institution_id  uuid   not null,
    import_id       uuid   not null,
    start_byte      bigint not null,
    content         bytea  not null,
    primary key (institution_id, import_id, start_byte),
    foreign key (institution_id, import_id) references bulk_import on delete cascade
);
alter table import_chunk alter column content set storage external;

--changeset throughline:import-column
--comment What each column of the file was taken for, and the first things it says.
create table import_column (
    institution_id  uuid not null,
    import_id       uuid not null,
    sheet           int  not null default 0,
    position        int  not null,
    sheet_name      text,
    name            text not null,
    field           text,
    sample          text,
    primary key (institution_id, import_id, sheet, position),
    foreign key (institution_id, import_id) references bulk_import on delete cascade
);

--changeset throughline:import-rejection
--comment Rows that were not accepted, as they stood in the file, each with its first reason's column and code and all reasons in words.
create table import_rejection (
    institution_id  uuid   not null,
    import_id       uuid   not null,
    sheet           int    not null default 0,
    line            bigint not null,
    sheet_name      text,
    column_name     text,
    code            text   not null,
    reason          text   not null,
    cells           text[] not null,
    primary key (institution_id, import_id, sheet, line),
    foreign key (institution_id, import_id) references bulk_import on delete cascade
);

--changeset throughline:import-preview
--comment The first rows of each verdict, for a person to look at before they confirm.
create table import_preview (
    institution_id  uuid   not null,
    import_id       uuid   not null,
    verdict         text   not null check (verdict in ('CREATED', 'UPDATED', 'UNCHANGED', 'REJECTED', 'POSSIBLE_DUPLICATE')),
    sheet           int    not null default 0,
    line            bigint not null,
    sheet_name      text,
    label           text   not null,
    detail          text,
    primary key (institution_id, import_id, verdict, sheet, line),
    foreign key (institution_id, import_id) references bulk_import on delete cascade
);

--changeset throughline:import-change
--comment What an import did, row by row, so that it can be undone: created, or changed from what is kept here. After an undo, what was kept is listed with its reason.
create table import_change (
    institution_id  uuid not null,
    import_id       uuid not null,
    entity          text not null,
    row_id          uuid not null,
    before          jsonb,
    after_version   int  not null default 0,
    kept_reason     text,
    primary key (institution_id, import_id, entity, row_id),
    foreign key (institution_id, import_id) references bulk_import on delete cascade
);

--changeset throughline:external-key
--comment By what name a row is known outside: the key that a history, a roster or an export called it by. owner_id is the seeker, or the institution where a row is the institution's.
create table external_key (
    institution_id  uuid not null references institution,
    owner_id        uuid not null,
    entity          text not null,
    external_key    text not null collate "C",
    row_id          uuid not null,
    import_id       uuid,
    primary key (institution_id, owner_id, entity, external_key)
);
create index external_key_of_row on external_key (institution_id, entity, row_id);

--changeset throughline:possible-duplicate
--comment Two who may be one person; a person decides. The pair is ordered, so that it is there once, and stays when it was kept apart.
create table possible_duplicate (
    institution_id  uuid not null references institution,
    id              uuid not null,
    seeker_id       uuid,
    entity          text not null check (entity in ('CONTACT', 'DIRECTORY_PERSON')),
    first_id        uuid not null,
    second_id       uuid not null,
    reason          text not null check (reason in ('SAME_EMAIL', 'SAME_NAME', 'SAME_NAME_AND_ORGANIZATION', 'SAME_PHONE', 'SIMILAR_NAME', 'TOLD')),
    state           text not null default 'OPEN' check (state in ('OPEN', 'MERGED', 'KEPT_APART')),
    import_id       uuid,
    merge_id        uuid,
    decided_at      timestamptz,
    version         int  not null default 0,
    created_at      timestamptz not null default now(),
    deleted_at      timestamptz,
    primary key (institution_id, id),
    foreign key (institution_id, seeker_id) references seeker,
    check (first_id < second_id),
    check ((entity = 'CONTACT') = (seeker_id is not null))
);
create unique index possible_duplicate_once on possible_duplicate (institution_id, first_id, second_id);
create index possible_duplicate_second on possible_duplicate (institution_id, second_id);
create index possible_duplicate_open on possible_duplicate (institution_id, seeker_id, entity, created_at, id) where state = 'OPEN' and deleted_at is null;

--changeset throughline:merged-pair
--comment Two rows made one: both as they were, and which relations went over, so that it can be undone.
create table merged_pair (
    institution_id  uuid not null references institution,
    id              uuid not null,
    seeker_id       uuid,
    entity          text not null check (entity in ('CONTACT', 'DIRECTORY_PERSON')),
    kept_id         uuid not null,
    gone_id         uuid not null,
    account_id      uuid not null,
    before          jsonb not null,
    moved           jsonb not null,
    after_version   int  not null,
    merged_at       timestamptz not null,
    undone_at       timestamptz,
    version         int  not null default 0,
    created_at      timestamptz not null default now(),
    deleted_at      timestamptz,
    primary key (institution_id, id),
    foreign key (institution_id, seeker_id) references seeker,
    foreign key (institution_id, account_id) references account
);
create index merged_pair_by_time on merged_pair (institution_id, seeker_id, merged_at desc, id desc) where deleted_at is null;
create index merged_pair_gone on merged_pair (institution_id, gone_id);

--changeset throughline:export-job
--comment One export; its file is kept in pieces until it expires, so that any node can hand it out.
create table export_job (
    institution_id  uuid not null references institution,
    id              uuid not null,
    account_id      uuid not null,
    seeker_id       uuid,
    scope           text not null check (scope in ('SEEKER', 'INSTITUTION')),
    format          text not null check (format in ('CSV', 'JSON', 'VCARD', 'XLSX')),
    raw_cells       boolean not null default false,
    state           text not null check (state in ('QUEUED', 'RUNNING', 'READY', 'CANCELLED', 'FAILED', 'EXPIRED')),
    file_name       text not null,
    rows_written    bigint not null default 0,
    bytes           bigint not null default 0,
    download_key    bytea,
    fault_code      text,
    fault_message   text,
    run             int  not null default 0,
    node            text,
    execution_id    bigint,
    cancel_at       timestamptz,
    queued_at       timestamptz not null,
    finished_at     timestamptz,
    expires_at      timestamptz not null,
    version         int  not null default 0,
    created_at      timestamptz not null default now(),
    deleted_at      timestamptz,
    primary key (institution_id, id),
    foreign key (institution_id, account_id) references account,
    foreign key (institution_id, seeker_id) references seeker,
    check ((scope = 'SEEKER') = (seeker_id is not null))
);
create index export_job_by_time on export_job (institution_id, account_id, created_at desc, id desc) where deleted_at is null;
create index export_job_at_work on export_job (institution_id, queued_at) where state in ('QUEUED', 'RUNNING');
create table export_chunk (
    institution_id  uuid   not null,
    export_id       uuid   not null,
    start_byte      bigint not null,
    content         bytea  not null,
    primary key (institution_id, export_id, start_byte),
    foreign key (institution_id, export_id) references export_job on delete cascade
);
alter table export_chunk alter column content set storage external;
