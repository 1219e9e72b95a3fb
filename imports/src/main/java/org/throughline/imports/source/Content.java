package org.throughline.imports.source;

import java.io.IOException;
import java.io.InputStream;
import org.throughline.imports.ImportedFile;

/** The bytes of one table: a file of its own, or a part of one. */
interface Content extends ImportedFile {
    @Override
    InputStream open() throws IOException;

    /** How far into the uploaded file, as it was sent, so many bytes of this are. */
    long inFile(long bytes);
}
