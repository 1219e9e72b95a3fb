package org.throughline.imports.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A workbook in the format of Excel since 2007. Its parts are read with the parser of the Java platform, element by
 * element: the libraries tried hold all shared texts and as many cells as a row says it has, whatever a file says.
 */
final class Workbook {
    private static final int MOST_SHEETS = 1_000;

    private final Archive archive;
    private final SourceLimits limits;
    private final List<Sheet> sheets = new ArrayList<>();
    private CellFormats formats;
    private SharedText sharedText;
    private boolean since1904;

    private Workbook(Archive archive, SourceLimits limits) {
        this.archive = archive;
        this.limits = limits;
    }

    /** The sheets of a workbook that can be seen and say something. */
    static List<Table> tables(Archive archive, SourceLimits limits, Predicate<List<String>> header) throws IOException {
        Workbook workbook = new Workbook(archive, limits);
        workbook.read();
        List<Table> tables = new ArrayList<>();
        for (Sheet sheet : workbook.sheets) {
            SheetTable.open(workbook, tables.size(), sheet.name(), sheet.content(), header)
                    .ifPresent(tables::add);
        }
        return tables;
    }

    SourceLimits limits() {
        return limits;
    }

    CellFormats formats() {
        return formats;
    }

    SharedText sharedText() {
        return sharedText;
    }

    /** Whether days are counted from 1904 on, as the Macintosh did. */
    boolean since1904() {
        return since1904;
    }

    private void read() throws IOException {
        Map<String, Part> ofPackage = relations("");
        String main = ofPackage.values().stream()
                .filter(part -> part.is("officeDocument"))
                .map(Part::path)
                .findFirst()
                .orElse("xl/workbook.xml");
        Map<String, Part> parts = relations(main);
        try (XmlPart xml =
                new XmlPart(content(main).orElseThrow(XmlPart::malformed).open())) {
            while (xml.next()) {
                if (xml.begins("workbookPr")) {
                    since1904 = xml.attribute("date1904")
                            .filter(said -> said.matches("1|true"))
                            .isPresent();
                } else if (xml.begins("sheet")) {
                    addSheet(xml, parts);
                }
            }
        }
        formats = CellFormats.read(part(parts, "styles"));
        Optional<Content> shared = part(parts, "sharedStrings");
        sharedText = shared.isPresent() ? SharedText.read(shared.get(), limits) : SharedText.NONE;
    }

    private void addSheet(XmlPart xml, Map<String, Part> parts) {
        boolean visible =
                xml.attribute("state").filter(state -> !state.equals("visible")).isEmpty();
        Optional<Part> part = xml.attribute("id").map(parts::get).filter(found -> found.is("worksheet"));
        if (visible && part.isPresent() && sheets.size() < MOST_SHEETS) {
            sheets.add(new Sheet(
                    xml.attribute("name").orElse(""), content(part.get().path()).orElseThrow(XmlPart::malformed)));
        }
    }

    private Optional<Content> part(Map<String, Part> parts, String type) {
        return parts.values().stream().filter(part -> part.is(type)).findFirst().flatMap(part -> content(part.path()));
    }

    private Optional<Content> content(String path) {
        return archive.entry(path).map(archive::content);
    }

    /** The parts that a part names, by the names it gives them. */
    private Map<String, Part> relations(String part) throws IOException {
        String folder = part.substring(0, part.lastIndexOf('/') + 1);
        Map<String, Part> relations = new HashMap<>();
        Optional<Content> content = content(folder + "_rels/" + part.substring(folder.length()) + ".rels");
        if (content.isPresent()) {
            try (XmlPart xml = new XmlPart(content.get().open())) {
                while (xml.next()) {
                    if (xml.begins("Relationship") && relations.size() < limits.mostEntries()) {
                        String target = xml.attribute("Target").orElse("");
                        relations.put(
                                xml.attribute("Id").orElse(""),
                                new Part(
                                        xml.attribute("Type").orElse(""),
                                        target.startsWith("/") ? target.substring(1) : folder + target));
                    }
                }
            }
        }
        return relations;
    }

    /** A part, by its kind's address and its path. */
    private record Part(String type, String path) {
        private boolean is(String kind) {
            return type.endsWith("/" + kind);
        }
    }

    /** A sheet that can be seen. */
    private record Sheet(String name, Content content) {}
}
