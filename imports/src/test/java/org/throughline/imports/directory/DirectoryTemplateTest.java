package org.throughline.imports.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every column of the template that people download is imported, each as another field. */
class DirectoryTemplateTest {
    @Test
    void everyColumnIsAFieldOfItsOwn() throws IOException {
        List<String> columns = List.of(Files.readString(Path.of("..", "docs", "templates", "directory.csv"))
                .strip()
                .split(","));
        assertThat(DirectoryField.NAMES.known(columns))
                .isEqualTo(columns.size())
                .isEqualTo(14);
    }
}
