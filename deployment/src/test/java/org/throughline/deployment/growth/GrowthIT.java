package org.throughline.deployment.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.deployment.api.Client;
import org.throughline.deployment.process.ServerProcess;
import org.throughline.persistence.demo.DemoAccount;
import org.throughline.persistence.demo.DemoAccounts;
import org.throughline.persistence.growth.Script;
import org.throughline.persistence.shared.NamedSql;
import org.throughline.persistence.testing.TestDatabase;

/** The jar with the demonstration, and PostgreSQL's own record of what it was asked. */
class GrowthIT {
    private static final Path DOCUMENT = Path.of("../docs/scaling.md");
    private static final List<DemoAccount> PEOPLE =
            List.of(DemoAccounts.STAR, DemoAccounts.BEGINNER, DemoAccounts.ADVISOR, DemoAccounts.ADMIN);

    /** Of all that belongs to institutions; what an import stages is in another schema. */
    private static final String TABLES = """
            select distinct c.relname::text
            from pg_class c
            join pg_attribute a on a.attrelid = c.oid and a.attname = 'institution_id' and not a.attisdropped
            where c.relkind in ('r', 'p', 'v') and not c.relispartition and c.relnamespace = 'public'::regnamespace""";

    private static final String OF_NO_INSTITUTION = """
            select c.relname::text from pg_class c
            where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
              and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'institution_id')""";

    private static final String ASKED = """
            select s.query from pg_stat_statements s
            where s.dbid = (select oid from pg_database where datname = current_database())
              and s.userid = (select usesysid from pg_user where usename = '%s')""";

    @TempDir
    static Path folder;

    private static TestDatabase database;
    private static ServerProcess process;
    private static final ClientDocuments DOCUMENTS = ClientDocuments.all();

    @BeforeAll
    static void start() {
        database = TestDatabase.empty();
        process = ServerProcess.start(
                        folder,
                        "--database-url=" + database.url(),
                        "--database-user=" + database.user(),
                        "--database-password=" + database.password(),
                        "--demo",
                        "--demo-seekers=10",
                        "--reports-hour=off")
                .awaitReady();
        new NamedSql("create extension if not exists pg_stat_statements").update(database.administration(), Map.of());
    }

    @AfterAll
    static void stop() {
        if (process != null) {
            process.close();
        }
        database.close();
    }

    @Test
    void whatPeopleAskIsOneInstitutionsInEveryStatement() throws IOException {
        Map<DemoAccount, Client> clients = clients();
        answers("select pg_stat_statements_reset()::text");
        clients.forEach((person, client) -> DOCUMENTS.answers(client, ids(person)));
        change(clients.get(DemoAccounts.STAR));
        List<String> asked = answers(ASKED.formatted(database.user()));

        assertThat(asked.size()).as("statements that were caught").isGreaterThan(100);
        TenantStatements rule = new TenantStatements(new HashSet<>(answers(TABLES)));
        assertThat(asked.stream()
                        .filter(sql -> !rule.missing(sql).isEmpty())
                        .map(sql -> rule.missing(sql) + " in " + sql))
                .isEmpty();

        String listed = Files.readString(DOCUMENT);
        Set<String> elsewhere = new HashSet<>(answers(OF_NO_INSTITUTION));
        elsewhere.addAll(functions());
        for (String name : elsewhere) {
            if (asked.stream().anyMatch(sql -> sql.matches("(?s).*\\b" + name + "\\b.*"))) {
                assertThat(listed)
                        .as("the list of what is asked over all institutions")
                        .contains("`" + name);
            }
        }
        assertThat(functions())
                .as("all that looks over institutions")
                .allMatch(name -> listed.contains("`" + name + "("));
        assertThat(answers(OF_NO_INSTITUTION)).allMatch(name -> listed.contains("`" + name + "`"));
    }

