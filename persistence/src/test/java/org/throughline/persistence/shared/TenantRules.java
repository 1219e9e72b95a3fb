package org.throughline.persistence.shared;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * What the catalog of a database must show so that its institutions can be distributed: every table is a tenant's, and
 * the institution leads each of its keys and indexes.
 */
public final class TenantRules {
    /** Tables that belong to no institution. */
    private static final String OF_NO_INSTITUTION =
            "('databasechangelog', 'databasechangeloglock', 'sign_in_attempt', 'sign_in_journey', "
                    + "'job_instance', 'job_execution', 'step_execution', 'partition_execution')";
    /** The directory of institutions is found by slug before an institution is known. */
    private static final String DIRECTORY = "('institution_slug_key')";

    private static final String TABLES = """
            with tables as (
                select c.oid, c.relname, a.attnum, a.attnotnull
                from pg_class c
                join pg_namespace n on n.oid = c.relnamespace
                left join pg_attribute a on a.attrelid = c.oid and a.attname = 'institution_id' and not a.attisdropped
                where c.relkind in ('r', 'p', 'm') and n.nspname not in ('pg_catalog', 'information_schema')
                  and n.nspname not like 'pg_toast%' and c.relname not in
            """ + OF_NO_INSTITUTION + ")\n";

    private static final List<String> QUESTIONS = List.of(
            TABLES + "select relname || ' has no institution_id' from tables where attnum is null",
            TABLES + "select relname || '.institution_id may be null' from tables where not attnotnull",
            TABLES + """
                    select relname || ' has no primary key' from tables
                    where not exists (select from pg_index where indrelid = oid and indisprimary)
                    """,
            TABLES + """
                    select i.indexrelid::regclass || ' does not start with institution_id'
                    from pg_index i join tables t on t.oid = i.indrelid
                    where i.indkey[0] is distinct from t.attnum and i.indexrelid::regclass::text not in
                    """ + DIRECTORY,
            TABLES + """
                    select f.conname || ' does not start with institution_id on both sides'
                    from pg_constraint f
                    join tables t on t.oid = f.conrelid
                    left join tables r on r.oid = f.confrelid
                    where f.contype = 'f'
                      and (f.conkey[1] is distinct from t.attnum or f.confkey[1] is distinct from r.attnum)
                    """,
            """
            select f.conname || ' sets columns to null or to a default'
            from pg_constraint f
            where f.contype = 'f' and cardinality(f.conkey) > 1
              and (f.confdeltype in ('n', 'd') or f.confupdtype in ('n', 'd'))
            """);

    private TenantRules() {}

    /** Each rule that the database breaks, in words. */
    public static List<String> brokenIn(DataSource dataSource) {
        return QUESTIONS.stream()
                .flatMap(question -> answers(dataSource, question))
                .sorted()
                .toList();
    }

    private static Stream<String> answers(DataSource dataSource, String question) {
        return new NamedSql(question).rows(dataSource, Map.of(), row -> row.getString(1)).stream();
    }
}
