package org.throughline.imports.archive;

import java.util.List;

/**
 * A kind of row of a seeker's archive: all rows of a table that are theirs, deleted ones too.
 *
 * @param name of its files
 * @param about what the rows are, in a sentence
 * @param table in the database
 * @param theirs which rows {@code t} are theirs; may name {@code :institution}, {@code :seeker} and {@code :account}
 * @param withheld columns that are not in it: secrets, and what is about others
 * @param added a column that the table has not, as SQL that ends in its name
 */
record SeekerKind(String name, String about, String table, String theirs, List<String> withheld, List<String> added) {
    SeekerKind {
        withheld = List.copyOf(withheld);
        added = List.copyOf(added);
    }

    /** Rows that say whose they are. */
    static SeekerKind ofSeeker(String name, String table, String about) {
        return new SeekerKind(name, about, table, "t.seeker_id = :seeker", List.of(), List.of());
    }

    /** Rows of the seeker's account. */
    static SeekerKind ofAccount(String name, String table, String about) {
        return new SeekerKind(name, about, table, "t.account_id = :account", List.of(), List.of());
    }

    /** Rows of the seeker's imports. */
    static SeekerKind ofImport(String name, String table, String about) {
        return new SeekerKind(
                name,
                about,
                table,
                "t.import_id in (select i.id from bulk_import i where i.institution_id = :institution and i.seeker_id = :seeker)",
                List.of(),
                List.of());
    }

    /** The same, of which these rows are theirs. */
    SeekerKind theirs(String condition) {
        return new SeekerKind(name, about, table, condition, withheld, added);
    }

    /** The same without these columns. */
    SeekerKind without(String... columns) {
        return new SeekerKind(name, about, table, theirs, List.of(columns), added);
    }

    /** The same with a column more. */
    SeekerKind with(String column) {
        return new SeekerKind(name, about, table, theirs, withheld, List.of(column));
    }
}
