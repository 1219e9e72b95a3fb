package org.throughline.imports.linkedin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rule of the house: each statement names the institution and the seeker of each table it touches. */
class SeekerSqlTest {
    private static final Pattern TABLE =
            Pattern.compile("\\b(?:from|join|update)\\s+(?:contact|organization|contact_point)\\b"
                    + "(?:\\s+(?!where|on|set|left|join)(\\w+))?");

    @ParameterizedTest
    @MethodSource("statements")
    void everyTableIsTheSeekersOwn(String sql) {
        assertThat(strangers(sql)).isEmpty();
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

    private static List<String> strangers(String sql) {
        return TABLE.matcher(sql)
                .results()
                .filter(table -> !isOwn(sql, table.group(1)))
                .map(table -> table.group().strip())
                .toList();
    }

    private static boolean isOwn(String sql, String alias) {
        String prefix = alias == null ? "(?<!\\.)" : "\\b" + Pattern.quote(alias) + "\\.";
        return Stream.of("institution", "seeker").allMatch(column -> {
            Matcher matcher = Pattern.compile(prefix + column + "_id = :" + column + "\\b")
                    .matcher(sql);
            return matcher.find();
        });
    }

    static Stream<String> statements() {
        Stream<String> byGroup = Arrays.stream(PersonGroup.values())
                .flatMap(group -> Stream.of(
                        PeopleSql.byEmailAndName(group),
                        PeopleSql.byNameAndOrganization(group),
                        PeopleSql.asNew(group)));
        Stream<String> others = Stream.of(
                PeopleSql.FILL,
                PeopleSql.BY_PROFILE,
                PeopleSql.PROFILE_BY_NAME_AND_ORGANIZATION,
                NetworkSql.NEW_ORGANIZATIONS,
                NetworkSql.NEW_CONTACTS,
                NetworkSql.NEW_EMAILS,
                NetworkSql.CHANGES);
        return Stream.concat(byGroup, others);
    }
}
