package org.throughline.imports.history;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * One column of a table of the catalogue.
 *
 * @param header what it is called in files
 * @param name what it is called in the database
 * @param kind what its cells say
 * @param marks what else is to be known of it
 * @param whenNew what a new row has where the file says nothing and the database has no default of its own
 */
public record Column(String header, String name, Kind kind, Set<Mark> marks, Optional<String> whenNew) {
    /** What is to be known of a column. */
    public enum Mark {
        /** A row without it is refused. */
        REQUIRED,
        /** It is set when the row is made, and never changed by a file. */
        ONCE,
        /** A private note: only the seeker's own export has it. */
        PRIVATE,
        /** Exports tell it; it follows from other rows, so that a file cannot set it. */
        TOLD
    }

    public Column {
        marks = Set.copyOf(marks);
    }

    /** A column of which there is nothing else to be known. */
    public Column(String header, String name, Kind kind) {
        this(header, name, kind, Set.of(), Optional.empty());
    }

    /** A row without it is refused. */
    Column required() {
        return with(Mark.REQUIRED);
    }

    /** It is set when the row is made, and never changed by a file. */
    Column once() {
        return with(Mark.ONCE);
    }

    /** Only the seeker's own export has it. */
    Column ownEyes() {
        return with(Mark.PRIVATE);
    }

    /** Exports tell it, and a file cannot set it. */
    Column told() {
        return with(Mark.TOLD);
    }

    /** What a new row has where the file says nothing. */
    Column orElse(String value) {
        return new Column(header, name, kind, marks, Optional.of(value));
    }

    /** Whether it has a mark. */
    public boolean is(Mark mark) {
        return marks.contains(mark);
    }

    /** The reference that it is; empty when it holds a value of its own. */
    public Optional<Link> link() {
        return kind instanceof Link link ? Optional.of(link) : Optional.empty();
    }

    private Column with(Mark mark) {
        Set<Mark> more = EnumSet.of(mark);
        more.addAll(marks);
        return new Column(header, name, kind, more, whenNew);
    }
}
