package org.throughline.imports.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import org.throughline.imports.ImportedFile;

/**
 * How well an encoding fits a file.
 *
 * @param beyondAscii characters that are not ASCII, and so speak for the encoding
 * @param broken places that mean nothing in the encoding, and so speak against it
 */
record Census(long beyondAscii, long broken) {
    private static final int CHUNK = 16_384;

    static Census of(ImportedFile file, Charset charset) throws IOException {
        try (InputStream in = file.open()) {
            return new Counter(charset.newDecoder()).count(in);
        }
    }

    private static final class Counter {
        private final CharsetDecoder decoder;
        private final ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
        private final CharBuffer text = CharBuffer.allocate(CHUNK);
        private long beyondAscii;
        private long broken;

        private Counter(CharsetDecoder decoder) {
            this.decoder = decoder;
        }

        private Census count(InputStream in) throws IOException {
            int length;
            do {
                length = in.read(bytes.array(), bytes.position(), bytes.remaining());
                bytes.position(bytes.position() + Math.max(length, 0));
                bytes.flip();
                decode(length < 0);
                bytes.compact();
            } while (length >= 0);
            return new Census(beyondAscii, broken);
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
            text.flip();
            beyondAscii += text.chars().filter(character -> character > 127).count();
            text.clear();
        }
    }
}
