--liquibase formatted sql

--changeset throughline:erased-contact
--comment Somebody asked to be forgotten: what is left of the contact holds the chain of referrals together, and says nothing of the person.
alter table contact add erased_at timestamptz;
create index contact_erased on contact (institution_id, seeker_id) where erased_at is not null;

--changeset throughline:erased-identity
--comment Who asked to be forgotten is not imported again without notice. Kept are hashes under a key of the institution, not addresses. The key is kept as the two pads of HMAC-SHA-256.
create table erasure_key (
    institution_id  uuid primary key references institution,
    inner_pad       bytea not null,
    outer_pad       bytea not null,
    created_at      timestamptz not null
);
create table erased_identity (
    institution_id  uuid not null references institution,
    kind            text not null check (kind in ('EMAIL', 'PROFILE')),
    hash            bytea not null,
    erased_at       timestamptz not null,
    primary key (institution_id, kind, hash)
);

call protect_by_institution('erasure_key');
call protect_by_institution('erased_identity');

--changeset throughline:keyed-hash
create function keyed_hash(inner_pad bytea, outer_pad bytea, word text) returns bytea
    language sql immutable strict parallel safe
    return sha256(outer_pad || sha256(inner_pad || convert_to(word, 'UTF8')));

--changeset throughline:hidden-batch
--comment C9: a batch of shared insights of which one was erased is never shown again, for what is left would tell which one went.
create table hidden_batch (
    institution_id  uuid not null references institution,
    batch_id        uuid not null,
    hidden_at       timestamptz not null,
    primary key (institution_id, batch_id)
);
call protect_by_institution('hidden_batch');
create or replace view published_insight with (security_invoker = true) as
    select i.institution_id, i.batch_id, i.seeker_id, i.source_person, i.kind, i.topic, i.source_role, i.source_sector, i.insight
    from insight i
    where i.batch_id is not null
      and not exists (select from hidden_batch h where h.institution_id = i.institution_id and h.batch_id = i.batch_id)
      and not exists (
        select from insight x
        left join interview_thread t
          on t.institution_id = x.institution_id and t.seeker_id = x.seeker_id and t.id = x.thread_id and t.deleted_at is null
        left join contact c
          on c.institution_id = x.institution_id and c.seeker_id = x.seeker_id and c.id = x.contact_id and c.deleted_at is null
        where x.institution_id = i.institution_id and x.batch_id = i.batch_id
          and (x.sharing <> 'SHAREABLE' or x.deleted_at is not null or t.held_at is null or t.practice or c.id is null));
