--liquibase formatted sql

--changeset throughline:contact-aim
--comment Groups both belong to (A5), and how often one keeps in touch: null as the institution says, 0 never (F4).
alter table contact
    add groups             text[] not null default '{}',
    add cadence_months     int check (cadence_months in (0, 3, 6, 12)),
    add linked_in_waived   boolean not null default false;
-- What the finder (A5) looks up; partial, because imported contacts have neither and their import should not pay for it.
create index contact_by_school on contact (institution_id, seeker_id, fold(school)) where deleted_at is null and school is not null;
create index contact_by_place on contact (institution_id, seeker_id, fold(place)) where deleted_at is null and place is not null;

--changeset throughline:seeker-goal
alter table seeker add goal text;

--changeset throughline:target
--comment A1: whom to meet, people and organisations; open until it becomes a contact or a thread.
create table target (
    institution_id  uuid not null,
    id              uuid not null,
    seeker_id       uuid not null,
    kind            text not null check (kind in ('PERSON', 'ORGANIZATION')),
    name            text not null,
    organization    text,
    reason          text,
    horizon         text check (horizon in ('NOW', 'FIVE_YEARS', 'TWENTY_YEARS', 'ADMIRED')),
    rank            int  not null default 3 check (rank between 1 and 5),
    contact_id      uuid,
    thread_id       uuid,
    reached_at      timestamptz,
    dropped_at      timestamptz,
    version         int  not null default 0,
    created_at      timestamptz not null default now(),
    deleted_at      timestamptz,
    primary key (institution_id, id),
    foreign key (institution_id, seeker_id) references seeker,
    foreign key (institution_id, seeker_id, contact_id) references contact (institution_id, seeker_id, id),
    foreign key (institution_id, seeker_id, thread_id) references interview_thread (institution_id, seeker_id, id)
);
create index target_by_rank on target (institution_id, seeker_id, rank, id) where deleted_at is null;

--changeset throughline:seeker-value
--comment A4: what matters to a seeker in a place to work.
create table seeker_value (
    institution_id  uuid not null,
    id              uuid not null,
    seeker_id       uuid not null,
    name            text not null,
    weight          int  not null default 3 check (weight between 1 and 5),
    version         int  not null default 0,
    created_at      timestamptz not null default now(),
    deleted_at      timestamptz,
    primary key (institution_id, id),
    unique (institution_id, seeker_id, id),
    foreign key (institution_id, seeker_id) references seeker
);
create unique index seeker_value_name on seeker_value (institution_id, seeker_id, fold(name)) where deleted_at is null;

--changeset throughline:fit-rating
--comment A4: how well an organisation's culture fits a value, and from which interview the seeker knows.
create table fit_rating (
    institution_id  uuid not null,
    id              uuid not null,
    seeker_id       uuid not null,
    organization_id uuid not null,
    value_id        uuid not null,
    rating          int  not null check (rating between 1 and 5),
    thread_id       uuid not null,
    evidence        text,
    rated_at        timestamptz not null,
    version         int  not null default 0,
    created_at      timestamptz not null default now(),
    deleted_at      timestamptz,
    primary key (institution_id, id),
    foreign key (institution_id, seeker_id) references seeker,
    foreign key (institution_id, seeker_id, organization_id) references organization (institution_id, seeker_id, id),
    foreign key (institution_id, seeker_id, value_id) references seeker_value (institution_id, seeker_id, id),
    foreign key (institution_id, seeker_id, thread_id) references interview_thread (institution_id, seeker_id, id)
);
create unique index fit_rating_once on fit_rating (institution_id, seeker_id, organization_id, value_id, thread_id) where deleted_at is null;

--changeset throughline:background
--comment A5, A6: the seeker's own schools, employers, places and groups, from which common ground is derived.
create table background (
    institution_id  uuid not null,
    id              uuid not null,
    seeker_id       uuid not null,
    kind            text not null check (kind in ('SCHOOL', 'EMPLOYER', 'PLACE', 'GROUP')),
    name            text not null,
    from_year       int check (from_year between 1900 and 2200),
    to_year         int check (to_year between 1900 and 2200),
    version         int  not null default 0,
    created_at      timestamptz not null default now(),
    deleted_at      timestamptz,
    primary key (institution_id, id),
    foreign key (institution_id, seeker_id) references seeker,
    check (from_year <= to_year)
);
create unique index background_name on background (institution_id, seeker_id, kind, fold(name)) where deleted_at is null;

--changeset throughline:common-ground
--comment A6: common ground that the seeker wrote down.
create table common_ground (
    institution_id  uuid not null,
    id              uuid not null,
    seeker_id       uuid not null,
    contact_id      uuid not null,
    kind            text not null check (kind in ('SCHOOL', 'EMPLOYER', 'PLACE', 'GROUP', 'INTEREST', 'PERSON', 'OTHER')),
    fact            text not null,
    version         int  not null default 0,
    created_at      timestamptz not null default now(),
    deleted_at      timestamptz,
    primary key (institution_id, id),
    foreign key (institution_id, seeker_id) references seeker,
    foreign key (institution_id, seeker_id, contact_id) references contact (institution_id, seeker_id, id)
);
create index common_ground_of_contact on common_ground (institution_id, seeker_id, contact_id, created_at, id) where deleted_at is null;

