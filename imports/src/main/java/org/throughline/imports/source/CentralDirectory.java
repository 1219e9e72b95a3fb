package org.throughline.imports.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.throughline.imports.FileFault;
import org.throughline.imports.FileRefused;

/**
 * What a ZIP archive says of its entries, at its end. It is looked at before anything is unpacked or even listed by a
 * library, for an archive of a few bytes can name millions of entries, or promise petabytes.
 */
final class CentralDirectory {
    private static final int END = 0x06054B50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int ENTRY = 0x02014B50;
    private static final int ENTRY_LENGTH = 46;
    private static final int MOST_BYTES_OF_AN_ENTRY = 1_024;

    private CentralDirectory() {}

    /** The entries in their order. */
    static List<ArchiveEntry> read(Path file, SourceLimits limits) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer end = end(channel);
            int count = end.getShort(10) & 0xFFFF;
            long length = end.getInt(12) & 0xFFFFFFFFL;
            if (count > limits.mostEntries() || length > (long) limits.mostEntries() * MOST_BYTES_OF_AN_ENTRY) {
                throw new FileRefused(
                        FileFault.TOO_MANY_ENTRIES,
                        "The archive has more than %d entries.".formatted(limits.mostEntries()));
            }
            long start = end.getInt(16) & 0xFFFFFFFFL;
            if (start + length > channel.size() - end.remaining()) {
                throw Archive.damaged();
            }
            return entries(read(channel, start, (int) length), count);
        }
    }

    /** From the last mark of the end that fits on. */
    private static ByteBuffer end(FileChannel channel) throws IOException {
        int length = (int) Math.min(channel.size(), END_LENGTH + LONGEST_COMMENT);
        ByteBuffer tail = read(channel, channel.size() - length, length);
        for (int i = length - END_LENGTH; i >= 0; i--) {
            if (tail.getInt(i) == END && (tail.getShort(i + 20) & 0xFFFF) <= length - i - END_LENGTH) {
                return tail.position(i).slice().order(ByteOrder.LITTLE_ENDIAN);
            }
        }
        throw Archive.damaged();
    }

    private static List<ArchiveEntry> entries(ByteBuffer directory, int count) {
        List<ArchiveEntry> entries = new ArrayList<>();
        while (directory.remaining() >= ENTRY_LENGTH) {
            int start = directory.position();
            int length = ENTRY_LENGTH
                    + (directory.getShort(start + 28) & 0xFFFF)
                    + (directory.getShort(start + 30) & 0xFFFF)
                    + (directory.getShort(start + 32) & 0xFFFF);
            if (directory.getInt(start) != ENTRY || length > directory.remaining()) {
                throw Archive.damaged();
            }
            entries.add(ArchiveEntry.of(directory.slice(start, length).order(ByteOrder.LITTLE_ENDIAN)));
            directory.position(start + length);
        }
        if (entries.size() != count) {
            throw Archive.damaged();
        }
        return entries;
    }

    private static ByteBuffer read(FileChannel channel, long start, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        int read = 0;
        while (bytes.hasRemaining() && read >= 0) {
            read = channel.read(bytes, start + bytes.position());
        }
        return bytes.flip();
    }
}
