package org.throughline.imports.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;
import org.throughline.domain.transfer.ExportFormat;
import org.throughline.imports.history.HistoryImport;
import org.throughline.imports.source.SourceFile;
import org.throughline.imports.source.SourceLimits;
import org.throughline.imports.source.SourceRows;
import org.throughline.imports.source.SourceWish;
import org.throughline.imports.source.TableHead;
import org.throughline.imports.target.Trial;

/** An export that was made, to be looked into. */
public record Exported(byte[] bytes, long rows) {
    /** Of an institution, or of one of its seekers. */
    public static Exported of(
            DataSource dataSource, UUID institutionId, Optional<UUID> seekerId, ExportFormat format, boolean raw)
            throws SQLException, IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        long rows = new ExportWriter(dataSource)
                .write(new ExportWish(institutionId, seekerId, format, raw), out, count -> {});
        return new Exported(out.toByteArray(), rows);
    }

    /** The files of the archive by name, as they stand there. */
    public Map<String, String> files() throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream archive = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry file = archive.getNextEntry(); file != null; file = archive.getNextEntry()) {
                files.put(file.getName(), new String(archive.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    /** What the reader of uploaded files makes of it. */
    public List<Trial.Table> tables(HistoryImport target) throws IOException {
        Path file = Files.createTempFile("export", "");
        try {
            Files.write(file, bytes);
            List<Trial.Table> tables = new ArrayList<>();
            try (SourceFile source =
                    SourceFile.open(file, "export", SourceWish.NONE, SourceLimits.STANDARD, target::isHeader)) {
                for (TableHead head : source.heads()) {
                    tables.add(new Trial.Table(head.name(), head.columns(), rows(source, head)));
                }
            }
            return tables;
        } finally {
            Files.delete(file);
        }
    }

    private static List<List<String>> rows(SourceFile source, TableHead head) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (SourceRows read = source.rows(head)) {
            while (read.hasNext()) {
                rows.add(read.next().cells());
            }
        }
        return rows;
    }
}
