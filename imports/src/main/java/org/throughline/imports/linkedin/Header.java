package org.throughline.imports.linkedin;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.throughline.imports.csv.CsvRow;

/**
 * Which column stands where. Columns may come in any order, be missing, or be others that are not imported.
 *
 * @param positions where each known column is, counted from 0
 * @param width how many columns there are, known or not
 */
record Header(Map<Column, Integer> positions, int width) {
    /** Blanks, no-break spaces and invisible marks, which come with text copied from web pages. */
    private static final Pattern MARGIN = Pattern.compile("^[\\s\\p{Z}\\p{Cf}]+|[\\s\\p{Z}\\p{Cf}]+$");

    private static final int FEWEST_COLUMNS = 3;
    /** Lists of people have names and addresses; of these columns, every export of LinkedIn's connections has some. */
    private static final Set<Column> TYPICAL = EnumSet.of(Column.URL, Column.POSITION, Column.CONNECTED_ON);

    /** The header in these cells; empty when they are not one of LinkedIn's connections. */
    static Optional<Header> in(List<String> cells) {
        Map<Column, Integer> positions = new EnumMap<>(Column.class);
        for (int i = 0; i < cells.size(); i++) {
            int position = i;
            Column.named(cells.get(i)).ifPresent(column -> positions.putIfAbsent(column, position));
        }
        Set<Column> known = positions.keySet();
        boolean names = known.contains(Column.FIRST_NAME) || known.contains(Column.LAST_NAME);
        boolean typical = known.stream().anyMatch(TYPICAL::contains);
        return names && typical && known.size() >= FEWEST_COLUMNS
                ? Optional.of(new Header(positions, cells.size()))
                : Optional.empty();
    }

    /** What a row says in a column, without blanks around it; empty when it says nothing, or the column is missing. */
    Optional<String> cell(CsvRow row, Column column) {
        Integer position = positions.get(column);
        return Optional.ofNullable(position)
                .map(row::cell)
                .map(text -> MARGIN.matcher(text).replaceAll(""))
                .filter(text -> !text.isEmpty());
    }

    /** Whether a row says something to the right of the last column. */
    boolean isOverrunBy(CsvRow row) {
        return row.cells().stream().skip(width).anyMatch(cell -> !cell.isBlank());
    }
}
