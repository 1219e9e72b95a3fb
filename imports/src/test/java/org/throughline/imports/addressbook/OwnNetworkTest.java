package org.throughline.imports.addressbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rule of the house: each statement names the institution and the seeker of each table of a network that it reads. */
class OwnNetworkTest {
    private static final Path PACKAGE = Path.of("src/main/java/org/throughline/imports/addressbook");
    private static final Pattern STATEMENT = Pattern.compile("\"\"\"\n(.*?)\"\"\"", Pattern.DOTALL);
    private static final Pattern TABLE = Pattern.compile(
            "\\b(?:from|join|update)\\s+(?:contact|organization|contact_point|referral|research_note|external_key)\\b"
                    + "(?:\\s+(?!where|on|set|left|join|cross|order|group)(\\w+))?");

    @Test
    void everyTableIsTheSeekersOwn() throws IOException {
        List<String> strangers = new ArrayList<>();
        List<MatchResult> tables = new ArrayList<>();
        for (String statement : statements()) {
            strangers.addAll(strangers(statement));
            tables.addAll(TABLE.matcher(statement).results().toList());
        }
        assertThat(strangers).isEmpty();
        assertThat(tables).hasSizeGreaterThan(25);
    }

    @Test
    void theRuleFindsATableThatIsNot() {
        assertThat(strangers("select from contact c where c.institution_id = :institution"))
                .containsExactly("from contact c");
        assertThat(strangers("update organization set name = '' where seeker_id = :seeker"))
                .containsExactly("update organization");
        assertThat(strangers("""
                        select from contact c where c.institution_id = :institution and c.seeker_id = :seeker
                        and exists (select from contact_point p where p.institution_id = c.institution_id)""")).containsExactly("from contact_point p");
    }

    private static List<String> statements() throws IOException {
        List<String> statements = new ArrayList<>();
        try (Stream<Path> files = Files.list(PACKAGE)) {
            for (Path file : files.sorted().toList()) {
                STATEMENT
                        .matcher(Files.readString(file))
                        .results()
                        .map(found -> found.group(1))
                        .forEach(statements::add);
            }
        }
        return statements;
    }

    private static List<String> strangers(String sql) {
        return TABLE.matcher(sql)
                .results()
                .filter(table -> !isOwn(sql, table.group(1)))
                .map(table -> table.group().strip())
                .toList();
    }

    /** A value of the import itself, or that of another table, of which the same is asked. */
    private static boolean isOwn(String sql, String alias) {
        String prefix = alias == null ? "(?<!\\.)" : "\\b" + Pattern.quote(alias) + "\\.";
        return Stream.of(
                        "institution_id = (?::institution|\\w+\\.institution_id)",
                        "(?:seeker|owner)_id = (?::seeker|\\w+\\.seeker_id)")
                .allMatch(condition ->
                        Pattern.compile(prefix + condition + "\\b").matcher(sql).find());
    }
}
