package org.throughline.imports.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.throughline.imports.FileFault;
import org.throughline.imports.FileRefused;

/**
 * What an archive says of one entry.
 *
 * @param name its path
 * @param encrypted whether a password is needed
 * @param method how it is packed, as a number of the ZIP format
 * @param packed its size in the archive, in bytes
 * @param size its size when it is unpacked, in bytes
 */
record ArchiveEntry(String name, boolean encrypted, int method, long packed, long size) {
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int NAME = 46;
    private static final long IN_EXTRA = 0xFFFFFFFFL;
    private static final int LONGEST_NAME = 300;
    /** Below this, nobody cares how well an entry was packed; in bytes. */
    private static final long SMALL = 8L << 20;
    /** What archivers of Windows write names in when they do not write them in Unicode. */
    static final Charset OLD_NAMES =
            Charset.isSupported("IBM850") ? Charset.forName("IBM850") : StandardCharsets.ISO_8859_1;

    private static final Pattern UNSAFE =
            Pattern.compile("[/\\\\].*|[A-Za-z]:.*|(?:.*[/\\\\])?\\.\\.(?:[/\\\\].*)?|.*\\p{Cntrl}.*", Pattern.DOTALL);

    /** The entry that these bytes of the directory describe. */
    static ArchiveEntry of(ByteBuffer header) {
        int flags = header.getShort(8);
        byte[] name = new byte[header.getShort(28) & 0xFFFF];
        header.get(NAME, name);
        long packed = header.getInt(20) & 0xFFFFFFFFL;
        long size = header.getInt(24) & 0xFFFFFFFFL;
        long[] large = largeSizes(header.position(NAME + name.length), size == IN_EXTRA, packed == IN_EXTRA);
        return new ArchiveEntry(
                text(name),
                (flags & 1) != 0,
                header.getShort(10),
                packed == IN_EXTRA ? large[1] : packed,
                size == IN_EXTRA ? large[0] : size);
    }

    /** Refuses what must not be opened. */
    ArchiveEntry checked(SourceLimits limits) {
        if (UNSAFE.matcher(name).matches()) {
            throw refused(FileFault.UNSAFE_ENTRY_NAME, "has a name that leads out of the archive.");
        }
        if (encrypted) {
            throw refused(FileFault.ENCRYPTED, "is encrypted. Pack it without a password.");
        }
        if (method != STORED && method != DEFLATED) {
            throw refused(FileFault.OTHER_ARCHIVE, "is packed in an unusual way. Pack it as an ordinary ZIP.");
        }
        if (size < 0 || size > limits.mostInflatedBytes() || size > SMALL && size / limits.mostInflation() > packed) {
            throw refused(FileFault.INFLATES_TOO_MUCH, "becomes far too large when it is unpacked.");
        }
        return this;
    }

    boolean isFolder() {
        return name.endsWith("/");
    }

    /** The archive is refused for what this entry is. */
    FileRefused refused(FileFault fault, String what) {
        String shown = name.replaceAll("\\p{Cntrl}", "\uFFFD");
        String place = shown.length() <= LONGEST_NAME ? shown : shown.substring(0, LONGEST_NAME) + "…";
        return new FileRefused(fault, "The archive's entry “%s” %s".formatted(place, what)).inSheet(place);
    }

    /** The size and the packed size where 32 bits do not hold them, or a program thought so. */
    private static long[] largeSizes(ByteBuffer extra, boolean size, boolean packed) {
        long[] sizes = {-1, -1};
        while (extra.remaining() >= 4) {
            int kind = extra.getShort() & 0xFFFF;
            int length = Math.min(extra.getShort() & 0xFFFF, extra.remaining());
            if (kind == 1) {
                sizes[0] = size && length >= Long.BYTES ? extra.getLong() : -1;
                sizes[1] = packed && extra.remaining() >= Long.BYTES ? extra.getLong() : -1;
                return sizes;
            }
            extra.position(extra.position() + length);
        }
        return sizes;
    }

    private static String text(byte[] name) {
        return isUtf8(name) ? new String(name, StandardCharsets.UTF_8) : new String(name, OLD_NAMES);
    }

    private static boolean isUtf8(byte[] name) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Arrays.copyOf(name, name.length)));
            return true;
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }
}
