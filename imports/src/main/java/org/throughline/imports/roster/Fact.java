package org.throughline.imports.roster;

import java.util.Locale;

/**
 * What a row may say of a person, however its columns say it. Each is a column of the staging table; which column of the
 * file it came from is staged beside it, because some rows are refused only when all are there.
 */
enum Fact {
    EXTERNAL_KEY("text", true),
    EMAIL("text", false),
    NAME("text", false),
    USERNAME("text", true),
    ROLES("text[] not null", false),
    COHORT("text", true),
    ADVISOR_OF("text[] not null", false),
    LEVEL("text", false),
    GOAL_DATE("date", true),
    TARGET("int", true),
    TIME_ZONE("text", false),
    ACTIVE("boolean", false),
    ADVISOR_EMAIL("text", false);

    private final String type;
    private final boolean erasable;

    Fact(String type, boolean erasable) {
        this.type = type;
        this.erasable = erasable;
    }

    /** The staging column. */
    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The staging column's type. */
    String type() {
        return type;
    }

    /** The field that says it outright. */
    RosterField field() {
        return RosterField.valueOf(name());
    }

    /** Whether it holds a list, empty when the row says nothing. */
    boolean isList() {
        return type.startsWith("text[]");
    }

    /** Whether {@code **CLEAR**} may take it away. */
    boolean isErasable() {
        return erasable;
    }

    /** SQL: the name in the file of the column from which a staged row {@code s} has it. */
    String place() {
        return "s.places[%d]".formatted(ordinal() + 1);
    }
}
