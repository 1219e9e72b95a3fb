package org.throughline.imports.addressbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.throughline.imports.Network;
import org.throughline.imports.target.Trial;
import org.throughline.persistence.testing.DatabaseTest;
import org.throughline.persistence.testing.TestDatabase;

/** The same file twenty times at the same moment, and a large one. */
@DatabaseTest
class AtOnceTest {
    private static final byte[] ARCHIVE = Book.archive()
            .with(
                    "Connections.csv",
                    "First Name,Last Name,URL,Email Address,Company,Position,Connected On",
                    "Ada,Beispiel,https://www.linkedin.com/in/ada,,Nordlicht,Engineer,05 Mar 2024",
                    "Bo,Muster,https://www.linkedin.com/in/bo,bo@example.org,Nordlicht,Baker,05 Mar 2024",
                    "Cy,Probe,,,Südlicht,Baker,")
            .with(
                    "messages.csv",
                    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER",
                    "c1,,A,linkedin.com/in/me,Ada,linkedin.com/in/ada,2024-03-05 10:11:12 UTC,,May I?,INBOX",
                    "c1,,Ada,linkedin.com/in/ada,A,linkedin.com/in/me,2024-03-06 10:11:12 UTC,,Yes,INBOX")
            .zipped();

    @Test
    void bringsEverybodyInOnceWhenTheSameFileComesTwentyTimesAtOnce(TestDatabase database) throws Exception {
        Network network = Network.of(database.dataSource());
        assertThat(createdTwentyTimesAtOnce(database, network, ARCHIVE)).isEqualTo(5);
        assertThat(network.names()).containsExactly("Ada Beispiel", "Bo Muster", "Cy Probe");
        assertThat(network.organizations()).containsExactly("Nordlicht", "Südlicht");
        assertThat(network.ask("select id from interview_thread where institution_id = ? and seeker_id = ?"))
                .hasSize(1);
        assertThat(network.ask("select id from thread_event where institution_id = ? and seeker_id = ?"))
                .hasSize(4);
    }

    /** Nothing in the database itself would keep these apart: they have neither profiles nor organisations. */
    @Test
    void bringsInOnceWhomOnlyTheirNamesTellApart(TestDatabase database) throws Exception {
        Network network = Network.of(database.dataSource());
        byte[] file =
                Book.bytes("Name,E-mail", "Ada Beispiel,ada@example.org", "Bo Muster,", "Cy Probe,cy@example.org");
        assertThat(createdTwentyTimesAtOnce(database, network, file)).isEqualTo(3);
        assertThat(network.names()).containsExactly("Ada Beispiel", "Bo Muster", "Cy Probe");
    }

    @Test
    void mergesAnewWhenSomebodyOfTheFileIsWrittenDownAtTheSameMoment(TestDatabase database) throws Exception {
        Network network = Network.of(database.dataSource());
        ExecutorService other = Executors.newSingleThreadExecutor();
        try (Connection writing = database.dataSource().getConnection();
                Statement statement = writing.createStatement()) {
            writing.setAutoCommit(false);
            statement.execute("""
                    insert into contact (institution_id, id, seeker_id, name, title, source, linked_in_url, linked_in_key)
                    values ('%s', '%s', '%s', 'Written by hand', 'Poet', 'MANUAL', 'linkedin.com/in/bo', 'bo')""".formatted(network.institutionId(), Network.newId(), network.seekerId()));
            Future<Trial.Report> report = other.submit(() ->
                    Book.of(database.serving(network.institutionId()), network).imports(ARCHIVE));
            awaitSomebodyWaiting(database, report);
            writing.commit();

            assertThat(report.get().rejections()).isEmpty();
            assertThat(network.names()).containsExactly("Ada Beispiel", "Cy Probe", "Written by hand");
            assertThat(network.named("Written by hand").title()).contains("Poet");
            assertThat(network.named("Written by hand").organization()).contains("Nordlicht");
        } finally {
            other.shutdownNow();
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

    private static long createdTwentyTimesAtOnce(TestDatabase database, Network network, byte[] file) throws Exception {
        ExecutorService everybody = Executors.newFixedThreadPool(20);
        try {
            List<Future<Trial.Report>> reports = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                reports.add(everybody.submit(() -> Book.of(database.serving(network.institutionId()), network)
                        .imports(file)));
            }
            long created = 0;
            for (Future<Trial.Report> report : reports) {
                created += report.get().counts().created();
            }
            return created;
        } finally {
            everybody.shutdown();
        }
    }

    @Test
    void mergesALargeAddressBook(TestDatabase database) {
        Network network = Network.of(database.dataSource());
        String[] lines = new String[30_001];
        lines[0] = "Name,LinkedIn,E-mail,Company,Title,Tags";
        for (int i = 1; i < lines.length; i++) {
            lines[i] = "Person %d,%s,%s,Company %d,Engineer,alumni"
                    .formatted(
                            i % 20_000,
                            i % 3 == 0 ? "linkedin.com/in/p" + i : "",
                            i % 2 == 0 ? "p" + i + "@example.org" : "",
                            i % 5_000);
        }
        Book book = Book.of(database.serving(network.institutionId()), network);
        Trial.Report report = book.imports(lines);
        assertThat(report.counts().created()).isEqualTo(network.size());
        assertThat(book.imports(lines).counts().unchanged()).isEqualTo(30_000);
        assertThat(book.undo(report)).isEmpty();
        assertThat(network.size()).isZero();
    }
}
