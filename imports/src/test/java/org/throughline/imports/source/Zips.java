package org.throughline.imports.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Archives, and workbooks as they lie in one. */
final class Zips {
    private static final String TYPES =
            "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Default Extension='xml' ContentType='application/xml'/></Types>";
    private static final String RELATIONS =
            "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>%s</Relationships>";
    private static final String KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String MAIN =
            "xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main' xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'";

    private Zips() {}

    /** Writes one entry. */
    @FunctionalInterface
    interface Entry {
        void writeTo(OutputStream out) throws IOException;
    }

    /** An archive of these texts. */
    static byte[] zip(Map<String, String> entries) {
        Map<String, Entry> written = new LinkedHashMap<>();
        entries.forEach((name, text) -> written.put(name, out -> out.write(text.getBytes(UTF_8))));
        return archive(written);
    }

    static byte[] archive(Map<String, Entry> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, Entry> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                entry.getValue().writeTo(zip);
                zip.closeEntry();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    /** The parts of a workbook of one sheet with these rows. */
    static Map<String, String> workbook(String rows) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", TYPES);
        parts.put("_rels/.rels", RELATIONS.formatted(relation("1", "officeDocument", "xl/workbook.xml")));
        parts.put(
                "xl/workbook.xml",
                "<workbook %s><sheets><sheet name='People' sheetId='1' r:id='s1'/></sheets></workbook>"
                        .formatted(MAIN));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                RELATIONS.formatted(relation("s1", "worksheet", "worksheets/sheet1.xml")
                        + relation("t", "styles", "styles.xml")
                        + relation("u", "sharedStrings", "sharedStrings.xml")));
        parts.put("xl/worksheets/sheet1.xml", sheet(rows));
        return parts;
    }

    static String sheet(String rows) {
        return "<?xml version='1.0' encoding='UTF-8'?><worksheet %s><sheetData>%s</sheetData></worksheet>"
                .formatted(MAIN, rows);
    }

    private static String relation(String id, String kind, String target) {
        return "<Relationship Id='%s' Type='%s' Target='%s'/>".formatted(id, KIND + kind, target);
    }
}
