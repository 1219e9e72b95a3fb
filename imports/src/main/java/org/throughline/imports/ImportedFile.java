package org.throughline.imports;

import java.io.IOException;
import java.io.InputStream;

/** A file to import. It is read more than once: its encoding shows only at its end. */
@FunctionalInterface
public interface ImportedFile {
    /** The file from its beginning; the caller closes it. */
    InputStream open() throws IOException;
}
