package org.throughline.deployment.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.deployment.running.RunningServerTest;
import org.throughline.deployment.signin.People;

/** Files on their way in and out: in one request, in pieces, rejected rows and exports as downloads. */
class UploadIT extends RunningServerTest {
    private static final String TUS = "Tus-Resumable";
    private static final String PEOPLE = """
            name,email,monthly_limit
            Ada Example,ada@example.org,2
            ,nobody@example.org,1
            Ben Example,ben@example.org,many
            """;

    private People people;
    private Client admin;

    @BeforeEach
    void signIn() {
        people = People.inAnInstitutionOfTheirOwn();
        admin = Client.of(SERVER, people.admin());
    }

    @Test
    void takesAFileInPiecesThatBreakOffAndGoOn() {
        byte[] file = PEOPLE.getBytes(StandardCharsets.UTF_8);
        String place = created(admin, file.length, "DIRECTORY");

        assertThat(piece(admin, place, 0, file, 0, 30).statusCode()).isEqualTo(204);
        assertThat(offset(place)).isEqualTo("30");
        assertThat(code(piece(admin, place, 7, file, 7, 30))).isEqualTo("OFFSET_DIFFERS");
        HttpResponse<String> last = piece(admin, place, 30, file, 30, file.length);
        assertThat(last.headers().firstValue("Upload-Offset")).contains(Integer.toString(file.length));

        JsonObject uploaded = seen(place.substring(place.lastIndexOf('/') + 1));
        assertThat(uploaded.getString("state")).isEqualTo("UPLOADED");
        assertThat(uploaded.getString("encoding")).isEqualTo("UTF-8");
    }

    @Test
    void refusesAPieceThatMakesTheFileLongerThanWasTold() {
        byte[] file = PEOPLE.getBytes(StandardCharsets.UTF_8);
        String place = created(admin, 10, "DIRECTORY");

        assertThat(code(piece(admin, place, 0, file, 0, file.length))).isEqualTo("TOO_LARGE");
        assertThat(offset(place)).isEqualTo("0");
    }

