package org.throughline.persistence.account;

import org.throughline.domain.audit.AuditKind;
import org.throughline.persistence.audit.NotedSql;
import org.throughline.persistence.shared.NamedSql;

/** The statements of people who sign in at an identity provider. */
final class ExternalSql {
    private ExternalSql() {}

    static final NamedSql INSTITUTION = new NamedSql("select institution_of_slug(cast(:slug as text))");

    static final NamedSql ACCOUNT = new NamedSql("""
            select a.id, a.deactivated_at is not null as is_deactivated
            from external_identity e
            join account a on a.institution_id = :institution and a.id = e.account_id
            where e.institution_id = :institution and e.issuer = :issuer and e.subject = :subject
            """);

    /** One who is somebody else for the same provider is left alone. */
    static final NamedSql LINK = new NamedSql("""
            insert into external_identity (institution_id, issuer, subject, account_id, created_at)
            select :institution, :issuer, :subject, a.id, :now
            from account a
            where a.institution_id = :institution and a.email_key = lower(:email) and a.deactivated_at is null
            on conflict do nothing
            """);

    static final NamedSql IS_DEACTIVATED = new NamedSql("""
            select from account a
            where a.institution_id = :institution and a.email_key = lower(:email) and a.deactivated_at is not null
            limit 1
            """);

    static final NamedSql CREATE = new NamedSql("""
            with made as (
                insert into account (institution_id, id, email, name, roles)
                values (:institution, :account, :email, :name, cast(:roles as text[]))
                on conflict do nothing
                returning id
            )
            insert into external_identity (institution_id, issuer, subject, account_id, created_at)
            select :institution, :issuer, :subject, made.id, :now from made
            """);

    static final NamedSql SET_ROLES = new NamedSql("""
            update account set roles = cast(:roles as text[]), version = version + 1
            where institution_id = :institution and id = :account
              and not (roles @> cast(:roles as text[]) and roles <@ cast(:roles as text[]))
            """);

    static final NamedSql MAKE_SEEKER = new NamedSql("""
            insert into seeker (institution_id, id, account_id, level, time_zone)
            select :institution, :seeker, a.id, 'STUDENT', i.time_zone
            from account a
            join institution i on i.institution_id = :institution
            where a.institution_id = :institution and a.id = :account and 'SEEKER' = any (a.roles)
            on conflict do nothing
            """);

    static final NamedSql VIEWER = NamedSql.alone("institution_of_slug(cast(:slug as text))", """
            select a.institution_id, a.id as account_id, a.roles, k.id as seeker_id,
                   coalesce(k.time_zone, i.time_zone) as time_zone, a.deactivated_at is not null as is_deactivated
            from institution i
            join external_identity e on e.institution_id = i.institution_id
            join account a on a.institution_id = i.institution_id and a.id = e.account_id
            left join seeker k on k.institution_id = i.institution_id and k.account_id = a.id
            where i.slug = :slug and e.issuer = :issuer and e.subject = :subject
            """);

    static final NamedSql ORIGIN = new NamedSql("""
            select provider_issuer, provider_subject, provider_session, id_token
            from session
            where institution_id = :institution and secret_hash = :secret and provider_issuer is not null
            """);

    /** The provider knows nothing of institutions. */
    static final NamedSql INSTITUTIONS_OF_SESSIONS = new NamedSql("""
            select institutions_with_sessions(cast(:issuer as text), cast(:subject as text), cast(:session as text))
            """);

    static final NamedSql END_SESSIONS =
            new NamedSql("""
            with ended as (
                delete from session s
                where s.institution_id = :institution and s.provider_issuer = :issuer
                  and (cast(:subject as text) is null or s.provider_subject = :subject)
                  and (cast(:session as text) is null or s.provider_session = :session)
                returning s.account_id
            )
            """ + NotedSql.entries(AuditKind.SIGN_OUT, "'provider'", "ended", "ended.account_id", "null"));

    /** That somebody for whom the provider vouches was not let in, for the account that they or their address have. */
    static final NamedSql NOTE_REFUSED =
            new NamedSql("""
            with tried as (
                select a.id
                from account a
                where a.institution_id = :institution
                  and (a.email_key = lower(cast(:email as text))
                       or a.id in (select e.account_id from external_identity e
                                   where e.institution_id = :institution and e.issuer = :issuer and e.subject = :subject))
            )
            """ + NotedSql.entries(AuditKind.SIGN_IN_REFUSED, "'provider'", "tried", "tried.id", "null"));
}
