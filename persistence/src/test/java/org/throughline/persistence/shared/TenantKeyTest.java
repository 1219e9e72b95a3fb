package org.throughline.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.persistence.testing.DatabaseTest;
import org.throughline.persistence.testing.TestDatabase;

@DatabaseTest
class TenantKeyTest {
    @Test
    void theInstitutionLeadsEveryKeyAndIndex(TestDatabase database) {
        assertThat(TenantRules.brokenIn(database.dataSource())).isEmpty();
    }

    @Test
    void thereAreTablesToLookAt(TestDatabase database) {
        List<String> tables = new NamedSql(
                        "select table_name from information_schema.columns where column_name = 'institution_id'")
                .rows(database.dataSource(), Map.of(), row -> row.getString(1));

        assertThat(tables)
                .contains("institution", "account", "session", "contact", "contact_point", "thread_event", "referral");
    }

    @Test
    void aTableOfNoInstitutionIsFound(TestDatabase database) {
        execute(database, "create table stray (id uuid primary key)");

        assertThat(TenantRules.brokenIn(database.dataSource()))
                .containsExactly("stray has no institution_id", "stray_pkey does not start with institution_id");
    }

    @Test
    void aTableInAnotherSchemaIsFound(TestDatabase database) {
        execute(database, "create schema elsewhere");
        execute(database, "create table elsewhere.hidden (id uuid)");

        assertThat(TenantRules.brokenIn(database.dataSource()))
                .containsExactly("hidden has no institution_id", "hidden has no primary key");
    }

    @Test
    void eachWrongKeyAndIndexOfATableIsFound(TestDatabase database) {
        execute(database, """
                create table bad (
                    institution_id uuid,
                    id             uuid not null,
                    contact_id     uuid,
                    name           text,
                    primary key (id),
                    constraint bad_name unique (name, institution_id),
                    constraint bad_order foreign key (contact_id, institution_id) references contact (id, institution_id),
                    constraint bad_null foreign key (institution_id, contact_id) references contact on delete set null,
                    constraint bad_self foreign key (id) references bad
                )
                """, "create unique index contact_turned on contact (id, institution_id)");
        execute(database, "create index bad_expression on bad (lower(name), institution_id)");
        execute(database, "create index bad_partial on bad (contact_id) where contact_id is not null");
        execute(database, "create index good on bad (institution_id, lower(name))");

        assertThat(TenantRules.brokenIn(database.dataSource()))
                .containsExactly(
                        "bad.institution_id may be null",
                        "bad_expression does not start with institution_id",
                        "bad_name does not start with institution_id",
                        "bad_null sets columns to null or to a default",
                        "bad_order does not start with institution_id on both sides",
                        "bad_partial does not start with institution_id",
                        "bad_pkey does not start with institution_id",
                        "bad_self does not start with institution_id on both sides",
                        "contact_turned does not start with institution_id");
    }

    private static void execute(TestDatabase database, String statement, String... before) {
        for (String first : before) {
            new NamedSql(first).update(database.dataSource(), Map.of());
        }
        new NamedSql(statement).update(database.dataSource(), Map.of());
    }
}
