package org.throughline.imports.linkedin;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.throughline.imports.FileFault;
import org.throughline.imports.FileRefused;
import org.throughline.imports.csv.FirstLines;

/**
 * The line that names the columns. It is found by what it says: LinkedIn puts a note of several lines before it, or none,
 * and people who open the file in a spreadsheet save it with another delimiter.
 *
 * @param line counted from 1
 * @param delimiter what separates its cells
 */
record HeaderLine(long line, char delimiter) {
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t');

    /** Finds the line near the beginning of a text, and leaves the text at the beginning of that line. */
    static HeaderLine find(BufferedReader text) throws IOException {
        FirstLines first = FirstLines.of(text, Integer.MAX_VALUE);
        for (FirstLines.Line line : first.lines()) {
            Optional<Character> delimiter = delimiterOf(line);
            if (delimiter.isPresent()) {
                text.skip(line.start());
                return new HeaderLine(line.number(), delimiter.get());
            }
        }
        throw notFound(first);
    }

    private static Optional<Character> delimiterOf(FirstLines.Line line) {
        return DELIMITERS.stream()
                .filter(delimiter -> line.text().indexOf(delimiter) >= 0)
                .filter(delimiter -> Header.in(line.cells(delimiter)).isPresent())
                .findFirst();
    }

    private static FileRefused notFound(FirstLines first) {
        if (first.isBlank()) {
            return new FileRefused(FileFault.EMPTY_FILE, "The file is empty.");
        }
        if (first.start()
                .chars()
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
}
