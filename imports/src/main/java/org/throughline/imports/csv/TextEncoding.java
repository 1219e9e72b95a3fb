package org.throughline.imports.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.throughline.imports.ImportedFile;

/**
 * How a file's bytes become text. A byte-order mark decides; without one a file is UTF-8 if it is at least mostly that,
 * and Windows-1252 otherwise. A single broken character does not turn every accent of a file into two strange letters:
 * such a file is UTF-8, but damaged.
 *
 * @param charset the encoding
 * @param markLength how many bytes the byte-order mark has
 * @param damaged whether some bytes are not text; they are read as U+FFFD
 */
public record TextEncoding(Charset charset, int markLength, boolean damaged) {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** What a damaged character is read as. */
    public static final char REPLACEMENT = '\uFFFD';

    /** The encoding of the file, which is read to its end for it. */
    public static TextEncoding of(ImportedFile file) throws IOException {
        byte[] start = start(file);
        if (startsWith(start, 0xEF, 0xBB, 0xBF)) {
            return marked(file, StandardCharsets.UTF_8, 3);
        }
        if (startsWith(start, 0xFF, 0xFE)) {
            return marked(file, StandardCharsets.UTF_16LE, 2);
        }
        if (startsWith(start, 0xFE, 0xFF)) {
            return marked(file, StandardCharsets.UTF_16BE, 2);
        }
        return unmarked(file);
    }

    /** The file as text, without its byte-order mark. */
    public BufferedReader reader(ImportedFile file) throws IOException {
        InputStream in = file.open();
        in.skipNBytes(markLength);
        return new BufferedReader(new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)));
    }

    private static TextEncoding marked(ImportedFile file, Charset charset, int markLength) throws IOException {
        return new TextEncoding(charset, markLength, Census.of(file, charset).broken() > 0);
    }

    private static TextEncoding unmarked(ImportedFile file) throws IOException {
        Census utf8 = Census.of(file, StandardCharsets.UTF_8);
        if (utf8.broken() == 0 || utf8.beyondAscii() > utf8.broken()) {
            return new TextEncoding(StandardCharsets.UTF_8, 0, utf8.broken() > 0);
        }
        return marked(file, WINDOWS, 0);
    }

    private static byte[] start(ImportedFile file) throws IOException {
        try (InputStream in = file.open()) {
            return in.readNBytes(3);
        }
    }

    private static boolean startsWith(byte[] start, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= start.length || (start[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
