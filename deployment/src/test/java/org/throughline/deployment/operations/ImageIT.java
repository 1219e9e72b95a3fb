package org.throughline.deployment.operations;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The container image that the profile of this name makes, as a registry would be given it. */
@Tag("image")
class ImageIT {
    private static final Path LAYOUT = Path.of(System.getProperty("throughline.test.images"), "image-layout");
    private static final Instant MADE = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void isForTwoKindsOfMachines() throws IOException {
        assertThat(index())
                .extracting(image -> image.getJsonObject("platform").getString("os") + " "
                        + image.getJsonObject("platform").getString("architecture"))
                .containsExactly("linux amd64", "linux arm64");
    }

    @ParameterizedTest
    @CsvSource({"0, amd64", "1, arm64"})
    void runsTheJarAsNobodyInParticularAndTakesSignalsItself(int place, String architecture) throws IOException {
        JsonObject config = config(place);
        JsonObject container = config.getJsonObject("config");

        assertThat(config.getString("architecture")).isEqualTo(architecture);
        assertThat(config.getString("created")).isEqualTo(MADE.toString());
        assertThat(container.getString("User")).isEqualTo("10001:10001");
        assertThat(container.getJsonArray("Entrypoint").toString())
                .isEqualTo("[\"java\",\"-XX:MaxRAMPercentage=50\",\"-XX:+ExitOnOutOfMemoryError\",\"-jar\","
                        + "\"/opt/throughline/throughline.jar\"]");
        assertThat(container.getJsonObject("ExposedPorts").keySet()).containsExactly("8080/tcp");
        assertThat(container.getJsonObject("Volumes").keySet()).containsExactly("/var/lib/throughline");
        assertThat(container.getString("WorkingDir")).isEqualTo("/var/lib/throughline");
        assertThat(container.getJsonArray("Env").toString()).contains("THROUGHLINE_DATA=/var/lib/throughline");
        assertThat(container.getJsonObject("Labels").getString("org.opencontainers.image.title"))
                .isEqualTo("Throughline");
    }

    @ParameterizedTest
    @CsvSource({"0", "1"})
    void addsTheJarAndAFolderForDataAndNothingElse(int place) throws IOException {
        List<String> added = new ArrayList<>();
        for (JsonObject layer : ours(manifest(place))) {
            try (TarArchiveInputStream files = new TarArchiveInputStream(new GZIPInputStream(
                    new BufferedInputStream(Files.newInputStream(blob(layer.getString("digest"))))))) {
                for (TarArchiveEntry file = files.getNextEntry(); file != null; file = files.getNextEntry()) {
                    assertThat(file.getLastModifiedDate())
                            .as("%s: the same whenever it is made", file.getName())
                            .isIn(Date.from(MADE), Date.from(Instant.ofEpochSecond(1)));
                    if (file.getName().endsWith(".jar")) {
                        assertThat(files.readAllBytes())
                                .as("the jar that was built, and not an earlier one")
                                .isEqualTo(Files.readAllBytes(LAYOUT.resolveSibling("throughline.jar")));
                    }
                    added.add("%s %o %d".formatted(file.getName(), file.getMode() & 0777, file.getLongUserId()));
                }
            }
        }

        assertThat(added)
                .contains("opt/throughline/throughline.jar 444 0", "var/lib/throughline/ 777 0")
                .allMatch(
                        file -> file.matches("(opt/(throughline/(throughline.jar)?)?|var/(lib/(throughline/)?)?) .*"));
    }

    @Test
    void eachPieceIsWhatItsNameSays() throws Exception {
        List<Path> blobs;
        try (Stream<Path> files = Files.list(LAYOUT.resolve("blobs/sha256"))) {
            blobs = files.toList();
        }
        assertThat(blobs).hasSizeGreaterThanOrEqualTo(6);
        for (Path blob : blobs) {
            assertThat(sha256(blob)).isEqualTo(blob.getFileName().toString());
        }
    }

    /** All layers but those of the base. */
    private static List<JsonObject> ours(JsonObject manifest) {
        List<JsonObject> layers = manifest.getJsonArray("layers").getValuesAs(JsonObject.class);
        return layers.subList(layers.size() - 2, layers.size());
    }

    private static List<JsonObject> index() throws IOException {
        return json(LAYOUT.resolve("index.json")).getJsonArray("manifests").getValuesAs(JsonObject.class);
    }

    private static JsonObject manifest(int place) throws IOException {
        return json(blob(index().get(place).getString("digest")));
    }

    private static JsonObject config(int place) throws IOException {
        return json(blob(manifest(place).getJsonObject("config").getString("digest")));
    }

    private static Path blob(String digest) {
        return LAYOUT.resolve("blobs").resolve(digest.replace(':', '/'));
    }

    private static JsonObject json(Path file) throws IOException {
        try (JsonReader reader = Json.createReader(Files.newInputStream(file))) {
            return reader.readObject();
        }
    }

    private static String sha256(Path file) throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (InputStream bytes = new DigestInputStream(Files.newInputStream(file), digest)) {
            bytes.transferTo(OutputStream.nullOutputStream());
        }
        return "%064x".formatted(new BigInteger(1, digest.digest()));
    }
}