    @Test
    void theServerAnswersTheSameWhenEventsLieInParts() throws SQLException {
        Map<DemoAccount, Client> clients = clients();
        // What is looked at for the first time in an hour is written down, and then shown.
        everything(clients);
        Map<String, String> before = everything(clients);
        assertThat(before.size()).isGreaterThan(100);

        try (Connection owner = database.dataSource().getConnection()) {
            Script.of("partition-events.sql").run(owner);
        }

        Map<String, String> after = everything(clients);
        assertThat(after.keySet()).isEqualTo(before.keySet());
        assertThat(before.keySet().stream()
                        .filter(name -> !before.get(name).equals(after.get(name)))
                        .map(name -> name + "\n" + before.get(name) + "\n" + after.get(name)))
                .isEmpty();
        HttpResponse<String> ready = process.server().get("/health/ready");
        assertThat(ready.statusCode()).as(ready.body()).isEqualTo(200);
        String thread = change(clients.get(DemoAccounts.STAR));
        assertThat(answers("select distinct tableoid::regclass::text from thread_event where thread_id = '%s'"
                        .formatted(thread)))
                .containsExactly("thread_event_first");
        Client admin = clients.get(DemoAccounts.ADMIN);
        admin.done("runReport", "reportRun { id }", Map.of());
        // Nobody of whom the other test knows.
        String[] somebody = answers("""
                        select s.id || ' ' || a.email
                        from seeker s join account a on a.institution_id = s.institution_id and a.id = s.account_id
                        where a.email <> all ('{%s}') and exists (select from thread_event e where e.seeker_id = s.id)
                          and a.institution_id = (select institution_id from account where email = '%s')
                        order by 1 limit 1""".formatted(
                        String.join(",", PEOPLE.stream().map(DemoAccount::email).toList()), DemoAccounts.ADMIN.email()))
                .get(0)
                .split(" ");
        admin.done("eraseSeeker", "erasedSeekerId", Map.of("id", somebody[0], "email", somebody[1]));
        assertThat(answers("select count(*)::text from thread_event where seeker_id = '" + somebody[0] + "'"))
                .containsExactly("0");
    }

    private static Map<DemoAccount, Client> clients() {
        Map<DemoAccount, Client> clients = new LinkedHashMap<>();
        PEOPLE.forEach(person -> clients.put(person, Client.of(process.server(), person)));
        return clients;
    }

    private static Map<String, String> everything(Map<DemoAccount, Client> clients) {
        Map<String, String> all = new TreeMap<>();
        clients.forEach((person, client) -> DOCUMENTS
                .answers(client, ids(person))
                .forEach((name, answer) -> all.put(person.email() + " " + name, withoutMoments(answer))));
        return all;
    }

    /** What is told as it is at the moment of the question. */
    private static String withoutMoments(String answer) {
        return answer.replaceAll("\"(asOf|now|lastUsedAt|lastSeenAt|errorId)\":\"[^\"]*\"", "\"$1\":\"\"");
    }

    /** A contact, two threads, and whatever else a page may be about. */
    private static List<String> ids(DemoAccount person) {
        List<String> ids = new ArrayList<>();
        for (String table : List.of("contact", "interview_thread", "referral", "cohort", "account", "report_run")) {
            ids.addAll(answers("""
                    select x.id::text from %s x
                    where x.institution_id = (select a.institution_id from account a where a.email = '%s') %s
                    order by x.id limit 2""".formatted(
                            table,
                            person.email(),
                            List.of("contact", "interview_thread", "referral").contains(table)
                                    ? "and x.seeker_id in (select s.id from seeker s join account a on a.id = s.account_id"
                                            + " where a.email = '" + person.email() + "')"
                                    : "")));
        }
        return ids.isEmpty() ? List.of("00000000-0000-7000-8000-000000000000") : ids;
    }

    /** What a seeker does on a day: somebody new, a thread, its first steps, a referral. */
    private static String change(Client seeker) {
        String contact = made(seeker, "createContact", "contact", Map.of("name", "Somebody New"));
        String thread = made(
                seeker,
                "openThread",
                "thread",
                Map.of("contactId", contact, "approach", "ALUMNI", "channel", "EMAIL", "purpose", "To learn"));
        for (String kind : List.of("REQUESTED", "ACCEPTED")) {
            seeker.done("recordThreadEvent", "event { id }", Map.of("threadId", thread, "kind", kind));
        }
        made(
                seeker,
                "recordReferral",
                "referral",
                Map.of(
                        "fromContactId",
                        contact,
                        "mode",
                        "DIRECT",
                        "namePermission",
                        "NOT_ASKED",
                        "name",
                        "Somebody Else"));
        return thread;
    }

    private static String made(Client client, String mutation, String what, Map<String, ?> input) {
        return client.done(mutation, what + " { id }", input)
                .getJsonObject(what)
                .getString("id");
    }

    private static List<String> functions() {
        return answers("select proname::text from pg_proc where prosecdef and pronamespace = 'public'::regnamespace");
    }

    private static List<String> answers(String sql) {
        return new NamedSql(sql).rows(database.administration(), Map.of(), row -> row.getString(1));
    }
}
