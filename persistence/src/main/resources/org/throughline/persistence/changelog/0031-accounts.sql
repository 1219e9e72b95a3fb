--liquibase formatted sql

--changeset throughline:sign-in-attempt
--comment How often signing in failed lately, by a hash of the address that was tried, whether somebody has it or not. It belongs to no institution: which one is meant is not known yet.
create table sign_in_attempt (
    address_hash   bytea primary key,
    failures       int  not null,
    last_at        timestamptz not null,
    blocked_until  timestamptz not null
);
create index sign_in_attempt_age on sign_in_attempt (last_at);

--changeset throughline:account-link
--comment A link by which somebody sets their password, once. An account has one at the most; only a hash of its secret is kept.
create table account_link (
    institution_id  uuid not null,
    secret_hash     bytea not null,
    account_id      uuid not null,
    created_at      timestamptz not null,
    expires_at      timestamptz not null,
    primary key (institution_id, secret_hash),
    foreign key (institution_id, account_id) references account on delete cascade
);
create unique index account_link_account on account_link (institution_id, account_id);

--changeset throughline:api-token-scopes
--comment What a token may do. Those that there are could do everything, and still can; so can those that a script writes into the table. The server always says.
alter table api_token add scopes text[] not null default '{READ,WRITE,REPORTS,IMPORTS}'
    check (scopes <@ '{READ,WRITE,REPORTS,IMPORTS}' and cardinality(scopes) > 0);

--changeset throughline:sessions-end splitStatements:false
--comment However an account changes, by the API, a roster, its undoing or by hand: with other roles or another password, or none any longer, its sessions are over; who is deactivated loses tokens and links too.
create function end_sessions() returns trigger
    language plpgsql
    as $$
begin
    delete from session s where s.institution_id = new.institution_id and s.account_id = new.id;
    if new.deactivated_at is not null then
        delete from api_token t where t.institution_id = new.institution_id and t.account_id = new.id;
        delete from account_link l where l.institution_id = new.institution_id and l.account_id = new.id;
    end if;
    return null;
end
$$;
create trigger account_sessions_end after update of roles, password_hash, deactivated_at on account
    for each row
    when (old.roles is distinct from new.roles or old.password_hash is distinct from new.password_hash
          or old.deactivated_at is distinct from new.deactivated_at)
    execute function end_sessions();
