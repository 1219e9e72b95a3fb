package org.throughline.imports.archive;

import java.util.List;

/**
 * A kind of row of a person's archive.
 *
 * @param name of its files
 * @param about what the rows are, in a sentence
 * @param table in the database
 * @param theirs which rows {@code t} are about them; names {@code :institution}, {@code :contacts}, {@code :threads} and
 *     {@code :directory}
 * @param told columns that the archive has as they are, or SQL that ends in a column's name
 * @param counted columns in which seekers write in their own words: told is whether there is something
 */
record PersonKind(String name, String about, String table, String theirs, List<String> told, List<String> counted) {
    private static final String OF_CONTACT = "t.contact_id = any(:contacts)";
    private static final String OF_THREAD = "t.thread_id = any(:threads)";

    PersonKind {
        told = List.copyOf(told);
        counted = List.copyOf(counted);
    }

    /** Rows of a contact. */
    static PersonKind ofContact(String name, String table, String about) {
        return new PersonKind(name, about, table, OF_CONTACT, List.of(), List.of());
    }

    /** Rows of a talk. */
    static PersonKind ofThread(String name, String table, String about) {
        return new PersonKind(name, about, table, OF_THREAD, List.of(), List.of());
    }

    /** Rows of a contact, of a talk, or of both. */
    static PersonKind ofEither(String name, String table, String about) {
        return new PersonKind(name, about, table, OF_CONTACT + " or " + OF_THREAD, List.of(), List.of());
    }

    /** The same, of which these rows are about them. */
    PersonKind theirs(String condition) {
        return new PersonKind(name, about, table, condition, told, counted);
    }

    /** The same with these columns. */
    PersonKind tells(String... columns) {
        return new PersonKind(name, about, table, theirs, List.of(columns), counted);
    }

    /** The same, which says whether these columns hold something. */
    PersonKind counts(String... columns) {
        return new PersonKind(name, about, table, theirs, told, List.of(columns));
    }
}
