package org.throughline.imports.roster;

import static org.throughline.imports.roster.RosterSql.PERSON;
import static org.throughline.imports.roster.RosterSql.refusal;

import java.sql.SQLException;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.imports.target.Work;

/**
 * Whom the rows are about: the account with the same external key; else with the same e-mail address, an active one before
 * one that was deactivated; else with the same user name. Rows that would mix up two people are rejected.
 */
final class RosterIdentity {
    /** A deactivated account gives its address free: it is not the one meant when the external keys say otherwise. */
    private static final String FIND = """
            with mailbox as (
                select distinct on (lower(a.email)) lower(a.email) as email_key, a.id, a.external_key,
                       a.deactivated_at is null as active
                from account a
                where a.institution_id = :institution
                order by lower(a.email), a.deactivated_at is not null, a.deactivated_at desc, a.id desc
            ), found as (
                select f.place, k.id as by_key, u.id as by_username,
                       case when m.active
                              or (k.id is null or k.id = m.id)
                             and (f.external_key is null or m.external_key is null or f.external_key = m.external_key)
                            then m.id end as by_email
                from {staging} f
                left join account k on k.institution_id = :institution and k.external_key = f.external_key
                left join mailbox m on m.email_key = f.email_key
                left join account u on u.institution_id = :institution and lower(u.username) = f.username_key
            )
            update {staging} s
            set by_key = f.by_key, by_email = f.by_email, by_username = f.by_username,
                account_id = coalesce(f.by_key, f.by_email, f.by_username)
            from found f
            where s.place = f.place""";

    private static final String KEY_AND_EMAIL_DIFFER = refusal(
                    Fact.EMAIL.place(),
                    RefusalCode.CONFLICTING,
                    "%s || ' is ' || k.name || ' <' || k.email || '>, but ' || %s || ' is ' || %s || '.'"
                            .formatted(cell(Fact.EXTERNAL_KEY), cell(Fact.EMAIL), PERSON))
            + """
            from {staging} s
            join account k on k.institution_id = :institution and k.id = s.by_key
            join account a on a.institution_id = :institution and a.id = s.by_email
            where s.by_key <> s.by_email""";

    private static final String HAS_ANOTHER_KEY = refusal(
                    Fact.EXTERNAL_KEY.place(),
                    RefusalCode.CONFLICTING,
                    "case when s.by_email is not null then %s else %s end || ' is ' || %s || ', whose external key is '"
                                    .formatted(cell(Fact.EMAIL), cell(Fact.USERNAME), PERSON)
                            + " || a.external_key || ', but ' || %s || ' is ' || s.external_key || '.'"
                                    .formatted(Fact.EXTERNAL_KEY.place()))
            + """
            from {staging} s
            join account a on a.institution_id = :institution and a.id = s.account_id
            where s.by_key is null and s.external_key is not null and a.external_key is not null""";

    private static final String USERNAME_IS_ANOTHERS = refusal(
                    Fact.USERNAME.place(),
                    RefusalCode.CONFLICTING,
                    "%s || ' is ' || %s || ', but ' || case when s.by_key is not null then %s else %s end || ' is ' || o.name || ' <' || o.email || '>.'"
                            .formatted(cell(Fact.USERNAME), PERSON, cell(Fact.EXTERNAL_KEY), cell(Fact.EMAIL)))
            + """
            from {staging} s
            join account a on a.institution_id = :institution and a.id = s.by_username
            join account o on o.institution_id = :institution and o.id = s.account_id
            where s.by_username <> s.account_id""";

    private static final String ADDRESS_IS_TAKEN = refusal(
                    Fact.ACTIVE.place(),
                    RefusalCode.CONFLICTING,
                    "o.email || ' is ' || o.name || ' by now: the account cannot become active again with it.'")
            + """
            from {staging} s
            join account a on a.institution_id = :institution and a.id = s.account_id
            join account o on o.institution_id = :institution and lower(o.email) = lower(coalesce(s.email, a.email))
            where s.active and a.deactivated_at is not null and o.deactivated_at is null and o.id <> a.id""";

    private RosterIdentity() {}

    /** Finds out, and rejects what contradicts itself. */
    static void run(Work work) throws SQLException {
        work.run(FIND);
        work.reject(KEY_AND_EMAIL_DIFFER);
        work.reject(HAS_ANOTHER_KEY);
        work.reject(USERNAME_IS_ANOTHERS);
        work.reject(ADDRESS_IS_TAKEN);
    }

    /** SQL: a column's name in the file, and what the row says there. */
    private static String cell(Fact fact) {
        return "%s || ' ' || s.%s".formatted(fact.place(), fact.column());
    }
}
