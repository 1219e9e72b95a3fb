package org.throughline.domain.outreach;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The rule sets there are, one for each language. A language is added by adding a file named by its ISO 639-1 code, such as
 * {@code de.rules}, beside this class.
 */
public final class RuleSets {
    /** The language of a text of which nothing is recognised. */
    static final String USUAL = "en";

    private static final RuleSets SHIPPED = new RuleSets(
            Arrays.stream(Locale.getISOLanguages()).flatMap(RuleSets::shipped).toList());

    private final Map<String, RuleSet> byLanguage = new TreeMap<>();

    RuleSets(Collection<RuleSet> ruleSets) {
        ruleSets.forEach(ruleSet -> byLanguage.put(ruleSet.language(), ruleSet));
    }

    /** Those that come with the product. */
    public static RuleSets shipped() {
        return SHIPPED;
    }

    /** The languages there are rule sets for. */
    public List<String> languages() {
        return List.copyOf(byLanguage.keySet());
    }

    /** The rule set of a language. */
    public Optional<RuleSet> of(String language) {
        return Optional.ofNullable(byLanguage.get(language));
    }

    /**
     * The rule set of the language that a text seems to be written in: the one of whose function words it has most. English
     * when it has none of any.
     */
    public RuleSet guessed(String text) {
        List<String> words = Words.of(text);
        return Stream.concat(of(USUAL).stream(), byLanguage.values().stream())
                .max(Comparator.comparingLong(ruleSet ->
                        words.stream().filter(ruleSet.functionWords()::contains).count()))
                .filter(ruleSet -> words.stream().anyMatch(ruleSet.functionWords()::contains))
                .orElseGet(() -> byLanguage.get(USUAL));
    }

    private static Stream<RuleSet> shipped(String language) {
        try (InputStream file = RuleSets.class.getResourceAsStream(language + ".rules")) {
            if (file == null) {
                return Stream.empty();
            }
            List<String> lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
            return Stream.of(RuleSetReader.read(language, lines));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
