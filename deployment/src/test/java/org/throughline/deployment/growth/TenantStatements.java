package org.throughline.deployment.growth;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads statements as a database does that is distributed by institution: each time a table is named, the statement must say
 * itself of which institution its rows are to be, or all workers are asked.
 */
final class TenantStatements {
    private static final Set<String> NO_ALIASES = Set.of(
            "on",
            "where",
            "set",
            "using",
            "cross",
            "left",
            "right",
            "inner",
            "join",
            "order",
            "group",
            "limit",
            "returning",
            "for",
            "values",
            "union",
            "select",
            "natural",
            "full",
            "tablesample",
            "window",
            "having",
            "offset",
            "default");

    private static final String PARAMETER = "(any ?\\(? ?|cast ?\\( ?|\\( ?)*\\$\\d+";

    /** What the viewer may see nothing of is asked for in no institution; PostgreSQL's record has a parameter for the constant. */
    private static final Pattern NOBODYS = Pattern.compile("^ where (false|\\$\\d+) (and|order|limit)\\b.*");

    private final Pattern reference;

    /** @param tables of institutions, and views of them */
    TenantStatements(Set<String> tables) {
        String any = " (?:only )?(?:public\\.)?(?:" + String.join("|", tables) + ")\\b";
        // After a comma there are columns, too: a table has another name there.
        this.reference = Pattern.compile("(?<before>\\bfrom|\\bjoin|\\bupdate|\\binto|,(?=" + any
                + " (?:as )?\\w+(?: (?:where|join|left|cross)|,|\\)|$))) (?:only )?(?:public\\.)?(?<table>"
                + String.join("|", tables) + ")\\b(?: as)?(?: (?<alias>\\w+))?");
    }

    /** The tables of a statement, with their names in it, of which it does not say the institution. */
    List<String> missing(String sql) {
        String text = sql.toLowerCase(Locale.ROOT)
                .replaceAll("--[^\n]*", " ")
                .replace("\"", "")
                .replaceAll("\\s+", " ")
                .replaceAll(" ?= ?", " = ")
                .replaceAll("\\( ", "(");
        List<String> missing = new ArrayList<>();
        Matcher found = reference.matcher(text);
        int from = 0;
        while (found.find(from)) {
            from = found.end("table");
            String table = found.group("table");
            String alias = found.group("alias") == null || NO_ALIASES.contains(found.group("alias"))
                    ? table
                    : found.group("alias");
            boolean says = found.group("before").equals("into")
                    ? inserts(text.substring(found.end("table")))
                    : compares(text, alias, alias.equals(table));
            if (!says && !NOBODYS.matcher(text.substring(found.end())).matches()) {
                missing.add(table + " " + alias);
            }
        }
        return missing;
    }

    /** The institution is among the columns that are filled. */
    private static boolean inserts(String rest) {
        int columns = rest.indexOf('(');
        return columns >= 0
                && rest.substring(columns, rest.indexOf(')', columns)).contains("institution_id");
    }

    private static boolean compares(String text, String alias, boolean bare) {
        String name = bare ? "(?:(?<![.\\w])|\\b" + alias + "\\.)" : "\\b" + alias + "\\.";
        return Pattern.compile(name + "institution_id = " + PARAMETER)
                        .matcher(text)
                        .find()
                || Pattern.compile(PARAMETER + "(::uuid)? = " + name + "institution_id")
                        .matcher(text)
                        .find()
                || Pattern.compile("\\(" + name + "institution_id, ?[^)]*\\) (?:=|in) \\(\\(?" + PARAMETER)
                        .matcher(text)
                        .find();
    }
}
