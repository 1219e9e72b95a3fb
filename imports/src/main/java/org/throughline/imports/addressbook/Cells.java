package org.throughline.imports.addressbook;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.throughline.domain.shared.Checks;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.imports.source.SourceRow;
import org.throughline.imports.target.TableLayout;

/** What the rows of a table say of each field, and by what name the file calls its column. */
final class Cells {
    private final Map<Field, List<Integer>> positions = new EnumMap<>(Field.class);
    private final TableLayout table;

    Cells(TableLayout table) {
        this.table = table;
        for (int i = 0; i < table.fields().size(); i++) {
            int position = i;
            table.fields()
                    .get(i)
                    .map(Field::valueOf)
                    .ifPresent(field -> positions
                            .computeIfAbsent(field, some -> new ArrayList<>())
                            .add(position));
        }
    }

    /** The first thing that a row says of a field. */
    Optional<String> first(SourceRow row, Field field) {
        return positionsOf(field).stream()
                .flatMap(position -> TableLayout.cell(row, position).stream())
                .findFirst();
    }

    /** The value of a field, checked, if the row says one. */
    <T> Optional<T> take(Checks checks, SourceRow row, Field field, Function<String, Outcome<T>> check) {
        for (int position : positionsOf(field)) {
            Optional<String> cell = TableLayout.cell(row, position);
            if (cell.isPresent()) {
                return checks.take(column(position), check.apply(cell.get()));
            }
        }
        return Optional.empty();
    }

    /** Every value of a field, of all its columns and of all that a cell lists, checked, in their order. */
    <T> List<T> all(
            Checks checks, SourceRow row, Field field, Separators separators, Function<String, Outcome<T>> check) {
        List<T> values = new ArrayList<>();
        for (int position : positionsOf(field)) {
            TableLayout.cell(row, position).ifPresent(cell -> {
                for (String part : separators.split(cell)) {
                    checks.take(column(position), check.apply(part)).ifPresent(values::add);
                }
            });
        }
        return values;
    }

    /** By what name the file calls a field; one of the others, where it has no such column. */
    String column(Field field, Field... others) {
        for (Field named : concat(field, others)) {
            if (!positionsOf(named).isEmpty()) {
                return column(positionsOf(named).get(0));
            }
        }
        return field.name();
    }

    /** Notes what is wrong with the row as a whole: cells that cannot be taken, or that no column names. */
    void checkForm(Checks checks, SourceRow row) {
        row.fault()
                .filter(fault -> fault.column() < table.fields().size()
                        && table.fields().get(fault.column()).isPresent())
                .ifPresent(fault ->
                        checks.refuse(Refusal.of(fault.code(), fault.message()).at(column(fault.column()))));
        int width = table.head().columns().size();
        if (row.cells().stream().skip(width).anyMatch(cell -> !cell.isBlank())) {
            checks.refuse(Refusal.of(
                    RefusalCode.MALFORMED,
                    "Has more cells than there are columns: quote a cell that holds a delimiter."));
        }
    }

    private List<Integer> positionsOf(Field field) {
        return positions.getOrDefault(field, List.of());
    }

    private String column(int position) {
        return table.head().columns().get(position);
    }

    private static List<Field> concat(Field field, Field... others) {
        List<Field> all = new ArrayList<>(List.of(field));
        all.addAll(List.of(others));
        return all;
    }
}
