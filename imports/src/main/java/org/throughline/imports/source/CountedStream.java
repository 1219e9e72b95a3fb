package org.throughline.imports.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what is read. */
class CountedStream extends FilterInputStream {
    private long count;

    CountedStream(InputStream in) {
        super(in);
    }

    /** In bytes. */
    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        counted(value < 0 ? -1 : 1);
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        counted(read);
        return read;
    }

    @Override
    public long skip(long length) throws IOException {
        long skipped = super.skip(length);
        counted(Math.toIntExact(skipped));
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** So many bytes were read; negative at the end. */
    void counted(int read) throws IOException {
        count += Math.max(read, 0);
    }
}
