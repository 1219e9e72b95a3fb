package org.throughline.domain.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule file proves itself by the examples it holds. */
class RuleExamplesTest {
    private static final Pattern TOLD = Pattern.compile("\\{(\\w+): ([^}]*)}\\s*");

    static Stream<Arguments> examples() {
        return RuleSets.shipped().languages().stream()
                .map(language -> RuleSets.shipped().of(language).orElseThrow())
                .flatMap(ruleSet -> ruleSet.rules().values().stream()
                        .flatMap(rule -> Stream.concat(
                                rule.yes().stream()
                                        .map(example -> Arguments.of(ruleSet.language(), rule.code(), true, example)),
                                rule.no().stream()
                                        .map(example ->
                                                Arguments.of(ruleSet.language(), rule.code(), false, example)))));
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @MethodSource("examples")
    void everyExampleHolds(String language, FindingCode code, boolean found, String example) {
        Rule rule = RuleSets.shipped().of(language).orElseThrow().rules().get(code);
        Told told = new Told();
        Matcher parts = TOLD.matcher(example);
        while (parts.lookingAt()) {
            told.tell(parts.group(1), parts.group(2));
            parts.region(parts.end(), example.length());
        }
        String body = example.substring(parts.regionStart());
        MessageKind kind = rule.kinds().stream().sorted().findFirst().orElseThrow();

        List<FindingCode> codes = told.check(kind, language, body).findings().stream()
                .map(Finding::code)
                .toList();

        if (found) {
            assertThat(codes).contains(code);
        } else {
            assertThat(codes).doesNotContain(code);
        }
    }

    @Test
    void everyRuleSetHasEveryRuleWithExamplesOfBothSorts() {
        for (String language : RuleSets.shipped().languages()) {
            RuleSet ruleSet = RuleSets.shipped().of(language).orElseThrow();
            assertThat(ruleSet.rules().keySet())
                    .as(language)
                    .containsExactlyInAnyOrderElementsOf(Arrays.asList(FindingCode.values()));
            assertThat(ruleSet.rules().values()).allSatisfy(rule -> {
                assertThat(rule.yes()).as(language + " " + rule.code()).isNotEmpty();
                assertThat(rule.no()).as(language + " " + rule.code()).isNotEmpty();
            });
        }
    }

    @Test
    void thereAreEnglishAndGerman() {
        assertThat(RuleSets.shipped().languages()).contains("en", "de");
    }
}
