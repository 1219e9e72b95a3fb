package org.throughline.persistence.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.throughline.persistence.shared.NamedSql;
import org.throughline.persistence.tenant.ServingRole;
import org.throughline.persistence.testing.TestDatabase;

/**
 * {@code docs/scaling/citus.sql} on plain PostgreSQL, where {@code create_distributed_table} and {@code create_reference_table}
 * are functions that refuse what those of Citus refuse, and note what they were given.
 */
class CitusScriptTest {
    private static final Script SCRIPT = Script.of("citus.sql");

    private static final String NOTES =
            "create table citus_note (place int generated always as identity, name text primary key, reference boolean)";

    private static final String REFERENCE = """
            create function create_reference_table(name regclass) returns void language sql as
            $$ insert into citus_note (name, reference) values (name::text, true) $$""";

    private static final String DISTRIBUTED = """
            create function create_distributed_table(wanted regclass, wanted_column text, shard_count int default null,
                                                     colocate_with text default 'default') returns void
            language plpgsql as $$
            declare
                by_column smallint := (select attnum from pg_attribute where attrelid = wanted and attname = wanted_column);
                broken    text;
            begin
                if by_column is null then
                    raise exception '% has no %', wanted, wanted_column;
                end if;
                if colocate_with <> 'none' and not exists (select from citus_note where name = colocate_with) then
                    raise exception '% cannot lie with %, which is not distributed yet', wanted, colocate_with;
                end if;
                select string_agg(i.indexrelid::regclass::text, ', ') into broken
                from pg_index i where i.indrelid = wanted and i.indisunique and by_column <> all (i.indkey::int2[]);
                if broken is not null then
                    raise exception '% would have to be unique over all workers: %', wanted, broken;
                end if;
                select string_agg(f.conname, ', ') into broken
                from pg_constraint f
                left join citus_note n on n.name = f.confrelid::regclass::text
                where f.contype = 'f' and f.conrelid = wanted and f.confrelid <> wanted
                  and not (coalesce(n.reference, false)
                           or n.name is not null
                              and f.confkey[array_position(f.conkey, by_column)]
                                  = (select attnum from pg_attribute where attrelid = f.confrelid and attname = wanted_column));
                if broken is not null then
                    raise exception '% names rows that may lie elsewhere, or of a table that is not distributed yet: %',
                        wanted, broken;
                end if;
                if exists (select from pg_constraint f where f.contype = 'f' and f.conrelid = wanted
                           and (f.confdeltype in ('n', 'd') or f.confupdtype in ('n', 'd')) and cardinality(f.conkey) > 1) then
                    raise exception '% would be set to null by its distribution column', wanted;
                end if;
                if exists (select from pg_policy p where p.polrelid = wanted
                           and concat(pg_get_expr(p.polqual, wanted), pg_get_expr(p.polwithcheck, wanted)) ilike '%select%') then
                    raise exception '% has a policy with a sub-select', wanted;
                end if;
                insert into citus_note (name, reference) values (wanted::text, false);
            end
            $$""";

    private final TestDatabase database = TestDatabase.migrated();

    @AfterEach
    void drop() {
        database.close();
    }

    private void distribute(Script script) throws SQLException {
        try (Connection connection = database.administration().getConnection();
                Statement statement = connection.createStatement()) {
            for (String stand : List.of(NOTES, REFERENCE, DISTRIBUTED)) {
                statement.execute(stand);
            }
            script.run(connection);
        }
    }

    @Test
    void distributesEveryTableOfAnInstitutionAndNoOther() throws SQLException {
        distribute(SCRIPT);

        assertThat(answers("""
                        select c.relname::text
                        from pg_class c
                        join pg_attribute a on a.attrelid = c.oid and a.attname = 'institution_id' and not a.attisdropped
                        where c.relkind in ('r', 'p') and not c.relispartition and c.relnamespace = 'public'::regnamespace
                        order by 1""")).isEqualTo(answers("select name from citus_note order by 1"));
        assertThat(answers("select name from citus_note where reference")).containsExactly("institution");
    }

    @Test
    void keepsEachInstitutionToItself() throws SQLException {
        distribute(SCRIPT);

        assertThat(answers("select polrelid::regclass::text from pg_policy where polname = 'institution' and"
                        + " (pg_get_expr(polqual, polrelid) <> '(institution_id = current_institution())'"
                        + " or pg_get_expr(polwithcheck, polrelid) <> '(institution_id = current_institution())')"))
                .isEmpty();
        assertThat(ServingRole.isHeld(database.serving())).isTrue();
    }

    @Test
    void tellsWhichTablesStayWhereTheyAre() throws IOException {
        String text = Files.readString(Path.of("../docs/scaling/citus.sql"));

        for (String table : answers("""
                select c.relname::text from pg_class c
                where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
                  and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'institution_id')""")) {
            assertThat(text.substring(text.indexOf("These stay"))).contains(table);
        }
    }

    @Test
    void tellsOfEveryTrigger() {
        assertThat(answers("select tgname::text from pg_trigger where not tgisinternal order by 1"))
                .as("the two of which citus.sql says why they may be")
                .containsExactly("account_sessions_end", "institution_templates");
    }

    @Test
    void whatLooksOverAllInstitutionsSaysSoByAStatementThatTravels() {
        assertThat(answers("select proname::text from pg_proc where prosecdef and pronamespace = 'public'::regnamespace"
                        + " and (prosrc like '%set_config%' or prosrc not like '%set local app.keeper = ''on''%')"))
                .isEmpty();
    }

    @Test
    void isRefusedInAnotherOrder() {
        Script first = new Script(SCRIPT.statements().stream()
                .filter(sql -> !sql.contains("'interview_thread'"))
                .toList());

        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> distribute(first))
                .withMessageContaining("names rows that may lie elsewhere");
    }

    @Test
    void isRefusedWhereAKeyLeavesTheInstitutionOut() {
        new NamedSql("create unique index stray on contact (id)").update(database.dataSource(), Map.of());

        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> distribute(SCRIPT))
                .withMessageContaining("unique over all workers: stray");
    }

    private List<String> answers(String sql) {
        return new NamedSql(sql).rows(database.administration(), Map.of(), row -> row.getString(1));
    }
}
