package org.throughline.imports.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.throughline.imports.source.Opened.heads;
import static org.throughline.imports.source.Opened.refusal;
import static org.throughline.imports.source.Opened.rows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.throughline.imports.FileFault;
import org.throughline.imports.FileRefused;

class ArchiveSourceTest {

    @Test
    void readsEachListInAnArchiveAsATableNamedByItsPath() {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("Connections.csv", "Notes:\n\nFirst Name,Last Name,URL\nAda,Beispiel,x\n");
        entries.put("Jobs/", "");
        entries.put("Jobs/Saved.csv", "Title;Company\nPoet;Fährhaus\n");
        entries.put("Articles/one.html", "<html></html>");
        entries.put("__MACOSX/._Connections.csv", "\0\u0005\u0016\u0007\0\0\0\0\0\0\0\0");
        entries.put("Rich_Media.csv", "");
        assertThat(heads(Zips.zip(entries)))
                .extracting(TableHead::sheet, TableHead::name, TableHead::headerLine, TableHead::columns)
                .containsExactly(
                        tuple(0, "Connections.csv", 3L, List.of("First Name", "Last Name", "URL")),
                        tuple(1, "Jobs/Saved.csv", 1L, List.of("Title", "Company")));
        assertThat(rows(Zips.zip(entries)))
                .extracting(SourceRow::sheet, SourceRow::line)
                .containsExactly(tuple(0, 4L), tuple(1, 2L));
    }

    @Test
    void namesTheEntryOfAFault() {
        FileRefused refused = refusal(Zips.zip(Map.of("a/people.csv", "a,b\n1,2\n\"3,4\n")));
        assertThat(refused.fault()).isEqualTo(FileFault.MALFORMED_CSV);
        assertThat(refused.sheet()).contains("a/people.csv");
        assertThat(refused.line()).isEqualTo(OptionalLong.of(3));
        assertThat(refusal(Zips.zip(Map.of("people.csv", "%PDF-1.7"))).fault()).isEqualTo(FileFault.PDF_DOCUMENT);
    }

    @Test
    void refusesAnArchiveWithoutAnyList() {
        assertThat(refusal(Zips.zip(Map.of("photo.jpg", "\u00FF\u00D8"))).fault())
                .isEqualTo(FileFault.NO_TABLE);
        assertThat(refusal(Zips.zip(Map.of())).fault()).isEqualTo(FileFault.NO_TABLE);
    }

    @Test
    void readsNamesThatWindowsWrote() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, Charset.forName("IBM850"))) {
            zip.putNextEntry(new ZipEntry("Übersicht.csv"));
            zip.write("a,b\n1,2\n".getBytes(UTF_8));
        }
        assertThat(heads(bytes.toByteArray())).extracting(TableHead::name).containsExactly("Übersicht.csv");
        assertThat(rows(bytes.toByteArray())).hasSize(1);
    }

    @Test
    void saysHowFarItIsInTheArchive() {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("1.csv", "a,b\n" + "1,2\n".repeat(10_000));
        entries.put("2.csv", "a,b\n" + "1,2\n".repeat(10_000));
        byte[] zip = Zips.zip(entries);
        Opened.with(SourceWish.NONE, zip, file -> {
            try (SourceRows rows = file.rows(file.heads().get(1))) {
                rows.forEachRemaining(row -> {});
                assertThat(rows.bytesRead()).isBetween(zip.length / 4L, (long) zip.length);
                return rows;
            }
        });
    }
}
