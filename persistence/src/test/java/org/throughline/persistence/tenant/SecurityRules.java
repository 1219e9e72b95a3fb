package org.throughline.persistence.tenant;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.throughline.persistence.shared.NamedSql;

/** What the catalog of a database must show so that no statement can see or change the rows of another institution. */
public final class SecurityRules {
    private static final String TABLES = """
            with tables as (
                select c.oid, c.relname, c.relowner, c.relrowsecurity, c.relforcerowsecurity
                from pg_class c
                join pg_namespace n on n.oid = c.relnamespace
                join pg_attribute a on a.attrelid = c.oid and a.attname = 'institution_id' and not a.attisdropped
                where c.relkind in ('r', 'p', 'm') and n.nspname not in ('pg_catalog', 'information_schema')
                  and n.nspname not like 'pg_temp%'
            )
            """;

    private static final List<String> QUESTIONS = List.of(
            TABLES + "select relname || ' has no row-level security' from tables where not relrowsecurity",
            TABLES + "select relname || ' does not FORCE it' from tables where not relforcerowsecurity",
            TABLES + """
                    select relname || ' has no policy of its institution' from tables
                    where not exists (
                        select from pg_policy p
                        where p.polrelid = tables.oid and p.polcmd = '*' and p.polpermissive and p.polroles = '{0}'
                          and pg_get_expr(p.polqual, p.polrelid) = '(institution_id = ( SELECT current_institution() AS current_institution))'
                          and pg_get_expr(p.polwithcheck, p.polrelid) = '(institution_id = ( SELECT current_institution() AS current_institution))')
                    """,
            TABLES + """
                    select relname || ' has the policy ' || p.polname
                    from tables join pg_policy p on p.polrelid = tables.oid
                    where p.polname <> 'institution' and p.polpermissive
                      and (p.polname <> 'keeper' or p.polcmd <> 'r' or p.polroles <> array[relowner]
                           or pg_get_expr(p.polqual, p.polrelid)
                              <> '(current_setting(''app.keeper''::text, true) = ''on''::text)')
                    """,
            TABLES
                    + "select relname || ' belongs to the serving role' from tables where pg_has_role(:role, relowner, 'member')",
            """
            select rolname || ' may bypass row-level security' from pg_roles
            where rolname = :role and (rolsuper or rolbypassrls)""",
            """
            select p.proname || '() looks over all institutions for everybody' from pg_proc p
            where p.prosecdef and p.pronamespace = 'public'::regnamespace
              and exists (select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a where a.grantee = 0)""",
            """
            select p.proname || '() has no search_path of its own' from pg_proc p
            where p.prosecdef and p.pronamespace = 'public'::regnamespace
              and not exists (select from unnest(p.proconfig) c where c like 'search_path=%')""",
            """
            select c.relname || ' is a view that reads with the rights of its owner' from pg_class c
            where c.relkind = 'v' and c.relnamespace = 'public'::regnamespace
              and not coalesce('security_invoker=true' = any(c.reloptions), false)""");

    private SecurityRules() {}

    /** Each rule that the database breaks, in words. */
    public static List<String> brokenIn(DataSource database, String role) {
        return QUESTIONS.stream()
                .flatMap(question -> answers(database, question, role))
                .sorted()
                .toList();
    }

    private static Stream<String> answers(DataSource database, String question, String role) {
        return new NamedSql(question).rows(database, Map.of("role", role), row -> row.getString(1)).stream();
    }
}
