package org.throughline.persistence.migration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads changelogs as an older node would, which goes on serving while they are applied and afterwards: what takes something
 * away that it uses, refuses what it writes, or keeps it waiting for as long as a table is large, is objected to. A change set
 * that a person has judged says so in a line of its own, with the reason.
 */
final class ChangesBesideOlderNodes {
    private static final Pattern CHANGE_SET = Pattern.compile("(?m)^--\\s*changeset\\s+(\\S+)");
    private static final Pattern JUDGED = Pattern.compile("(?m)^--beside-older-nodes: (?=(?:\\S+ +){3}\\S)");
    private static final Pattern NEW_TABLE = Pattern.compile("create (?:unlogged )?table (?:if not exists )?([\\w.]+)");
    private static final Pattern OF_TABLE = Pattern.compile("^(?:alter table (?:if exists )?(?:only )?|"
            + "create (?:unique )?index (?:concurrently )?(?:if not exists )?\\w+ on (?:only )?)([\\w.]+)");
    private static final String COLUMN = "add (?:column )?(?:if not exists )?"
            + "(?!constraint\\b|check\\b|foreign\\b|unique\\b|primary\\b|exclude\\b)(\\w+) ";

    private static final List<Rule> RULES = List.of(
            rule(
                    "drops what an older node may use",
                    "^drop (table|view|materialized view|function|procedure|routine|type|"
                            + "domain|sequence|schema|aggregate|extension)\\b"),
            rule(
                    "drops a column",
                    "^alter table\\b.*\\bdrop (?!constraint\\b|default\\b|not null\\b|expression\\b|identity\\b)\\w"),
            rule("renames", "^alter \\w.*\\brename (?!constraint\\b)"),
            rule("changes a type", "^alter table\\b.*\\balter (column )?\\w+ (set data )?type\\b"),
            rule("requires what an older node may leave out", "^alter table\\b.*\\bset not null\\b"),
            rule("takes a default away", "^alter table\\b.*\\bdrop default\\b"),
            new Rule("requires a column that an older node does not fill", ChangesBesideOlderNodes::requiresAColumn),
            rule(
                    "computes a column for all rows while nobody can use the table",
                    "^alter table\\b.*\\bgenerated always as \\("),
            rule(
                    "writes all rows while nobody can use the table",
                    "^alter table\\b.*\\bdefault \\(?(gen_random_uuid|random|clock_timestamp|nextval|timeofday)\\("),
            rule("moves the table while nobody can use it", "^alter table\\b.*\\bset (logged|unlogged|tablespace)\\b"),
            rule(
                    "may refuse what an older node writes",
                    "^alter table\\b.*\\badd (constraint \\w+ )?(check|unique|primary key|foreign key|exclude)\\b"),
            rule("may refuse what an older node writes", "^create unique index\\b"),
            rule("lets nobody write while an index is built", "^create index (?!concurrently\\b)"),
            rule("takes an index away that an older node may need", "^drop index\\b"),
            rule(
                    "keeps the table to itself until all rows are changed",
                    "^alter table\\b.*\\bno force row level security\\b"),
            rule("takes rights or rules away", "^(revoke|drop policy|drop trigger|drop rule|drop owned|drop role)\\b"),
            rule("keeps a table to itself", "^(truncate|cluster|lock|vacuum full|reindex (?!.*concurrently))"));

    private ChangesBesideOlderNodes() {}

    /** A reason to object, and to what. */
    private record Rule(String reason, Predicate<String> breaks) {}

    private static Rule rule(String reason, String pattern) {
        return new Rule(reason, Pattern.compile(pattern).asPredicate());
    }

    /** Every objection to changelogs, each a sentence with the change set and the statement. */
    static List<String> objections(List<String> changelogs) {
        Set<String> newTables = new HashSet<>();
        changelogs.forEach(text -> statements(text)
                .forEach(statement -> names(NEW_TABLE, statement).forEach(newTables::add)));
        return changelogs.stream()
                .flatMap(text -> changeSets(text).stream())
                .filter(changeSet -> !JUDGED.matcher(changeSet).find())
                .flatMap(changeSet -> statements(changeSet)
                        .filter(statement -> names(OF_TABLE, statement).noneMatch(newTables::contains))
                        .flatMap(statement -> objections(changeSet, statement)))
                .toList();
    }

    private static Stream<String> objections(String changeSet, String statement) {
        String name = names(CHANGE_SET, changeSet).findFirst().orElse("?");
        return RULES.stream()
                .filter(rule -> rule.breaks().test(statement))
                .map(rule -> "%s %s: %s".formatted(name, rule.reason(), statement));
    }

    private static List<String> changeSets(String text) {
        List<String> changeSets = new ArrayList<>();
        Matcher heads = CHANGE_SET.matcher(text);
        int begin = -1;
        while (heads.find()) {
            if (begin >= 0) {
                changeSets.add(text.substring(begin, heads.start()));
            }
            begin = heads.start();
        }
        if (begin >= 0) {
            changeSets.add(text.substring(begin));
        }
        return changeSets;
    }

    /** In lower case and on one line, without comments; also those that a block of code would execute. */
    private static Stream<String> statements(String text) {
        String plain = text.replaceAll("(?m)--.*$", " ").replaceAll("(?s)/\\*.*?\\*/", " ");
        List<String> statements = new ArrayList<>();
        // What stands between dollar signs is the body of a function, which nobody runs now, or of a block, which is
        // run.
        String[] parts = plain.split("\\$\\w*\\$", -1);
        StringBuilder outside = new StringBuilder();
        for (int i = 0; i < parts.length; i++) {
            if (i % 2 == 0) {
                outside.append(parts[i]);
            } else if (outside.toString().strip().toLowerCase(Locale.ROOT).endsWith("do")) {
                statements.addAll(inBlock(parts[i]));
            }
        }
        statements.addAll(Arrays.asList(outside.toString().split(";")));
        return statements.stream()
                .map(statement -> statement.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT))
                .filter(statement -> !statement.isEmpty());
    }

    private static List<String> inBlock(String body) {
        return Arrays.stream(body.split(";"))
                .map(part -> part.strip()
                        .replaceAll("(?is)^.*\\b(begin|loop|then|else)\\s+", "")
                        .replaceAll("(?is)^execute\\s+(format\\s*\\()?\\s*'", ""))
                .collect(Collectors.toList());
    }

    private static Stream<String> names(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1));
    }

    private static boolean requiresAColumn(String statement) {
        if (!statement.startsWith("alter table")) {
            return false;
        }
        // Commas within brackets part no columns.
        return Arrays.stream(statement.split(",(?![^(]*\\))"))
                .map(String::strip)
                .filter(part -> Pattern.compile(COLUMN).matcher(part).find())
                .anyMatch(part -> part.contains("not null")
                        && !part.contains("default ")
                        && !part.contains("generated ")
                        && !part.contains("serial"));
    }
}
