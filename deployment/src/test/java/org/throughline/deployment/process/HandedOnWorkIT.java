package org.throughline.deployment.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.deployment.api.Client;
import org.throughline.persistence.demo.DemoAccounts;

/**
 * Three nodes of which one is killed, or halted and set going again, in the midst of its work: another goes on with it, and
 * all is done once. By {@code ./mvnw -Pnodes verify}.
 */
@Tag("nodes")
class HandedOnWorkIT {
    private static final int ROWS = 30_000;
    private static final String DONE = "select count(computed_at) from report_subject";

    /** By which transaction of the database each thing was kept. */
    private static final String KEPT = """
            select md5(string_agg(concat_ws(' ', subject_id, breakdown, xmin), ',' order by subject_id, breakdown))
            from report_snapshot""";

    @TempDir
    Path folder;

    private Nodes nodes;

    @AfterEach
    void stop() {
        if (nodes != null) {
            nodes.close();
        }
    }

    private Nodes demo(String... more) {
        List<String> options = new ArrayList<>(List.of("--demo", "--demo-seekers=5", "--reports-hour=off"));
        options.addAll(Arrays.asList(more));
        nodes = Nodes.start(folder, 3, options.toArray(String[]::new));
        return nodes;
    }

    @Test
    void anImportWhoseNodeIsKilledGoesOnAtAnother() {
        demo();
        importRows();
        nodes.await("select phase = 'MERGING' and rows_merged > 0 from bulk_import", "t");
        ServerProcess first = nodes.whichImports();

        first.kill();

        nodes.await("select state from bulk_import", "IMPORTED");
        assertThat(nodes.whichImports()).isNotSameAs(first);
        assertThat(nodes.answer("select run from bulk_import")).isEqualTo("2");
        hasEveryRowOnce();
    }

    @Test
    void anImportWhoseNodeHangsGoesOnAtAnotherAndTheNodeThatComesBackAddsNothing() throws SQLException {
        demo();
        ServerProcess first;
        try (Connection inTheWay = nodes.connection();
                Statement statement = inTheWay.createStatement()) {
            importRows();
            nodes.await("select phase = 'MERGING' and rows_merged > 0 from bulk_import", "t");
            first = nodes.whichImports();
            // In the midst of a transaction, and not only between two.
            inTheWay.setAutoCommit(false);
            statement.execute("lock table import_change in share mode");
            nodes.await(
                    "select exists (select from pg_locks where relation = 'import_change'::regclass and not granted)",
                    "t");
            first.hang();
            inTheWay.rollback();
        }

        nodes.await("select state from bulk_import", "IMPORTED");
        assertThat(nodes.whichImports()).isNotSameAs(first);
        String changes = nodes.answer("select md5(string_agg(xmin::text, ',' order by row_id)) from import_change");
        hasEveryRowOnce();
        first.goOn();

        first.awaitReady();
        awaitItsJobsEnd();
        assertThat(nodes.answer("select md5(string_agg(xmin::text, ',' order by row_id)) from import_change"))
                .isEqualTo(changes);
        assertThat(nodes.answer("select run from bulk_import")).isEqualTo("2");
        hasEveryRowOnce();
        isOfUseAgain(first);
    }

    @Test
    void reportsWhoseNodeIsKilledGoOnAtAnother() throws SQLException {
        demo();
        ServerProcess first;
        try (Connection inTheWay = nodes.connection()) {
            first = computingUntil(inTheWay);
            first.kill();
        }

        nodes.await("select state from report_run", "DONE");
        hasEverySubjectOnce();
    }

    @Test
    void reportsWhoseNodeHangsGoOnAtAnotherAndTheNodeThatComesBackAddsNothing() throws SQLException {
        demo();
        ServerProcess first;
        try (Connection inTheWay = nodes.connection()) {
            first = computingUntil(inTheWay);
            first.hang();
        }

        nodes.await("select state from report_run", "DONE");
        String kept = nodes.answer(KEPT);
        hasEverySubjectOnce();
        first.goOn();

        first.awaitReady();
        awaitItsJobsEnd();
        assertThat(nodes.answer(KEPT)).isEqualTo(kept);
        hasEverySubjectOnce();
        isOfUseAgain(first);
    }

