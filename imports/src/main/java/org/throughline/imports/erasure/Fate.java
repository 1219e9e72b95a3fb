package org.throughline.imports.erasure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What becomes of the rows of a table that are about somebody who is erased.
 *
 * @param table which
 * @param about the condition that a row {@code t} is about them; names {@code :contacts} and {@code :threads}
 * @param goes whether the rows are deleted; else they stay with the changes
 * @param changes columns with the expressions that take their place
 * @param kept columns of text that say nothing of a person: words of fixed lists
 * @param versioned whether rows have a version, which a change raises
 * @param keyed whether rows have an id, by which outside keys and imports name them
 */
record Fate(
        String table,
        String about,
        boolean goes,
        Map<String, String> changes,
        Set<String> kept,
        boolean versioned,
        boolean keyed) {
    /** What stands where a text must stand. */
    static final String NAMELESS = "Erased";

    private static final String WORD = "'" + NAMELESS + "'";

    /** The rows go. */
    static Fate goes(String table, String about) {
        return new Fate(table, about, true, Map.of(), Set.of(), true, true);
    }

    /** The rows stay. */
    static Fate stays(String table, String about) {
        return new Fate(table, about, false, Map.of(), Set.of(), true, true);
    }

    /** The same, without these columns' values. */
    Fate empties(String... columns) {
        return with("null", columns);
    }

    /** The same, with a word in the place of these columns' values. */
    Fate blanks(String... columns) {
        return with(WORD, columns);
    }

    /** The same, with a word where there was a value: that there was one counts in figures. */
    Fate blanksIfGiven(String... columns) {
        Fate fate = this;
        for (String column : columns) {
            fate = fate.with("case when t.%s is not null then %s end".formatted(column, WORD), column);
        }
        return fate;
    }

    /** The same, with an expression in the place of these columns' values. */
    Fate with(String expression, String... columns) {
        Map<String, String> more = new LinkedHashMap<>(changes);
        List.of(columns).forEach(column -> more.put(column, expression));
        return new Fate(table, about, goes, more, kept, versioned, keyed);
    }

    /** The same, where these columns are words of fixed lists. */
    Fate keeps(String... columns) {
        return new Fate(table, about, goes, changes, Set.of(columns), versioned, keyed);
    }

    /** The same, whose rows have no version. */
    Fate unversioned() {
        return new Fate(table, about, goes, changes, kept, false, keyed);
    }

    /** The same, whose rows have no id. */
    Fate unkeyed() {
        return new Fate(table, about, goes, changes, kept, false, false);
    }

    /** The statements that bring it about, in their order. */
    List<String> statements() {
        List<String> statements = new ArrayList<>();
        String rows = "t.institution_id = :institution and (%s)".formatted(about);
        if (keyed) {
            for (String named : List.of("external_key", "import_change")) {
                statements.add(
                        "delete from %s x using %s t where x.institution_id = :institution and x.row_id = t.id and %s"
                                .formatted(named, table, rows));
            }
        }
        if (goes) {
            statements.add("delete from %s t where %s".formatted(table, rows));
        } else {
            List<String> assignments = new ArrayList<>();
            changes.forEach((column, expression) -> assignments.add(column + " = " + expression));
            if (versioned) {
                assignments.add("version = t.version + 1");
            }
            statements.add("update %s t set %s where %s".formatted(table, String.join(", ", assignments), rows));
        }
        return statements;
    }
}
