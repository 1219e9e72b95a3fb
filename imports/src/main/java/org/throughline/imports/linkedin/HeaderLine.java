package org.throughline.imports.linkedin;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.throughline.imports.FileFault;
import org.throughline.imports.FileRefused;

/**
 * The line that names the columns. It is found by what it says: LinkedIn puts a note of several lines before it, or none,
 * and people who open the file in a spreadsheet save it with another delimiter. Each line is looked at by itself, so that
 * nothing in a note, such as a lone quotation mark, can hide it.
 *
 * @param line counted from 1
 * @param delimiter what separates its cells
 */
record HeaderLine(long line, char delimiter) {
    private static final int LOOK_AHEAD = 65_536;
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t');

    /** Finds the line near the beginning of a text, and leaves the text at the beginning of that line. */
    static HeaderLine find(BufferedReader text) throws IOException {
        text.mark(LOOK_AHEAD);
        char[] buffer = new char[LOOK_AHEAD];
        int length = fill(text, buffer);
        String start = new String(buffer, 0, length);
        Lines lines = new Lines(start);
        while (lines.next()) {
            Optional<Character> delimiter = delimiterOf(lines.text());
            if (delimiter.isPresent()) {
                text.reset();
                text.skip(lines.start());
                return new HeaderLine(lines.number(), delimiter.get());
            }
        }
        throw notFound(start);
    }

    private static int fill(BufferedReader text, char[] buffer) throws IOException {
        int length = 0;
        int read = 0;
        while (read >= 0 && length < buffer.length) {
            length += read;
            read = text.read(buffer, length, buffer.length - length);
        }
        return length;
    }

    private static Optional<Character> delimiterOf(String line) {
        return DELIMITERS.stream()
                .filter(delimiter -> line.indexOf(delimiter) >= 0)
                .filter(delimiter -> Header.in(cells(line, delimiter)).isPresent())
                .findFirst();
    }

    private static List<String> cells(String line, char delimiter) {
        try {
            return CsvReader.builder()
                    .fieldSeparator(delimiter)
                    .allowUnclosedQuote(false)
                    .ofSingleCsvRecord(CsvRecordHandler.of(handler -> handler.maxFields(LOOK_AHEAD)), line)
                    .getFields();
        } catch (CsvParseException noRow) {
            return List.of();
        }
    }

    private static FileRefused notFound(String start) {
        if (start.isBlank()) {
            return new FileRefused(FileFault.EMPTY_FILE, "The file is empty.");
        }
        if (start.chars()
                .anyMatch(character -> Character.isISOControl(character) && !Character.isWhitespace(character))) {
            return new FileRefused(
                    FileFault.NOT_TEXT, "The file is not a text file. LinkedIn's is called Connections.csv.");
        }
        return new FileRefused(
                FileFault.NOT_LINKEDIN_CONNECTIONS,
                "No line of the file names the columns of LinkedIn's Connections.csv, which are %s."
                        .formatted(String.join(
                                ", ",
                                Arrays.stream(Column.values())
                                        .map(Column::label)
                                        .toList())));
    }

    /** The lines of a text, with their places. */
    private static final class Lines {
        private final String text;
        private long number;
        private int start;
        private int end;
        private int nextStart;

        private Lines(String text) {
            this.text = text;
        }

        private boolean next() {
            if (nextStart >= text.length()) {
                return false;
            }
            number++;
            start = nextStart;
            end = start;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            nextStart = text.startsWith("\r\n", end) ? end + 2 : end + 1;
            return true;
        }

        private String text() {
            return text.substring(start, end);
        }

        private long number() {
            return number;
        }

        private int start() {
            return start;
        }
    }
}
