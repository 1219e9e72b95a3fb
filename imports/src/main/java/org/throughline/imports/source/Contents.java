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

    private Contents() {}

    /** What a file begins like. */
    static Optional<Signature> signature(Content content) throws IOException {
        try (InputStream in = content.open()) {
            return Signature.of(in.readNBytes(Signature.LENGTH));
        }
    }

    /** Whether nothing is in it; exports of those who have no messages have such files. */
    static boolean isBlank(Content content) throws IOException {
        try (InputStream in = content.open()) {
            byte[] start = in.readNBytes(BEGINNING);
            return start.length < BEGINNING
                    && new String(start, StandardCharsets.UTF_8)
                            .replace("\uFEFF", "")
                            .isBlank();
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
        if (isBlank(content)) {
            throw new FileRefused(FileFault.EMPTY_FILE, "The file is empty.");
        }
        return CsvTable.open(sheet, name, content, wish, limits, header);
    }
}
