--liquibase formatted sql

--changeset throughline:institution-version
--comment Administrators change the settings over the API; who changes an older version than is stored is told so.
alter table institution add version int not null default 0;

--changeset throughline:account-name-key
--comment The order in which an administrator pages through all accounts.
alter table account
    add name_key text collate "C" not null generated always as (fold(name)) stored;
create index account_by_name on account (institution_id, name_key, id);

--changeset throughline:sessions-end-with-the-address splitStatements:false
--comment An address was somebody else's, or is not theirs any more: who came in by it signs in again by the new one, tokens that they made end, and a link that was sent there opens nothing.
create or replace function end_sessions() returns trigger
    language plpgsql
    as $$
begin
    delete from session s where s.institution_id = new.institution_id and s.account_id = new.id;
    if new.deactivated_at is not null or old.email_key is distinct from new.email_key then
        delete from api_token t where t.institution_id = new.institution_id and t.account_id = new.id;
        delete from account_link l where l.institution_id = new.institution_id and l.account_id = new.id;
    end if;
    return null;
end
$$;
drop trigger account_sessions_end on account;
create trigger account_sessions_end after update of roles, password_hash, deactivated_at, email on account
    for each row
    when (old.roles is distinct from new.roles or old.password_hash is distinct from new.password_hash
          or old.deactivated_at is distinct from new.deactivated_at or old.email_key is distinct from new.email_key)
    execute function end_sessions();
