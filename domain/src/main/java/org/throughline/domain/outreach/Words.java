package org.throughline.domain.outreach;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Words of a text, and how two texts are compared by them. Upper and lower case are the same. */
final class Words {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['’-][\\p{L}\\p{M}\\p{N}]+)*");
    private static final int SHINGLE = 3;

    private Words() {}

    /** The words in their order, in lower case. */
    static List<String> of(String text) {
        return WORD.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }

    /** How many of these words another text has, each counted once, in whatever inflection. */
    static long shared(Set<String> words, List<String> text) {
        return words.stream()
                .filter(word -> text.stream().anyMatch(other -> sameStem(word, other)))
                .count();
    }

    /**
     * Whether two words are inflections or compounds of the same, as far as their beginnings tell: the shorter a word, the
     * more of it must agree. A list of endings would be a rule of one language.
     */
    static boolean sameStem(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int longer = Math.max(one.length(), other.length());
        int needed = shorter <= 5 ? shorter : shorter <= 7 ? shorter - 1 : shorter - 3;
        boolean close = longer - shorter <= 2 || shorter >= 5;
        return close && shorter >= 3 && beginAlike(one, other) >= needed || one.equals(other);
    }

    /**
     * How much of the longer run of words two texts share, from 0 to 1: the runs of three words that both have, among all
     * that either has (Jaccard).
     */
    static double similarity(String one, String other) {
        Set<String> first = shingles(one);
        Set<String> second = shingles(other);
        if (first.isEmpty() || second.isEmpty()) {
            return 0;
        }
        Set<String> all = new HashSet<>(first);
        all.addAll(second);
        first.retainAll(second);
        return (double) first.size() / all.size();
    }

    private static Set<String> shingles(String key) {
        List<String> words = Arrays.asList(key.split(" "));
        List<String> runs = new ArrayList<>();
        for (int i = 0; i + SHINGLE <= words.size(); i++) {
            runs.add(String.join(" ", words.subList(i, i + SHINGLE)));
        }
        return new HashSet<>(runs);
    }

    private static int beginAlike(String one, String other) {
        int length = Math.min(one.length(), other.length());
        int i = 0;
        while (i < length && one.charAt(i) == other.charAt(i)) {
            i++;
        }
        return i;
    }
}
