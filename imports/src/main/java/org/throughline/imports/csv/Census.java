package org.throughline.imports.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * How well an encoding fits a file, and Windows-1252 beside it: both in one pass, for files are large.
 *
 * @param beyondAscii characters that are not ASCII, and so speak for the encoding
 * @param broken places that mean nothing in the encoding, and so speak against it
 * @param notWindows bytes that mean nothing in Windows-1252
 */
record Census(long beyondAscii, long broken, long notWindows) {
    private static final int CHUNK = 65_536;

    /** Counts to the end of the file. */
    static Census of(InputStream in, Charset charset) throws IOException {
        return new Counter(charset).count(in);
    }

    private static final class Counter {
        private static final long BEYOND_ASCII = 0x8080808080808080L;

        private final CharsetDecoder decoder;
        private final boolean asciiIsItself;
        private final ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
        private final CharBuffer text = CharBuffer.allocate(CHUNK);
        private long beyondAscii;
        private long broken;
        private long notWindows;

        private Counter(Charset charset) {
            this.decoder = charset.newDecoder();
            this.asciiIsItself = charset.equals(StandardCharsets.UTF_8);
        }

        private Census count(InputStream in) throws IOException {
            int length;
            do {
                int fresh = bytes.position();
                length = in.read(bytes.array(), fresh, bytes.remaining());
                bytes.position(fresh + Math.max(length, 0));
                bytes.flip();
                if (asciiIsItself) {
                    skipAscii();
                }
                countBytes(Math.max(fresh, bytes.position()));
                decode(length < 0);
                bytes.compact();
            } while (length >= 0);
            return new Census(beyondAscii, broken, notWindows);
        }

        /** Most of most files is ASCII, and need not be decoded to know that. */
        private void skipAscii() {
            int position = bytes.position();
            while (position + Long.BYTES <= bytes.limit() && (bytes.getLong(position) & BEYOND_ASCII) == 0) {
                position += Long.BYTES;
            }
            bytes.position(position);
        }

        private void countBytes(int from) {
            for (int i = from; i < bytes.limit(); i++) {
                byte value = bytes.get(i);
                if (value < 0 && isNotWindows(value & 0xFF)) {
                    notWindows++;
                }
            }
        }

        private static boolean isNotWindows(int value) {
            return value == 0x81 || value == 0x8D || value == 0x8F || value == 0x90 || value == 0x9D;
        }

        private void decode(boolean end) {
            CoderResult result;
            do {
                result = decoder.decode(bytes, text, end);
                countText();
                if (result.isError()) {
                    broken++;
                    bytes.position(bytes.position() + result.length());
                }
            } while (!result.isUnderflow());
        }

        private void countText() {
            for (int i = 0; i < text.position(); i++) {
                if (text.get(i) > 127) {
                    beyondAscii++;
                }
            }
            text.clear();
        }
    }
}
