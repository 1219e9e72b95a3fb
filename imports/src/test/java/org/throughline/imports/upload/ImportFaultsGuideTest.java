package org.throughline.imports.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.imports.FileFault;

/** Clients switch over these codes; docs/imports.md says what each means. */
class ImportFaultsGuideTest {

    @ParameterizedTest
    @EnumSource
    void documentsWhyAFileIsRefused(FileFault fault) throws IOException {
        assertThat(rowsAbout(fault)).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void documentsWhyARequestIsRefused(UploadFault fault) throws IOException {
        assertThat(rowsAbout(fault)).anyMatch(row -> row.contains(" | " + fault.status() + " |"));
    }

    /** The rows of tables whose first cell names it. */
    private static List<String> rowsAbout(Enum<?> fault) throws IOException {
        return Files.readAllLines(Path.of("..", "docs", "imports.md")).stream()
                .filter(line -> line.startsWith("| ") && line.split("\\|")[1].contains("`" + fault + "`"))
                .toList();
    }
}
