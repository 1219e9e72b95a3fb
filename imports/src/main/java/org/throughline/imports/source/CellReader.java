package org.throughline.imports.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.imports.CellFault;
import org.throughline.imports.FileFault;
import org.throughline.imports.FileRefused;
import org.throughline.imports.csv.PlainText;

/**
 * Makes text of the cells of a row. A formula is not taken for what it last came to: nobody typed that, and it may be
 * anybody's.
 */
final class CellReader {
    private final Workbook workbook;
    private final XmlPart xml;
    private final long line;
    private final List<String> cells = new ArrayList<>();
    private Optional<CellFault> fault = Optional.empty();
    private int column = -1;
    private int length;

    CellReader(Workbook workbook, XmlPart xml, long line) {
        this.workbook = workbook;
        this.xml = xml;
        this.line = line;
    }

    /** The row of the cells read. */
    SourceRow row(int sheet) {
        return new SourceRow(sheet, line, Collections.unmodifiableList(cells), fault);
    }

    /** Reads the cell that begins here. */
    void read() {
        column = xml.attribute("r").map(CellReader::column).orElse(column + 1);
        String type = xml.attribute("t").orElse("n");
        CellFormat format =
                workbook.formats().get(xml.attribute("s").map(CellReader::style).orElse(-1));
        StringBuilder value = new StringBuilder();
        boolean formula = false;
        while (xml.next() && !xml.ends("c")) {
            if (xml.begins("f")) {
                formula = true;
            } else if (xml.begins("v")) {
                fits(xml.text(value, workbook.limits().longestCell()));
            } else if (xml.begins("is")) {
                fits(RichText.read(xml, "is", value, workbook.limits().longestCell()));
            }
        }
        if (formula) {
            fault("Holds a formula. Put its value there instead (copy, then paste as values).");
        }
        if (formula || !value.isEmpty()) {
            add(text(value.toString(), type, format));
        }
    }

    private String text(String value, String type, CellFormat format) {
        return switch (type) {
            case "s" -> shared(value);
            case "n" -> CellNumber.text(value, format, workbook.since1904()).orElse(value);
            case "b" -> value.strip().equals("1") ? "TRUE" : "FALSE";
            case "e" -> {
                fault("Holds the error %s.".formatted(value.strip()));
                yield value;
            }
            default -> RichText.plain(value);
        };
    }

    private String shared(String value) {
        try {
            return workbook.sharedText()
                    .get(Integer.parseInt(value.strip()))
                    .map(RichText::plain)
                    .orElseThrow(XmlPart::malformed);
        } catch (NumberFormatException noNumber) {
            throw XmlPart.malformed();
        }
    }

    private void add(String text) {
        if (column >= workbook.limits().mostColumns()) {
            throw new FileRefused(
                    FileFault.TOO_MANY_COLUMNS,
                    "Row %d has more than %d columns."
                            .formatted(line, workbook.limits().mostColumns()),
                    line);
        }
        if (column < cells.size()) {
            throw XmlPart.malformed();
        }
        length += text.length();
        fits(length <= workbook.limits().longestRow());
        while (cells.size() < column) {
            cells.add("");
        }
        cells.add(text);
        if (fault.isEmpty()) {
            fault = PlainText.fault(text, column);
        }
    }

    private void fault(String message) {
        if (fault.isEmpty()) {
            fault = Optional.of(new CellFault(column, RefusalCode.MALFORMED, message));
        }
    }

    private void fits(boolean fits) {
        if (!fits) {
            throw new FileRefused(
                            FileFault.CELL_TOO_LONG,
                            "A cell of row %d is longer than %d characters."
                                    .formatted(line, workbook.limits().longestCell()),
                            line)
                    .inColumn(letters(column));
        }
    }

    /** The column of a place such as {@code AB12}, counted from 0. */
    private static int column(String place) {
        int column = 0;
        int i = 0;
        while (i < place.length() && i < 4 && Character.isLetter(place.charAt(i))) {
            column = 26 * column + Character.toUpperCase(place.charAt(i)) - 'A' + 1;
            i++;
        }
        if (column < 1) {
            throw XmlPart.malformed();
        }
        return column - 1;
    }

    /** What a person calls a column, counted from 0. */
    static String letters(int column) {
        String letters = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? letters : letters(column / 26 - 1) + letters;
    }

    private static int style(String number) {
        try {
            return Integer.parseInt(number);
        } catch (NumberFormatException noNumber) {
            return -1;
        }
    }
}
