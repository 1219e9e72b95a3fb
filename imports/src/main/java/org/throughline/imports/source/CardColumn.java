package org.throughline.imports.source;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The columns of the one table that a file of vCards is. Where a card may have several of a kind there are as many
 * columns: {@code email}, {@code email 2}, {@code email 3} and so on. The names are stable.
 */
public enum CardColumn {
    /** The whole name (FN); made of the parts where a card has no other. */
    NAME("name"),
    FIRST_NAME("first name"),
    LAST_NAME("last name"),
    NICKNAME("nickname"),
    /** The first part of ORG. */
    ORGANIZATION("organization"),
    /** The further parts of ORG. */
    DEPARTMENT("department"),
    TITLE("title"),
    ROLE("role"),
    EMAIL("email", 10),
    PHONE("phone", 10),
    /** The address of a profile on LinkedIn, from wherever in the card it stands. */
    LINKED_IN("linkedin"),
    /** Other addresses. */
    URL("url", 5),
    /** Town and country of the first address that has either. */
    PLACE("place"),
    SCHOOL("school"),
    /** CATEGORIES, and the groups of the file that the card is a member of. */
    GROUPS("groups"),
    NOTE("note"),
    UID("uid"),
    /** When the card was changed last (REV). */
    REVISION("revision"),
    /** Other people whom the card names, each with what they are in brackets. */
    RELATED("related"),
    /** Those of them who made the introduction. */
    REFERRED_BY("referred by");

    /** What stands between several groups or people in one cell. */
    public static final String SEPARATOR = "; ";

    private final String label;
    private final int most;

    CardColumn(String label) {
        this(label, 1);
    }

    CardColumn(String label, int most) {
        this.label = label;
        this.most = most;
    }

    /** What the column is called, the first of them where there are several. */
    public String label() {
        return label;
    }

    /** How many columns there are of this kind. */
    public int most() {
        return most;
    }

    /** Where the first of them is, counted from 0. */
    public int position() {
        return Arrays.stream(values())
                .limit(ordinal())
                .mapToInt(CardColumn::most)
                .sum();
    }

    /** The names of all columns, in order. */
    public static List<String> names() {
        return Arrays.stream(values()).flatMap(CardColumn::labels).toList();
    }

    private Stream<String> labels() {
        return IntStream.rangeClosed(1, most).mapToObj(number -> number == 1 ? label : label + " " + number);
    }
}
