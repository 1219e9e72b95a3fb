package org.throughline.persistence.demo;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sentences with gaps such as {@code {first}}, chosen by chance and filled for one occasion. */
final class Phrases {
    /** Why somebody is of interest. */
    static final Phrases AIMS = new Phrases("aims.txt");
    /** What a seeker aims at, learns and writes. */
    static final Phrases CRAFT = new Phrases("craft.txt");
    /** What happened to a thread. */
    static final Phrases HAPPENINGS = new Phrases("happenings.txt");
    /** What is prepared for a talk, and noted of it. */
    static final Phrases TALKS = new Phrases("talks.txt");

    private static final Pattern GAP = Pattern.compile("\\{([a-z]+)}");

    private final PhraseFile file;

    private Phrases(String fileName) {
        this.file = PhraseFile.read(fileName);
    }

    /** A sentence for any of these keys. */
    String sentence(Chance chance, String section, List<String> keys, Map<String, String> words) {
        String text = phrase(chance, section, keys, words);
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** Part of a sentence, for any of these keys. */
    String phrase(Chance chance, String section, List<String> keys, Map<String, String> words) {
        List<String> choices = keys.stream()
                .flatMap(key -> file.choices(section, key).stream())
                .toList();
        return filled(chance.pick(choices), words);
    }

    private static String filled(String text, Map<String, String> words) {
        return GAP.matcher(text)
                .replaceAll(gap -> Matcher.quoteReplacement(Optional.ofNullable(words.get(gap.group(1)))
                        .orElseThrow(() -> new IllegalStateException("nothing fills the gaps of: " + text))));
    }
}
