package org.throughline.imports.source;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.throughline.imports.FileRefused;

/** An uploaded file, opened. */
public final class SourceFile implements Closeable {
    private final List<Table> tables;
    private final Optional<Archive> archive;

    private SourceFile(List<Table> tables, Optional<Archive> archive) {
        this.tables = List.copyOf(tables);
        this.archive = archive;
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
        Optional<Signature> signature = Contents.signature(content);
        if (signature.filter(Signature::isZip).isPresent()) {
            return open(Archive.open(file, limits), wish, limits, header);
        }
        if (signature.filter(Signature.OLE::equals).isPresent()) {
            throw OldDocument.refusal(content);
        }
        return new SourceFile(
                List.of(Contents.table(0, "", content, signature, wish, limits, header)), Optional.empty());
    }

    private static SourceFile open(
            Archive archive, SourceWish wish, SourceLimits limits, Predicate<List<String>> header) throws IOException {
        try {
            return new SourceFile(new ArchiveTables(archive, wish, limits, header).read(), Optional.of(archive));
        } catch (IOException | RuntimeException failure) {
            archive.close();
            throw failure;
        }
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
    public void close() throws IOException {
        if (archive.isPresent()) {
            archive.get().close();
        }
    }
}
