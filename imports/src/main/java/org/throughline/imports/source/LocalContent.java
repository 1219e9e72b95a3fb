package org.throughline.imports.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that is one table.
 *
 * @param file where it lies
 */
record LocalContent(Path file) implements Content {
    @Override
    public InputStream open() throws IOException {
        return Files.newInputStream(file);
    }

    @Override
    public long inFile(long bytes) {
        return bytes;
    }
}
