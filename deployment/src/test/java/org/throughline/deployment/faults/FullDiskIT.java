package org.throughline.deployment.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.deployment.api.Client;
import org.throughline.deployment.running.Server;
import org.throughline.persistence.demo.DemoAccounts;

/** The disk takes no more: of files that come in, and of what people write. */
@Tag("faults")
class FullDiskIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int MEGABYTES = 48;
    private static final int ROWS = 40_000;
    private static final String TUS = "Tus-Resumable";

    @TempDir
    static Path folder;

    private static SmallDisk disk;
    private static Server server;

    @BeforeAll
    static void start() {
        assumeTrue(
                SmallDisk.isAllowed(),
                "this machine's kernel gives users no namespaces of their own, so no disk can be filled here");
        disk = SmallDisk.start(
                folder,
                MEGABYTES,
                "--demo",
                "--demo-seekers=5",
                "--rate-per-address=100000000",
                "--rate-per-account=100000000");
        server = disk.process().server();
    }

    @AfterAll
    static void stop() {
        if (disk != null) {
            disk.close();
        }
    }

    @Test
    void refusesAFileThatThereIsNoRoomForAndTakesItWhenThereIs() {
        try (Figures figures = Figures.of("disk full while files come in")) {
            disk.keepThere("import_chunk");
            Client admin = Client.of(server, DemoAccounts.ADMIN);
            byte[] file = directory();
            disk.fill(1_500_000);

            long began = System.nanoTime();
            HttpResponse<String> whole = upload(admin, file);
            figures.atMost(
                    10,
                    "a file of %d MB refused after".formatted(file.length >> 20),
                    (System.nanoTime() - began) / 1e9,
                    "s");
            assertThat(whole.statusCode() + " " + code(whole)).isEqualTo("507 SPOOL_FULL");
            String place = created(admin, file.length);
            int sent = 0;
            HttpResponse<String> piece;
            do {
                piece = piece(admin, place, sent, file, Math.min(file.length, sent + (512 << 10)));
                sent += piece.statusCode() == 204 ? 512 << 10 : 0;
            } while (piece.statusCode() == 204 && sent < file.length);
            assertThat(piece.statusCode() + " " + code(piece)).isEqualTo("507 SPOOL_FULL");
            figures.note("of it kept in pieces before the disk was full", sent / 1024.0, "kB");
            figures.exactly(sent, "of it there, as the server says", offset(admin, place), "bytes");
            figures.exactly(0, "bytes of the refused whole file that are left", bytesOfOthers(place), "bytes");
            figures.exactly(0, "requests of others that were not served meanwhile", others(), "");

            disk.empty();
            for (int from = sent; from < file.length; from += 512 << 10) {
                assertThat(piece(admin, place, from, file, Math.min(file.length, from + (512 << 10)))
                                .statusCode())
                        .isEqualTo(204);
            }
            imported(admin, place.substring(place.lastIndexOf('/') + 1));
            figures.exactly(
                    ROWS,
                    "rows imported when there was room, from the same upload",
                    Long.parseLong(disk.database()
                            .answer("select count(*) from directory_person where external_key like 'full-%'")),
                    "");
            assertThat(upload(admin, file).statusCode()).isEqualTo(201);
            figures.complete();
        }
    }

    @Test
    void refusesWhatPeopleWriteAndLosesNothing() {
        try (Figures figures = Figures.of("disk full under writes")) {
            disk.keepThere("research_note");
            Nodes nodes = new Nodes(List.of(server), PATIENCE);
            List<Client> seekers =
                    List.of(Client.of(server, DemoAccounts.STAR), Client.of(server, DemoAccounts.BEGINNER));
            try (Writers writers = Writers.begin(nodes, seekers, Kind.NOTE);
                    Writers others = Writers.begin(nodes, seekers, Kind.CONTACT)) {
                Pause.of(Form.seconds(4, 2));
                disk.fill(0);
                Pause.until(
                        "the disk is full",
                        PATIENCE,
                        () -> writers.answers().notServed().size() > 0);
                long full = System.nanoTime();
                Pause.of(Form.seconds(15, 5));
                long room = System.nanoTime();
                disk.empty();
                Pause.of(Form.seconds(5, 3));
                writers.finish(PATIENCE);
                others.finish(PATIENCE);
                Timeline refused = writers.answers().notServed();
                figures.tell("refused", refused);
                figures.note("writes acknowledged", writers.acknowledged().size(), "");
                figures.atLeast(1, "writes refused", refused.size(), "");
                figures.exactly(
                        0,
                        "of these with another answer than 507 STORAGE_FULL",
                        refused.where(answer -> !answer.kind().equals("507 STORAGE_FULL"))
                                .size(),
                        "");
                figures.exactly(
                        0,
                        "others not served meanwhile",
                        others.answers().sentBetween(full, room).notServed().size(),
                        "");
                figures.atMost(2, "last error after there was room", refused.lastSecondsAfter(room), "s");
                for (Writers each : List.of(writers, others)) {
                    each.assertNothingLost(FullDiskIT::rows);
                    each.assertNothingTwice(FullDiskIT::rows);
                }
                figures.exactly(0, "acknowledged writes lost, or made twice", 0, "");
            }
            figures.complete();
        }
    }

    private static List<String> rows(String sql) {
        String all =
                disk.database().answer("select coalesce(string_agg(row, '\n'), '') from (" + sql + ") as rows(row)");
        return all.isEmpty() ? List.of() : List.of(all.split("\n"));
    }

    /** Somebody else looks at their contacts and writes one down. */
    private static int others() {
        Nodes nodes = new Nodes(List.of(server), PATIENCE);
        List<Client> seeker = List.of(Client.of(server, DemoAccounts.STAR));
        try (Readers readers = Readers.begin(nodes, seeker);
                Writers writers = Writers.begin(nodes, seeker, Kind.CONTACT)) {
            Pause.of(Duration.ofSeconds(1));
            writers.finish(PATIENCE);
            readers.finish();
            return writers.answers().and(readers.answers()).notServed().size();
        }
    }

    /** People whose names no compression makes small. */
    private static byte[] directory() {
        Random random = new Random(20261123);
        StringBuilder file = new StringBuilder("external_key,name,email,title\n");
        byte[] bytes = new byte[48];
        for (int row = 0; row < ROWS; row++) {
            random.nextBytes(bytes);
            String noise = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            file.append("full-%d,Ada %s,full-%d@example.org,%s%n".formatted(row, noise.substring(0, 30), row, noise));
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static HttpResponse<String> upload(Client client, byte[] file) {
        String part = "--b\r\nContent-Disposition: form-data; name=";
        String head = part + "\"kind\"\r\n\r\nDIRECTORY\r\n" + part + "\"file\"; filename=\"people.csv\"\r\n\r\n";
        List<byte[]> parts = new ArrayList<>(List.of(head.getBytes(StandardCharsets.UTF_8), file));
        parts.add("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
        return client.send(client.request("/imports")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofByteArrays(parts)));
    }

    private static String created(Client client, int length) {
        HttpResponse<String> answer = client.send(client.request("/imports/uploads")
                .header(TUS, "1.0.0")
                .header("Upload-Length", Integer.toString(length))
                .header("Upload-Metadata", "filename " + base64("people.csv") + ",kind " + base64("DIRECTORY"))
                .POST(BodyPublishers.noBody()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static HttpResponse<String> piece(Client client, String place, int from, byte[] file, int end) {
        return client.send(client.request(place)
                .header(TUS, "1.0.0")
                .header("Upload-Offset", Integer.toString(from))
                .header("Content-Type", "application/offset+octet-stream")
                .method("PATCH", BodyPublishers.ofByteArray(file, from, end - from)));
    }

    private static double offset(Client client, String place) {
        HttpRequest.Builder head = client.request(place).header(TUS, "1.0.0").method("HEAD", BodyPublishers.noBody());
        return Double.parseDouble(
                client.send(head).headers().firstValue("Upload-Offset").orElseThrow());
    }

    private static double bytesOfOthers(String place) {
        return Double.parseDouble(disk.database()
                .answer("select coalesce(sum(octet_length(content)), 0) from import_chunk where import_id <> '"
                        + place.substring(place.lastIndexOf('/') + 1) + "'"));
    }

    private static void imported(Client admin, String id) {
        admin.done("confirmImport", "bulkImport { id }", Map.of("id", id));
        Pause.until(
                "imported",
                Duration.ofSeconds(120),
                () -> disk.database()
                        .answer("select state from bulk_import where id = '" + id + "'")
                        .equals("IMPORTED"));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String code(HttpResponse<String> answer) {
        return Client.json(answer.body()).getJsonObject("error").getString("code");
    }
}
