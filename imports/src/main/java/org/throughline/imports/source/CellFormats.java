package org.throughline.imports.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The formats of a workbook, by the numbers that cells name them with. */
final class CellFormats {
    private static final int MOST = 70_000;

    private final Map<Integer, CellFormat> described = new HashMap<>();
    private final List<CellFormat> formats = new ArrayList<>();

    /** The formats that a workbook's styles describe; none when there are no styles. */
    static CellFormats read(Optional<Content> styles) throws IOException {
        CellFormats formats = new CellFormats();
        if (styles.isPresent()) {
            try (XmlPart xml = new XmlPart(styles.get().open())) {
                formats.read(xml);
            }
        }
        return formats;
    }

    /** What a cell of this style is shown as. */
    CellFormat get(int style) {
        return style >= 0 && style < formats.size() ? formats.get(style) : CellFormat.GENERAL;
    }

    private void read(XmlPart xml) {
        boolean ofCells = false;
        while (xml.next()) {
            if (xml.begins("numFmt")) {
                describe(xml);
            } else if (xml.begins("cellXfs") || xml.ends("cellXfs")) {
                ofCells = xml.begins("cellXfs");
            } else if (ofCells && xml.begins("xf")) {
                add(xml.attribute("numFmtId").map(CellFormats::number).orElse(0));
            }
        }
    }

    private void describe(XmlPart xml) {
        Optional<String> code = xml.attribute("formatCode");
        Optional<Integer> id = xml.attribute("numFmtId").map(CellFormats::number);
        if (code.isPresent() && id.isPresent() && described.size() < MOST) {
            described.put(id.get(), CellFormat.of(code.get()));
        }
    }

    private void add(int id) {
        if (formats.size() == MOST) {
            throw XmlPart.malformed();
        }
        formats.add(Optional.ofNullable(described.get(id)).orElseGet(() -> CellFormat.builtIn(id)));
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException noNumber) {
            return 0;
        }
    }
}
