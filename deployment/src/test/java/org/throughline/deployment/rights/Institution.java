package org.throughline.deployment.rights;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.throughline.deployment.api.Client;
import org.throughline.deployment.api.Interviews;
import org.throughline.deployment.running.Server;
import org.throughline.deployment.signin.People;
import org.throughline.domain.account.Role;
import org.throughline.persistence.shared.NamedSql;

/**
 * An institution of a test's own, with somebody in each role and something of every kind: two seekers of a cohort, of whom
 * one shows its advisor nothing and the other all that can be shown; that advisor; the advisor of another cohort; and an
 * administrator.
 */
final class Institution {
    private static final long PATIENCE = Duration.ofSeconds(60).toNanos();
    private static final String DIRECTORY = "Name,E-mail\r\nIda Listed,ida@example.org\r\n,\r\n";
    private static final String RUNNING = """
            { bulkImports(filter: {state: [UPLOADING, CHECKING, IMPORTING, UNDOING]}) { totalCount }
              exportJobs { nodes { state } } reportRuns(first: 100) { state } }""";

    final People people = People.inAnInstitutionOfTheirOwn();
    final Asker reserved;
    final Asker open;
    final Asker advisor;
    final Asker otherAdvisor;
    final Asker admin;

    private final String cohort = cohort();
    private final String otherCohort = cohort();

    private Institution(Server server) {
        Client adminClient = Client.of(server, people.admin());
        Map<String, String> shared = shared(adminClient);
        shared.put("cohort", cohort);
        shared.put("otherCohort", otherCohort);
        reserved = seeker(server, Asker.Part.SEEKER, shared);
        open = seeker(server, Asker.Part.OPEN_SEEKER, shared);
        open.client().done("shareWithAdvisor", "", Map.of("access", "ALL_BUT_PRIVATE_NOTES"));
        admin = new Asker(Asker.Part.ADMIN, adminClient, secret(), Map.of(), shared);
        administer(adminClient, shared);
        advisor = advisor(server, Asker.Part.ADVISOR, cohort, shared);
        otherAdvisor = advisor(server, Asker.Part.OTHER_ADVISOR, otherCohort, shared);
        look();
    }

    static Institution at(Server server) {
        Institution institution = new Institution(server);
        institution.everybody().forEach(institution::awaitEnds);
        return institution;
    }

    List<Asker> everybody() {
        return List.of(reserved, open, advisor, otherAdvisor, admin);
    }

    List<Asker> seekers() {
        return List.of(reserved, open);
    }

    /** Somebody who signed in as an administrator, and was deactivated since. */
    Client deactivated(Server server) {
        String email = people.with(Role.ADMIN);
        Client client = Client.of(server, email);
        run(
                "update account set deactivated_at = now() where institution_id = :institution and email = :email",
                Map.of("email", email));
        return client;
    }

    private static Map<String, String> of(Client client, String email, String secret, String person) {
        Map<String, String> ids = Belongings.of(client, secret, person);
        ids.put("email", email);
        JsonObject viewer = client.ask("{ viewer { id seeker { id } } }").getJsonObject("viewer");
        ids.put("account", viewer.getString("id"));
        ids.put("seeker", viewer.getJsonObject("seeker").getString("id"));
        return ids;
    }

    private Asker seeker(Server server, Asker.Part part, Map<String, String> shared) {
        String email = people.seeker();
        run("""
                update seeker set cohort_id = :cohort where institution_id = :institution and account_id in (
                    select id from account where institution_id = :institution and email = :email)""", Map.of("cohort", UUID.fromString(cohort), "email", email));
        Client client = Client.of(server, email);
        String secret = secret();
        return new Asker(part, client, secret, of(client, email, secret, shared.get("person")), shared);
    }

    private Asker advisor(Server server, Asker.Part part, String ofCohort, Map<String, String> shared) {
        String email = people.with(Role.ADVISOR);
        run("""
                insert into cohort_advisor (institution_id, id, cohort_id, account_id)
                select :institution, gen_random_uuid(), :cohort, id from account
                where institution_id = :institution and email = :email""", Map.of("cohort", UUID.fromString(ofCohort), "email", email));
        Client client = Client.of(server, email);
        Map<String, String> own = new TreeMap<>();
        own.put("cohort", ofCohort);
        own.put("run", run(client, Map.of("cohortIds", List.of(ofCohort))));
        own.put("link", link(client, Map.of("cohortId", ofCohort)));
        return new Asker(part, client, secret(), own, shared);
    }

