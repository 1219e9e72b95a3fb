package org.throughline.deployment.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.deployment.process.ServerProcess;
import org.throughline.persistence.demo.DemoAccounts;

/**
 * Texts are planted through the API wherever one can stand, in a server of its own; then whom they are about is erased, and
 * they are looked for in every table, in the files of the database and in all others that the server has written.
 */
class PlantedIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String EVERY_TABLE = """
            select quote_ident(n.nspname) || '.' || quote_ident(c.relname)
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p', 'm') and n.nspname <> 'pg_toast'
            order by 1""";

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String name = "Quirina Vexel" + mark;
    private final String email = "quirina" + mark + "@vexel.example";
    private final String note = "zanzibar" + mark;
    private final String message = "samarkand" + mark;
    private final String rejected = "timbuktu" + mark;

    @TempDir
    Path folder;

    private ServerProcess process;
    private Client star;
    private Client beginner;
    private Client admin;

    @Test
    void nothingIsFoundOfWhomWasErased() {
        try (ServerProcess server = ServerProcess.start(folder, "--demo", "--demo-seekers=5")) {
            process = server.awaitReady();
            star = Client.of(process.server(), DemoAccounts.STAR);
            beginner = Client.of(process.server(), DemoAccounts.BEGINNER);
            admin = Client.of(process.server(), DemoAccounts.ADMIN);
            String deleted = deletesAContactLongAgo();
            erasesAContactOfTwoSeekers();
            erasesASeeker();
            isRemovedForGood(deleted);
        }
    }

    private void erasesAContactOfTwoSeekers() {
        plantInANetwork(star);
        plantInANetwork(beginner);
        plantInTheDirectory();
        mergeAndTakeItBack();
        plantInImports();
        provokeErrors();
        List<String> planted = List.of(name, email, note, message, rejected);
        for (String format : List.of("ARCHIVE", "JSON")) {
            exported(star, "SEEKER", format);
        }
        assertThat(exported(admin, "INSTITUTION", "JSON")).contains(name, email);
        for (String text : planted) {
            assertThat(tablesWith(text)).as("planted: %s", text).isNotEmpty();
        }

        String person = held().get(0).getString("id");
        HttpResponse<String> archive =
                admin.send(admin.request("/exports/people/" + person + ".zip").GET());
        assertThat(archive.statusCode()).isEqualTo(200);
        assertThat(archive.headers().firstValue("Content-Type")).contains("application/zip");
        assertThat(admin.ask("{ auditLog(first: 10, filter: {subject: \"" + person + "\"}) { nodes { what } } }")
                        .toString())
                .contains("personArchive");
        for (Client other : List.of(
                star,
                Client.anonymous(process.server()),
                Client.of(process.server(), DemoAccounts.ADVISOR),
                Client.of(process.server(), DemoAccounts.NEIGHBOUR))) {
            assertThat(other.send(other.request("/exports/people/" + person + ".zip")
                                    .GET())
                            .statusCode())
                    .isEqualTo(404);
        }
        for (JsonObject found : held()) {
            admin.done("erasePerson", "erasedPersonId", Map.of("id", found.getString("id")));
        }

        assertThat(held()).isEmpty();
        assertThat(admin.send(admin.request("/exports/people/" + person + ".zip")
                                .GET())
                        .statusCode())
                .isEqualTo(404);
        areNowhere(planted);
    }

    /** Of another institution, and without the server, where nobody can wait so long. */
    private String deletesAContactLongAgo() {
        Client neighbour = Client.of(process.server(), DemoAccounts.NEIGHBOUR);
        String deleted = new Journey(neighbour).contact("Olga Ofold" + mark, null);
        process.database()
                .execute("update contact set deleted_at = now() - interval '91 days' where id = '" + deleted + "'");
        return deleted;
    }

    /** The server looks soon after its start. */
    private void isRemovedForGood(String contact) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!tablesWith(contact).isEmpty() && Instant.now().isBefore(deadline)) {
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        assertThat(tablesWith(contact)).isEmpty();
    }

    private void erasesASeeker() {
        String goal = "trebizond" + mark;
        String token = "isfahan" + mark;
        beginner.done("updateSeeker", "", Map.of("goal", goal));
        new Journey(beginner).contact("Olga Ofthem" + mark, "Mill & Sons");
        beginner.post("/tokens", "application/json", "{\"name\": \"" + token + "\", \"scopes\": [\"READ\"]}");
        assertThat(exported(beginner, "SEEKER", "JSON")).contains(goal, "Olga Ofthem" + mark);
        exported(beginner, "SEEKER", "ARCHIVE");
        List<String> planted =
                List.of(goal, token, "Olga Ofthem" + mark, DemoAccounts.BEGINNER.email(), DemoAccounts.BEGINNER.name());
        for (String text : planted) {
            assertThat(tablesWith(text)).as("planted: %s", text).isNotEmpty();
        }
        String id = new Journey(beginner).self("id").getString("id");

        beginner.done("eraseSeeker", "erasedSeekerId", Map.of("id", id, "email", DemoAccounts.BEGINNER.email()));

        areNowhere(planted);
    }

    private void plantInANetwork(Client seeker) {
        Journey journey = new Journey(seeker);
        Map<String, String> address = Map.of("value", email);
        String contact = journey.made(
                "createContact",
                "contact",
                Map.of(
                        "name",
                        name,
                        "emails",
                        List.of(address),
                        "interest",
                        note,
                        "linkedInUrl",
                        "https://www.linkedin.com/in/quirina-" + mark,
                        "organizationName",
                        "Mill & Sons"));
        String other = journey.contact("Ida First " + UUID.randomUUID(), null);
        seeker.done(
                "recordReferral",
                "",
                Map.of("fromContactId", other, "toContactId", contact, "mode", "DIRECT", "namePermission", "GRANTED"));
        String thread = journey.thread(contact, "ALUMNI");
        String draft = journey.made(
                "saveMessage",
                "message",
                Map.of(
                        "contactId",
                        contact,
                        "threadId",
                        thread,
                        "kind",
                        "REQUEST",
                        "channel",
                        "EMAIL",
                        "body",
                        "Dear " + name + ", " + message));
        assertThat(seeker.send(seeker.request("/messages/" + draft + ".eml").GET())
                        .statusCode())
                .isEqualTo(200);
        journey.record(thread, "REQUESTED", "ACCEPTED", "SCHEDULED", "HELD");
        seeker.done("recordDebrief", "", Map.of("threadId", thread, "story", note, "notes", name + " said " + note));
        seeker.done(
                "addResearchNote",
                "",
                Map.of(
                        "contactId",
                        other,
                        "subject",
                        "PERSON",
                        "note",
                        "Ask " + name + " (" + email.toUpperCase(Locale.ROOT) + ")"));
        seeker.done("recordTouch", "", Map.of("contactId", contact, "channel", "EMAIL", "brought", message));
    }

    private void plantInTheDirectory() {
        imported(admin, "DIRECTORY", "name,email,topics\r\n" + name + "," + email + "," + note + "\r\n");
    }

    private void mergeAndTakeItBack() {
        Journey journey = new Journey(star);
        String kept = journey.made("createContact", "contact", Map.of("name", name + " Senior", "interest", note));
        String gone = journey.made(
                "createContact", "contact", Map.of("name", "Q. " + name, "emails", List.of(Map.of("value", email))));
        String merge = star.done("mergeContacts", "mergedPair { id }", Map.of("keptId", kept, "goneId", gone))
                .getJsonObject("mergedPair")
                .getString("id");
        star.done("undoMerge", "", Map.of("mergeId", merge));
        star.done("mergeContacts", "", Map.of("keptId", kept, "goneId", gone));
    }

    private void plantInImports() {
        JsonObject done = imported(
                star,
                "ADDRESS_BOOK",
                "Name,E-mail 1 - Value\r\n" + name + "," + email + "\r\nHugo Stern " + mark + "," + rejected + "\r\n");
        assertThat(done.getJsonObject("counts").getInt("rejected")).isEqualTo(1);
        String waiting = star.uploaded("ADDRESS_BOOK", "Name,E-mail 1 - Value\r\n" + name + "," + email + "\r\n");
        star.done("checkImport", "bulkImport { state }", Map.of("id", waiting));
        ended(star, waiting, "CHECKING");
    }

    /** What goes wrong is logged, and may not be logged with what people wrote. */
    private void provokeErrors() {
        process.database().execute("alter table touch rename to touch_is_away");
        String contact = star.ask("{ contacts(filter: {search: \"" + name + "\"}, first: 1) { nodes { id } } }")
                .getJsonObject("contacts")
                .getJsonArray("nodes")
                .getJsonObject(0)
                .getString("id");
        String failing = "mutation { recordTouch(input: {contactId: \"" + contact + "\", channel: EMAIL, brought: \""
                + name + " " + note + "\"}) { userErrors { code } } }";
        assertThat(star.send(failing, Map.of()).body()).contains("INTERNAL");
        process.database().execute("alter table touch_is_away rename to touch");
        process.database().execute("alter table touch add constraint nothing_new check (brought is null) not valid");
        assertThat(star.send(failing, Map.of()).body()).contains("INTERNAL");
        process.database().execute("alter table touch drop constraint nothing_new");
        star.send("{ contact(id: \"" + name + "\") { " + note + " } }", Map.of());
        star.post("/graphql", "application/json", "{\"query\": \"" + name + note);
        star.send(star.request("/exports/" + email + "/" + note).GET());
        star.post("/imports", "multipart/form-data; boundary=b", "--b\r\n" + name + email + note);
        Client.anonymous(process.server())
                .post("/session", "application/json", "{\"email\": \"" + email + "\", \"password\": \"" + note + "\"}");
    }

    private List<JsonObject> held() {
        List<JsonObject> people = new ArrayList<>();
        for (String search :
                List.of("email: \"" + email + "\"", "name: \"" + name + " Senior\"", "name: \"" + name + "\"")) {
            admin
                    .ask("{ heldPeople(" + search + ") { people { id names } userErrors { code } } }")
                    .getJsonObject("heldPeople")
                    .getJsonArray("people")
                    .getValuesAs(JsonObject.class)
                    .stream()
                    .filter(person -> people.stream()
                            .noneMatch(known -> known.getString("id").equals(person.getString("id"))))
                    .forEach(people::add);
        }
        return people;
    }

    private JsonObject imported(Client client, String kind, String file) {
        String id = client.uploaded(kind, file);
        client.done("confirmImport", "bulkImport { state }", Map.of("id", id));
        JsonObject done = ended(client, id, "IMPORTING");
        assertThat(done.getString("state")).as(done.toString()).isEqualTo("IMPORTED");
        return done;
    }

    private static JsonObject ended(Client client, String id, String working) {
        return eventually(
                () -> client.ask("{ bulkImport(id: \"" + id
                                + "\") { state counts { rejected } fault { code message } } }")
                        .getJsonObject("bulkImport"),
                job -> !job.getString("state").equals(working));
    }

    /** What an export is, once it is there. */
    private String exported(Client client, String scope, String format) {
        String id = client.done("startExport", "exportJob { id }", Map.of("scope", scope, "format", format))
                .getJsonObject("exportJob")
                .getString("id");
        JsonObject job = eventually(
                () -> client.ask("{ exportJob(id: \"" + id + "\") { state downloadUrl } }")
                        .getJsonObject("exportJob"),
                found -> !List.of("QUEUED", "RUNNING").contains(found.getString("state")));
        assertThat(job.getString("state")).isEqualTo("READY");
        HttpResponse<String> file =
                client.send(client.request(job.getString("downloadUrl")).GET());
        assertThat(file.statusCode()).isEqualTo(200);
        return file.body();
    }

    private static JsonObject eventually(
            java.util.function.Supplier<JsonObject> look, java.util.function.Predicate<JsonObject> until) {
        Instant deadline = Instant.now().plus(PATIENCE);
        JsonObject seen = look.get();
        while (!until.test(seen) && Instant.now().isBefore(deadline)) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            seen = look.get();
        }
        assertThat(until.test(seen)).as(seen.toString()).isTrue();
        return seen;
    }

    private void areNowhere(List<String> planted) {
        // Rows that are gone stay in files until a vacuum that no older reading, such as a report, holds up;
        // their values stay in statistics until an analyze.
        Instant deadline = Instant.now().plus(PATIENCE);
        do {
            for (String tidying : List.of("analyze", "vacuum full", "checkpoint")) {
                process.database().execute(tidying);
            }
        } while (!filesWith(planted).isEmpty() && Instant.now().isBefore(deadline));
        for (String text : planted) {
            assertThat(tablesWith(text)).as(text).isEmpty();
        }
        assertThat(filesWith(planted)).isEmpty();
    }

    /** As a dump would: every column of every row of every table, whatever its case, bytes too. */
    private List<String> tablesWith(String text) {
        String bytes = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
        try (Connection connection = process.database().connection();
                Statement statement = connection.createStatement()) {
            List<String> found = new ArrayList<>();
            for (String table : texts(statement, EVERY_TABLE)) {
                found.addAll(texts(
                        statement,
                        "select '%1$s ' || left(x::text, 500) from %1$s x where x::text ilike '%%%2$s%%' or strpos(x::text, '%3$s') > 0 limit 3"
                                .formatted(table, text, bytes)));
            }
            return found;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static List<String> texts(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    /** All that the server and its database have written, but the write-ahead log, which is written over in time. */
    private List<String> filesWith(List<String> planted) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> written = files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("pg_wal"))
                    .toList();
            assertThat(written).anyMatch(file -> file.toString().endsWith(".log"));
            assertThat(written).anyMatch(file -> file.toString().contains("cluster/base/"));
            List<String> found = new ArrayList<>();
            for (Path file : written) {
                String bytes = read(file);
                planted.stream().filter(bytes::contains).forEach(text -> found.add(file + ": " + text));
            }
            return found;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String read(Path file) throws IOException {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException removedMeanwhile) {
            return "";
        }
    }
}
