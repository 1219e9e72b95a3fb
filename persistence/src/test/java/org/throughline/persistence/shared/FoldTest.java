package org.throughline.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.throughline.persistence.testing.DatabaseTest;
import org.throughline.persistence.testing.TestDatabase;

/** What search takes for the same, so that nobody has to know another language's keyboard. */
@DatabaseTest
class FoldTest {
    private static final Map<String, List<String>> SAME = Map.ofEntries(
            Map.entry("jose", List.of("Jos\u00e9", "Jose\u0301", "JOS\u00c9", "JOSE\u0301", "jose")),
            Map.entry("strasse", List.of("Stra\u00dfe", "STRASSE", "STRA\u1e9eE")),
            Map.entry("lukasz", List.of("\u0141ukasz", "\u0142UKASZ")),
            Map.entry("orsted", List.of("\u00d8rsted", "\u00f8rsted", "O\u0338rsted")),
            Map.entry("celik", List.of("\u00c7elik", "c\u0327elik")),
            Map.entry("istanbul", List.of("\u0130stanbul", "istanbul", "\u0131stanbul", "ISTANBUL", "i\u0307stanbul")),
            Map.entry("nguyen", List.of("Nguy\u1ec5n", "NGUY\u1ec4N", "Nguye\u0302\u0303n")),
            Map.entry("aegir", List.of("\u00c6gir", "\u00e6gir")),
            Map.entry("thordis", List.of("\u00de\u00f3rd\u00eds", "\u00feordis")),
            Map.entry("dokovic", List.of("\u0110okovi\u0107", "\u0111okovic")),
            Map.entry("o'neill", List.of("O\u2019Neill", "O'Neill")),
            Map.entry("acme 2", List.of("\uff21\uff23\uff2d\uff25 \u00b2")),
            Map.entry(
                    "\u043c\u043e\u0441\u043a\u0432\u0430",
                    List.of("\u041c\u043e\u0441\u043a\u0432\u0430", "\u041c\u041e\u0421\u041a\u0412\u0410")),
            Map.entry("\u03bf\u03b4\u03bf\u03c3", List.of("\u039f\u03b4\u03cc\u03c3")),
            Map.entry("\u7530\u4e2d \uD83D\uDE00", List.of("\u7530\u4e2d \uD83D\uDE00")));

    @Test
    void neitherAccentsNorCaseMatter(TestDatabase database) {
        SAME.forEach((folded, written) -> written.forEach(
                text -> assertThat(fold(database, text)).as(text).isEqualTo(folded)));
    }

    @Test
    void differentNamesStayDifferent(TestDatabase database) {
        assertThat(fold(database, "Muller")).isEqualTo("muller");
        assertThat(fold(database, "M\u00fcller")).isEqualTo("muller");
        assertThat(fold(database, "Mueller")).isEqualTo("mueller");
        assertThat(fold(database, "C++")).isEqualTo("c++");
        assertThat(fold(database, "a_b%c")).isEqualTo("a_b%c");
    }

    @Test
    void foldingTwiceChangesNothing(TestDatabase database) {
        SAME.keySet().forEach(folded -> assertThat(fold(database, folded)).isEqualTo(folded));
    }

    @Test
    void asciiIsFoldedCharacterByCharacterAndNothingStaysNothing(TestDatabase database) {
        String ascii = IntStream.range(1, 128).mapToObj(Character::toString).collect(Collectors.joining());
        assertThat(fold(database, ascii)).isEqualTo(ascii.toLowerCase(Locale.ROOT));
        assertThat(fold(database, ascii + "\u00e9")).isEqualTo(ascii.toLowerCase(Locale.ROOT) + "e");
        assertThat(fold(database, "")).isEmpty();
        assertThat(fold(database, null)).isNull();
    }

    @Test
    void severalWordsMakeOneTextWithoutTheMissingOnes(TestDatabase database) {
        List<String> words = new NamedSql("select fold_words('Jos\u00e9', null, 'B\u00f6rse')")
                .rows(database.dataSource(), Map.of(), row -> row.getString(1));

        assertThat(words).containsExactly("jose  borse");
    }

    private static String fold(TestDatabase database, String text) {
        return new NamedSql("select fold(:text)")
                .rows(database.dataSource(), Collections.singletonMap("text", text), row -> row.getString(1))
                .get(0);
    }
}
