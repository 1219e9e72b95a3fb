--liquibase formatted sql

--changeset throughline:settings
--comment The other numbers of the craft's rules; each default is the craft's own.
alter table institution
    add requested_minutes    int not null default 10 check (requested_minutes between 1 and 60),
    add long_request_minutes int not null default 30 check (long_request_minutes between 1 and 240),
    add draft_words          int not null default 150 check (draft_words between 20 and 2000),
    add least_questions      int not null default 3 check (least_questions between 0 and 20),
    add thank_within_hours   int not null default 24 check (thank_within_hours between 1 and 336),
    add check_in_from_days   int not null default 7 check (check_in_from_days between 1 and 90),
    add check_in_to_days     int not null default 10 check (check_in_to_days between 1 and 90),
    add cadence_months       int not null default 6 check (cadence_months in (3, 6, 12)),
    add late_start_days      int not null default 90 check (late_start_days between 0 and 730),
    add few_interviews       int not null default 3 check (few_interviews between 0 and 100),
    add weekends_off         boolean not null default true,
    add check (check_in_from_days <= check_in_to_days);
