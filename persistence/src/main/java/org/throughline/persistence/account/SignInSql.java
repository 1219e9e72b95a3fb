package org.throughline.persistence.account;

import org.throughline.domain.audit.AuditKind;
import org.throughline.persistence.audit.NotedSql;
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

    /** With the entry that somebody signed in, {@code :way} says how. */
    static final NamedSql START_SESSION =
            new NamedSql("""
            with purged as (
                delete from session
                where institution_id = :institution and account_id = :account
                  and (expires_at <= :now or last_used_at <= :idleSince)
            ), started as (
            insert into session (institution_id, secret_hash, account_id, created_at, last_used_at, expires_at,
                                 provider_issuer, provider_subject, provider_session, id_token)
            values (:institution, :secret, :account, :now, :now, :expiresAt, :issuer, :subject, :providerSession, :idToken)
            returning account_id
            )
            """ + NotedSql.entry(AuditKind.SIGN_IN, ":way", "started", "started.account_id", "null"));

    static final NamedSql END_SESSION =
            new NamedSql("""
            with ended as (
                delete from session where institution_id = :institution and secret_hash = :secret
                returning account_id
            )
            """ + NotedSql.entry(AuditKind.SIGN_OUT, "'signOut'", "ended", "ended.account_id", "null"));

    /** That this account was tried and nobody let in. */
    static final NamedSql NOTE_REFUSED =
            new NamedSql(NotedSql.entry(AuditKind.SIGN_IN_REFUSED, "'password'", "(select) tried", ":account", "null"));

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

    static final NamedSql CREATE_API_TOKEN = new NamedSql(
            """
            with made as (
                insert into api_token (institution_id, id, secret_hash, account_id, name, scopes, created_at, expires_at)
                values (:institution, :id, :secret, :account, :name, cast(:scopes as text[]), :now, :expiresAt)
                returning id, account_id
            )
            """ + NotedSql.entry(AuditKind.CREDENTIAL, "'createToken'", "made", "made.account_id", "made.id"));

    static final NamedSql API_TOKENS = new NamedSql("""
            select id, name, scopes, created_at, expires_at, last_used_at
            from api_token
            where institution_id = :institution and account_id = :account and expires_at > :now
            order by created_at desc, id desc
            """);

    static final NamedSql REVOKE_API_TOKEN = new NamedSql(
            """
            with ended as (
                delete from api_token
                where institution_id = :institution and id = :id and account_id = :account
                returning id, account_id
            )
            """ + NotedSql.entry(AuditKind.CREDENTIAL, "'revokeToken'", "ended", "ended.account_id", "ended.id"));

    static final NamedSql END_API_TOKEN = new NamedSql(
            """
            with ended as (
                delete from api_token
                where institution_id = :institution and id = :id and secret_hash = :secret
                returning id, account_id
            )
            """ + NotedSql.entry(AuditKind.CREDENTIAL, "'revokeToken'", "ended", "ended.account_id", "ended.id"));
}
