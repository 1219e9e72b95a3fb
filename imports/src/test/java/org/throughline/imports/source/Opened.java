package org.throughline.imports.source;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.throughline.imports.FileRefused;

/** Files of given bytes, opened. */
final class Opened {
    private Opened() {}

    /** What a test does with a file. */
    @FunctionalInterface
    interface Use<T> {
        T of(SourceFile file) throws IOException;
    }

    static TableHead head(byte[] bytes) {
        return head(bytes, cells -> false);
    }

    static TableHead head(byte[] bytes, Predicate<List<String>> header) {
        return with(
                SourceWish.NONE,
                SourceLimits.STANDARD,
                header,
                bytes,
                file -> file.heads().get(0));
    }

    static List<TableHead> heads(byte[] bytes) {
        return with(SourceWish.NONE, bytes, SourceFile::heads);
    }

    static List<SourceRow> rows(byte[] bytes) {
        return with(SourceWish.NONE, bytes, Opened::all);
    }

    /** The rows of all tables. */
    static List<SourceRow> all(SourceFile file) throws IOException {
        List<SourceRow> all = new ArrayList<>();
        for (TableHead head : file.heads()) {
            try (SourceRows rows = file.rows(head)) {
                rows.forEachRemaining(all::add);
            }
        }
        return all;
    }

    static FileRefused refusal(byte[] bytes) {
        return refusal(SourceLimits.STANDARD, bytes);
    }

    static FileRefused refusal(SourceLimits limits, byte[] bytes) {
        return catchThrowableOfType(FileRefused.class, () -> with(limits, bytes, Opened::all));
    }

    static <T> T with(SourceWish wish, byte[] bytes, Use<T> use) {
        return with(wish, SourceLimits.STANDARD, cells -> false, bytes, use);
    }

    static <T> T with(SourceLimits limits, byte[] bytes, Use<T> use) {
        return with(SourceWish.NONE, limits, cells -> false, bytes, use);
    }

    private static <T> T with(
            SourceWish wish, SourceLimits limits, Predicate<List<String>> header, byte[] bytes, Use<T> use) {
        try {
            Path path = Files.createTempFile("throughline-source", ".csv");
            try {
                Files.write(path, bytes);
                try (SourceFile file = SourceFile.open(path, "contacts.csv", wish, limits, header)) {
                    return use.of(file);
                }
            } finally {
                Files.delete(path);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
