package org.throughline.imports.export;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

    /** The archive as the tables of a file that is imported. */
    public List<Trial.Table> tables() throws IOException {
        List<Trial.Table> tables = new ArrayList<>();
        for (Map.Entry<String, String> file : files().entrySet()) {
            List<List<String>> rows = new ArrayList<>();
            try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file.getValue())) {
                csv.forEach(row -> rows.add(row.getFields()));
            }
            tables.add(new Trial.Table(file.getKey(), rows.get(0), rows.subList(1, rows.size())));
        }
        return tables;
    }
}
