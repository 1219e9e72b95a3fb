package org.throughline.imports.linkedin;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.imports.ImportReport;
import org.throughline.imports.ImportedFile;
import org.throughline.persistence.testing.DatabaseTest;
import org.throughline.persistence.testing.TestDatabase;

/** The time limits are far from what it takes; they catch a plan that goes through the network once for each person. */
@DatabaseTest
@Timeout(60)
class LargeImportTest {
    private static final int ROWS = 20_000;
    private static final int PEOPLE = 2_000;

    @Test
    void importsTwentyThousandPeopleAndKnowsThemAllAgain(TestDatabase database) {
        Network network = Network.of(database.dataSource());
        ImportedFile file = Files.generated(ROWS, Files::person);

        ImportReport first = network.imports(file);
        assertThat(first.read()).isEqualTo(ROWS);
        assertThat(first.created()).isEqualTo(ROWS);
        assertThat(network.size()).isEqualTo(ROWS);
        assertThat(network.organizations()).hasSize(500);

        List<String> before = network.everything();
        assertThat(before).hasSize(ROWS + 500 + ROWS / 10);
        ImportReport second = network.imports(file);
        assertThat(second.unchanged()).isEqualTo(ROWS);
        assertThat(second.message()).isEqualTo("Nothing changed: all 20000 people were known already.");
        assertThat(network.everything()).isEqualTo(before);
    }

    @Test
    void importsTwentyThousandPeopleWithoutProfiles(TestDatabase database) {
        Network network = Network.of(database.dataSource());
        ImportedFile file = Files.generated(
                ROWS,
                number -> "Vor%1$d,Nach,,%2$s,Firma %3$d,,"
                        .formatted(number, number % 2 == 0 ? "" : number + "@example.org", number % 500));
        assertThat(network.imports(file).created()).isEqualTo(ROWS);
        assertThat(network.imports(file).unchanged()).isEqualTo(ROWS);
    }

    /** Only profiles and organisations are unique in the database: whoever has neither is where imports could collide. */
    @ParameterizedTest
    @ValueSource(strings = {"Vor%1$d,Nach%1$d,linkedin.com/in/person-%1$d,,Firma,,", "Vor%d,Nach,,,,,"})
    void importsOneFileTwentyTimesAtOnceAndAddsEachPersonOnce(String row, TestDatabase database) throws Exception {
        Network network = Network.of(database.dataSource());
        ImportedFile file = Files.generated(PEOPLE, row::formatted);
        List<ImportReport> reports = atOnce(20, () -> network.imports(file));
        assertThat(reports.stream().mapToLong(ImportReport::created).sum()).isEqualTo(PEOPLE);
        assertThat(reports.stream().mapToLong(ImportReport::unchanged).sum()).isEqualTo(19 * PEOPLE);
        assertThat(network.size()).isEqualTo(PEOPLE);
    }

    @Test
    void startsAnewWhenAPersonOfTheFileIsWrittenDownAtTheSameMoment(TestDatabase database) throws Exception {
        Network network = Network.of(database.dataSource());
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try (Connection writing = database.dataSource().getConnection();
                Statement statement = writing.createStatement()) {
            writing.setAutoCommit(false);
            statement.execute("""
                    insert into contact (institution_id, id, seeker_id, name, title, source, linked_in_url, linked_in_key)
                    values ('%s', '%s', '%s', 'Written by hand', 'Poet', 'MANUAL', 'linkedin.com/in/person-7', 'person-7')""".formatted(network.institutionId(), Network.newId(), network.seekerId()));
            Future<ImportReport> report = threads.submit(() -> network.imports(Files.generated(10, Files::person)));
            awaitSomebodyWaiting(database, report);
            writing.commit();

            assertThat(report.get().created()).isEqualTo(9);
            assertThat(report.get().updated()).isEqualTo(1);
            assertThat(network.named("Written by hand").title()).contains("Poet");
        } finally {
            threads.shutdownNow();
        }
    }

    private static void awaitSomebodyWaiting(TestDatabase database, Future<?> task) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            boolean waiting = false;
            while (!waiting && !task.isDone()) {
                try (ResultSet row = statement.executeQuery("select exists (select from pg_locks where not granted)")) {
                    row.next();
                    waiting = row.getBoolean(1);
                }
            }
        }
    }

    private static <T> List<T> atOnce(int times, Callable<T> task) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(Collections.nCopies(times, task))) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
