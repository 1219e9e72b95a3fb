package org.throughline.imports.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * How a text begins, line by line. Programs put notes before the line that names the columns; each line is looked at by
 * itself, so that nothing in a note, such as a lone quotation mark, can hide it.
 *
 * @param start the beginning of the text, at most {@link #LOOK_AHEAD} characters
 * @param lines its lines
 */
public record FirstLines(String start, List<Line> lines) {
    /** How far is looked, in UTF-16 units. */
    public static final int LOOK_AHEAD = 65_536;

    public FirstLines {
        lines = List.copyOf(lines);
    }

    /** Reads the beginning of a text, and leaves the text there. */
    public static FirstLines of(BufferedReader text, int most) throws IOException {
        text.mark(LOOK_AHEAD);
        char[] buffer = new char[LOOK_AHEAD];
        int length = 0;
        int read = 0;
        while (read >= 0 && length < buffer.length) {
            length += read;
            read = text.read(buffer, length, buffer.length - length);
        }
        text.reset();
        String start = new String(buffer, 0, length);
        return new FirstLines(start, lines(start, most));
    }

    private static List<Line> lines(String text, int most) {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length() && lines.size() < most) {
            int end = start;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            lines.add(new Line(lines.size() + 1L, start, text.substring(start, end)));
            start = text.startsWith("\r\n", end) ? end + 2 : end + 1;
        }
        return lines;
    }

    /**
     * A line.
     *
     * @param number counted from 1
     * @param start where it begins in the text, in UTF-16 units
     * @param text what it says, without its end
     */
    public record Line(long number, int start, String text) {
        /** Its cells; none when it is no row by itself. */
        public List<String> cells(char delimiter) {
            try {
                return CsvReader.builder()
                        .fieldSeparator(delimiter)
                        .allowUnclosedQuote(false)
                        .ofSingleCsvRecord(CsvRecordHandler.of(handler -> handler.maxFields(LOOK_AHEAD)), text)
                        .getFields();
            } catch (CsvParseException noRow) {
                return List.of();
            }
        }
    }
}
