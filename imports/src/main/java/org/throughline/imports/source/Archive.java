package org.throughline.imports.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.throughline.imports.FileFault;
import org.throughline.imports.FileRefused;

/**
 * A ZIP archive, whose directory was checked before it is opened: the number of entries, their names and their sizes.
 * Entries are unpacked as they are read, never to disk, and never beyond the size that the directory gives them.
 */
final class Archive implements Closeable {
    private final ZipFile zip;
    private final Map<String, ArchiveEntry> entries = new LinkedHashMap<>();
    private final Map<String, Long> starts = new LinkedHashMap<>();

    private Archive(ZipFile zip, List<ArchiveEntry> directory, SourceLimits limits) {
        this.zip = zip;
        if (zip.size() != directory.size()) {
            throw damaged();
        }
        long size = 0;
        long start = 0;
        for (ArchiveEntry entry : directory) {
            size += entry.checked(limits).size();
            if (size > limits.mostInflatedBytes()) {
                throw entry.refused(FileFault.INFLATES_TOO_MUCH, "is one too many: unpacked, all are far too large.");
            }
            if (entries.put(entry.name(), entry) != null) {
                throw entry.refused(FileFault.DAMAGED_ARCHIVE, "is there twice.");
            }
            starts.put(entry.name(), start);
            start += entry.packed();
        }
    }

    /** Opens an archive. */
    static Archive open(Path file, SourceLimits limits) throws IOException {
        List<ArchiveEntry> directory = CentralDirectory.read(file, limits);
        directory.forEach(entry -> entry.checked(limits));
        ZipFile zip = zip(file);
        try {
            return new Archive(zip, directory, limits);
        } catch (RuntimeException refused) {
            zip.close();
            throw refused;
        }
    }

    /** All entries that are no folders. */
    List<ArchiveEntry> files() {
        return entries.values().stream().filter(entry -> !entry.isFolder()).toList();
    }

    Optional<ArchiveEntry> entry(String name) {
        return Optional.ofNullable(entries.get(name));
    }

    /** An entry's bytes. */
    Content content(ArchiveEntry entry) {
        return new Content() {
            @Override
            public InputStream open() throws IOException {
                ZipEntry found = Optional.ofNullable(zip.getEntry(entry.name()))
                        .orElseThrow(() -> entry.refused(FileFault.DAMAGED_ARCHIVE, "is not where it should be."));
                try {
                    return new UnpackedStream(zip.getInputStream(found), entry, found.getCrc());
                } catch (ZipException broken) {
                    throw entry.refused(FileFault.DAMAGED_ARCHIVE, "cannot be unpacked.");
                }
            }

            @Override
            public long inFile(long bytes) {
                return starts.get(entry.name())
                        + (entry.size() == 0 ? 0 : Math.round((double) entry.packed() * bytes / entry.size()));
            }
        };
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static ZipFile zip(Path file) throws IOException {
        try {
            return zip(file, StandardCharsets.UTF_8);
        } catch (ZipException names) {
            try {
                return zip(file, ArchiveEntry.OLD_NAMES);
            } catch (ZipException broken) {
                throw damaged();
            }
        }
    }

    static FileRefused damaged() {
        return new FileRefused(
                FileFault.DAMAGED_ARCHIVE, "The archive breaks off or contradicts itself. Pack or download it again.");
    }

    private static ZipFile zip(Path file, Charset names) throws IOException {
        return new ZipFile(file.toFile(), ZipFile.OPEN_READ, names);
    }
}