    /** What belongs to the institution. */
    private static Map<String, String> shared(Client admin) {
        Interviews made = new Interviews(admin);
        Map<String, String> ids = new TreeMap<>();
        for (String name : List.of("person", "listed", "twinA", "twinB", "kept", "gone")) {
            ids.put(
                    name,
                    made.made(
                            "createDirectoryPerson",
                            "directoryPerson",
                            Map.of("name", "Listed " + name, "email", name + "@" + UUID.randomUUID() + ".example")));
        }
        ids.put("resource", made.made("addResource", "resource", Map.of("title", "Worth reading")));
        ids.put(
                "bankQuestion",
                made.made(
                        "createBankQuestion",
                        "bankQuestion",
                        Map.of("topic", "WORK", "question", "How do you begin a day?")));
        ids.put(
                "template",
                made.made(
                        "createMessageTemplate",
                        "messageTemplate",
                        Map.of("kind", "TOUCH", "language", "en", "name", "Ours", "body", "Hello")));
        ids.put(
                "listedDuplicate",
                made.made(
                        "reportDuplicate",
                        "directoryDuplicate",
                        Map.of("firstId", ids.get("twinA"), "secondId", ids.get("twinB"))));
        ids.put(
                "listedMerge",
                made.made(
                        "mergeDirectoryPeople",
                        "directoryMerge",
                        Map.of("keptId", ids.get("kept"), "goneId", ids.get("gone"))));
        return ids;
    }

    private static void administer(Client admin, Map<String, String> shared) {
        Interviews made = new Interviews(admin);
        shared.put("class", made.made("createCohort", "cohort", Map.of("name", "A class")));
        shared.put("guide", made.made("createAccount", "account", account("Grete Guide", Role.ADVISOR)));
        shared.put(
                "pupil",
                admin.done("createAccount", "account { seekerId }", account("Paul Pupil", Role.SEEKER))
                        .getJsonObject("account")
                        .getString("seekerId"));
        shared.put("bulkImport", admin.uploaded("DIRECTORY", DIRECTORY));
        shared.put(
                "bulkExport", made.made("startExport", "exportJob", Map.of("scope", "INSTITUTION", "format", "CSV")));
        shared.put("institutionRun", run(admin, Map.of()));
        shared.put("institutionLink", link(admin, Map.of("scope", "INSTITUTION")));
    }

    private static Map<String, ?> account(String name, Role role) {
        return Map.of("name", name, "email", UUID.randomUUID() + "@example.org", "roles", List.of(role.name()));
    }

    private static String run(Client client, Map<String, ?> input) {
        return client.done("runReport", "reportRun { id }", input)
                .getJsonObject("reportRun")
                .getString("id");
    }

    private static String link(Client client, Map<String, ?> input) {
        return client.done("shareCharts", "reportLinkId", input).getString("reportLinkId");
    }

    /** So that the open seeker has somebody who looked. */
    private void look() {
        advisor.client().ask("{ advisedSeeker(id: \"" + open.own().get("seeker") + "\") { contacts { totalCount } } }");
    }

    private void awaitEnds(Asker asker) {
        long deadline = System.nanoTime() + PATIENCE;
        while (Stream.of("QUEUED", "RUNNING", "WAITING")
                .anyMatch(asker.client().ask(RUNNING).toString()::contains)) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(asker.client().ask(RUNNING).toString());
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private String cohort() {
        UUID id = UUID.randomUUID();
        run(
                "insert into cohort (institution_id, id, name) values (:institution, :id, :name)",
                Map.of("id", id, "name", "Cohort " + id));
        return id.toString();
    }

    private void run(String sql, Map<String, ?> values) {
        Map<String, Object> all = new TreeMap<>(values);
        all.put("institution", people.institution());
        new NamedSql(sql).update(People.database(), all);
    }

    private static String secret() {
        return "secret" + UUID.randomUUID();
    }
}
