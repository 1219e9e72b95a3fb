--liquibase formatted sql

--changeset throughline:language
--comment In which language the server writes to people of its own accord. An account without one has its institution's.
alter table institution
    add language    text not null default 'EN' check (language in ('EN', 'DE')),
    add digest_hour int  not null default 7 check (digest_hour between 0 and 23);
alter table account
    add language      text check (language in ('EN', 'DE')),
    add weekly_digest boolean not null default true;

--changeset throughline:digest-mail
--comment One weekly digest of one account. The row is there before anything is sent, so that nothing is sent twice: who holds its claim may send it, and a row that was SENDING when its claim ran out is never sent again. Only a hash of the secret to unsubscribe with is kept.
create table digest_mail (
    institution_id    uuid not null,
    account_id        uuid not null,
    week              date not null check (extract(isodow from week) = 1),
    state             text not null check (state in ('PENDING', 'SENDING', 'SENT', 'FAILED', 'SKIPPED')),
    reason            text check (reason in ('NOTHING_TO_TELL', 'NOT_WANTED', 'TOO_LATE', 'BAD_ADDRESS', 'REFUSED', 'NOT_KNOWN')),
    attempts          int  not null default 0,
    reply             text,
    claim             uuid,
    claimed_until     timestamptz,
    next_attempt_at   timestamptz not null,
    expires_at        timestamptz not null,
    finished_at       timestamptz,
    unsubscribe_hash  bytea,
    created_at        timestamptz not null,
    primary key (institution_id, account_id, week),
    foreign key (institution_id, account_id) references account on delete cascade,
    check ((state in ('FAILED', 'SKIPPED')) = (reason is not null))
);
create index digest_mail_open on digest_mail (institution_id, next_attempt_at) where state in ('PENDING', 'SENDING');
create unique index digest_mail_unsubscribe on digest_mail (institution_id, unsubscribe_hash) where unsubscribe_hash is not null;
