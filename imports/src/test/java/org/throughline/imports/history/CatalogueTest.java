package org.throughline.imports.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.throughline.persistence.testing.DatabaseTest;
import org.throughline.persistence.testing.TestDatabase;

@DatabaseTest
class CatalogueTest {
    private record Stored(String table, String column, String type, boolean needed, boolean generated) {
        @Override
        public String toString() {
            return table + "." + column;
        }
    }

    @Test
    void everyColumnThatIsStoredIsExportedOrLeftOutForAReason(TestDatabase database) throws SQLException {
        assertThat(forgotten(database)).isEmpty();
    }

    @Test
    void aColumnThatNobodyThoughtOfIsFound(TestDatabase database) throws SQLException {
        execute(database, "alter table contact add shoe_size int");
        execute(database, "create table pet (institution_id uuid, name text)");

        assertThat(forgotten(database)).containsExactly("contact.shoe_size", "pet.institution_id", "pet.name");
    }

    @Test
    void everyColumnOfTheCatalogueIsStored(TestDatabase database) throws SQLException {
        Set<String> stored = stored(database).stream().map(Stored::toString).collect(Collectors.toSet());

        Catalogue.all()
                .forEach(entry -> entry.columns()
                        .forEach(column -> assertThat(stored).contains(entry.table() + "." + column.name())));
    }

    @Test
    void whatTheDatabaseNeedsIsRequiredOrHasADefault(TestDatabase database) throws SQLException {
        for (Stored stored : stored(database)) {
            column(stored)
                    .filter(column -> stored.needed && !column.is(Column.Mark.TOLD))
                    .ifPresent(column -> assertThat(column.is(Column.Mark.REQUIRED)
                                    || column.whenNew().isPresent())
                            .as("%s", stored)
                            .isTrue());
        }
    }

    @Test
    void aTableComesAfterThoseItRefersTo() {
        Set<String> before = new HashSet<>();
        for (Entry entry : Catalogue.all()) {
            entry.columns()
                    .forEach(column -> column.link()
                            .ifPresent(
                                    link -> assertThat(before).as(entry.name()).contains(link.entry())));
            before.add(entry.name());
        }
    }

    @Test
    void everyReferenceToARowIsALink(TestDatabase database) throws SQLException {
        for (Stored stored : stored(database)) {
            column(stored)
                    .ifPresent(column -> assertThat(column.link().isPresent())
                            .as("%s", stored)
                            .isEqualTo(stored.type.equals("uuid")));
        }
    }

    @Test
    void noSecretIsExported() {
        assertThat(Catalogue.all().stream().flatMap(entry -> entry.columns().stream()))
                .extracting(Column::name)
                .noneMatch(name -> name.contains("hash") || name.contains("secret"));
    }

    private static Optional<Column> column(Stored stored) {
        return Catalogue.all().stream()
                .filter(entry -> entry.table().equals(stored.table))
                .flatMap(entry -> entry.columns().stream())
                .filter(column -> column.name().equals(stored.column))
                .findAny();
    }

    private static List<String> forgotten(TestDatabase database) throws SQLException {
        return stored(database).stream()
                .filter(stored -> !stored.generated
                        && column(stored).isEmpty()
                        && LeftOut.reason(stored.table).isEmpty())
                .filter(stored -> !isInCatalogue(stored.table)
                        || LeftOut.reason(stored.table, stored.column).isEmpty())
                .map(Stored::toString)
                .toList();
    }

    private static boolean isInCatalogue(String table) {
        return Catalogue.all().stream().anyMatch(entry -> entry.table().equals(table));
    }

    /** Every column of every table that has an institution. */
    private static List<Stored> stored(TestDatabase database) throws SQLException {
        List<Stored> stored = new ArrayList<>();
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select c.table_name, c.column_name, c.udt_name,
                               c.is_nullable = 'NO' and c.column_default is null, c.is_generated = 'ALWAYS'
                        from information_schema.columns c
                        join information_schema.tables t using (table_schema, table_name)
                        where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
                          and exists (select from information_schema.columns i
                                      where i.table_schema = 'public' and i.table_name = c.table_name
                                        and i.column_name = 'institution_id')
                        order by c.table_name, c.ordinal_position""")) {
            while (row.next()) {
                stored.add(new Stored(
                        row.getString(1), row.getString(2), row.getString(3), row.getBoolean(4), row.getBoolean(5)));
            }
        }
        return stored;
    }

    private static void execute(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