    @Test
    void whatIsDueByNightIsDoneOnceForEachInstitution() throws Exception {
        GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        try {
            nodes = Nodes.start(
                    folder,
                    3,
                    "--reports-hour=0",
                    "--smtp-host=127.0.0.1",
                    "--smtp-port=" + mail.getSmtp().getPort(),
                    "--smtp-security=none",
                    "--mail-from=Career Service <career@college.example>",
                    "--mail-per-minute=6000",
                    "--public-url=https://throughline.college.example");
            // With one night behind each, so that all have the same to do.
            nodes.execute("""
                    insert into institution (institution_id, slug, name, created_at)
                    select gen_random_uuid(), 'college-' || n, 'College ' || n, '2020-01-01' from generate_series(1, 12) n""");
            nodes.execute("""
                    insert into cohort (institution_id, id, name)
                    select institution_id, gen_random_uuid(), 'Cohort ' || n from institution, generate_series(1, 2) n""");
            nodes.execute("""
                    insert into account (institution_id, id, email, name, roles, created_at)
                    select institution_id, gen_random_uuid(), 'advisor@' || slug || '.example', 'Ada', array['ADVISOR'], now()
                    from institution""");
            nodes.execute("""
                    insert into digest_mail (institution_id, account_id, week, state, next_attempt_at, expires_at, created_at)
                    select institution_id, id, date_trunc('week', now())::date, 'PENDING', now(), now() + interval '1 day', now()
                    from account
                    on conflict do nothing""");

            nodes.await("select count(*) from report_run where state = 'DONE' and night is not null", "12");
            nodes.await("select count(*) from report_run where state <> 'DONE'", "0");
            nodes.await("select count(*) from digest_mail where state in ('PENDING', 'SENDING')", "0");

            assertThat(nodes.answer("select max(runs) || ' ' || min(runs) from (select count(*) runs from report_run"
                            + " group by institution_id) x"))
                    .isEqualTo("6 6");
            assertThat(nodes.answer("select count(*) = count(distinct (institution_id, run_id, subject_id, breakdown))"
                            + " from report_snapshot"))
                    .isEqualTo("t");
            assertThat(nodes.answer("select count(*) from job_instance where jobname = 'cohort-report'"))
                    .isEqualTo("72");
            assertThat(nodes.answer("select count(*) from partition_execution")).isEqualTo("216");
            Map<String, Long> mails = Arrays.stream(mail.getReceivedMessages())
                    .collect(Collectors.groupingBy(HandedOnWorkIT::recipient, Collectors.counting()));
            assertThat(mails.values()).allMatch(count -> count == 1);
            assertThat(nodes.answer("select count(*) from digest_mail where state = 'SENT'"))
                    .isEqualTo(Integer.toString(mails.size()));
        } finally {
            mail.stop();
        }
    }

    private static String recipient(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (MessagingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void importRows() {
        Client admin = Client.of(nodes.server(), DemoAccounts.ADMIN);
        String id = admin.uploaded(
                "DIRECTORY",
                IntStream.range(0, ROWS)
                        .mapToObj(n -> "row-%d,Person %d,p%d@example.org".formatted(n, n, n * 7_919L % ROWS))
                        .collect(Collectors.joining("\r\n", "external_key,name,email\r\n", "\r\n")));
        admin.done("confirmImport", "bulkImport { id }", Map.of("id", id));
    }

    private void hasEveryRowOnce() {
        assertThat(nodes.answer("select count(*) || ' ' || count(distinct external_key)"
                        + " from directory_person where external_key like 'row-%'"))
                .isEqualTo(ROWS + " " + ROWS);
        assertThat(nodes.answer("select count(*) from import_change")).isEqualTo(Integer.toString(ROWS));
        assertThat(nodes.answer("select concat_ws(' ', state, fault_code, created_rows, updated_rows, rejected_rows)"
                        + " from bulk_import"))
                .isEqualTo("IMPORTED " + ROWS + " 0 0");
        assertThat(nodes.answer("select count(*) from pg_tables where schemaname = 'staging'"))
                .isEqualTo("0");
    }

    /** Lets a run compute its first two subjects, and holds it where the next are kept; says which node computes. */
    private ServerProcess computingUntil(Connection inTheWay) throws SQLException {
        Client admin = Client.of(nodes.server(), DemoAccounts.ADMIN);
        try (Connection begin = nodes.connection();
                Statement beginning = begin.createStatement();
                Statement statement = inTheWay.createStatement()) {
            begin.setAutoCommit(false);
            beginning.execute("lock table activity in access exclusive mode");
            admin.done("runReport", "reportRun { id }", Map.of());
            nodes.await("select state from report_run", "RUNNING");
            inTheWay.setAutoCommit(false);
            statement.execute("select from report_subject where place > 2 for update");
            begin.rollback();
        }
        nodes.await(DONE, "2");
        nodes.await("""
                select exists (select from pg_stat_activity where wait_event_type = 'Lock'
                               and datname = current_database() and query like 'insert into report_snapshot%')""", "t");
        int port = Integer.parseInt(nodes.answer("""
                select client_port from pg_stat_activity where wait_event_type = 'Lock'
                and datname = current_database() and query like 'insert into report_snapshot%' limit 1"""));
        return Sockets.ownerOf(port, nodes.all());
    }

    private void hasEverySubjectOnce() {
        assertThat(nodes.answer("select count(*) from report_run")).isEqualTo("1");
        assertThat(nodes.answer("select count(*) from report_subject where computed_at is null"))
                .isEqualTo("0");
        assertThat(nodes.answer("select count(*) / 5 || ' ' || count(*) % 5 from report_snapshot"))
                .isEqualTo(nodes.answer("select count(*) || ' 0' from report_subject"));
    }

    /** Of the node that came back: what it was about is over, and it has noticed. */
    private void awaitItsJobsEnd() {
        nodes.await("""
                select count(*) from pg_stat_activity
                where datname = current_database() and state = 'idle in transaction'""", "0");
        nodes.await(
                "select count(*) from pg_locks where locktype = 'advisory' and objsubid = 1"
                        + " and database = (select oid from pg_database where datname = current_database())",
                "0");
    }

    /** It takes work, when it is alone. */
    private void isOfUseAgain(ServerProcess node) {
        nodes.all().stream().filter(other -> other != node).forEach(ServerProcess::kill);
        Client admin = Client.of(node.server(), DemoAccounts.ADMIN);
        String id = admin.uploaded("DIRECTORY", "external_key,name\r\nlater-1,Ada\r\n");
        admin.done("confirmImport", "bulkImport { id }", Map.of("id", id));
        nodes.await("select state from bulk_import where id = '" + id + "'", "IMPORTED");
    }
}
