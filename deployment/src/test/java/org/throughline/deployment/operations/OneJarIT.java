package org.throughline.deployment.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** The jar, which is to be the same whenever it is built from the same sources. */
class OneJarIT {
    private static final Path JAR = Path.of(System.getProperty("throughline.test.jar"));
    private static final LocalDateTime MADE = LocalDateTime.of(2026, 1, 1, 0, 0);
    private static final String SERVER = "wildfly.zip";

    @Test
    void hasNoTimeOfItsOwn() throws IOException {
        try (ZipFile jar = new ZipFile(JAR.toFile())) {
            assertThat(jar.stream()).allSatisfy(OneJarIT::isOfOneTime);
            assertThat(server(jar)).allSatisfy(OneJarIT::isOfOneTime);
        }
    }

    @Test
    void hasNothingThatTheServerLeftBehindWhenItWasConfigured() throws IOException {
        try (ZipFile jar = new ZipFile(JAR.toFile())) {
            assertThat(server(jar))
                    .extracting(ZipEntry::getName)
                    .contains("standalone/configuration/standalone.xml")
                    .noneMatch(name -> name.matches("standalone/(log|tmp|data/kernel)/.+"));
        }
    }

    @Test
    void hasItsServerInTheOrderOfNames() throws IOException {
        try (ZipFile jar = new ZipFile(JAR.toFile())) {
            assertThat(server(jar))
                    .extracting(ZipEntry::getName)
                    .filteredOn(name -> !name.endsWith("/"))
                    .isSorted();
        }
    }

    private static void isOfOneTime(ZipEntry entry) {
        assertThat(entry.getTimeLocal()).as(entry.getName()).isEqualTo(MADE);
    }

    private static List<ZipEntry> server(ZipFile jar) throws IOException {
        List<ZipEntry> entries = new ArrayList<>();
        try (InputStream bytes = jar.getInputStream(jar.getEntry(SERVER));
                ZipInputStream server = new ZipInputStream(bytes)) {
            for (ZipEntry entry = server.getNextEntry(); entry != null; entry = server.getNextEntry()) {
                entries.add(entry);
            }
        }
        return entries;
    }
}
