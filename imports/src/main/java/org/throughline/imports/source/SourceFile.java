package org.throughline.imports.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.throughline.imports.FileFault;
import org.throughline.imports.FileRefused;

/** An uploaded file, opened. */
public final class SourceFile implements Closeable {
    private final List<Table> tables;

    private SourceFile(List<Table> tables) {
        this.tables = List.copyOf(tables);
    }

    /**
     * Opens a file. What it is shows in its content, never in its name.
     *
     * @param file where it lies; it must stay until this is closed
     * @param fileName what its sender calls it
     * @param header whether cells name the columns of something that is known
     * @throws FileRefused for what cannot be read
     */
    public static SourceFile open(
            Path file, String fileName, SourceWish wish, SourceLimits limits, Predicate<List<String>> header)
            throws IOException {
        Content content = new LocalContent(file);
        Optional<Signature> signature = signature(content);
        Optional<FileRefused> refusal = signature.flatMap(Signature::refusal);
        if (refusal.isPresent()) {
            throw refusal.get();
        }
        return new SourceFile(List.of(CsvTable.open(0, "", content, wish, limits, header)));
    }

    /** All tables, in order. */
    public List<TableHead> heads() {
        return tables.stream().map(Table::head).toList();
    }

    /**
     * A fresh reading of one table, from its first row below the header; the caller closes it.
     *
     * @throws FileRefused for what cannot be read
     */
    public SourceRows rows(TableHead head) throws IOException {
        return tables.get(head.sheet()).rows();
    }

    @Override
    public void close() throws IOException {}

    private static Optional<Signature> signature(Content content) throws IOException {
        try (InputStream in = content.open()) {
            byte[] start = in.readNBytes(Signature.LENGTH);
            if (start.length == 0) {
                throw new FileRefused(FileFault.EMPTY_FILE, "The file is empty.");
            }
            return Signature.of(start);
        }
    }
}
