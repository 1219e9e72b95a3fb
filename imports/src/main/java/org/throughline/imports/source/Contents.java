package org.throughline.imports.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.throughline.imports.FileFault;
import org.throughline.imports.FileRefused;

/** Tells what is in a file, by its content, and opens it as a table. */
final class Contents {
    private static final int BEGINNING = 16_384;
    private static final int BYTE_ORDER_MARK = 3;

    private Contents() {}

    /** What a file begins like. */
    static Optional<Signature> signature(Content content) throws IOException {
        try (InputStream in = content.open()) {
            return Signature.of(in.readNBytes(Signature.LENGTH));
        }
    }

    /** Whether nothing is in it; exports of those who have no messages have such files. */
    static boolean isBlank(Content content) throws IOException {
        return isBlank(start(content));
    }

    private static boolean isBlank(String start) {
        return start.length() < BEGINNING - BYTE_ORDER_MARK && start.isBlank();
    }

    /** The first bytes, each as a character: enough to tell text from text. */
    private static String start(Content content) throws IOException {
        try (InputStream in = content.open()) {
            return new String(in.readNBytes(BEGINNING), StandardCharsets.ISO_8859_1)
                    .replaceFirst("^\u00EF\u00BB\u00BF|^\u00FF\u00FE|^\u00FE\u00FF", "");
        }
    }

    /** A file of text as a table. */
    static Table table(
            int sheet,
            String name,
            Content content,
            Optional<Signature> signature,
            SourceWish wish,
            SourceLimits limits,
            Predicate<List<String>> header)
            throws IOException {
        Optional<FileRefused> refusal = signature.flatMap(Signature::refusal);
        if (refusal.isPresent()) {
            throw refusal.get();
        }
        String start = start(content);
        if (isBlank(start)) {
            throw new FileRefused(FileFault.EMPTY_FILE, "The file is empty.");
        }
        if (CardTable.isOne(start)) {
            return CardTable.open(sheet, name, content, wish, limits);
        }
        return CsvTable.open(sheet, name, content, wish, limits, header);
    }
}
