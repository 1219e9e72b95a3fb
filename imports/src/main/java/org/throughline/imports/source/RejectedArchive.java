package org.throughline.imports.source;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Rejected rows of an archive, as an archive in which each table that has some stands under its old name. */
final class RejectedArchive implements RejectedFile {
    private final ZipOutputStream zip;
    private TableHead current;
    private RejectedFile table;

    RejectedArchive(OutputStream out) {
        this.zip = new ZipOutputStream(new BufferedOutputStream(out));
    }

    @Override
    public void write(TableHead head, RejectedRow row) throws IOException {
        if (table == null || head.sheet() != current.sheet()) {
            endTable();
            zip.putNextEntry(new ZipEntry(head.name()));
            table = RejectedRows.table(new EntryStream(zip), head);
            current = head;
        }
        table.write(head, row);
    }

    @Override
    public void close() throws IOException {
        endTable();
        zip.close();
    }

    private void endTable() throws IOException {
        if (table != null) {
            table.close();
        }
    }

    /** Ends with its entry, not with the archive. */
    private static final class EntryStream extends FilterOutputStream {
        private EntryStream(ZipOutputStream zip) {
            super(zip);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void flush() {
            // The archive is written when its blocks are full.
        }

        @Override
        public void close() throws IOException {
            ((ZipOutputStream) out).closeEntry();
        }
    }
}
