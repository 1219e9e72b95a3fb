-- An administrator of the first institution, with an API token, for imports.
create table bench.admin as
select institution_id, bench.id('2025-01-05 08:00+00', 'admin', 1) as id, sha256(convert_to('an administrator of the benchmark', 'UTF8')) as secret
from institution order by slug limit 1;

insert into account (institution_id, id, email, name, roles)
select institution_id, id, 'admin@institution.example', 'An administrator', '{ADMIN}' from bench.admin;

insert into api_token (institution_id, id, secret_hash, account_id, name, expires_at)
select institution_id, bench.id('2025-01-05 08:00+00', 'token of an admin', 1), sha256(secret), id, 'benchmark', timestamptz '2100-01-01 00:00+00'
from bench.admin;
