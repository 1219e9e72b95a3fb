package org.throughline.imports.target;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.throughline.domain.transfer.ImportWish;
import org.throughline.imports.FileFault;
import org.throughline.imports.FileRefused;
import org.throughline.imports.source.TableHead;

/**
 * The fields of one kind of import, by all the names that programs and people give their columns. Names are compared as
 * {@link ColumnName#folded}: {@code E-Mail-Adresse}, {@code email_adresse} and {@code EMAIL ADRESSE} are one. Numbers
 * count, so that {@code E-mail 1 - Value} and {@code E-mail 2 - Value} are two.
 */
public final class FieldNames {
    private final Set<String> fields;
    private final Map<String, String> fieldsByName;

    private FieldNames(Set<String> fields, Map<String, String> fieldsByName) {
        this.fields = fields;
        this.fieldsByName = fieldsByName;
    }

    /**
     * The fields with their synonyms; a field's own name need not be repeated among them.
     *
     * @throws IllegalArgumentException when one name would stand for two fields, or for none because nothing is left of it
     */
    public static FieldNames of(Map<String, Set<String>> synonyms) {
        Map<String, String> fieldsByName = new HashMap<>();
        synonyms.forEach((field, names) -> {
            name(fieldsByName, field, field);
            names.forEach(name -> name(fieldsByName, name, field));
        });
        return new FieldNames(Set.copyOf(synonyms.keySet()), Map.copyOf(fieldsByName));
    }

    private static void name(Map<String, String> fieldsByName, String name, String field) {
        String folded = ColumnName.folded(name);
        String other = fieldsByName.putIfAbsent(folded, field);
        if (folded.isEmpty() || other != null && !other.equals(field)) {
            throw new IllegalArgumentException("%s cannot name %s beside %s".formatted(name, field, other));
        }
    }

    /** The field that a column of this name is; empty for one that is not known, or that is sensitive. */
    public Optional<String> field(String columnName) {
        return Optional.ofNullable(fieldsByName.get(ColumnName.folded(columnName)))
                .filter(field -> !SensitiveColumns.isSensitive(columnName));
    }

    /** How many fields these cells name, each counted once: of a header's cells many, of other rows' none. */
    public int known(List<String> cells) {
        return cells.stream()
                .flatMap(cell -> field(cell).stream())
                .collect(Collectors.toSet())
                .size();
    }

    /**
     * What a table's columns are taken for. What somebody wishes for a column counts before what its name says, and a field
     * that they gave to one column is no other's. Of several columns whose names say the same field the first one is it, the
     * others are left out. Wishes for columns that this table does not have are for another table.
     *
     * @throws FileRefused with UNKNOWN_FIELD when a wish names no field, with SENSITIVE_COLUMN when it makes a field of a
     *     column of {@link SensitiveColumns}
     */
    public TableLayout layout(TableHead head, String role, ImportWish wish) {
        Map<String, String> wishes = wishes(wish);
        Set<String> taken = head.columns().stream()
                .map(column -> wishes.getOrDefault(ColumnName.folded(column), ""))
                .filter(field -> !field.isEmpty())
                .collect(Collectors.toCollection(HashSet::new));
        List<Optional<String>> columns = new ArrayList<>();
        for (String column : head.columns()) {
            String wished = wishes.get(ColumnName.folded(column));
            columns.add(
                    wished == null
                            ? field(column).filter(taken::add)
                            : Optional.of(wished).filter(field -> !field.isEmpty()));
        }
        return new TableLayout(head, role, columns);
    }

    /** The wishes by folded column, checked. */
    private Map<String, String> wishes(ImportWish wish) {
        Map<String, String> byColumn = new HashMap<>();
        wish.columns().forEach((column, field) -> {
            if (!field.isEmpty() && !fields.contains(field)) {
                throw new FileRefused(
                        FileFault.UNKNOWN_FIELD,
                        "The column %s cannot be %s: the fields are %s."
                                .formatted(column, field, String.join(", ", new TreeSet<>(fields))));
            }
            if (!field.isEmpty() && SensitiveColumns.isSensitive(column)) {
                throw new FileRefused(
                        FileFault.SENSITIVE_COLUMN,
                        "The column %s cannot be imported: what it says of people is none of a programme's business."
                                .formatted(column));
            }
            byColumn.put(ColumnName.folded(column), field);
        });
        return byColumn;
    }
}
