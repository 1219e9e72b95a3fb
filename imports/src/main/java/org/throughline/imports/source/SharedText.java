package org.throughline.imports.source;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.throughline.imports.FileFault;
import org.throughline.imports.FileRefused;

/**
 * The texts that a workbook keeps once for all sheets. Sheets name them in any order, so all are held while a sheet is
 * read: end to end in one place, for a million small objects would take several times as much.
 */
final class SharedText {
    /** What a workbook without any has. */
    static final SharedText NONE = new SharedText();

    private final StringBuilder text = new StringBuilder();
    private int[] ends = new int[1_024];
    private int count;

    private SharedText() {}

    /** Reads all texts. */
    static SharedText read(Content content, SourceLimits limits) throws IOException {
        SharedText shared = new SharedText();
        try (XmlPart xml = new XmlPart(content.open())) {
            while (xml.next()) {
                if (xml.begins("si")) {
                    shared.add(xml, limits);
                }
            }
        }
        return shared;
    }

    /** The text of a number counted from 0. */
    Optional<String> get(int index) {
        if (index < 0 || index >= count) {
            return Optional.empty();
        }
        return Optional.of(text.substring(index == 0 ? 0 : ends[index - 1], ends[index]));
    }

    private void add(XmlPart xml, SourceLimits limits) {
        int start = text.length();
        if (!RichText.read(xml, "si", text, start + limits.longestCell())) {
            throw new FileRefused(
                    FileFault.CELL_TOO_LONG,
                    "A text of the workbook is longer than %d characters.".formatted(limits.longestCell()));
        }
        // A text takes room even when it is empty.
        if (text.length() + 4L * count > limits.mostSharedText()) {
            throw new FileRefused(
                    FileFault.TOO_MUCH_TEXT,
                    "The workbook has too many different texts. Save the sheet as CSV and send that.");
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, 2 * count);
        }
        ends[count++] = text.length();
    }
}
