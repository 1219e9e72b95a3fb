--liquibase formatted sql

--changeset throughline:audit-kinds
--comment Sign-ins, what they are made with, and what is taken away as a file.
alter table audit_entry drop constraint audit_entry_kind_check;
alter table audit_entry add constraint audit_entry_kind_check check (kind in (
    'CHANGE', 'LOOK', 'EXPORT', 'REFUSAL', 'SIGN_IN', 'SIGN_IN_REFUSED', 'SIGN_OUT', 'CREDENTIAL'));

--changeset throughline:audit-no-words
--comment Names of operations and network addresses: neither can hold what somebody wrote, or an e-mail address, which could not be erased here any more.
alter table audit_entry add constraint audit_entry_what_check check (what ~ '^[A-Za-z_.]{1,100}$');
alter table audit_entry add constraint audit_entry_address_check check (address ~ '^[^@[:space:]]{1,100}$');

--changeset throughline:audit-append-only
--comment The serving role may not change or delete entries at all. These hold for an owner who serves too: restrictive policies only take away.
create policy never_changed on audit_entry as restrictive for update using (false);
create policy deleted_when_old on audit_entry as restrictive for delete
    using (current_setting('app.keeper', true) = 'on' and happened_at < now() - interval '30 days');

--changeset throughline:audit-remove-old splitStatements:false
--comment The only way in which entries of the institution go: the oldest first, and none that is younger than thirty days, whatever is asked. Gives how many went.
create function remove_old_audit_entries(days int, most int) returns int
    language plpgsql strict security definer set search_path = public, pg_temp
    as $$
declare
    removed int;
begin
    perform set_config('app.keeper', 'on', true);
    delete from audit_entry e
    where e.institution_id = current_institution()
      and e.id in (select o.id
                   from audit_entry o
                   where o.institution_id = current_institution()
                     and o.happened_at < now() - make_interval(days => least(greatest(days, 30), 36525))
                   order by o.happened_at, o.id
                   limit most);
    get diagnostics removed = row_count;
    perform set_config('app.keeper', '', true);
    return removed;
end
$$;
revoke execute on function remove_old_audit_entries(int, int) from public;
