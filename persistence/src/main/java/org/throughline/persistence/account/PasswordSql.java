package org.throughline.persistence.account;

import org.throughline.domain.audit.AuditKind;
import org.throughline.persistence.audit.NotedSql;
import org.throughline.persistence.shared.NamedSql;

/** The statements that set passwords. That sessions end when one is set is the database's own rule. */
final class PasswordSql {
    private PasswordSql() {}

    static final NamedSql ACCOUNT = new NamedSql("""
            select a.email, a.name, i.name as institution, i.slug, a.password_hash
            from account a
            join institution i on i.institution_id = :institution
            where a.institution_id = :institution and a.id = :account and a.deactivated_at is null
            """);

    /** Two who change the same password at once do not both succeed. */
    static final NamedSql CHANGE = new NamedSql(
            """
            with changed as (
                update account set password_hash = :hash, version = version + 1
                where institution_id = :institution and id = :account and deactivated_at is null
                  and password_hash = :before
                returning id
            )
            """ + NotedSql.entry(AuditKind.CREDENTIAL, "'changePassword'", "changed", "changed.id", "null"));

    /** That somebody who is signed in did not know the password. */
    static final NamedSql NOTE_REFUSED =
            new NamedSql(NotedSql.entry(AuditKind.REFUSAL, "'changePassword'", "(select) tried", ":account", "null"));

    static final NamedSql WITHOUT_PASSWORD = new NamedSql("""
            select a.email
            from account a
            where a.institution_id = :institution and a.deactivated_at is null and a.password_hash is null
              and a.email_key > lower(:after)
              and not exists (select from external_identity e
                              where e.institution_id = :institution and e.account_id = a.id)
            order by a.email_key
            limit :most
            """);

    /** {@code :by} is the administrator who makes them; null on the command line, which leaves no entries. */
    static final NamedSql MAKE_LINKS = new NamedSql("""
            with asked as (
                select distinct on (a.id) a.id, a.email, a.password_hash is null as is_first, e.secret, e.turn
                from unnest(cast(:emails as text[]), cast(:secrets as bytea[])) with ordinality as e(email, secret, turn)
                join account a on a.institution_id = :institution and a.email_key = lower(e.email)
                where a.deactivated_at is null
                order by a.id, e.turn
            ), made as (
                insert into account_link (institution_id, secret_hash, account_id, created_at, expires_at)
                select :institution, k.secret, k.id, :now, case when k.is_first then :firstEnds else :resetEnds end
                from asked k
                order by k.id
                on conflict (institution_id, account_id) do update
                set secret_hash = excluded.secret_hash, created_at = excluded.created_at, expires_at = excluded.expires_at
                returning account_id, expires_at
            ), noted as (
                %s
            )
            select k.email, k.turn, k.is_first, m.expires_at
            from made m
            join asked k on k.id = m.account_id
            order by k.turn
            """.formatted(NotedSql.entries(
            AuditKind.CREDENTIAL,
            "'inviteAccount'",
            "made where cast(:by as uuid) is not null",
            ":by",
            "made.account_id")));

    static final NamedSql HOLDER = new NamedSql("""
            select a.id, a.email, a.name, i.name as institution, i.slug
            from account_link l
            join account a on a.institution_id = :institution and a.id = l.account_id
            join institution i on i.institution_id = :institution
            where l.institution_id = :institution and l.secret_hash = :secret
              and l.expires_at > :now and a.deactivated_at is null
            """);

    /** One statement: of two who use a link at once, one has it. */
    static final NamedSql USE_LINK =
            new NamedSql("""
            with used as (
                delete from account_link l
                where l.institution_id = :institution and l.secret_hash = :secret and l.expires_at > :now
                returning l.account_id
            ), ended as (
                delete from api_token t using used u
                where t.institution_id = :institution and t.account_id = u.account_id
            ), changed as (
                update account a set password_hash = :hash, version = a.version + 1
                from used u
                where a.institution_id = :institution and a.id = u.account_id and a.deactivated_at is null
                returning a.id
            )
            """ + NotedSql.entry(AuditKind.CREDENTIAL, "'useLink'", "changed", "changed.id", "null"));
}
