package org.throughline.imports.source;

import java.io.Closeable;
import java.util.Iterator;

/**
 * The rows of a table below its header, as they are asked for; blank ones are left out. A fault further down in the file
 * is a {@link org.throughline.imports.FileRefused} when its row is asked for.
 */
public interface SourceRows extends Iterator<SourceRow>, Closeable {
    /** How much of the uploaded file, as it was sent, has been read for it, in bytes; a reader is a little ahead. */
    long bytesRead();
}
