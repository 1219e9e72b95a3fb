package org.throughline.imports.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.throughline.imports.FileFault;
import org.throughline.imports.FileRefused;

/**
 * The texts that a workbook keeps once for all sheets. Sheets name them in any order, so all are held while a sheet is
 * read: end to end in a few large blocks, for a million small objects would take several times as much.
 */
final class SharedText {
    /** What a workbook without any has. */
    static final SharedText NONE = new SharedText();

    private static final int BLOCK_BITS = 20;
    private static final int BLOCK = 1 << BLOCK_BITS;
    /** What a text takes beside its characters, in UTF-16 units; starts are copied when there are more of them. */
    private static final long ROOM = 4;

    private final List<StringBuilder> blocks = new ArrayList<>();
    /** Of each text, its block and where in it. */
    private int[] starts = new int[1_024];

    private int count;
    private long held;

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
        StringBuilder block = blocks.get(starts[index] >>> BLOCK_BITS);
        boolean last = index + 1 == count || starts[index + 1] >>> BLOCK_BITS != starts[index] >>> BLOCK_BITS;
        int end = last ? block.length() : starts[index + 1] % BLOCK;
        return Optional.of(block.substring(starts[index] % BLOCK, end));
    }

    private void add(XmlPart xml, SourceLimits limits) {
        StringBuilder block = block(limits.longestCell());
        int start = block.length();
        if (!RichText.read(xml, "si", block, start + limits.longestCell())) {
            throw new FileRefused(
                    FileFault.CELL_TOO_LONG,
                    "A text of the workbook is longer than %d characters.".formatted(limits.longestCell()));
        }
        held += block.length() - start + ROOM;
        if (held > limits.mostSharedText()) {
            throw new FileRefused(
                    FileFault.TOO_MUCH_TEXT,
                    "The workbook has too many different texts. Save the sheet as CSV and send that.");
        }
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, 2 * count);
        }
        starts[count++] = (blocks.size() - 1 << BLOCK_BITS) + start;
    }

    /** The last block if the longest text fits into it. */
    private StringBuilder block(int longest) {
        if (blocks.isEmpty() || blocks.get(blocks.size() - 1).length() + longest >= BLOCK) {
            blocks.add(new StringBuilder());
        }
        return blocks.get(blocks.size() - 1);
    }
}
