package org.throughline.imports.history;

import java.util.List;
import java.util.Optional;

/**
 * One table of the catalogue.
 *
 * @param name of its file or sheet
 * @param entity what its rows are called in {@code external_key} and {@code import_change}; empty for parts of other rows,
 *     which have no key of their own
 * @param table in the database
 * @param owner whose its rows are
 * @param use how exports and imports treat it
 * @param alive what holds for rows that are there, of {@code t}; deleted rows are as if they were not
 * @param own which rows a seeker's own export has, of {@code t}; empty when it has none
 * @param order the order of its rows in an export, of {@code t} and {@code file_key}; the same before an export and after
 *     the import of it
 * @param same the columns by which a row is known again that no key names, beside those of the unique indexes; may be
 *     empty
 * @param columns beside {@code key} and {@code seeker}
 */
public record Entry(
        String name,
        Optional<String> entity,
        String table,
        Owner owner,
        Use use,
        String alive,
        Optional<String> own,
        String order,
        List<String> same,
        List<Column> columns) {
    /** Whose rows are. */
    public enum Owner {
        /** The institution's. */
        INSTITUTION,
        /** One seeker's. */
        SEEKER
    }

    /** How exports and imports treat a table. */
    public enum Use {
        /** Every export has it, and it can be imported. */
        OPEN,
        /** Notes: only a seeker's own export has it; it can be imported. */
        PRIVATE,
        /** Every export has it, and it is not imported. */
        READ
    }

    public Entry {
        same = List.copyOf(same);
        columns = List.copyOf(columns);
    }

    /** Whether rows have a key of their own. */
    public boolean hasKey() {
        return entity.isPresent();
    }

    /** Whether rows are one seeker's. */
    public boolean isOfSeeker() {
        return owner == Owner.SEEKER;
    }

    /** The columns that a file can set. */
    List<Column> settable() {
        return columns.stream().filter(column -> !column.is(Column.Mark.TOLD)).toList();
    }

    /** A seeker's table of rows with a key. */
    static Entry ofSeeker(String name, String entity, String table, Column... columns) {
        return new Entry(
                name,
                Optional.of(entity),
                table,
                Owner.SEEKER,
                Use.OPEN,
                "t.deleted_at is null",
                Optional.of("t.seeker_id = :seeker"),
                "t.id",
                List.of(),
                List.of(columns));
    }

    /** A seeker's table of notes, which only the seeker's own export has. */
    static Entry notes(String name, String entity, String table, Column... columns) {
        return ofSeeker(name, entity, table, columns).used(Use.PRIVATE);
    }

    /** An institution's table of rows with a key; no seeker's export has it. */
    static Entry ofInstitution(String name, String entity, String table, Column... columns) {
        return new Entry(
                name,
                Optional.of(entity),
                table,
                Owner.INSTITUTION,
                Use.OPEN,
                "t.deleted_at is null",
                Optional.empty(),
                "file_key",
                List.of(),
                List.of(columns));
    }

    /** The same table, of which a seeker's export has those rows. */
    Entry ownBy(String condition) {
        return new Entry(name, entity, table, owner, use, alive, Optional.of(condition), order, same, columns);
    }

    /** The same table, which is not imported. */
    Entry readOnly() {
        return used(Use.READ);
    }

    /** The same table, none of whose rows is ever deleted. */
    Entry neverDeleted() {
        return new Entry(name, entity, table, owner, use, "true", own, order, same, columns);
    }

    /** The same table in another order. */
    Entry orderedBy(String expression) {
        return new Entry(name, entity, table, owner, use, alive, own, expression, same, columns);
    }

    /** The same table, whose rows are known again by these columns too. */
    Entry sameBy(String... names) {
        return new Entry(name, entity, table, owner, use, alive, own, order, List.of(names), columns);
    }

    /** The same table, whose rows are parts of others and have no key. */
    Entry withoutKey() {
        return new Entry(name, Optional.empty(), table, owner, use, alive, own, order, same, columns);
    }

    private Entry used(Use other) {
        return new Entry(name, entity, table, owner, other, alive, own, order, same, columns);
    }
}
