package org.throughline.persistence.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.throughline.persistence.embedded.DataFolder;
import org.throughline.persistence.embedded.EmbeddedPostgresFailure;
import org.throughline.persistence.embedded.EmbeddedPostgresFailure.Reason;

/**
 * Where the test server of a JVM keeps its files, a folder that no other JVM uses meanwhile: in memory where there is
 * plenty, else below {@code target}. Each database is hundreds of files, made and deleted for each test, and some file
 * systems take ten times as long to make a file for those that were deleted a minute ago.
 */
final class TestFolder {
    private static final Path MEMORY = Path.of("/dev/shm");
    private static final long PLENTY = 4L << 30;
    private static final int JVMS_AT_ONCE = 16;

    private TestFolder() {}

    static DataFolder open() {
        Path below =
                isPlenty() ? MEMORY.resolve("throughline-tests-" + System.getProperty("user.name")) : Path.of("target");
        for (int number = 1; ; number++) {
            try {
                return DataFolder.open(below.resolve("test-database-" + number));
            } catch (EmbeddedPostgresFailure failure) {
                if (failure.reason() != Reason.DATA_FOLDER_IN_USE || number == JVMS_AT_ONCE) {
                    throw failure;
                }
            }
        }
    }

    private static boolean isPlenty() {
        try {
            return Files.isWritable(MEMORY) && Files.getFileStore(MEMORY).getUsableSpace() >= PLENTY;
        } catch (IOException unknown) {
            return false;
        }
    }
}
