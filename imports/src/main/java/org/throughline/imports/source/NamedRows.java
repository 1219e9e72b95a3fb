package org.throughline.imports.source;

import java.io.IOException;
import org.throughline.imports.FileRefused;

/** The rows of a table that is one of several: what is wrong with it is said with its name. */
final class NamedRows implements SourceRows {
    private final String name;
    private final SourceRows rows;

    NamedRows(String name, SourceRows rows) {
        this.name = name;
        this.rows = rows;
    }

    @Override
    public boolean hasNext() {
        try {
            return rows.hasNext();
        } catch (FileRefused refused) {
            throw refused.inSheet(name);
        }
    }

    @Override
    public SourceRow next() {
        try {
            return rows.next();
        } catch (FileRefused refused) {
            throw refused.inSheet(name);
        }
    }

    @Override
    public long bytesRead() {
        return rows.bytesRead();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
