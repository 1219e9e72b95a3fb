package org.throughline.imports.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.throughline.imports.ImportedFile;

/**
 * How a file's bytes become text. A byte-order mark decides; without one a file is UTF-16 if every other byte of its
 * beginning is NUL again and again, UTF-8 if it is at least mostly that, and Windows-1252 otherwise. A single broken
 * character does not turn every accent of a file into two strange letters: such a file is UTF-8, but damaged.
 *
 * @param charset the encoding
 * @param markLength how many bytes the byte-order mark has
 * @param damaged whether some bytes are not text; they are read as U+FFFD
 */
public record TextEncoding(Charset charset, int markLength, boolean damaged) {
    /** What a damaged character is read as. */
    public static final char REPLACEMENT = '\uFFFD';

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int BEGINNING = 4_096;
    private static final int FEWEST_NULS = 4;
    private static final int BUFFER = 65_536;

    /** The encoding of the file, which is read to its end for it, once. */
    public static TextEncoding of(ImportedFile file) throws IOException {
        byte[] start = start(file);
        Optional<TextEncoding> apparent = marked(start).or(() -> unmarkedUtf16(start));
        if (apparent.isPresent()) {
            TextEncoding encoding = apparent.get();
            return new TextEncoding(
                    encoding.charset(),
                    encoding.markLength(),
                    census(file, encoding.charset()).broken() > 0);
        }
        Census utf8 = census(file, StandardCharsets.UTF_8);
        return utf8.broken() == 0 || utf8.beyondAscii() > utf8.broken()
                ? new TextEncoding(StandardCharsets.UTF_8, 0, utf8.broken() > 0)
                : new TextEncoding(WINDOWS, 0, utf8.notWindows() > 0);
    }

    /** The encoding that somebody says a file has; its beginning is read for the mark only. */
    public static TextEncoding told(ImportedFile file, Charset charset) throws IOException {
        byte[] start = start(file);
        return marked(start)
                .or(() -> unmarkedUtf16(start))
                .filter(encoding -> encoding.charset().equals(charset)
                        || charset.equals(StandardCharsets.UTF_16)
                                && encoding.charset().name().startsWith(charset.name()))
                .orElse(new TextEncoding(charset, 0, false));
    }

    /** The file as text, without its byte-order mark. */
    public BufferedReader reader(ImportedFile file) throws IOException {
        return reader(file.open());
    }

    /** The bytes as text, without their byte-order mark. */
    public BufferedReader reader(InputStream in) throws IOException {
        in.skipNBytes(markLength);
        return new BufferedReader(
                new InputStreamReader(
                        in,
                        charset.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPLACE)
                                .onUnmappableCharacter(CodingErrorAction.REPLACE)),
                BUFFER);
    }

    private static Optional<TextEncoding> marked(byte[] start) {
        if (startsWith(start, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(new TextEncoding(StandardCharsets.UTF_8, 3, false));
        }
        if (startsWith(start, 0xFF, 0xFE)) {
            return Optional.of(new TextEncoding(StandardCharsets.UTF_16LE, 2, false));
        }
        if (startsWith(start, 0xFE, 0xFF)) {
            return Optional.of(new TextEncoding(StandardCharsets.UTF_16BE, 2, false));
        }
        return Optional.empty();
    }

    /** Delimiters, digits and line ends have a NUL beside them in UTF-16, whatever the script of the names is. */
    private static Optional<TextEncoding> unmarkedUtf16(byte[] start) {
        int pairs = start.length / 2;
        int[] nuls = new int[2];
        for (int i = 0; i < 2 * pairs; i++) {
            nuls[i % 2] += start[i] == 0 ? 1 : 0;
        }
        if (isPattern(nuls[1], nuls[0], pairs)) {
            return Optional.of(new TextEncoding(StandardCharsets.UTF_16LE, 0, false));
        }
        if (isPattern(nuls[0], nuls[1], pairs)) {
            return Optional.of(new TextEncoding(StandardCharsets.UTF_16BE, 0, false));
        }
        return Optional.empty();
    }

    private static boolean isPattern(int nuls, int nulsOnTheOtherSide, int pairs) {
        return nuls >= FEWEST_NULS && 10 * nuls > pairs && 10 * nulsOnTheOtherSide < nuls;
    }

    private static Census census(ImportedFile file, Charset charset) throws IOException {
        try (InputStream in = file.open()) {
            return Census.of(in, charset);
        }
    }

    private static byte[] start(ImportedFile file) throws IOException {
        try (InputStream in = file.open()) {
            return in.readNBytes(BEGINNING);
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