--changeset throughline:comfort-note
--comment A12: how comfortable the seeker feels with interviews, 1 to 5, over time.
create table comfort_note (
    institution_id  uuid not null,
    id              uuid not null,
    seeker_id       uuid not null,
    comfort         int not null check (comfort between 1 and 5),
    thread_id       uuid,
    words           text,
    noted_at        timestamptz not null,
    version         int  not null default 0,
    created_at      timestamptz not null default now(),
    deleted_at      timestamptz,
    primary key (institution_id, id),
    foreign key (institution_id, seeker_id) references seeker,
    foreign key (institution_id, seeker_id, thread_id) references interview_thread (institution_id, seeker_id, id)
);
create index comfort_by_time on comfort_note (institution_id, seeker_id, noted_at desc, id desc) where deleted_at is null;
create index comfort_of_thread on comfort_note (institution_id, seeker_id, thread_id) where deleted_at is null and thread_id is not null;

--changeset throughline:activity
--comment A14: effort by activity, summed up by week.
create table activity (
    institution_id  uuid not null,
    id              uuid not null,
    seeker_id       uuid not null,
    kind            text not null check (kind in ('JOB_BOARD', 'APPLICATION', 'RESEARCH', 'OUTREACH', 'INTERVIEW', 'EVENT', 'KEEPING_IN_TOUCH', 'OTHER')),
    happened_on     date not null,
    minutes         int  not null check (minutes between 1 and 1440),
    words           text,
    version         int  not null default 0,
    created_at      timestamptz not null default now(),
    deleted_at      timestamptz,
    primary key (institution_id, id),
    foreign key (institution_id, seeker_id) references seeker
);
create index activity_by_day on activity (institution_id, seeker_id, happened_on desc, id desc) where deleted_at is null;

--changeset throughline:resource
--comment A12: what an institution recommends to read, watch or practise.
create table resource (
    institution_id  uuid not null references institution,
    id              uuid not null,
    title           text not null,
    url             text,
    description     text,
    practice        text,
    position        int  not null default 0,
    version         int  not null default 0,
    created_at      timestamptz not null default now(),
    deleted_at      timestamptz,
    primary key (institution_id, id)
);

--changeset throughline:shipped-resources
--comment A12: what comes with the product, for every institution there is and will be; a row of the same id in resource takes its place.
create view offered_resource as
select institution_id, id, title, url, description, practice, position, version, created_at, deleted_at
from resource
union all
select i.institution_id, s.id, s.title, s.url, s.description, s.practice, s.position, 0, i.created_at, null::timestamptz
from institution i cross join (values
    ('00000000-0000-7000-8000-00000000a121'::uuid, 'Practise with someone you know', null::text,
     'Ask a relative or a friend about their work for ten minutes, as if you had just met: say why you ask, ask three open questions, thank them. Then ask them how it felt to be asked.',
     'A12', 10),
    ('00000000-0000-7000-8000-00000000a122'::uuid, 'Three questions to begin with', null::text,
     'How did you come to do what you do? What does a week of yours look like? What would you do differently if you began again? Write two of your own beside them, which only this person can answer.',
     'C4', 20),
    ('00000000-0000-7000-8000-00000000a123'::uuid, 'Say in one minute who you are', null::text,
     'Three sentences: where you come from, what you are curious about, why this very person. Say them aloud until they no longer sound learned by heart.',
     'B5', 30),
    ('00000000-0000-7000-8000-00000000a124'::uuid, 'Informational interviews, in brief', 'https://en.wikipedia.org/wiki/Informational_interview',
     'What an informational interview is, where it comes from, and what it is not: a request for a job.',
     'B6', 40),
    ('00000000-0000-7000-8000-00000000a125'::uuid, 'How to get the most out of an informational interview', 'https://hbr.org/2016/02/how-to-get-the-most-out-of-an-informational-interview',
     'An article on preparing, leading and following up a conversation.',
     'C1', 50)
) s (id, title, url, description, practice, position)
where not exists (select from resource r where r.institution_id = i.institution_id and r.id = s.id);

--changeset throughline:action-choice
--comment A9: next actions are computed; kept is only what a seeker chose to do with one, by the action's stable key.
create table action_choice (
    institution_id  uuid not null,
    seeker_id       uuid not null,
    action_key      text not null,
    snoozed_until   date,
    dismissed_at    timestamptz,
    chosen_at       timestamptz not null,
    primary key (institution_id, seeker_id, action_key),
    foreign key (institution_id, seeker_id) references seeker
);
