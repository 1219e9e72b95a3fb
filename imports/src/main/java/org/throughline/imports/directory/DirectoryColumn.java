package org.throughline.imports.directory;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A column of {@code directory_person} that an import writes, and when a staged row {@code s} says more than a person {@code p}. */
enum DirectoryColumn {
    EXTERNAL_KEY("external_key", "external key"),
    NAME("name", "name"),
    EMAIL("email", "e-mail"),
    FURTHER_EMAILS("further_emails", "further e-mail addresses"),
    PHONE("phone", "phone"),
    LINKED_IN_URL("linked_in_url", "LinkedIn profile"),
    LINKED_IN_KEY("linked_in_key", ""),
    ORGANIZATION("organization", "organisation"),
    TITLE("title", "title"),
    SECTOR("sector", "sector"),
    PLACE("place", "place"),
    SCHOOL("school", "school"),
    GRADUATION_YEAR("graduation_year", "graduation year"),
    GROUPS("groups", "groups"),
    TOPICS("topics", "topics"),
    MONTHLY_LIMIT("monthly_limit", "monthly limit");

    private final String column;
    private final String word;

    DirectoryColumn(String column, String word) {
        this.column = column;
        this.word = word;
    }

    /** All columns, separated by commas. */
    static String list() {
        return names().stream().collect(Collectors.joining(", "));
    }

    static List<String> names() {
        return Arrays.stream(values()).map(column -> column.column).toList();
    }

    /** What a new person gets. */
    static String created() {
        return each(
                column -> switch (column) {
                    case FURTHER_EMAILS, GROUPS -> "coalesce(s.%s, '{}')".formatted(column.column);
                    case MONTHLY_LIMIT -> "coalesce(s.monthly_limit, 1)";
                    default -> "s." + column.column;
                },
                ", ");
    }

    /** What a person who was known gets: an empty cell changes nothing, and lists grow. */
    static String changed() {
        return each(
                column -> column.isList()
                        ? "%1$s = p.%1$s || array(select unnest(s.%1$s) except select unnest(p.%1$s) order by 1)"
                                .formatted(column.column)
                        : "%1$s = coalesce(s.%1$s, p.%1$s)".formatted(column.column),
                ", ");
    }

    /** Whether the row says anything else than what is known; {@code alias} tells whether it has a key or an address beside theirs. */
    static String differs(String alias) {
        return each(column -> column.difference(alias), " or ");
    }

    /** In words, what the row would change. */
    static String differences() {
        return "concat_ws(', ', "
                + Arrays.stream(values())
                        .filter(column -> !column.word.isEmpty())
                        .map(column ->
                                "case when %s then '%s' end".formatted(column.difference("s.alias"), column.word))
                        .collect(Collectors.joining(", "))
                + ")";
    }

    private String difference(String alias) {
        return isList()
                ? "(s.%1$s is not null and not s.%1$s <@ p.%1$s)".formatted(column)
                : "(%1$s is not null and %1$s is distinct from p.%2$s)".formatted(said(alias), column);
    }

    /** A key or an address by which the person is known beside their own does not become their own. */
    private String said(String alias) {
        return this == EXTERNAL_KEY || this == EMAIL
                ? "(case when not %s then s.%s end)".formatted(alias, column)
                : "s." + column;
    }

    private boolean isList() {
        return this == FURTHER_EMAILS || this == GROUPS;
    }

    private static String each(Function<DirectoryColumn, String> sql, String separator) {
        return Arrays.stream(values()).map(sql).collect(Collectors.joining(separator));
    }
}