    @Test
    void showsAnUploadToNobodyElse() {
        String place = created(admin, 10, "DIRECTORY");
        Client other = Client.of(SERVER, people.admin());
        Client elsewhere = Client.of(SERVER, People.inAnInstitutionOfTheirOwn().admin());

        for (Client stranger : List.of(other, elsewhere)) {
            assertThat(stranger.send(stranger.request(place)
                                    .header(TUS, "1.0.0")
                                    .method("HEAD", BodyPublishers.noBody()))
                            .statusCode())
                    .isEqualTo(404);
            assertThat(code(piece(stranger, place, 0, new byte[5], 0, 5))).isEqualTo("NOT_FOUND");
        }
        assertThat(Client.anonymous(SERVER)
                        .send(Client.anonymous(SERVER)
                                .request(place)
                                .header(TUS, "1.0.0")
                                .method("HEAD", BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void takesInstitutionsFilesFromAdministratorsOnlyAndAddressBooksFromSeekersOnly() {
        Client seeker = Client.of(SERVER, people.seeker());

        assertThat(code(create(seeker, 10, "DIRECTORY"))).isEqualTo("NOT_ALLOWED");
        assertThat(code(create(admin, 10, "ADDRESS_BOOK"))).isEqualTo("NOT_ALLOWED");
        assertThat(code(create(admin, 10, "PICTURE"))).isEqualTo("NO_KIND");
        assertThat(code(create(admin, 2_000_000_000_000L, "DIRECTORY"))).isEqualTo("TOO_LARGE");
    }

    @Test
    void handsOutTheRejectedRowsAndTakesThemBackMended() throws InterruptedException {
        String id = imported(admin.uploaded("DIRECTORY", PEOPLE));

        String rejected = admin.send(
                        admin.request("/imports/" + id + "/rejections").GET())
                .body();

        assertThat(rejected)
                .contains("3,name,REQUIRED,")
                .contains("4,monthly_limit,MALFORMED,")
                .doesNotContain("Ada");
        String mended = rejected.replace(",nobody@example.org", "Cleo Example,nobody@example.org")
                .replace("many", "3");
        imported(admin.uploaded("DIRECTORY", mended));
        assertThat(admin.ask("{ directory { nodes { name } totalCount } }")
                        .getJsonObject("directory")
                        .toString())
                .contains("Ada", "Ben", "Cleo")
                .contains("\"totalCount\":3");
    }

    @Test
    void tellsItsProgressAsAStreamOfEvents() {
        String id = admin.uploaded("DIRECTORY", PEOPLE);
        CompletableFuture<String> events = CompletableFuture.supplyAsync(() ->
                admin.send(admin.request("/imports/" + id + "/events").GET()).body());
        admin.done("confirmImport", "bulkImport { id }", Map.of("id", id));

        String told =
                admin.send(admin.request("/imports/" + id + "/events").GET()).body();

        assertThat(told)
                .contains("event: progress")
                .contains("\"state\":\"IMPORTED\"")
                .contains("\"created\":1");
        assertThat(events.join()).startsWith("id: 1\nevent: progress\ndata: {");
        Client other = Client.of(SERVER, people.seeker());
        assertThat(other.send(other.request("/imports/" + id + "/events").GET()).statusCode())
                .isEqualTo(404);
        assertThat(other.send(other.request("/imports/" + id + "/rejections").GET())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void changesNothingWhenTheSameFileComesTwentyTimesAtOnce() throws InterruptedException {
        String file = PEOPLE.replace("many", "3");
        List<String> ids = IntStream.range(0, 20)
                .parallel()
                .mapToObj(n -> {
                    String id = admin.uploaded("DIRECTORY", file);
                    admin.done("confirmImport", "bulkImport { id }", Map.of("id", id));
                    return id;
                })
                .toList();

        int created = 0;
        for (String id : ids) {
            created += ended(id).getJsonObject("counts").getInt("created");
        }

        assertThat(created).isEqualTo(2);
        assertThat(admin.ask("{ directory { totalCount } }")
                        .getJsonObject("directory")
                        .getInt("totalCount"))
                .isEqualTo(2);
    }

    @Test
    void refusesWhatOnlyLooksLikeAFileOfPeople() {
        String id = admin.uploaded("DIRECTORY", "%PDF-1.7\nname,email\n");

        JsonObject refused = seen(id);

        assertThat(refused.getString("state")).isEqualTo("REFUSED");
        assertThat(refused.getJsonObject("fault").getString("code")).isEqualTo("PDF_DOCUMENT");
    }

    @Test
    void handsAnExportToTheAccountThatAskedForItAndToNobodyElse() throws InterruptedException {
        imported(admin.uploaded("DIRECTORY", PEOPLE.replace("many", "=cmd()")));
        String id = admin.done("startExport", "exportJob { id }", Map.of("scope", "INSTITUTION", "format", "JSON"))
                .getJsonObject("exportJob")
                .getString("id");

        String link = link(id);
        HttpResponse<String> file = admin.send(admin.request(link).GET());

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("attachment");
        assertThat(file.body()).contains("Ada Example");
        Client other = Client.of(SERVER, people.admin());
        assertThat(other.send(other.request(link).GET()).statusCode()).isEqualTo(404);
        assertThat(admin.send(admin.request(link.replaceAll("key=..", "key=00")).GET())
                        .statusCode())
                .isEqualTo(404);
    }

    private String link(String export) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (true) {
            JsonObject job = admin.ask(
                            "query ($id: ID!) { exportJob(id: $id) { state downloadUrl } }", Map.of("id", export))
                    .getJsonObject("exportJob");
            if (!job.isNull("downloadUrl")) {
                return job.getString("downloadUrl");
            }
            assertThat(System.nanoTime()).as(job.toString()).isLessThan(deadline);
            Thread.sleep(100);
        }
    }

    private String imported(String id) throws InterruptedException {
        admin.done("confirmImport", "bulkImport { id }", Map.of("id", id));
        JsonObject seen = ended(id);
        assertThat(seen.getString("state")).as(seen.toString()).isEqualTo("IMPORTED");
        return id;
    }

    private JsonObject ended(String id) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(120).toNanos();
        JsonObject seen = seen(id);
        while (seen.getString("state").equals("IMPORTING")) {
            assertThat(System.nanoTime()).as(seen.toString()).isLessThan(deadline);
            Thread.sleep(100);
            seen = seen(id);
        }
        return seen;
    }

    private JsonObject seen(String id) {
        return admin.ask(
                        "query ($id: ID!) { bulkImport(id: $id) { state encoding fault { code } counts { created } } }",
                        Map.of("id", id))
                .getJsonObject("bulkImport");
    }

    private static String created(Client client, long length, String kind) {
        HttpResponse<String> answer = create(client, length, kind);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static HttpResponse<String> create(Client client, long length, String kind) {
        return client.send(client.request("/imports/uploads")
                .header(TUS, "1.0.0")
                .header("Upload-Length", Long.toString(length))
                .header("Upload-Metadata", "filename " + base64("people.csv") + ",kind " + base64(kind))
                .POST(BodyPublishers.noBody()));
    }

    private static HttpResponse<String> piece(Client client, String place, int offset, byte[] file, int from, int end) {
        return client.send(client.request(place)
                .header(TUS, "1.0.0")
                .header("Upload-Offset", Integer.toString(offset))
                .header("Content-Type", "application/offset+octet-stream")
                .method("PATCH", BodyPublishers.ofByteArray(file, from, end - from)));
    }

    private String offset(String place) {
        return admin.send(admin.request(place).header(TUS, "1.0.0").method("HEAD", BodyPublishers.noBody()))
                .headers()
                .firstValue("Upload-Offset")
                .orElseThrow();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String code(HttpResponse<String> answer) {
        return Client.json(answer.body()).getJsonObject("error").getString("code");
    }
}
