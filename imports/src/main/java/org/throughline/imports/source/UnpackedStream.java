package org.throughline.imports.source;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipException;
import org.throughline.imports.FileFault;
import org.throughline.imports.FileRefused;

/** An entry as it is unpacked: not a byte more than its archive promised, not one less, and no other ones. */
final class UnpackedStream extends CountedStream {
    private final ArchiveEntry entry;
    private final long expected;
    private final CRC32 sum = new CRC32();

    UnpackedStream(InputStream in, ArchiveEntry entry, long expected) {
        super(in);
        this.entry = entry;
        this.expected = expected;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            int read = super.read(buffer, offset, length);
            if (read > 0) {
                sum.update(buffer, offset, read);
            } else if (read < 0 && (count() != entry.size() || expected != sum.getValue())) {
                throw damaged();
            }
            return read;
        } catch (ZipException | EOFException broken) {
            throw damaged();
        }
    }

    @Override
    public long skip(long length) throws IOException {
        return read(new byte[(int) Math.min(length, 8_192)]);
    }

    @Override
    void counted(int read) throws IOException {
        super.counted(read);
        if (count() > entry.size()) {
            throw entry.refused(FileFault.INFLATES_TOO_MUCH, "is larger than the archive says.");
        }
    }

    private FileRefused damaged() {
        return entry.refused(FileFault.DAMAGED_ARCHIVE, "is damaged. Pack or download it again.");
    }
}
