package org.throughline.imports.linkedin;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.LongFunction;
import org.throughline.imports.ImportedFile;

/** Files to import: fixtures beside this class, given text, and generated rows without end. */
public final class Files {
    /** The columns as LinkedIn orders them. */
    public static final String HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On";

    private Files() {}

    /** The fixture of this name. */
    public static ImportedFile fixture(String name) {
        return () -> Objects.requireNonNull(Files.class.getResourceAsStream(name), name);
    }

    /** A file with LinkedIn's header and these rows. */
    public static ImportedFile connections(String... rows) {
        return text(HEADER + "\n" + String.join("\n", rows) + "\n");
    }

    /** A file with this text in UTF-8. */
    public static ImportedFile text(String text) {
        return text(text, StandardCharsets.UTF_8);
    }

    /** A file with this text in an encoding. */
    public static ImportedFile text(String text, Charset charset) {
        return bytes(text.getBytes(charset));
    }

    /** A file with these bytes. */
    public static ImportedFile bytes(byte[] bytes) {
        return () -> new ByteArrayInputStream(bytes);
    }

    /** A file whose rows are made while it is read, so that it is never in memory as a whole. */
    public static ImportedFile generated(long count, LongFunction<String> row) {
        return () -> new GeneratedLines(count, row);
    }

    /** A row of a different person for each number. */
    public static String person(long number) {
        return "Vor%1$d,Nach%1$d,https://www.linkedin.com/in/person-%1$d,%2$s,Firma %3$d,Position %4$d,%5$02d Mar 2024"
                .formatted(
                        number,
                        number % 10 == 0 ? "person" + number + "@example.org" : "",
                        number % 500,
                        number % 40,
                        number % 28 + 1);
    }

    /** The bytes of a file. */
    public static byte[] read(ImportedFile file) {
        try (InputStream in = file.open()) {
            return in.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static final class GeneratedLines extends InputStream {
        private final long count;
        private final LongFunction<String> row;
        private byte[] line = (HEADER + "\n").getBytes(StandardCharsets.UTF_8);
        private int position;
        private long next;

        private GeneratedLines(long count, LongFunction<String> row) {
            this.count = count;
            this.row = row;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (position == line.length) {
                if (next == count) {
                    return -1;
                }
                line = (row.apply(next++) + "\n").getBytes(StandardCharsets.UTF_8);
                position = 0;
            }
            byte[] part = Arrays.copyOfRange(line, position, Math.min(line.length, position + length));
            System.arraycopy(part, 0, buffer, offset, part.length);
            position += part.length;
            return part.length;
        }
    }
}
