package org.throughline.imports.addressbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.throughline.domain.transfer.ImportWish;
import org.throughline.imports.Network;
import org.throughline.imports.source.SourceFile;
import org.throughline.imports.source.SourceLimits;
import org.throughline.imports.source.SourceRows;
import org.throughline.imports.source.SourceWish;
import org.throughline.imports.source.TableHead;
import org.throughline.imports.target.Trial;

/** Imports of files as programs write them into one seeker's network, read by the reader that reads them in earnest. */
final class Book {
    private static final AddressBookImport TARGET = new AddressBookImport(Network::newId);

    private final Trial trial;

    private Book(Trial trial) {
        this.trial = trial;
    }

    static Book of(DataSource dataSource, Network network) {
        return new Book(new Trial(
                dataSource, TARGET, network.institutionId(), network.accountId(), Optional.of(network.seekerId())));
    }

    Trial.Report imports(String... lines) {
        return imports(bytes(lines));
    }

    Trial.Report imports(byte[] file) {
        return imports(file, ImportWish.NONE);
    }

    Trial.Report imports(byte[] file, ImportWish wish) {
        return sure(() -> trial.imports(tables(file), wish));
    }

    Trial.Report dryRun(String... lines) {
        return dryRun(bytes(lines));
    }

    Trial.Report dryRun(byte[] file) {
        return sure(() -> trial.dryRun(tables(file), ImportWish.NONE));
    }

    /** What is kept of an import that is taken back. */
    List<String> undo(Trial.Report report) {
        return sure(() -> trial.undo(report));
    }

    static ImportWish columns(Map<String, String> fields) {
        return new ImportWish(Optional.empty(), Optional.empty(), Optional.empty(), fields);
    }

    static byte[] bytes(String... lines) {
        return (String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    /** An archive of these files: name, lines, name, lines. */
    static Archive archive() {
        return new Archive();
    }

    static final class Archive {
        private final Map<String, byte[]> entries = new LinkedHashMap<>();

        Archive with(String name, String... lines) {
            entries.put(name, Book.bytes(lines));
            return this;
        }

        byte[] zipped() {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                    zip.putNextEntry(new ZipEntry(entry.getKey()));
                    zip.write(entry.getValue());
                    zip.closeEntry();
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            return bytes.toByteArray();
        }
    }

    private static List<Trial.Table> tables(byte[] bytes) throws IOException {
        Path path = Files.createTempFile("throughline-book", ".csv");
        try {
            Files.write(path, bytes);
            try (SourceFile file =
                    SourceFile.open(path, "contacts.csv", SourceWish.NONE, SourceLimits.STANDARD, TARGET::isHeader)) {
                List<Trial.Table> tables = new ArrayList<>();
                for (TableHead head : file.heads()) {
                    List<List<String>> rows = new ArrayList<>();
                    try (SourceRows source = file.rows(head)) {
                        source.forEachRemaining(row -> rows.add(row.cells()));
                    }
                    tables.add(new Trial.Table(head.name(), head.type(), head.columns(), rows));
                }
                return tables;
            }
        } finally {
            Files.delete(path);
        }
    }

    private static <T> T sure(Something<T> something) {
        try {
            return something.make();
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    private interface Something<T> {
        T make() throws Exception;
    }
}
