package org.throughline.imports.source;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughline.imports.csv.FirstLines;

/**
 * The line that names the columns: the first that somebody recognises; else the first with two cells that say something;
 * else, in a file of a single column, the first that says something.
 *
 * @param line counted from 1
 * @param start where it begins in the text, in UTF-16 units
 * @param delimiter what separates its cells
 */
record CsvHeader(long line, int start, char delimiter) {
    /** Among how many lines it is looked for: notes before it are shorter. */
    static final int LINES = 50;

    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');
    /** Excel's own way to name the delimiter. */
    private static final Pattern SEPARATOR = Pattern.compile("\"?sep=(.)\"?[,;\t|]*", Pattern.CASE_INSENSITIVE);

    /** Finds the line; empty when there is nothing but blanks. */
    static Optional<CsvHeader> find(FirstLines first, Optional<Character> wish, Predicate<List<String>> header) {
        Optional<Character> said = separator(first);
        List<FirstLines.Line> lines =
                first.lines().subList(said.isPresent() ? 1 : 0, first.lines().size());
        List<Character> delimiters = wish.or(() -> said).map(List::of).orElse(DELIMITERS);
        return best(lines, delimiters, header)
                .or(() -> best(lines, delimiters, cells -> speaking(cells) > 1))
                .or(() -> lines.stream()
                        .filter(line -> !line.text().isBlank())
                        .findFirst()
                        .map(line -> at(line, delimiters.get(0))));
    }

    private static Optional<Character> separator(FirstLines first) {
        return first.lines().stream()
                .limit(1)
                .map(line -> SEPARATOR.matcher(line.text()))
                .filter(Matcher::matches)
                .map(found -> found.group(1).charAt(0))
                .findFirst();
    }

    /** Of the first line that is one, with the delimiter that finds the most in it. */
    private static Optional<CsvHeader> best(
            List<FirstLines.Line> lines, List<Character> delimiters, Predicate<List<String>> header) {
        return lines.stream()
                .filter(line -> !line.text().isBlank())
                .flatMap(line -> delimiters.stream()
                        .filter(delimiter -> header.test(line.cells(delimiter)))
                        .max(Comparator.comparingLong((Character delimiter) -> speaking(line.cells(delimiter)))
                                .thenComparing(delimiter -> -delimiters.indexOf(delimiter)))
                        .map(delimiter -> at(line, delimiter))
                        .stream())
                .findFirst();
    }

    private static long speaking(List<String> cells) {
        return cells.stream().filter(cell -> !cell.isBlank()).count();
    }

    private static CsvHeader at(FirstLines.Line line, char delimiter) {
        return new CsvHeader(line.number(), line.start(), delimiter);
    }
}
