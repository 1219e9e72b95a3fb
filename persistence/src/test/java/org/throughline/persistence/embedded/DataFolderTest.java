package org.throughline.persistence.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.persistence.embedded.EmbeddedPostgresFailure.Reason;

class DataFolderTest {

    @TempDir
    Path folder;

    @Test
    void isHeldByOneAtATime() {
        try (DataFolder held = DataFolder.open(folder.resolve("data"))) {
            assertThatExceptionOfType(EmbeddedPostgresFailure.class)
                    .isThrownBy(() -> DataFolder.open(held.path()))
                    .withMessageContaining("is in use by another Throughline process")
                    .extracting(EmbeddedPostgresFailure::reason)
                    .isEqualTo(Reason.DATA_FOLDER_IN_USE);
        }
    }

    @Test
    void canBeOpenedAgainOnceItIsLetGo() {
        DataFolder.open(folder).close();

        try (DataFolder again = DataFolder.open(folder)) {
            assertThat(again.path()).isAbsolute();
        }
    }

    @Test
    void cannotBeAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatExceptionOfType(EmbeddedPostgresFailure.class)
                .isThrownBy(() -> DataFolder.open(file))
                .extracting(EmbeddedPostgresFailure::reason)
                .isEqualTo(Reason.DATA_FOLDER_UNUSABLE);
    }
}
