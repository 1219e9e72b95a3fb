package org.throughline.persistence.account;

import org.throughline.persistence.shared.NamedSql;

/**
 * The statements of signing in. Each names the institution for each of its tables. Only who signs in is looked for before an
 * institution is known, by a function of the database that tells nothing else.
 */
final class SignInSql {
    private SignInSql() {}

    /** Those who may be meant: the database looks in all institutions, or in the one that was named. */
    static final NamedSql ACCOUNTS = new NamedSql("""
            select institution_id, id, password_hash
            from accounts_to_sign_in(cast(:email as text), cast(:slug as text), cast(:most as int))
            """);

    static final NamedSql START_SESSION = new NamedSql("""
            with purged as (
                delete from session
                where institution_id = :institution and account_id = :account
                  and (expires_at <= :now or last_used_at <= :idleSince)
            )
            insert into session (institution_id, secret_hash, account_id, created_at, last_used_at, expires_at,
                                 provider_issuer, provider_subject, provider_session, id_token)
            values (:institution, :secret, :account, :now, :now, :expiresAt, :issuer, :subject, :providerSession, :idToken)
            """);

    static final NamedSql END_SESSION =
            new NamedSql("delete from session where institution_id = :institution and secret_hash = :secret");

    static final NamedSql NOTE_USE_OF_SESSION = new NamedSql("""
            update session set last_used_at = :now
            where institution_id = :institution and secret_hash = :secret and last_used_at <= :noted
            """);

    static final NamedSql NOTE_USE_OF_API_TOKEN = new NamedSql("""
            update api_token set last_used_at = :now
            where institution_id = :institution and secret_hash = :secret
              and (last_used_at is null or last_used_at <= :noted)
            """);

    static final NamedSql VIEWER_OF_SESSION = NamedSql.alone("""
            select a.institution_id, a.id as account_id, a.roles, k.id as seeker_id,
                   coalesce(k.time_zone, i.time_zone) as time_zone, null::text[] as scopes,
                   s.last_used_at <= :noted as is_use_due
            from session s
            join account a on a.institution_id = :institution and a.id = s.account_id
            join institution i on i.institution_id = :institution
            left join seeker k
                on k.institution_id = :institution and k.account_id = a.id and 'SEEKER' = any (a.roles)
            where s.institution_id = :institution and s.secret_hash = :secret
              and s.expires_at > :now and s.last_used_at > :idleSince and a.deactivated_at is null
            """);

    static final NamedSql VIEWER_OF_API_TOKEN = NamedSql.alone("""
            select a.institution_id, a.id as account_id, a.roles, k.id as seeker_id,
                   coalesce(k.time_zone, i.time_zone) as time_zone, t.scopes,
                   t.last_used_at is null or t.last_used_at <= :noted as is_use_due
            from api_token t
            join account a on a.institution_id = :institution and a.id = t.account_id
            join institution i on i.institution_id = :institution
            left join seeker k
                on k.institution_id = :institution and k.account_id = a.id and 'SEEKER' = any (a.roles)
            where t.institution_id = :institution and t.secret_hash = :secret
              and t.expires_at > :now and a.deactivated_at is null
            """);

    static final NamedSql CREATE_API_TOKEN = new NamedSql("""
            insert into api_token (institution_id, id, secret_hash, account_id, name, scopes, created_at, expires_at)
            values (:institution, :id, :secret, :account, :name, cast(:scopes as text[]), :now, :expiresAt)
            """);

    static final NamedSql API_TOKENS = new NamedSql("""
            select id, name, scopes, created_at, expires_at, last_used_at
            from api_token
            where institution_id = :institution and account_id = :account and expires_at > :now
            order by created_at desc, id desc
            """);

    static final NamedSql REVOKE_API_TOKEN = new NamedSql("""
            delete from api_token
            where institution_id = :institution and id = :id and account_id = :account
            """);

    static final NamedSql END_API_TOKEN = new NamedSql("""
            delete from api_token
            where institution_id = :institution and id = :id and secret_hash = :secret
            """);
}
