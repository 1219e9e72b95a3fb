--liquibase formatted sql

--changeset throughline:report-run
--comment G10: reports that were computed at one moment and are kept. A run says what it was computed from, so that trends compare like with like. One with the same period and cohorts is never at work twice, and each night has one at the most.
create table report_run (
    institution_id  uuid not null references institution,
    id              uuid not null,
    reason          text not null check (reason in ('NIGHTLY', 'ON_DEMAND')),
    night           date,
    asked_by        uuid,
    cohorts         uuid[] not null default '{}',
    period_from     date not null,
    period_to       date not null check (period_to >= period_from),
    as_of           timestamptz not null,
    definitions     int  not null,
    time_zone       text not null,
    smallest_group  int  not null,
    settings        jsonb not null,
    state           text not null default 'WAITING' check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    fault           text check (fault in ('NOT_COMPUTED')),
    queued_at       timestamptz not null,
    started_at      timestamptz,
    ended_at        timestamptz,
    primary key (institution_id, id),
    foreign key (institution_id, asked_by) references account,
    check ((reason = 'NIGHTLY') = (night is not null)),
    check ((state = 'FAILED') = (fault is not null))
);
create unique index report_run_at_work on report_run (institution_id, period_from, period_to, cohorts) where state in ('WAITING', 'RUNNING');
create unique index report_run_night on report_run (institution_id, night) where night is not null;
create index report_run_latest on report_run (institution_id, as_of desc, id desc);

--changeset throughline:report-subject
--comment Whom a run is about: a cohort, or the institution under its own id. Names and sizes are those of the moment; a cohort deleted later stays in what was computed of it.
create table report_subject (
    institution_id  uuid not null,
    run_id          uuid not null,
    subject_id      uuid not null,
    place           int  not null,
    name            text,
    seekers         int,
    computed_at     timestamptz,
    primary key (institution_id, run_id, subject_id),
    foreign key (institution_id, run_id) references report_run on delete cascade
);

--changeset throughline:report-snapshot
--comment The figures of a subject in one breakdown, as they were computed: element by element one value, with its group or null for all. Sums only, of nobody by name; what may be told of them is decided when they are shown.
create table report_snapshot (
    institution_id  uuid not null,
    run_id          uuid not null,
    subject_id      uuid not null,
    breakdown       text not null check (breakdown in ('NONE', 'LEVEL', 'APPROACH', 'CHANNEL', 'SECTOR')),
    figures         text[] not null,
    groups          text[] not null,
    numerators      bigint[] not null,
    denominators    bigint[] not null,
    amounts         double precision[] not null,
    seekers         int[] not null,
    primary key (institution_id, run_id, subject_id, breakdown),
    foreign key (institution_id, run_id, subject_id) references report_subject on delete cascade,
    check (cardinality(groups) = cardinality(figures) and cardinality(numerators) = cardinality(figures)
           and cardinality(denominators) = cardinality(figures) and cardinality(amounts) = cardinality(figures)
           and cardinality(seekers) = cardinality(figures))
);
