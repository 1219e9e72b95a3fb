--liquibase formatted sql

--changeset throughline:external-identity
--comment Who somebody is for an identity provider. Subjects are never given twice by one issuer; addresses are.
create table external_identity (
    institution_id  uuid not null,
    issuer          text not null,
    subject         text not null,
    account_id      uuid not null,
    created_at      timestamptz not null,
    primary key (institution_id, issuer, subject),
    foreign key (institution_id, account_id) references account on delete cascade
);
create unique index external_identity_account on external_identity (institution_id, account_id, issuer);

--changeset throughline:session-of-a-provider
--comment Sessions that began at an identity provider end there too. The ID token is what the provider wants to see when somebody signs out; it opens nothing here.
alter table session
    add provider_issuer   text,
    add provider_subject  text,
    add provider_session  text,
    add id_token          text,
    add check ((provider_issuer is null) = (provider_subject is null));
create index session_provider on session (institution_id, provider_issuer, provider_subject)
    where provider_issuer is not null;

--changeset throughline:sign-in-journey
--comment Somebody is away, signing in at the identity provider. It belongs to no institution: which one is meant is not known yet.
create table sign_in_journey (
    state_hash     bytea primary key,
    nonce          text not null,
    code_verifier  text not null,
    return_to      text not null,
    expires_at     timestamptz not null
);
create index sign_in_journey_age on sign_in_journey (expires_at);
